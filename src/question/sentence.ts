import { type FoundName, findName, findNames, longestMatch } from "./find-name.ts";
import type { NameIndex } from "./names.ts";
import { type Token, yearsIn } from "./tokens.ts";
import { fieldOf, isNoise } from "./words.ts";

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
  /** The name in the line, where these words and the names of figures are not looked at. */
  name: (...ignored: string[]) => FoundName;
  /** All names in the line. */
  names: (...ignored: string[]) => FoundName;
  /** The municipalities of a region; undefined for a municipality. */
  members: (id: string) => readonly string[] | undefined;
  /** The names between two tokens. */
  part: (from: number, to: number) => string[];
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
    years: yearsIn(tokens),
    amounts: amounts.filter(({ year }) => year === undefined).map(({ cents }) => cents),
    numbers: amounts.map(({ cents }) => cents / 100),
    has: (...wanted) => wanted.some((key) => keys.includes(key)),
    name: (...ignored) => findName(without(ignored).filter(isNoFigure), names),
    names: (...ignored) => findNames(without(ignored).filter(isNoFigure), names),
    members: (id) => names.membersOf(id),
    part: (from, to) => findNames(tokens.slice(from, to), names).ids,
    rest: (...ignored) => {
      const named = new Set(nameWords(without(ignored), names));
      return without(ignored)
        .filter((word) => !isNoise(word.key) && !named.has(word))
        .map(({ key }) => key);
    },
  };
}

const isNoFigure = ({ key }: { key: string }): boolean => fieldOf(key) === undefined;

/** The words that are part of a name that stands there exactly, longest names first found from the left. */
function nameWords<T extends { key: string }>(words: readonly T[], names: NameIndex): T[] {
  const found: T[] = [];
  for (let start = 0; start < words.length; ) {
    const length = longestMatch(words, start, (key) => names.find(key) !== undefined);
    found.push(...words.slice(start, start + length));
    start += Math.max(1, length);
  }
  return found;
}
