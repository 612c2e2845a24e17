import { messageCard } from "../cards/message-card.ts";
import { REGION } from "../cards/texts/vrager.ts";
import type { Regio } from "../data/shapes/gemeenten.ts";
import { regionById, regionsOf } from "../facts/region.ts";
import type { Question } from "../question/question.ts";
import { type Answer, askedBack } from "./answer.ts";
import { type AnswerContext, homeRegions } from "./context.ts";

/**
 * The region of a question: the one that is named, or that of the municipality that is; else the asker's own. With more than one it is asked.
 * @param outside what is answered for a municipality that is in none
 */
export function withRegion(
  wie: string | null | undefined,
  ask: (wie: string) => Question,
  context: AnswerContext,
  answer: (regio: Regio) => Answer,
  outside: () => Answer,
): Answer {
  const answers = namedRegions(wie, context).map((regio) => ({ regio, answer: answer(regio) }));
  const [first] = answers;
  if (!first) return outside();
  // A region that would be refused is no choice; when all would be, that is the answer.
  const choices = answers.filter((choice) => choice.answer.outcome !== "refusal");
  return choices.length > 1
    ? whichRegion(
        choices.map(({ regio }) => regio),
        ask,
      )
    : (choices[0] ?? first).answer;
}

/** The regions that can be meant; none when a municipality is in none. */
function namedRegions(wie: string | null | undefined, context: AnswerContext): readonly Regio[] {
  if (wie === null || wie === undefined) return homeRegions(context);
  const named = regionById(context.published, wie);
  return named ? [named] : regionsOf(context.published, wie);
}

const whichRegion = (regions: readonly Regio[], ask: (wie: string) => Question): Answer =>
  askedBack(messageCard(REGION.which, { buttons: regions.map(({ id, naam }) => ({ title: naam, question: ask(id) })) }));
