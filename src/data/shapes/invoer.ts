import { z } from "zod";
import { byKey, DataError } from "../error.ts";
import { year } from "./common.ts";

/** data/invoervelden.json: what staff can enter of a municipality and year, with the words and headings it goes by. */

const words = z.array(z.string().min(1));
const id = z.string().regex(/^[a-z-]+$/);

const veld = z.strictObject({
  id,
  label: z.string(),
  soort: z.enum(["euro", "aantal", "dag", "ja-nee", "keuze"]),
  /** The part of the form that it stands in. */
  deel: z.enum(["cijfers", "regelingen", "aantallen", "verzoek"]),
  /** Which list of statuses it can have. */
  status: z.enum(["budget", "bestedingen"]).optional(),
  /** Spending is known in one way: a new value in one of these takes those in the others back. */
  vorm: z.enum(["bedrag", "rekening", "resultaat"]).optional(),
  /** It is a part of this field. */
  som: id.optional(),
  negatief: z.literal(true).optional(),
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
  statussen: z.strictObject({ budget: z.array(status), bestedingen: z.array(status) }),
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
  }),
  /** What does not belong to the spending on BUIG: named in a source or remark it is pointed at. */
  nietBuig: words,
  ja: words,
  nee: words,
});

export type Invoerveld = z.infer<typeof veld>;
export type Invoervelden = Omit<z.infer<typeof invoerveldenFile>, "velden"> & { velden: ReadonlyMap<string, Invoerveld> };

/** The fields by id. @throws DataError when a sum or a choice does not fit */
export function invoervelden({ velden, ...rest }: z.infer<typeof invoerveldenFile>): Invoervelden {
  const byId = byKey(velden, (given) => given.id, "invoervelden.json");
  for (const { id: name, som, soort, keuzes } of velden) {
    if (som !== undefined && byId.get(som)?.soort !== "euro")
      throw new DataError("invoervelden.json", name, `"${som}" is no amount to be a part of`);
    if ((soort === "keuze") !== (keuzes !== undefined)) throw new DataError("invoervelden.json", name, "choices belong to the kind keuze");
  }
  return { ...rest, velden: byId };
}

/** Whether a field is asked of a year. */
export const isAskedOf = ({ jaren }: Invoerveld, jaar: number): boolean => !jaren || (jaar >= jaren.van && jaar <= jaren.tot);
