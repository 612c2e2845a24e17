import type { Figure } from "../domain/figures.ts";
import { fromCents } from "../domain/money.ts";
import type { Payload, StoredRecord } from "../store/records.ts";
import { dayInAmsterdam } from "../time/day.ts";
import type { Known } from "./known.ts";
import type { RowFilter } from "./published-rows.ts";

/** A figure that staff entered: of which year, which one, and how much. */
export interface Entry {
  year: number;
  field: Payload<"figure">["veld"];
  figure: Figure;
}

type FigureRecord = StoredRecord<"figure">;

/** What staff entered of a municipality, oldest first, as far as the asker may see it. */
export const entriesOf = (known: Known, gemeente: string): Entry[] =>
  (byGemeente(known).get(gemeente) ?? []).filter((record) => maySee(known, record)).map(toEntry);

/** The municipalities of which anything was entered that the asker may see, in the order of their codes; or of those names only. */
export function gemeentenWithEntries(known: Known, { subject, subjects }: Pick<RowFilter, "subject" | "subjects">): string[] {
  const entries = byGemeente(known);
  const asked = (subject === undefined ? subjects : [subject])?.flatMap((name) => known.published.codes.get(name ?? "") ?? []);
  return [...(asked ?? entries.keys())].filter((code) => entries.get(code)?.some((record) => maySee(known, record))).sort();
}

/** Up to where entries are seen: the same for every moment after the last one, so that what is made of them is made once. */
export const seenUpTo = ({ entered, asOf }: Pick<Known, "entered" | "asOf">): string => {
  const last = entered.of("figure").at(-1)?.at ?? "";
  return asOf >= last ? "all" : asOf;
};

/** What was entered before tenants were kept with it, everybody sees. */
const maySee = ({ tenants, asOf }: Known, { data: { tenant }, at }: FigureRecord): boolean =>
  at <= asOf && (tenants === "all" || tenant === undefined || tenants.includes(tenant));

const toEntry = ({ data, at }: FigureRecord): Entry => ({
  year: data.jaar,
  field: data.veld,
  figure: {
    value: fromCents(data.cents),
    margin: 0n,
    status: data.status,
    layer: "ingevoerd",
    source: { document: "ingevoerd", place: data.bron },
    knownSince: dayInAmsterdam(new Date(at)),
  },
});

/** Made once for records that stay the same: a snapshot gives the same array until one is added. */
const indexes = new WeakMap<readonly FigureRecord[], Map<string, FigureRecord[]>>();

function byGemeente({ entered }: Known): Map<string, FigureRecord[]> {
  const records = entered.of("figure");
  const known = indexes.get(records) ?? Map.groupBy(records, ({ data }) => data.gemeente);
  indexes.set(records, known);
  return known;
}
