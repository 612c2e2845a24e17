import { type FoundName, findName } from "./find-name.ts";
import type { NameIndex } from "./names.ts";
import type { Token } from "./tokens.ts";
import { isNoise } from "./words.ts";

/** A typed line with its parts at hand, for the readers of commands. */
export interface Sentence {
  tokens: readonly Token[];
  /** Words without accents and hyphens, in order. */
  keys: string[];
  years: number[];
  /** Amounts in cents that are no years. */
  amounts: number[];
  /** Every number as it stands, years too. */
  numbers: number[];
  has: (...keys: string[]) => boolean;
  /** The names in the line, where these words are not looked at. */
  name: (...ignored: string[]) => FoundName;
  /** The words that carry meaning: no filler, no name, none of these. */
  rest: (...ignored: string[]) => string[];
}

export function toSentence(tokens: readonly Token[], names: NameIndex): Sentence {
  const words = tokens.filter((token) => token.kind === "word");
  const keys = words.map(({ key }) => key);
  const amounts = tokens.filter((token) => token.kind === "amount");
  const without = (ignored: readonly string[]) => words.filter(({ key }) => !ignored.includes(key));
  return {
    tokens,
    keys,
    years: [...new Set(amounts.flatMap(({ year }) => (year === undefined ? [] : [year])))],
    amounts: amounts.filter(({ year }) => year === undefined).map(({ cents }) => cents),
    numbers: amounts.map(({ cents }) => cents / 100),
    has: (...wanted) => wanted.some((key) => keys.includes(key)),
    name: (...ignored) => findName(without(ignored), names),
    rest: (...ignored) => {
      const named = new Set(nameWords(without(ignored), names));
      return without(ignored)
        .filter((word) => !isNoise(word.key) && !named.has(word))
        .map(({ key }) => key);
    },
  };
}

/** The words that are part of a name that stands there exactly. */
function nameWords<T extends { key: string }>(words: readonly T[], names: NameIndex): T[] {
  for (let length = Math.min(6, words.length); length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const slice = words.slice(start, start + length);
      if (names.find(slice.map(({ key }) => key).join("")))
        return [...slice, ...nameWords(words.slice(0, start), names), ...nameWords(words.slice(start + length), names)];
    }
  return [];
}
