import { z } from "zod";
import { type PrintedNumber, parsePrintedNumber } from "../numbers.ts";
import { printOf } from "../print.ts";
import { topicId } from "./common.ts";

/** data/cijfers/<document>.json: every figure of a document, as printed. */

/** Units in which amounts are published, with what one unit is worth in euros. */
export const EUROS_PER_UNIT = { euro: 1n, "x 1.000 euro": 1_000n, "mln euro": 1_000_000n } as const;
export type MoneyUnit = keyof typeof EUROS_PER_UNIT;
export const isMoneyUnit = (unit: string): unit is MoneyUnit => unit in EUROS_PER_UNIT;

const OTHER_UNITS = [
  "procent",
  "tekst",
  "datum",
  "cijfer",
  "aantal",
  "personen",
  "huishoudens",
  "dossiers",
  "inwoners",
  "fte",
  "plekken",
  "plaatsingen",
  "werkgevers",
  "gemeenten",
  "stemmen",
  "leden",
  "klachten",
  "projecten",
  "jaar",
  "maanden",
  "weken",
  "dagen",
  "uren",
  "euro per fte",
  "euro per jaar",
] as const;

const cijferRow = z
  .strictObject({
    topic: topicId,
    item: z.string().min(1),
    subject: z.string().min(1),
    /** A year, month or day, a span of years, or nothing. */
    period: z.string().regex(/^$|^\d{4}(-\d{2}(-\d{2})?|-\d{4})?$/, "not a year, month, day or span of years"),
    /** The period is when it was said, not what the figure is about. */
    bericht: z.literal(true).optional(),
    /** Literally as printed, in Dutch notation. */
    published: z.string().min(1),
    unit: z.enum([...(Object.keys(EUROS_PER_UNIT) as MoneyUnit[]), ...OTHER_UNITS]),
    about: z.enum(["ongeveer", "circa", "ruim", "bijna", "meer dan", "minder dan", "ten minste", "ten hoogste"]).optional(),
    status: z.enum([
      "definitief",
      "nader voorlopig",
      "voorlopig",
      "prognose",
      "realisatie",
      "voorlopige realisatie",
      "Beeld van de Uitvoering",
      "SiSa",
      "begroting",
      "aanname",
      "schatting",
      "norm",
      "planning",
    ]),
    place: z.string().min(1),
    /** Of words: they stand so in the document, at that place, by scripts/letterlijk.ts. Absent: they are ours. */
    letterlijk: z.string().optional(),
    /** A number that the document has in words. */
    inWoorden: z.literal(true).optional(),
    remark: z.string().optional(),
  })
  .transform((row, { addIssue }) => {
    const number = parsePrintedNumber(row.published);
    if (!number && row.unit !== "tekst" && row.unit !== "datum")
      addIssue({ code: "custom", path: ["published"], message: "not a number in Dutch notation" });
    if (row.letterlijk !== undefined && row.letterlijk !== printOf(row.published))
      addIssue({ code: "custom", path: ["letterlijk"], message: "these words were changed since they were found in the document" });
    return { ...row, ...(number && { number }) };
  });

export const cijfersFile = z.strictObject({ document: z.string(), rows: z.array(cijferRow) });

/** A figure as printed, with its document, and as a number where it is one. */
export type CijferRow = z.infer<typeof cijferRow> & { document: string; number?: PrintedNumber };
