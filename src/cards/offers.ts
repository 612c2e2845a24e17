import type { Card } from "./card.ts";

/** A button on a card: what stands on it, and what a press on it carries. */
export interface Offer {
  title: string;
  /** A question, to be checked like any that came from outside. */
  question: unknown;
}

/** The buttons of a card that ask something, in order: what they say can be typed as well. */
export function offersIn({ content }: Card): readonly Offer[] {
  const known = offersOf.get(content);
  if (known) return known;
  const found: Offer[] = [];
  walk(content, (part) => {
    const { type, title, data } = part as { type?: unknown; title?: unknown; data?: { vraag?: unknown } };
    if (type === "Action.Execute" && typeof title === "string" && data?.vraag !== undefined) found.push({ title, question: data.vraag });
  });
  offersOf.set(content, found);
  return found;
}

/** A card that is shown again has the same buttons. */
const offersOf = new WeakMap<object, readonly Offer[]>();

function walk(value: unknown, visit: (part: object) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (typeof value === "object" && value !== null) {
    visit(value);
    // What a button carries when it cannot be executed is the same button.
    for (const [name, part] of Object.entries(value)) if (name !== "fallback" && name !== "data") walk(part, visit);
  }
}
