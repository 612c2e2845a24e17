import type { Waarde } from "../../data/shapes/waarde.ts";
import type { Payload, StoredRecord } from "../../store/records.ts";
import type { Snapshot } from "../../store/store.ts";
import type { Known } from "../known.ts";
import type { RowFilter } from "../published-rows.ts";

type InvoerRecord = StoredRecord<"invoer">;

/** What one person entered of one municipality and year at one go. */
export interface Entry {
  id: string;
  /** Its place among the entries that the asker's group sees; absent of entries of before 0.7. */
  number?: number;
  /** ISO instant of entering. */
  at: string;
  /** Id of who entered it. */
  actor: string;
  isDraft: boolean;
  data: InvoerRecord["data"];
}

/** What counts of a field: its value and the entry that it comes from. */
export interface Kept {
  waarde: Waarde;
  entry: Entry;
}
export type KeptFields = ReadonlyMap<string, Kept>;

/** The entries of a municipality that the asker may see, oldest first; of one year where it is given. */
export const entriesOf = (known: Known, gemeente: string, jaar?: number): Entry[] =>
  (groupsOf(known).byGemeente.get(gemeente) ?? []).filter(
    (entry) => (jaar === undefined || entry.data.jaar === jaar) && maySee(known, entry),
  );

/** Every entry that the asker may see, oldest first. */
export const allEntries = (known: Known): Entry[] => groupsOf(known).all.filter((entry) => maySee(known, entry));

/** The entry with a number, also where it is not seen at that moment any more; undefined when there is none. */
export const entryByNumber = (known: Known, number: number): Entry | undefined =>
  groupsOf(known).all.find((entry) => entry.number === number && maySee(known, entry));

/** An entry by its id. */
export const entryOf = (known: Known, id: string): Entry | undefined =>
  groupsOf(known).all.find((entry) => entry.id === id && maySee(known, entry));

/** What counts of one year, by field. */
export const keptOf = (known: Known, gemeente: string, jaar: number): KeptFields => laidUpon(entriesOf(known, gemeente, jaar));

/** The same of every year of which something was entered. */
export function keptByYear(known: Known, gemeente: string): ReadonlyMap<number, KeptFields> {
  const byYear = Map.groupBy(entriesOf(known, gemeente), ({ data }) => data.jaar);
  return new Map([...byYear].map(([year, entries]) => [year, laidUpon(entries)]));
}

/** Entries laid over each other, the later over the earlier: a value is set, null takes it back (docs/decisions/0014). */
export function laidUpon(entries: readonly Entry[]): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const entry of entries)
    for (const [veld, waarde] of Object.entries(entry.data.waarden)) {
      if (waarde === null) kept.delete(veld);
      else kept.set(veld, { waarde, entry });
    }
  return kept;
}

/** The municipalities of which anything was entered that the asker may see, in the order of their codes; or of those names only. */
export function gemeentenWithEntries(known: Known, { subject, subjects }: Pick<RowFilter, "subject" | "subjects">): string[] {
  const { byGemeente } = groupsOf(known);
  const asked = (subject === undefined ? subjects : [subject])?.flatMap((name) => known.published.codes.get(name ?? "") ?? []);
  return [...(asked ?? byGemeente.keys())].filter((code) => byGemeente.get(code)?.some((entry) => maySee(known, entry))).sort();
}

/** Up to where entries are seen: the same for every moment after the last one, so that what is made of them is made once. */
export const seenUpTo = ({ entered, asOf }: Pick<Known, "entered" | "asOf">): string => {
  const last = [entered.of("figure").at(-1), entered.of("invoer").at(-1), entered.of("vaststelling").at(-1)].reduce(
    (latest, record) => (record && record.at > latest ? record.at : latest),
    "",
  );
  return asOf >= last ? "all" : asOf;
};

/** Whether an entry counts at the moment that is asked about: it was entered, its source was out, and it is no draft or drafts are seen. */
const maySee = ({ asOf, drafts, sourcesUpTo }: Known, { at, data, settledAt }: GroupEntry): boolean =>
  at <= asOf &&
  (sourcesUpTo === undefined || data.dag <= sourcesUpTo) &&
  (drafts || data.stand === "vastgesteld" || (settledAt !== undefined && settledAt <= asOf));

interface GroupEntry extends Entry {
  /** ISO instant from which a draft counts. */
  settledAt?: string;
}

/** The entries of a sharing group, with their numbers. */
interface Group {
  all: readonly GroupEntry[];
  byGemeente: ReadonlyMap<string, readonly GroupEntry[]>;
}

/** Made once for a snapshot and a group: a snapshot stays the same until something is written. */
const made = new WeakMap<Snapshot, Map<string, Group>>();

function groupsOf({ entered, tenants }: Known): Group {
  const byTenants = made.get(entered) ?? new Map<string, Group>();
  made.set(entered, byTenants);
  const key = String(tenants);
  const group = byTenants.get(key) ?? groupOf(entered, tenants);
  byTenants.set(key, group);
  return group;
}

function groupOf(entered: Snapshot, tenants: Known["tenants"]): Group {
  // What was entered without a tenant, everybody sees.
  const isOurs = ({ data: { tenant } }: { data: { tenant?: string | undefined } }) =>
    tenants === "all" || tenant === undefined || tenants.includes(tenant);
  const settled = new Map<string, string>();
  for (const { data, at } of entered.of("vaststelling")) if (isOurs({ data }) && !settled.has(data.invoer)) settled.set(data.invoer, at);
  const numbered = wholeLots(entered.of("invoer").filter(isOurs)).map((record, place) =>
    toEntry(record, place + 1, settled.get(record.id)),
  );
  const old = entered.of("figure").filter(isOurs).map(ofBefore);
  const all = old.length === 0 ? numbered : [...old, ...numbered].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { all, byGemeente: Map.groupBy(all, ({ data }) => data.gemeente) };
}

/** Without lots of which not all was written: a process that was killed half-way confirmed them to nobody. */
function wholeLots(records: readonly InvoerRecord[]): readonly InvoerRecord[] {
  const written = new Map<string, number>();
  for (const { data } of records) if (data.partij) written.set(data.partij.id, (written.get(data.partij.id) ?? 0) + 1);
  const isWhole = ({ data: { partij } }: InvoerRecord) => partij === undefined || (written.get(partij.id) ?? 0) >= partij.aantal;
  return written.size === 0 ? records : records.filter(isWhole);
}

const toEntry = ({ id, at, actor, data }: InvoerRecord, number: number, settledAt: string | undefined): GroupEntry => ({
  id,
  number,
  at,
  actor,
  data,
  isDraft: data.stand === "concept" && settledAt === undefined,
  ...(settledAt !== undefined && { settledAt }),
});

/** A figure as it was kept before 0.7: spending and a result say the same, so that the later takes the earlier back. */
function ofBefore({ id, at, actor, data: { veld, cents, status, ...data } }: StoredRecord<"figure">): GroupEntry {
  const instead = { budget: {}, uitgaven: { resultaat: null }, resultaat: { uitgaven: null } }[veld satisfies OldField];
  const waarden: Payload<"invoer">["waarden"] = { [veld]: { is: cents, status }, ...instead };
  return { id, at, actor, isDraft: false, data: { ...data, waarden, stand: "vastgesteld", wijze: "chat" } };
}
type OldField = Payload<"figure">["veld"];
