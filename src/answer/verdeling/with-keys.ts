import { messageCard } from "../../cards/message-card.ts";
import { KEYS } from "../../cards/texts/verdeling.ts";
import type { Regio } from "../../data/shapes/gemeenten.ts";
import { type Key, keysOf } from "../../facts/keys.ts";
import type { Question } from "../../question/question.ts";
import { type Answer, refused } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { withRegion } from "../region.ts";

/** The keys of the region of a question, the usual one first; a region without says so. */
export const withKeys = (
  question: { wie?: string | undefined } & Question,
  context: AnswerContext,
  notes: string[],
  answer: (keys: readonly [Key, ...Key[]], regio: Regio) => Answer,
): Answer =>
  withRegion(
    question.wie,
    (wie) => ({ ...question, wie }) as Question,
    context,
    (regio) => {
      const [usual, ...others] = keysOf(context, regio);
      return usual ? answer([usual, ...others], regio) : refused(messageCard(KEYS.none(regio.naam), { notes }));
    },
    () => refused(messageCard(KEYS.outside(context.names.nameOf(question.wie ?? "")), { notes })),
  );
