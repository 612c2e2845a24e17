import type { Card } from "../cards/card.ts";
import type { NewRecord } from "../store/records.ts";

/** What an answer asks to be done; only the transport performs it. */
export type Effect = { kind: "store"; record: NewRecord };

/** An answer is data: cards to show and effects to perform. */
export interface Answer {
  /** answer: the question was answered, also with "niet te bepalen" · question-back · refusal. */
  outcome: "answer" | "question-back" | "refusal";
  cards: [Card, ...Card[]];
  effects: Effect[];
}

export const answered = (...cards: [Card, ...Card[]]): Answer => ({ outcome: "answer", cards, effects: [] });
export const askedBack = (card: Card): Answer => ({ outcome: "question-back", cards: [card], effects: [] });
export const refused = (card: Card): Answer => ({ outcome: "refusal", cards: [card], effects: [] });
