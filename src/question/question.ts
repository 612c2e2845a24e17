import { z } from "zod";
import { isIsoDay } from "../domain/dates.ts";

/**
 * A question is data: text, buttons, forms and the terminal all produce this one shape.
 * Amounts are whole cents as JSON numbers (exact up to 90 biljoen euro).
 */

/** Largest amount taken: ten times the whole macrobudget is far past any municipality. */
export const MAX_CENTS = 100_000_000_000 * 100;

const cents = z.int().min(-MAX_CENTS).max(MAX_CENTS);
const year = z.int().min(1990).max(2099);

/** Own figures for one year; `resultaat` negative is a tekort. */
const ownFigures = z.strictObject({
  budget: cents.positive().optional(),
  uitgaven: cents.nonnegative().optional(),
  /** With `uitgaven`: the upper end of a range. */
  uitgavenTot: cents.nonnegative().optional(),
  lasten: cents.nonnegative().optional(),
  baten: cents.nonnegative().optional(),
  onrechtmatig: cents.nonnegative().optional(),
  resultaat: cents.optional(),
});

const vangnet = z.strictObject({
  v: z.literal(1),
  kind: z.literal("vangnet"),
  /** CBS code, or the id of a region; null: the asker's own, if known. */
  wie: z.string().max(20).nullable(),
  /** null: the latest year with figures. */
  jaar: year.nullable(),
  /** By year; "t" is the year of the question itself while that is still to be found. */
  eigen: z.record(z.string().regex(/^(t|(19|20)\d{2})$/), ownFigures).default({}),
  inwoners: z.int().positive().max(20_000_000).optional(),
  verzoek: z.string().refine(isIsoDay).optional(),
  verklaring: z.boolean().optional(),
  eerder: z.boolean().optional(),
  aanvullend: z.boolean().optional(),
  /** The asker said that an unlikely amount is right. */
  bevestigd: z.boolean().optional(),
});

const help = z.strictObject({ v: z.literal(1), kind: z.literal("help") });

/** A form to complete a question: the figures, or which municipality and year. */
const formulier = z.strictObject({ v: z.literal(1), kind: z.literal("formulier"), velden: z.enum(["cijfers", "keuze"]), vraag: vangnet });

const question = z.discriminatedUnion("kind", [vangnet, help, formulier]);

export type OwnFigures = z.infer<typeof ownFigures>;
export type VangnetQuestion = z.infer<typeof vangnet>;
export type FormulierQuestion = z.infer<typeof formulier>;
export type Question = z.infer<typeof question>;

/** Reads a question that came from outside (a button, a form, the store); undefined when it is none, or of a version not known here. */
export const readQuestion = (value: unknown): Question | undefined => question.safeParse(value).data;

/** A vangnet question with nothing filled in but what is given. */
export const vangnetQuestion = (given: Partial<VangnetQuestion> = {}): VangnetQuestion => ({
  v: 1,
  kind: "vangnet",
  wie: null,
  jaar: null,
  eigen: {},
  ...given,
});
