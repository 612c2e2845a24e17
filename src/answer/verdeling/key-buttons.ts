import type { Button } from "../../cards/card.ts";
import { KEYS } from "../../cards/texts/verdeling.ts";
import type { Regio } from "../../data/shapes/gemeenten.ts";
import type { QuestionOf } from "../../question/question.ts";
import type { AnswerContext } from "../context.ts";

type KeyButton = Button & { question: QuestionOf<"verdeel"> | QuestionOf<"sleutels"> };

/** Besides the usual key these are asked most. */
const OFTEN_ASKED = ["dossiers", "budget"];

/** The same amount under other keys of the region. */
export function keyButtons(cents: number, { id, sleutel, standaard }: Regio, { published }: AnswerContext): KeyButton[] {
  const regio = standaard ? {} : { wie: id };
  const divide = (key: string) => ({ v: 1, kind: "verdeel", ...regio, cents, sleutel: key }) as const;
  const keys = published.sleutels.filter((key) => key.regio === id);
  const others = OFTEN_ASKED.flatMap((word) => keys.find(({ aliassen }) => aliassen.includes(word)) ?? []);
  return [
    ...(keys.length > 1 ? [{ title: KEYS.buttons.compare, question: { v: 1, kind: "sleutels", ...regio, cents } as const }] : []),
    ...(sleutel === undefined ? [] : [{ title: KEYS.buttons.divide, question: divide(sleutel) }]),
    ...others.map((key) => ({ title: KEYS.buttons.over(key.kort), question: divide(key.id) })),
  ];
}
