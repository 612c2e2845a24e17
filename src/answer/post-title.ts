import { clock, date } from "../cards/format.ts";
import { readQuestion } from "../question/question.ts";
import type { Post } from "../store/ledger.ts";
import { dayInAmsterdam } from "../time/day.ts";
import type { Commands } from "./command.ts";
import type { AnswerContext } from "./context.ts";

/** "22 november 2026 om 9.02 uur" */
export const dayAndTime = (instant: string): string => `${date(dayInAmsterdam(new Date(instant)))} om ${clock(instant)}`;

/** What a post is called: the title of its card on the day that it was meant for. Made once for posts with the same question and day. */
export function postTitles(context: AnswerContext, answer: Commands["answer"]): (post: Post) => string {
  const known = new Map<string, string>();
  return ({ data: { vraag, due } }) => {
    const today = dayInAmsterdam(new Date(due));
    const key = JSON.stringify([vraag, today]);
    const title = known.get(key) ?? titleOf(vraag, { ...context, now: due, today, asOf: due }, answer);
    known.set(key, title);
    return title;
  };
}

function titleOf(vraag: unknown, context: AnswerContext, answer: Commands["answer"]): string {
  const question = readQuestion(vraag);
  if (!question) return "Bericht van een oudere versie";
  const [heading] = answer(question, context).cards[0].content.body as { text?: string }[];
  return heading?.text ?? "Bericht";
}
