import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { type Editors, EVERYBODY, NOBODY } from "./answer/invoer/editors.ts";
import type { Config } from "./config.ts";
import { ConfigError } from "./config.ts";
import type { Published } from "./data/published.ts";

const guid = z.guid().transform((given) => given.toLowerCase());

/** The file that EDITORS_FILE names: who may enter figures, and which tenants share them. */
const editorsFile = z.strictObject({
  redacteuren: z.array(
    z.strictObject({
      /** Object id of the person in Entra. */
      id: guid,
      /** For who reads the file. */
      naam: z.string().optional(),
      tenant: guid.optional(),
      /** CBS codes, names or regions; absent: every municipality. */
      voor: z.array(z.string()).min(1).optional(),
    }),
  ),
  /** Tenants that see each other's figures; one that is in no group is by itself. */
  groepen: z.array(z.array(guid).min(2)).default([]),
  /** What organisations are called, by their tenant. */
  organisaties: z.record(guid, z.string()).default({}),
  /** A draft is settled by another editor than who entered it. */
  tweedeStelt: z.boolean().default(false),
  /** Whom to ask for the right to enter: "vraag het Anna de Vries (controller)". */
  vraagAan: z.string().optional(),
});
type EditorsFile = z.infer<typeof editorsFile>;

/** Editors from a file that may change while the assistant runs. */
export interface KeptEditors extends Editors {
  /** Reads the file again where it changed; a faulty one leaves the last good one in force. @returns the reason, once for each change */
  refresh: () => string | undefined;
  /** @throws when the file as it is now cannot be used */
  check: () => void;
}

/**
 * The editors of the configuration. @throws ConfigError when the file cannot be used: at start that is all there is.
 */
export function openEditors(
  { editorsFile: path, everybodyEdits }: Pick<Config, "editorsFile" | "everybodyEdits">,
  published: Published,
): KeptEditors {
  if (path === undefined) return { ...(everybodyEdits ? EVERYBODY : NOBODY), refresh: () => undefined, check: () => undefined };
  let seen = stampOf(path);
  let rights = rightsIn(path, published);
  let fault: string | undefined;
  return {
    isEditor: (who) => rights.isEditor(who),
    mayEdit: (who, gemeente) => rights.mayEdit(who, gemeente),
    groupOf: (tenant) => rights.groupOf(tenant),
    nameOf: (tenant) => rights.nameOf(tenant),
    needsSecond: () => rights.needsSecond(),
    whomToAsk: () => rights.whomToAsk(),
    isForEverybody: false,
    refresh: () => {
      const now = stampOf(path);
      if (now === seen) return undefined;
      seen = now;
      try {
        rights = rightsIn(path, published);
        fault = undefined;
      } catch (error) {
        fault = (error as Error).message;
      }
      return fault;
    },
    check: () => {
      if (fault !== undefined) throw new Error(fault);
    },
  };
}

/** Another one when the file was written; of one that is gone too. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}|${stat.size}|${stat.ino}` : "gone";
}

function rightsIn(path: string, published: Published): Editors {
  const { redacteuren, groepen, organisaties, tweedeStelt, vraagAan } = readFile(path);
  const codesOf = new Map(redacteuren.map((editor) => [editor.id, editor.voor?.flatMap((voor) => codesIn(voor, published, path))]));
  const groupOf = new Map<string, readonly string[]>();
  for (const groep of groepen)
    for (const tenant of groep) {
      if (groupOf.has(tenant)) throw new ConfigError(`EDITORS_FILE: ${path}: groepen: tenant ${tenant} is in two groups`);
      groupOf.set(tenant, groep);
    }
  const editorOf = ({ id, tenant }: Parameters<Editors["isEditor"]>[0]) =>
    redacteuren.find((editor) => editor.id === id.toLowerCase() && (editor.tenant === undefined || editor.tenant === tenant));
  return {
    isEditor: (who) => editorOf(who) !== undefined,
    mayEdit: (who, gemeente) => {
      const editor = editorOf(who);
      return editor !== undefined && (codesOf.get(editor.id)?.includes(gemeente) ?? true);
    },
    groupOf: (tenant) => groupOf.get(tenant) ?? [tenant],
    nameOf: (tenant) => organisaties[tenant],
    needsSecond: () => tweedeStelt,
    whomToAsk: () => vraagAan,
    isForEverybody: false,
  };
}

function readFile(path: string): EditorsFile {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ConfigError(`EDITORS_FILE: ${path}: ${(error as Error).message}`);
  }
  const parsed = editorsFile.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigError(`EDITORS_FILE: ${path}: ${issue?.path.join(".") || "file"}: ${issue?.message ?? "unknown reason"}`);
}

/** A code, name or region as codes. @throws ConfigError when it is none of these */
function codesIn(voor: string, { gemeenten, codes, regios, herindelingen }: Published, path: string): readonly string[] {
  const regio = regios.find(({ id, naam }) => id === voor || naam === voor);
  if (regio) return regio.gemeenten;
  const code = gemeenten.has(voor) || herindelingen.has(voor) ? voor : codes.get(voor);
  if (code === undefined) throw new ConfigError(`EDITORS_FILE: ${path}: voor: "${voor}" is no municipality or region`);
  return [code];
}
