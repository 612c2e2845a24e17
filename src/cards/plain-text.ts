import type { Card } from "./card.ts";
import { LONGEST_PLAIN_TEXT } from "./limits.ts";
import { cardToText } from "./to-text.ts";

/** A card in words: its summary, then what stands below its title as far as it fits; without what is folded. */
export function plainText(card: Record<string, unknown>, summary: string): string {
  const lines = cardToText(card, { folded: false }).split("\n").map(withoutBrackets);
  const first = lines.findIndex((line) => !summary.includes(line));
  const below = first < 0 ? [] : lines.slice(first);
  const fitting = below.filter((_, at) => below.slice(0, at + 1).join("\n").length <= LONGEST_PLAIN_TEXT);
  return [summary, fitting.join("\n").trim()].filter(Boolean).join("\n\n");
}

/** An answer to paste into a letter or a sheet: what is in sight, tabs between columns, its own source line at the end, and who made it when. */
export function toPaste({ content }: Card, made: string): string {
  const body = { ...content, actions: [] };
  return `${cardToText(body, { folded: false, between: "\t" })}\n${made}`;
}

/** A line of buttons as choices: "[Ja] [Nee]" → "Ja · Nee". Brackets would be read as Markdown. */
const withoutBrackets = (line: string): string => line.replace(/^\[(.*)\]$/, (_, titles: string) => titles.replaceAll("] [", " · "));
