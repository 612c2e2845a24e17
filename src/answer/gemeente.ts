import { messageCard } from "../cards/message-card.ts";
import { OWN } from "../cards/texts/vrager.ts";
import { yearOf } from "../domain/dates.ts";
import type { PlainQuestion } from "../question/question.ts";
import { type Answer, askedBack } from "./answer.ts";
import { type AnswerContext, homeRegions } from "./context.ts";
import { standardSample } from "./examples.ts";

/** The municipality of a question, or the asker's own; otherwise he is asked once, and it is remembered. */
export function withGemeente(
  wie: string | null,
  question: PlainQuestion,
  context: AnswerContext,
  answer: (gemeente: string) => Answer,
  notes: string[] = [],
): Answer {
  const gemeente = wie ?? context.ownGemeente;
  if (gemeente && context.names.exists(gemeente)) return answer(gemeente);
  const answers = homeRegions(context).flatMap(({ gemeenten }) => gemeenten.map((code) => ({ code, answer: answer(code) })));
  // A municipality that would be refused is no choice; when all would be, that is the answer.
  const choices = answers.filter((choice) => choice.answer.outcome !== "refusal").map(({ code }) => code);
  return choices.length === 0 && answers[0] ? answers[0].answer : askOwn(question, choices, context, notes);
}

/** A question of a municipality and a year. */
type OfYear = PlainQuestion & { wie: string | null; jaar: number | null };

/** The same of a year: the one that is asked about, or this one; one goes on from whom and which year it was answered for. */
export const withGemeenteInYear = <Q extends OfYear>(
  question: Q,
  context: AnswerContext,
  notes: string[],
  answer: (question: Q & { wie: string; jaar: number }) => Answer,
): Answer =>
  withGemeente(
    question.wie,
    question,
    context,
    (wie) => {
      const asked = { ...question, wie, jaar: question.jaar ?? yearOf(context.today) };
      return { ...answer(asked), asked };
    },
    notes,
  );

const askOwn = (question: PlainQuestion, choices: readonly string[], context: AnswerContext, notes: string[]): Answer =>
  askedBack(
    messageCard(OWN.ask, {
      notes,
      buttons: choices.map((wie) => ({
        title: context.names.nameOf(wie),
        question: { v: 1, kind: "eigen-gemeente", wie, daarna: question },
      })),
      footnotes: [OWN.orName(standardSample(context))],
    }),
  );
