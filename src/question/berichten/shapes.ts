import { z } from "zod";
import { type BronQuestion, bron } from "../documenten/shapes.ts";
import type { PlainQuestion } from "../question.ts";
import { named, recordId } from "../shape.ts";
import { LONGEST_NOTE } from "./noot.ts";

/** Post the answer to a question in a channel: first which one, then a preview, then the post. */
export interface PlaatsQuestion {
  v: 1;
  kind: "plaats";
  vraag: PlainQuestion | BronQuestion;
  /** The channel as it was typed. */
  naar?: string | undefined;
  /** The channel that was chosen. */
  kanaal?: string | undefined;
  /** Agreed on the preview: the id that the post gets. */
  akkoord?: string | undefined;
  /** Rather not. */
  nee?: true | undefined;
  /** What is to stand with it, as it was typed. */
  noot?: string | undefined;
  /** Not now: first asked when. */
  later?: true | undefined;
  /** When, as it was filled in, on the clock in the Netherlands: "2026-11-28T09:00". */
  op?: string | undefined;
}
export const plaats = (plain: z.ZodType<PlainQuestion>) =>
  z.strictObject({
    ...named("plaats"),
    vraag: z.union([plain, bron(plain)]),
    naar: z.string().max(200).optional(),
    kanaal: z.string().max(2_000).optional(),
    akkoord: recordId.optional(),
    nee: z.literal(true).optional(),
    later: z.literal(true).optional(),
    op: z.string().max(40).optional(),
    noot: z
      .string()
      .max(2 * LONGEST_NOTE)
      .optional(),
  });

/** What became of a post. */
export const geplaatst = z.strictObject({ ...named("geplaatst"), post: recordId });
/** Send again a post of which it is not known whether it arrived, or that failed. */
export const opnieuw = z.strictObject({ ...named("opnieuw"), post: recordId });
/** An uncertain post did arrive: somebody saw it. */
export const aangekomen = z.strictObject({ ...named("aangekomen"), post: recordId });
/** Take a post away for everybody: first whether that is sure. */
export const verwijder = z.strictObject({ ...named("verwijder"), post: recordId, akkoord: z.literal(true).optional() });
/** The posts of this conversation, or in a personal chat those that the asker made. */
export const berichten = z.strictObject({ ...named("berichten") });

declare module "../question.ts" {
  interface Questions {
    geplaatst: z.infer<typeof geplaatst>;
    opnieuw: z.infer<typeof opnieuw>;
    aangekomen: z.infer<typeof aangekomen>;
    verwijder: z.infer<typeof verwijder>;
    berichten: z.infer<typeof berichten>;
  }
  interface HoldingQuestions {
    plaats: PlaatsQuestion;
  }
}
