import { messageCard } from "../cards/message-card.ts";
import type { AskableQuestion } from "../question/question.ts";
import { type Answer, askedBack } from "./answer.ts";
import type { AnswerContext } from "./context.ts";

/** The municipality of a question, or the asker's own; otherwise he is asked once, and it is remembered. */
export function withGemeente(
  wie: string | null,
  question: AskableQuestion,
  context: AnswerContext,
  answer: (gemeente: string) => Answer,
  notes: string[] = [],
): Answer {
  const gemeente = wie ?? context.ownGemeente;
  if (gemeente && context.names.exists(gemeente)) return answer(gemeente);
  const answers = context.published.regios.flatMap(({ gemeenten }) => gemeenten.map((code) => ({ code, answer: answer(code) })));
  // A municipality that would be refused is no choice; when all would be, that is the answer.
  const choices = answers.filter((choice) => choice.answer.outcome !== "refusal").map(({ code }) => code);
  return choices.length === 0 && answers[0] ? answers[0].answer : askOwn(question, choices, context, notes);
}

/** The region that a municipality belongs to, or the region itself. */
export const regionOf = (wie: string, { published }: AnswerContext): string | undefined =>
  published.regios.find(({ id, gemeenten }) => id === wie || gemeenten.includes(wie))?.id;

function askOwn(question: AskableQuestion, choices: readonly string[], context: AnswerContext, notes: string[]): Answer {
  return askedBack(
    messageCard(
      {
        title: "Wat is uw gemeente?",
        paragraphs: ["Kies uw gemeente, of typ: mijn gemeente is Deurne. Dat onthoud ik voor u, tot u “vergeet mijn gemeente” typt."],
      },
      {
        notes,
        buttons: choices.map((wie) => ({
          title: context.names.nameOf(wie),
          question: { v: 1, kind: "eigen-gemeente", wie, daarna: question },
        })),
        footnotes: ["Of noem de gemeente in de vraag zelf. Bijvoorbeeld: vangnet Deurne 2020."],
      },
    ),
  );
}
