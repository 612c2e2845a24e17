import { date } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { STAND } from "../../cards/texts/invoer/history.ts";
import { readStand } from "../../question/invoer/readers.ts";
import { stand as shape } from "../../question/invoer/shapes.ts";
import { endOfDay } from "../../time/day.ts";
import { refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { answerQuestion } from "../respond.ts";

/** "stand 1 maart 2021 vangnet Deurne": an answer as of an earlier day; the rules are those of today. */
export const stand = command({
  kind: "stand",
  shape,
  readers: [readStand],
  showsOwn: ({ vraag }, showsOwn) => showsOwn(vraag),
  follow: ({ vraag, ...rest }, _change, follow) => {
    const inner = follow(vraag);
    return inner && { ...rest, vraag: inner };
  },
  answer: ({ vraag, dag, wijze }, context, notes) => {
    if (dag > context.today) return refused(messageCard(STAND.future, { notes }));
    const then = wijze === "stand" ? { asOf: earlier(endOfDay(dag), context.asOf) } : { sourcesUpTo: dag };
    const known: AnswerContext = { ...context, ...then, asOfDay: dag, today: dag };
    return answerQuestion(vraag, known, [...notes, STAND.note(date(dag), wijze)]);
  },
});

const earlier = (one: string, other: string): string => (one < other ? one : other);
