import { z } from "zod";
import { STEP_IDS } from "../../domain/vangnet/rules.ts";
import { named, year } from "../shape.ts";

/** The rules of the vangnet themselves, of nobody: of a year (absent: this one), of one step, of all years side by side, or what a year changed. */
export const regels = z.strictObject({
  ...named("regels"),
  jaar: year.optional(),
  over: z.enum(STEP_IDS).optional(),
  toon: z.enum(["naast-elkaar", "wijziging"]).optional(),
});
/** What a word means. */
export const begrip = z.strictObject({ ...named("begrip"), begrip: z.string().max(60) });

declare module "../question.ts" {
  interface Questions {
    regels: z.infer<typeof regels>;
    begrip: z.infer<typeof begrip>;
  }
}
