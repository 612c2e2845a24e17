import { readQuestion } from "../question/question.ts";
import type { Commands } from "./command.ts";
import type { AnswerContext } from "./context.ts";

/** What a post is called: the title of its card. Made once for posts with the same question. */
export function postTitles(context: AnswerContext, answer: Commands["answer"]): (vraag: unknown) => string {
  const known = new Map<string, string>();
  return (vraag) => {
    const key = JSON.stringify(vraag);
    const title = known.get(key) ?? titleOf(vraag, context, answer);
    known.set(key, title);
    return title;
  };
}

function titleOf(vraag: unknown, context: AnswerContext, answer: Commands["answer"]): string {
  const question = readQuestion(vraag);
  return question ? (answer(question, context).cards[0].summary.split(":")[0] ?? "") : "Bericht van een oudere versie";
}
