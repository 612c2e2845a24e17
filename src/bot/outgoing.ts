import type { Activity } from "botbuilder";
import type { Answer } from "../answer/answer.ts";
import type { Card } from "../cards/card.ts";

export const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/** Cards as the activity that goes to Teams. */
const message = (cards: readonly Card[], summary: string): Partial<Activity> => ({
  type: "message",
  summary,
  attachments: cards.map(({ content }) => ({ contentType: CARD_TYPE, content })),
});

export const cardActivity = (card: Card): Partial<Activity> => message([card], card.summary);
export const toActivity = ({ cards }: Answer): Partial<Activity> => message(cards, cards[0].summary);
