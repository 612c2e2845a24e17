import { z } from "zod";
import type { PlainQuestion } from "../question.ts";
import { named } from "../shape.ts";

/** "export vangnet Gemert-Bakel 2020": the answer as a file, or as plain text to paste elsewhere. */
export const exporteer = (vraag: z.ZodType<PlainQuestion>) =>
  z.strictObject({ ...named("export"), vorm: z.enum(["xlsx", "csv", "tekst"]), vraag });
export type ExportQuestion = z.infer<ReturnType<typeof exporteer>>;

declare module "../question.ts" {
  interface HoldingQuestions {
    export: ExportQuestion;
  }
}
