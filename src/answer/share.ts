import { withButton } from "../cards/posted.ts";
import { SHARE_BUTTON } from "../cards/texts/berichten.ts";
import type { PlaatsQuestion } from "../question/berichten/shapes.ts";
import type { Question } from "../question/question.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";

type Postable = PlaatsQuestion["vraag"];

/** What is about the asker or his posts cannot be posted. */
export const isPostable = (question: Question, { commands }: Pick<AnswerContext, "commands">): question is Postable =>
  commands.sharing(question) !== undefined;

/** In a personal chat an answer can be shared: posting starts there (docs/decisions/0006). */
export function withShareButton(answer: Answer, context: AnswerContext): Answer {
  const { asked, outcome, cards } = answer;
  if (context.conversation !== "personal" || outcome !== "answer" || !asked || !isPostable(asked, context)) return answer;
  if (context.commands.sharing(asked) !== "button") return answer;
  const [card, ...rest] = cards;
  return { ...answer, cards: [withButton(card, { title: SHARE_BUTTON, question: { v: 1, kind: "plaats", vraag: asked } }), ...rest] };
}
