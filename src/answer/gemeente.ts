import { messageCard } from "../cards/message-card.ts";
import { OWN } from "../cards/texts/vrager.ts";
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
