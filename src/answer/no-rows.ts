import type { Button } from "../cards/card.ts";
import { messageCard } from "../cards/message-card.ts";
import { type Answer, refused } from "./answer.ts";
import type { AnswerContext } from "./context.ts";

/** A question on a figure that is not in the data: says so, and names the nearest topics. */
export function noRows(
  what: string,
  nearest: readonly string[],
  { published }: AnswerContext,
  notes: string[],
  ...buttons: Button[]
): Answer {
  const topics = nearest.flatMap((id) => published.onderwerpen.get(id) ?? []);
  const card = messageCard(
    {
      title: `Daar heb ik geen cijfers over`,
      paragraphs: [`${what} staat niet in de documenten die ik ken.${topics.length > 0 ? " Het dichtst in de buurt komt:" : ""}`],
    },
    {
      notes,
      buttons: [
        ...buttons,
        ...topics.map(({ id, label }) => ({ title: label, question: { v: 1, kind: "onderwerp", onderwerp: id, vanaf: 0 } as const })),
      ].slice(0, 5),
    },
  );
  return refused(card);
}
