import { z } from "zod";
import { withoutMarkup } from "../invoer/plain.ts";
import { jaar, named, wie } from "../shape.ts";

/** How much can be written of an own measure, and of how many. */
export const LONGEST_NAME = 80;
export const LONGEST_DONE = 240;
export const LONGEST_EFFECT = 160;
export const MOST_OWN = 3;

const written = (longest: number) => z.string().max(longest).transform(withoutMarkup);

/** What a municipality did itself about its tekort, as the asker wrote it: plain text, empty where nothing was written. */
const eigenMaatregel = z.strictObject({
  naam: written(LONGEST_NAME),
  gedaan: written(LONGEST_DONE),
  effect: written(LONGEST_EFFECT),
  soort: z.enum(["intern", "extern"]).optional(),
});
export type EigenMaatregel = z.infer<typeof eigenMaatregel>;

/** What stands in the document about measures: which of the kept ones, and own ones. */
const maatregelen = z.strictObject({
  gekozen: z.array(z.string().max(60)).max(40),
  eigen: z.array(eigenMaatregel).max(MOST_OWN),
});
export type DossierMaatregelen = z.infer<typeof maatregelen>;

/** "dossier Gemert-Bakel 2025": the paper for college and raad; `wethouder`: the same on one page; `controle`: what it answers of what a request asks. */
export const dossier = z.strictObject({
  ...named("dossier"),
  wie: wie.nullable(),
  jaar,
  vorm: z.enum(["wethouder", "controle"]).optional(),
  maatregelen: maatregelen.optional(),
  /** Show the form for the measures. */
  kiezen: z.literal(true).optional(),
  /** Figures were typed with it: they do not get in, and that is told. */
  eigenGenoemd: z.literal(true).optional(),
});
export type DossierQuestion = z.infer<typeof dossier>;

declare module "../question.ts" {
  interface Questions {
    dossier: DossierQuestion;
  }
}
