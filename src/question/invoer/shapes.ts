import { z } from "zod";
import { periodOf } from "../../data/shapes/perioden.ts";
import { LONGEST_REMARK, LONGEST_SOURCE, waarde } from "../../data/shapes/waarde.ts";
import { isIsoDay } from "../../domain/dates.ts";
import type { PlainQuestion } from "../question.ts";
import { jaar, named, recordId, wie } from "../shape.ts";
import { withoutMarkup } from "./plain.ts";

/** Values by field of data/invoervelden.json; null takes what was entered back. */
const waarden = z.record(z.string().max(40), waarde.nullable());
export type Waarden = z.infer<typeof waarden>;

const written = (longest: number) => z.string().max(longest).transform(withoutMarkup);
const monthStatus = z.enum(["voorschot", "realisatie"]);
const draftOrNot = z.enum(["concept", "vastgesteld"]);

/** "invoer Deurne 2025 budget 7,1 mln voorlopig bron Rijksbegroting": without values a form; with them a preview, and when agreed on kept. */
export const invoer = z.strictObject({
  ...named("invoer"),
  wie: wie.nullable(),
  jaar,
  waarden: waarden.default({}),
  bron: written(LONGEST_SOURCE).optional(),
  /** The day that the source is of. */
  dag: z.string().refine(isIsoDay).optional(),
  opmerking: written(LONGEST_REMARK).optional(),
  /** The form of a month, quarter or run of months: "m03", "m01-06". */
  periode: z
    .string()
    .refine((id) => periodOf(id) !== undefined)
    .optional(),
  /** What the amounts by month are, where they look like advances. */
  maanden: monthStatus.optional(),
  /** Show the form, with these values filled in. */
  formulier: z.literal(true).optional(),
  /** A result that is given counts instead of what budget and spending make of it. */
  vervang: z.literal(true).optional(),
  /** Agreed on, under this id. */
  akkoord: recordId.optional(),
  stand: draftOrNot.optional(),
  /** The number of the last entry of this municipality and year that the preview had seen. */
  gezien: z.int().nonnegative().optional(),
  /** Not to be kept after all. */
  nee: z.literal(true).optional(),
});
export type InvoerQuestion = z.infer<typeof invoer>;

/** What became of an entry. */
export const ingevoerd = z.strictObject({ ...named("ingevoerd"), id: recordId });

/** "geschiedenis Gemert-Bakel 2021" */
export const geschiedenis = z.strictObject({
  ...named("geschiedenis"),
  wie: wie.nullable(),
  jaar,
  vanaf: z.int().nonnegative().default(0),
});
export type GeschiedenisQuestion = z.infer<typeof geschiedenis>;

const number = z.int().positive().max(10_000_000);
/** "herstel 17": the fields of that entry get back what they had before. */
export const herstel = z.strictObject({
  ...named("herstel"),
  nummer: number,
  /** With all that was entered with it. */
  heel: z.literal(true).optional(),
  akkoord: recordId.optional(),
  stand: draftOrNot.optional(),
  gezien: z.int().nonnegative().optional(),
});
export type HerstelQuestion = z.infer<typeof herstel>;

/** "stel vast 17": a draft counts for everybody from now on. */
export const vaststellen = z.strictObject({ ...named("vaststellen"), nummer: number });

/** "stand 1 maart 2021 vangnet Deurne": as the assistant knew it that day; "bekend op …": with what was out by then. */
export const stand = (vraag: z.ZodType<PlainQuestion>) =>
  z.strictObject({ ...named("stand"), dag: z.string().refine(isIsoDay), wijze: z.enum(["stand", "bekend"]), vraag });
type StandQuestion = z.infer<ReturnType<typeof stand>>;

/** "sjabloon Senzer 2025": a spreadsheet to fill in. */
export const sjabloon = z.strictObject({
  ...named("sjabloon"),
  wie: wie.nullable(),
  jaar,
  /** A row for each month. */
  maanden: z.literal(true).optional(),
});

/** A file with figures that was sent: what it would change, and when agreed on kept. */
export const importeer = z.strictObject({
  ...named("importeer"),
  bestand: recordId,
  eenheid: z.enum(["euro", "duizend"]).optional(),
  /** The municipality of the one sheet that does not say whose months it has. */
  van: wie.optional(),
  maanden: monthStatus.optional(),
  bron: written(LONGEST_SOURCE).optional(),
  dag: z.string().refine(isIsoDay).optional(),
  akkoord: recordId.optional(),
  stand: draftOrNot.optional(),
  gezien: z.int().nonnegative().optional(),
  nee: z.literal(true).optional(),
});
export type ImporteerQuestion = z.infer<typeof importeer>;

/** "welke cijfers ontbreken 2025": what is not known yet, for each municipality of a region. */
export const ontbreekt = z.strictObject({ ...named("ontbreekt"), wie: wie.nullable(), jaar });
/** "controle 2025": what looks wrong. */
export const controle = z.strictObject({ ...named("controle"), wie: wie.nullable(), jaar });

declare module "../question.ts" {
  interface Questions {
    invoer: InvoerQuestion;
    ingevoerd: z.infer<typeof ingevoerd>;
    geschiedenis: GeschiedenisQuestion;
    herstel: HerstelQuestion;
    vaststellen: z.infer<typeof vaststellen>;
    importeer: ImporteerQuestion;
    sjabloon: z.infer<typeof sjabloon>;
    ontbreekt: z.infer<typeof ontbreekt>;
    controle: z.infer<typeof controle>;
  }
  interface HoldingQuestions {
    stand: StandQuestion;
  }
}

export const invoerQuestion = (given: Partial<InvoerQuestion> = {}): InvoerQuestion => ({
  v: 1,
  kind: "invoer",
  wie: null,
  jaar: null,
  waarden: {},
  ...given,
});
