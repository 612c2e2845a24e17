import type { Asker } from "../context.ts";

type Who = Pick<Asker, "id" | "tenant">;

/** Who may enter figures, and with whom they are shared: from the configuration, which may change while the assistant runs. */
export interface Editors {
  /** Whether somebody may enter anything at all. */
  isEditor: (who: Who) => boolean;
  /** Whether somebody may enter figures of a municipality (CBS code). */
  mayEdit: (who: Who, gemeente: string) => boolean;
  /** The tenants that see each other's figures, this one among them. */
  groupOf: (tenant: string) => readonly string[];
  /** What an organisation is called; undefined when the configuration does not tell. */
  nameOf: (tenant: string) => string | undefined;
  /** Whether a draft is settled by another editor than who entered it. */
  needsSecond: () => boolean;
  /** Whom to ask for the right to enter figures; undefined: the contact of the assistant. */
  whomToAsk: () => string | undefined;
  /** It is development, where everybody may: the cards say so. */
  isForEverybody: boolean;
}

/** Nobody may, and every tenant is by itself. */
export const NOBODY: Editors = {
  isEditor: () => false,
  mayEdit: () => false,
  groupOf: (tenant) => [tenant],
  nameOf: () => undefined,
  needsSecond: () => false,
  whomToAsk: () => undefined,
  isForEverybody: false,
};

/** Development on this machine alone: everybody may enter everything. */
export const EVERYBODY: Editors = { ...NOBODY, isEditor: () => true, mayEdit: () => true, isForEverybody: true };

/** A terminal: who sits there has the files. */
export const TERMINAL: Editors = { ...EVERYBODY, isForEverybody: false };
