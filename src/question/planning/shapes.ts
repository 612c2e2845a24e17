import { z } from "zod";
import { isIsoDay } from "../../domain/dates.ts";
import { jaar, named, wie } from "../shape.ts";

/** The dates of a budget year, and of the making of a region's budget (absent: the asker's region). */
export const planning = z.strictObject({ ...named("planning"), jaar, wie: wie.optional() });

/** Dates that come near: those that are 60, 30, 7 or 1 days away on this day. */
export const herinnering = z.strictObject({ ...named("herinnering"), dag: z.string().refine(isIsoDay), wie: wie.optional() });

declare module "../question.ts" {
  interface Questions {
    planning: z.infer<typeof planning>;
    herinnering: z.infer<typeof herinnering>;
  }
}
