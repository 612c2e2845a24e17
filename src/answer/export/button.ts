import { withTakeButtons } from "../../cards/posted.ts";
import { EXPORT } from "../../cards/texts/export/export.ts";
import type { PlainQuestion } from "../../question/question.ts";
import type { Answer } from "../answer.ts";
import { type AnswerContext, isAlone } from "../context.ts";
import { wordButton } from "../dossier/word-button.ts";

/** Where nobody else reads along an answer can be taken along: as text, and as a file where it has figures. */
export function withTakeAlong(answer: Answer, context: AnswerContext): Answer {
  const { asked, outcome, cards, sheets } = answer;
  if (!asked || outcome !== "answer" || !isAlone(context.conversation) || "vraag" in asked || "daarna" in asked) return answer;
  const [card, ...rest] = cards;
  const vraag = asked as PlainQuestion;
  const hasFile = sheets !== undefined || (answer.rows ?? []).length > 0;
  const excel = { title: EXPORT.button, question: { v: 1, kind: "export", vorm: "xlsx", vraag } } as const;
  const text = { title: EXPORT.asText, question: { v: 1, kind: "export", vorm: "tekst", vraag } } as const;
  return { ...answer, cards: [withTakeButtons(card, hasFile ? [excel, text, ...wordButton(asked, context)] : [text]), ...rest] };
}
