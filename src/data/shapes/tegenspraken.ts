import { z } from "zod";
import { topicId } from "./common.ts";

/** data/tegenspraken.json: where the documents contradict themselves, each other, or what can be computed from them. */
export const tegensprakenFile = z.strictObject({
  tegenspraken: z.array(
    z.strictObject({
      id: topicId,
      /** It does not add up; or both may be right: another base, scope or moment. */
      soort: z.enum(["klopt-niet", "andere-grondslag"]),
      over: z.string().min(1),
      /** What each place says; without a document it is computed from what is printed. */
      lezingen: z.array(z.strictObject({ document: z.string().optional(), place: z.string().optional(), zegt: z.string().min(1) })).min(2),
      uitleg: z.string().optional(),
      /** The figures that it touches: all of a topic, of an item, or of one body. */
      raakt: z.array(z.strictObject({ topic: topicId, item: z.string().optional(), subject: z.string().optional() })).min(1),
    }),
  ),
});
export type Tegenspraak = z.infer<typeof tegensprakenFile>["tegenspraken"][number];
