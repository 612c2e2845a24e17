import type { Button } from "../../cards/card.ts";
import { messageCard } from "../../cards/message-card.ts";
import { PROGNOSE } from "../../cards/texts/prognose/prognose.ts";
import { yearOf } from "../../domain/dates.ts";
import { type Answer, answered } from "../answer.ts";
import type { AnswerContext } from "../context.ts";

interface OfYear {
  wie: string;
  jaar: number;
}

/** Of a year to come nothing is expected, and no month can be entered: the year under way can be asked about. */
export function notBegun({ wie, jaar }: OfYear, { names, today }: AnswerContext, notes: string[], buttons: readonly Button[]): Answer {
  const now = yearOf(today);
  return answered(
    messageCard(PROGNOSE.notBegun(names.nameOf(wie), jaar), {
      notes,
      buttons: [{ title: PROGNOSE.title(names.nameOf(wie), now), question: { v: 1, kind: "prognose", wie, jaar: now } }, ...buttons],
    }),
  );
}
