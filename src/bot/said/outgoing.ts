import type { Answer } from "../../answer/answer.ts";
import type { Card } from "../../cards/card.ts";
import { CARD_TYPE } from "./content-types.ts";

/** A message as it goes to Teams. */
export interface Message {
  type: "message";
  /** For the notification and the chat list. */
  summary: string;
  text?: string;
  textFormat?: "plain";
  attachments: { contentType: string; content: Card["content"]; name?: string; contentUrl?: string }[];
}

/** An answer as a message. */
export const toMessage = ({ cards, text }: Answer): Message =>
  text === undefined
    ? message(cards, cards[0].summary)
    : { type: "message", summary: cards[0].summary, text, textFormat: "plain", attachments: [] };

/** One card as a message. */
export const cardMessage = (card: Card): Message => message([card], card.summary);

const message = (cards: readonly Card[], summary: string): Message => ({
  type: "message",
  summary,
  attachments: cards.map(({ content }) => ({ contentType: CARD_TYPE, content })),
});
