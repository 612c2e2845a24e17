/** What amounts are multiplied by, where a heading or a title says so. */

const TIMES = String.raw`(?:[x×*]\s*(?:€\s*)?|€\s*[x×*]\s*|\bin\s+(?:€\s*)?|\(\s*(?:€\s*)?)`;
const MILLIONS = new RegExp(String.raw`${TIMES}(?:1[.\s]?000[.\s]?000(?!\d)|1?\s*(?:mln|miljoen(?:en)?)\b)|(?<!\d\s*)€\s*mln\b`, "iu");
const THOUSANDS = new RegExp(String.raw`${TIMES}(?:1[.\s]?000(?![.\s]?\d)|1?\s*duizend(?:en|tallen)?\b)|\bk€|€k\b|\bdzd\b`, "iu");
const EUROS = /\bin\s+(?:hele\s+)?(?:euro(?:['’]?s)?\b|€)|\(\s*(?:€|euro(?:['’]?s)?)\s*\)/iu;

/** 1, 1.000 or 1.000.000; undefined where nothing is said. */
export function factorIn(text: string): number | undefined {
  if (MILLIONS.test(text)) return 1_000_000;
  if (THOUSANDS.test(text)) return 1_000;
  return EUROS.test(text) ? 1 : undefined;
}

/** A heading without its unit. */
export const withoutUnit = (text: string): string => text.replace(MILLIONS, " ").replace(THOUSANDS, " ").replace(EUROS, " ");
