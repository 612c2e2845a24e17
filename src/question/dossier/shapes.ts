import { z } from "zod";
import { jaar, named, wie } from "../shape.ts";

/** "dossier Gemert-Bakel 2025": the paper for college and raad; `wethouder`: the same on one page; `controle`: what it answers of what a request asks. */
export const dossier = z.strictObject({
  ...named("dossier"),
  wie: wie.nullable(),
  jaar,
  vorm: z.enum(["wethouder", "controle"]).optional(),
  /** Figures were typed with it: they do not get in, and that is told. */
  eigenGenoemd: z.literal(true).optional(),
});
export type DossierQuestion = z.infer<typeof dossier>;

declare module "../question.ts" {
  interface Questions {
    dossier: DossierQuestion;
  }
}
