import type { Card } from "./card.ts";
import { withoutJoiner } from "./format.ts";

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
    const { type, title, data, selectAction, items } = part as Part;
    if (type === "Action.Execute" && title !== undefined && data?.vraag !== undefined) found.push({ title, question: data.vraag });
    // A part that is pressed as a whole has no title: a screen reader says what stands in it. What can be typed is what it begins with.
    if (selectAction?.data?.vraag !== undefined && selectAction.title === undefined && items)
      found.push({ title: firstText(items), question: selectAction.data.vraag });
  });
  offersOf.set(content, found);
  return found;
}

interface Part {
  type?: string;
  title?: string;
  data?: { vraag?: unknown };
  selectAction?: Part;
  items?: unknown;
}

function firstText(items: unknown): string {
  const texts: string[] = [];
  walk(items, (part) => {
    if ("text" in part) texts.push(String(part.text));
  });
  return withoutJoiner(texts[0] ?? "");
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
