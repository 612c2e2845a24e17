import { z } from "zod";
import type { PlainQuestion } from "../question.ts";
import { named, wie } from "../shape.ts";

/** What can be asked: in short, or all of it for one kind of reader. */
export const help = z.strictObject({
  ...named("help"),
  voor: z.enum(["bestuur", "beleid", "secretariaat", "iedereen", "redactie"]).optional(),
});
export const privacy = z.strictObject({ ...named("privacy"), wis: z.boolean().default(false) });

/** Which municipality is the asker's own (null: forget it), and the question that was waiting for it. */
export interface EigenGemeenteQuestion {
  v: 1;
  kind: "eigen-gemeente";
  wie: string | null;
  daarna?: PlainQuestion | undefined;
}
export const eigenGemeente = (plain: z.ZodType<PlainQuestion>) =>
  z.strictObject({ ...named("eigen-gemeente"), wie: wie.nullable(), daarna: plain.optional() });

declare module "../question.ts" {
  interface Questions {
    help: z.infer<typeof help>;
    privacy: z.infer<typeof privacy>;
  }
  interface HoldingQuestions {
    "eigen-gemeente": EigenGemeenteQuestion;
  }
}
