import type { Question } from "../question/question.ts";

/** A finished card, ready to send. */
export interface Card {
  /** Adaptive Card JSON. */
  content: Record<string, unknown>;
  /** One line for the notification and the chat list. */
  summary: string;
}

/** A button that asks a question again or anew. */
export interface Button {
  title: string;
  question: Question;
}

/** A picture, and what it shows in words. */
export interface Picture {
  url: string;
  alt: string;
}

/** A label with an amount right of it, perhaps a bar below, and a small remark. */
export interface Row {
  label: string;
  value: string;
  balken: Picture[];
  notes: { text: string }[];
}
export const row = (label: string, value: string, note = "", bar?: Picture): Row => ({
  label,
  value,
  balken: optional(bar),
  notes: optionalText(note),
});

/** Optional parts are lists of none or one: the template language drops an empty list, but shows a missing field as "${field}". */
export const optional = <T>(value: T | undefined | false | ""): T[] =>
  value === undefined || value === false || value === "" ? [] : [value];
export const optionalText = (text: string | undefined): { text: string }[] => optional(text).map((given) => ({ text: given }));
