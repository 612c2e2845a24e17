import { z } from "zod";
import type { PlainQuestion } from "../question.ts";
import { named, vanaf, wie, year } from "../shape.ts";

/** Figures on a topic, of somebody or some year when given. */
export const onderwerp = z.strictObject({
  ...named("onderwerp"),
  onderwerp: z.string().max(60),
  /** What is asked of it: words that its items are found by, so that those stand first. */
  woorden: z.string().max(200).optional(),
  wie: wie.optional(),
  jaar: year.optional(),
  vanaf,
});

export const kerncijfers = z.strictObject({ ...named("kerncijfers"), wie: wie.nullable(), vanaf });
/** What a region did about its costs (absent: the asker's), of one group of measures when given. */
export const maatregelen = z.strictObject({ ...named("maatregelen"), wie: wie.optional(), groep: z.string().max(40).optional() });
export const bronnen = z.strictObject({ ...named("bronnen") });

/** What the documents say about something: the words that are sought, in which form it is asked, of which document. */
export const zoek = z.strictObject({
  ...named("zoek"),
  woorden: z.string().max(200),
  /** Words that only help to order what is found. */
  ook: z.string().max(200).optional(),
  vorm: z.string().max(40).optional(),
  document: z.string().max(60).optional(),
  wie: wie.optional(),
  jaar: year.optional(),
  vanaf,
});
/** Where the documents contradict themselves or each other, of one of them when named. */
export const verschillen = z.strictObject({ ...named("verschillen"), document: z.string().max(60).optional() });
/** What one document is about. */
export const document = z.strictObject({ ...named("document"), document: z.string().max(60) });

/** Where the answer to another question comes from. */
export interface BronQuestion {
  v: 1;
  kind: "bron";
  vraag: PlainQuestion;
}
export const bron = (plain: z.ZodType<PlainQuestion>) => z.strictObject({ ...named("bron"), vraag: plain });

declare module "../question.ts" {
  interface Questions {
    onderwerp: z.infer<typeof onderwerp>;
    kerncijfers: z.infer<typeof kerncijfers>;
    maatregelen: z.infer<typeof maatregelen>;
    bronnen: z.infer<typeof bronnen>;
    zoek: z.infer<typeof zoek>;
    document: z.infer<typeof document>;
    verschillen: z.infer<typeof verschillen>;
  }
  interface HoldingQuestions {
    bron: BronQuestion;
  }
}
