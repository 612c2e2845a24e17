import { withTakeButtons } from "../../cards/posted.ts";
import { EXPORT } from "../../cards/texts/export/export.ts";
import type { PlainQuestion } from "../../question/question.ts";
import type { Answer } from "../answer.ts";
import { type AnswerContext, isAlone } from "../context.ts";
import { wordButton } from "../dossier/word-button.ts";

/** Where nobody else reads along an answer that computes can be had as a file, and a topic too. */
export function withExcelButton(answer: Answer, context: AnswerContext): Answer {
  const { asked, outcome, cards, sheets } = answer;
  if (!asked || outcome !== "answer" || !isAlone(context.conversation) || "vraag" in asked || "daarna" in asked) return answer;
  if (!sheets && asked.kind !== "onderwerp") return answer;
  const [card, ...rest] = cards;
  const vraag = asked as PlainQuestion;
  const excel = { title: EXPORT.button, question: { v: 1, kind: "export", vorm: "xlsx", vraag } } as const;
  const text = { title: EXPORT.asText, question: { v: 1, kind: "export", vorm: "tekst", vraag } } as const;
  return { ...answer, cards: [withTakeButtons(card, [excel, text, ...wordButton(asked, context)]), ...rest] };
}
