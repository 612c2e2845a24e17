import type { Button } from "../../cards/card.ts";
import { MOST_NEAREST } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { NO_FIGURES } from "../../cards/texts/documenten/documenten.ts";
import { type Answer, refused } from "../answer.ts";
import type { AnswerContext } from "../context.ts";

/** A question on a figure that is not in the data: says so, and names the nearest topics. */
export function noRows(
  what: string,
  nearest: readonly string[],
  { published }: AnswerContext,
  notes: string[],
  ...buttons: Button[]
): Answer {
  const topics = nearest.flatMap((id) => published.onderwerpen.get(id) ?? []);
  const toTopic = topics.map(({ id, label, knop }) => ({
    title: knop ?? label,
    question: { v: 1, kind: "onderwerp", onderwerp: id, vanaf: 0 } as const,
  }));
  return refused(
    messageCard(NO_FIGURES.message(what, topics.length > 0), { notes, buttons: [...buttons, ...toTopic].slice(0, MOST_NEAREST) }),
  );
}
