import type { Card } from "./card.ts";

/** The card with a small line below it: how to go on where it stands. */
export function withHint({ content, summary }: Card, hint: string): Card {
  const line = { type: "TextBlock", text: hint, size: "small", isSubtle: true, wrap: true, separator: true };
  return { content: { ...content, body: [...(content.body as object[]), line] }, summary };
}
