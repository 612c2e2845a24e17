import { clock, date } from "../../cards/format.ts";
import { dayAndTime, POST_LIST } from "../../cards/texts/berichten.ts";
import type { Post } from "../../store/ledger.ts";
import { dayInAmsterdam } from "../../time/day.ts";
import { type AnswerContext, asIfThere, seenAt } from "../context.ts";
import { answerQuestion } from "../respond.ts";

/** "22 november 2026 om 9.02 uur" */
export const instantText = (instant: string): string => dayAndTime(date(dayInAmsterdam(new Date(instant))), clock(instant));

/** What a post is called: the title of its card on the day that it was meant for, as its place sees it. Made once for posts with the same question and day. */
export function postTitles(context: AnswerContext): (post: Post) => string {
  const known = new Map<string, string>();
  return ({ at, data: { vraag, due, place } }) => {
    const today = dayInAmsterdam(new Date(due));
    const key = JSON.stringify([vraag, today, place.tenant]);
    const title = known.get(key) ?? titleOf(vraag, { ...asIfThere(place, context), now: due, today, ...seenAt(at) });
    known.set(key, title);
    return title;
  };
}

function titleOf(vraag: unknown, context: AnswerContext): string {
  const question = context.grammar.readQuestion(vraag);
  if (!question) return POST_LIST.older;
  const [heading] = answerQuestion(question, context).cards[0].content.body as { text?: string }[];
  return heading?.text ?? POST_LIST.untitled;
}
