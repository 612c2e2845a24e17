import { z } from "zod";
import { jaar, named, wie } from "../shape.ts";

/** More files than any municipality loses or gains in a year. */
const MOST_FILES = 50_000;

/** "prognose Gemert-Bakel 2026": where the year ends; with so many files more (below zero: fewer) from a month on. */
export const prognose = z.strictObject({
  ...named("prognose"),
  wie: wie.nullable(),
  jaar,
  stap: z.strictObject({ dossiers: z.int().min(-MOST_FILES).max(MOST_FILES), vanaf: z.int().min(1).max(12).optional() }).optional(),
});
export type PrognoseQuestion = z.infer<typeof prognose>;

/** "hoe goed was de prognose Gemert-Bakel 2025": what was expected in each month, and what came. */
export const terugblik = z.strictObject({ ...named("terugblik"), wie: wie.nullable(), jaar });

declare module "../question.ts" {
  interface Questions {
    prognose: PrognoseQuestion;
    terugblik: z.infer<typeof terugblik>;
  }
}
