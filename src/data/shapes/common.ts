import { z } from "zod";
import { isIsoDay } from "../../domain/dates.ts";

/** What the shapes of data files have in common. */

/** A percentage as published (7.5) → basis points (750); finer than a hundredth is refused. */
export const percentage = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), "a percentage has at most two decimals")
  .transform((value) => Math.round(value * 100));

export const isoDay = z.string().refine(isIsoDay, "not a day that exists (YYYY-MM-DD)");
export const year = z.int().min(1990).max(2099);

/** Where something stands: a document or rule of bronnen.json, and the place in it. */
export const sourceRefs = z.array(z.strictObject({ document: z.string(), place: z.string() }));
export const sources = sourceRefs.min(1);

/** Id of a topic in onderwerpen.json. */
export const topicId = z.string().regex(/^[a-z0-9-]+$/);

/** Names one row of the documents, or the rows of one item. */
export const rowRef = z.strictObject({ topic: topicId, item: z.string().min(1), period: z.string().optional() });
export type RowRef = z.infer<typeof rowRef>;
