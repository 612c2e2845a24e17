import { z } from "zod";
import { isIsoDay } from "../../domain/dates.ts";
import { cents, named, wie, year } from "../shape.ts";

/** More than the whole country. */
export const MAX_INWONERS = 20_000_000;

/** So much more or less than it was: an amount, or hundredths of a per cent of it. */
const stap = z.union([z.strictObject({ cents }), z.strictObject({ honderdsten: z.int().min(-100_000).max(100_000) })]);
export type Stap = z.infer<typeof stap>;

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
  /** The result as hundredths of a per cent of the budget: "tekort 9,17%" is -917. */
  resultaatDeel: z.int().min(-10_000).max(10_000).optional(),
  /** Differences with what is known or given: "300.000 meer uitgaven". */
  verschil: z
    .strictObject({
      budget: stap.optional(),
      uitgaven: stap.optional(),
      lasten: stap.optional(),
      baten: stap.optional(),
      /** Of a tekort or overschot: its size; of the result itself: the result. */
      resultaat: z
        .union([
          z.strictObject({ cents, van: z.enum(["tekort", "overschot"]).optional() }),
          z.strictObject({ honderdsten: z.int().min(-100_000).max(100_000), van: z.enum(["tekort", "overschot"]).optional() }),
        ])
        .optional(),
    })
    .optional(),
});
export type OwnFigures = z.infer<typeof ownFigures>;

/** More amounts than a question has. */
const MOST_CONFIRMED = 40;

export const vangnet = z.strictObject({
  ...named("vangnet"),
  /** null: the asker's own municipality, if known. */
  wie: wie.nullable(),
  /** null: the latest year with figures. */
  jaar: year.nullable(),
  /** By year; "t" is the year of the question itself while that is still to be found. */
  eigen: z.record(z.string().regex(/^(t|(19|20)\d{2})$/), ownFigures).default({}),
  inwoners: z.int().positive().max(MAX_INWONERS).optional(),
  verzoek: z.string().refine(isIsoDay).optional(),
  /** The asker said that no request was filed. */
  geenVerzoek: z.boolean().optional(),
  verklaring: z.boolean().optional(),
  /** Of 2015 and 2016: analysis made and raad informed. */
  analyse: z.boolean().optional(),
  eerder: z.boolean().optional(),
  aanvullend: z.boolean().optional(),
  aanwijzing: z.boolean().optional(),
  /** Tiers that the asker assumes, in hundredths of a per cent. */
  schijven: z.strictObject({ lower: z.int().min(0).max(10_000), upper: z.int().min(1).max(10_000) }).optional(),
  /** The unlikely amounts, in cents, of which the asker said that they are right; true on buttons of before 0.11: all. */
  bevestigd: z.union([z.boolean(), z.array(z.int()).max(MOST_CONFIRMED)]).optional(),
});
export type VangnetQuestion = z.infer<typeof vangnet>;

/** A form to complete a question: the figures, or which municipality and year. */
export const formulier = z.strictObject({ ...named("formulier"), velden: z.enum(["cijfers", "keuze"]), vraag: vangnet });
export type FormulierQuestion = z.infer<typeof formulier>;

/** The calculation behind a verdict, line by line. */
export const berekening = z.strictObject({ ...named("berekening"), vraag: vangnet });

declare module "../question.ts" {
  interface Questions {
    vangnet: VangnetQuestion;
    formulier: FormulierQuestion;
    berekening: z.infer<typeof berekening>;
  }
}

/** A vangnet question with nothing filled in but what is given. */
export const vangnetQuestion = (given: Partial<VangnetQuestion> = {}): VangnetQuestion => ({
  v: 1,
  kind: "vangnet",
  wie: null,
  jaar: null,
  eigen: {},
  ...given,
});
