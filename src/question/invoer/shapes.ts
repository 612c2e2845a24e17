import { z } from "zod";
import { isIsoDay } from "../../domain/dates.ts";
import { LONGEST_REMARK, LONGEST_SOURCE, waardeShape } from "../../store/records.ts";
import { jaar, named, recordId, wie } from "../shape.ts";

/** Values by field of data/invoervelden.json; null takes what was entered back. */
const waarden = z.record(z.string().max(40), waardeShape.nullable());
export type Waarden = z.infer<typeof waarden>;

const stand = z.enum(["concept", "vastgesteld"]);

/** "invoer Deurne 2025 budget 7,1 mln voorlopig bron Rijksbegroting": without values a form; with them a preview, and when agreed on kept. */
export const invoer = z.strictObject({
  ...named("invoer"),
  wie: wie.nullable(),
  jaar,
  waarden: waarden.default({}),
  bron: z.string().max(LONGEST_SOURCE).optional(),
  /** The day that the source is of. */
  dag: z.string().refine(isIsoDay).optional(),
  opmerking: z.string().max(LONGEST_REMARK).optional(),
  /** Show the form, with these values filled in. */
  formulier: z.literal(true).optional(),
  /** A result that is given counts instead of what budget and spending make of it. */
  vervang: z.literal(true).optional(),
  /** Agreed on, under this id. */
  akkoord: recordId.optional(),
  stand: stand.optional(),
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
  akkoord: recordId.optional(),
  stand: stand.optional(),
  gezien: z.int().nonnegative().optional(),
});
export type HerstelQuestion = z.infer<typeof herstel>;

/** "stel vast 17": a draft counts for everybody from now on. */
export const vaststellen = z.strictObject({ ...named("vaststellen"), nummer: number });

declare module "../question.ts" {
  interface Questions {
    invoer: InvoerQuestion;
    ingevoerd: z.infer<typeof ingevoerd>;
    geschiedenis: GeschiedenisQuestion;
    herstel: HerstelQuestion;
    vaststellen: z.infer<typeof vaststellen>;
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
