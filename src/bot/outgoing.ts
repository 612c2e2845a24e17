import type { Answer } from "../answer/answer.ts";

export const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/** An answer as the activity that goes to Teams. */
export const toActivity = ({ cards }: Answer) => ({
  type: "message" as const,
  summary: cards[0].summary,
  attachments: cards.map(({ content }) => ({ contentType: CARD_TYPE, content })),
});
