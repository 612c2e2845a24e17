import type { Published } from "../data/published.ts";
import type { CijferRow } from "../data/shapes/cijfers.ts";
import type { IsoDay } from "../domain/dates.ts";
import type { Snapshot } from "../store/store.ts";

/** What may be known for one answer. Every function of this room is asked with it. */
export interface Known {
  published: Published;
  /** The records kept by the assistant, among them the figures that staff entered. */
  entered: Snapshot;
  /** ISO instant: what was entered later is not seen. */
  asOf: string;
  /** That day on the calendar: what was published later is not seen. */
  asOfDay: IsoDay;
  /** Of which tenants entries may be seen; of all only for who has the records in hands anyway. */
  tenants: "all" | readonly string[];
  /** Whether entries that are drafts count: for editors where nobody else reads along. */
  drafts: boolean;
  /** Entries from sources of a later day are not seen; absent: all are. */
  sourcesUpTo?: IsoDay;
}

/** Whether a document was out at the moment that counts. */
export const isOut = ({ published, asOfDay }: Known, { document }: Pick<CijferRow, "document">): boolean =>
  (published.bronnen.get(document)?.bekendVanaf ?? "") <= asOfDay;

/** The name of a municipality as the documents write it. */
export const nameIn = ({ published }: Known, gemeente: string): string | undefined => published.gemeenten.get(gemeente)?.naam;
