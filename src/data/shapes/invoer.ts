import { z } from "zod";
import { byKey, DataError } from "../error.ts";
import { year } from "./common.ts";
import { isQuarter, PERIODEN, type Periode, perioden, periodId } from "./perioden.ts";

/** data/invoervelden.json: what staff can enter of a municipality and year, with the words and headings it goes by. */

const words = z.array(z.string().min(1));
const id = z.string().regex(/^[a-z-]+$/);

const veld = z.strictObject({
  id,
  label: z.string(),
  soort: z.enum(["euro", "aantal", "dag", "ja-nee", "keuze"]),
  /** The part of the form that it stands in. */
  deel: z.enum(["cijfers", "regelingen", "aantallen", "verzoek", "maanden"]),
  /** Which list of statuses it can have. */
  status: z.enum(["budget", "bestedingen", "maanden"]).optional(),
  /** Spending is known in one way: a new value in one of these takes those in the others back. */
  vorm: z.enum(["bedrag", "rekening", "resultaat"]).optional(),
  /** It is a part of this field. */
  som: id.optional(),
  negatief: z.literal(true).optional(),
  /** It is kept by month too: an amount over any run of months, or what it stood at on the first of a month. */
  perMaand: z.enum(["bedrag", "stand"]).optional(),
  /** The years that it is asked of; absent: all. */
  jaren: z.strictObject({ van: year, tot: year }).optional(),
  woorden: words,
  /** Words that give it a sign as well: "tekort" is a result below zero. */
  tekens: z.strictObject({ min: words, plus: words }).optional(),
  /** Headings in spreadsheets, in lower case without signs; under `koppenMin` what is above zero counts as below. */
  koppen: words.default([]),
  koppenMin: words.default([]),
  /** Of yes or no: the field that a day said with it is of. */
  dag: id.optional(),
  /** Of a choice: the fields that a day and an amount said with it are of. */
  keuzes: z.array(z.strictObject({ id, label: z.string(), woorden: words, dag: id.optional(), bedrag: id.optional() })).optional(),
});

const status = z.strictObject({ id: z.string(), woorden: words });

export const invoerveldenFile = z.strictObject({
  velden: z.array(veld),
  statussen: z.strictObject({ budget: z.array(status), bestedingen: z.array(status), maanden: z.array(status) }),
  perioden,
  /** Headings of the columns in a spreadsheet that are no field. */
  kolommen: z.strictObject({
    gemeente: words,
    code: words,
    jaar: words,
    bron: words,
    dag: words,
    opmerking: words,
    "status-budget": words,
    "status-bestedingen": words,
    "status-maanden": words,
    periode: words,
    kwartaal: words,
  }),
  /** What does not belong to the spending on BUIG: named in a source or remark it is pointed at. */
  nietBuig: words,
  ja: words,
  nee: words,
});

/** A field; of a figure by month also which months, and of what field of the year they are months. */
export type Invoerveld = z.infer<typeof veld> & { maanden?: { van: string; periode: Periode } };
export type StatusList = NonNullable<Invoerveld["status"]>;
export type Invoervelden = Omit<z.infer<typeof invoerveldenFile>, "velden"> & { velden: ReadonlyMap<string, Invoerveld> };

/** The fields by id, those by month behind those of the year. @throws DataError when a sum or a choice does not fit */
export function invoervelden({ velden, ...rest }: z.infer<typeof invoerveldenFile>): Invoervelden {
  const byId = byKey(velden, (given) => given.id, "invoervelden.json");
  for (const { id: name, som, soort, keuzes } of velden) {
    if (som !== undefined && byId.get(som)?.soort !== "euro")
      throw new DataError("invoervelden.json", name, `"${som}" is no amount to be a part of`);
    if ((soort === "keuze") !== (keuzes !== undefined)) throw new DataError("invoervelden.json", name, "choices belong to the kind keuze");
  }
  const byMonth = velden.flatMap((row) => monthFields(row, rest.perioden));
  return { ...rest, velden: new Map<string, Invoerveld>([...byId, ...byMonth.map((row) => [row.id, row] as const)]) };
}

/** "m03.lasten": the id of a field by month; before the name, so that it is no part of the field of the year ("lasten-ioaw" is). */
export const monthField = (periode: Periode, veld: string): string => `${periodId(periode)}.${veld}`;

function monthFields({ id: van, label, soort, perMaand }: Invoerveld, words: Invoervelden["perioden"]): Invoerveld[] {
  if (perMaand === undefined) return [];
  const asked = perMaand === "bedrag" ? PERIODEN : PERIODEN.filter(({ van: first, tot }) => first === tot && first <= words.maanden.length);
  return asked.map((periode) => ({
    id: monthField(periode, van),
    label: `${label} ${periodLabel(periode, words)}`,
    soort,
    deel: "maanden",
    woorden: [],
    koppen: [],
    koppenMin: [],
    maanden: { van, periode },
    // Corrections and recoveries can be below zero.
    ...(perMaand === "bedrag" && { status: "maanden" as const, negatief: true as const }),
  }));
}

/** "maart", "kwartaal 1", "t/m juni", "april t/m mei", "na december". */
export function periodLabel(periode: Periode, { maanden, kwartalen, naDecember }: Invoervelden["perioden"]): string {
  const { van, tot } = periode;
  const [first = "", last = ""] = [maanden[van - 1]?.[0], maanden[tot - 1]?.[0]];
  if (van > maanden.length) return naDecember[0] ?? "";
  if (van === tot) return first;
  if (isQuarter(periode)) return kwartalen[(tot - 3) / 3]?.[0] ?? "";
  return van === 1 ? `t/m ${last}` : `${first} t/m ${last}`;
}

/** Whether a field is asked of a year as a whole. */
export const isAskedOf = ({ jaren, maanden }: Invoerveld, jaar: number): boolean =>
  !maanden && (!jaren || (jaar >= jaren.van && jaar <= jaren.tot));
