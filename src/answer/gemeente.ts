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
): Answer {
  const gemeente = wie ?? context.ownGemeente;
  return gemeente && context.names.exists(gemeente) ? answer(gemeente) : askOwn(question, context);
}

function askOwn(question: AskableQuestion, context: AnswerContext): Answer {
  const choices = context.published.regios.flatMap(({ gemeenten }) => gemeenten);
  return askedBack(
    messageCard(
      {
        title: "Wat is uw gemeente?",
        paragraphs: ["Kies uw gemeente, of typ: mijn gemeente is Deurne. Dat onthoud ik voor u, tot u “vergeet mijn gemeente” typt."],
      },
      {
        buttons: choices.map((wie) => ({
          title: context.names.nameOf(wie),
          question: { v: 1, kind: "eigen-gemeente", wie, daarna: question },
        })),
        footnotes: ["Of noem de gemeente in de vraag zelf. Bijvoorbeeld: vangnet Deurne 2020."],
      },
    ),
  );
}
