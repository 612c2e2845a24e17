import { type FoundName, findName, findNames, longestMatch } from "../names/find-name.ts";
import type { NameIndex } from "../names/names.ts";
import { type ReadFigures, readFigures } from "../vangnet/figures.ts";
import { fieldOf } from "../vangnet/words.ts";
import { type Token, yearsIn } from "./tokens.ts";
import { isNoise } from "./words.ts";

/** A typed line with its parts at hand, for the readers of commands. */
export interface Sentence {
  tokens: readonly Token[];
  /** The whole line as `normalise` leaves it. */
  line: string;
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
  /** The region that is named exactly, where it is one. */
  region: () => string | undefined;
  /** The municipalities of a region; undefined for a municipality. */
  members: (id: string) => readonly string[] | undefined;
  /** The names between two tokens. */
  part: (from: number, to: number) => string[];
  /** The words that carry meaning: no filler, no name, none of these. */
  rest: (...ignored: string[]) => string[];
  /** Own figures, years and formal facts in the line. */
  figures: () => ReadFigures;
  /** The tokens without these words. */
  except: (unused: readonly string[]) => readonly Token[];
}

/** @param line the line that the tokens come from, normalised; in `home` the regions of the asker: "de regio" is that one */
export function toSentence(
  tokens: readonly Token[],
  line: string,
  { names, home }: { names: NameIndex; home: readonly string[] },
): Sentence {
  const words = tokens.filter((token) => token.kind === "word");
  const keys = words.map(({ key }) => key);
  const amounts = tokens.filter((token) => token.kind === "amount");
  const without = (ignored: readonly string[]) => words.filter(({ key }) => !ignored.includes(key));
  let figures: ReadFigures | undefined;
  return {
    tokens,
    line,
    keys,
    years: yearsIn(tokens),
    amounts: amounts.filter(({ year }) => year === undefined).map(({ cents }) => cents),
    numbers: amounts.map(({ cents }) => cents / 100),
    has: (...wanted) => wanted.some((key) => keys.includes(key)),
    name: (...ignored) => atHome(findName(without(ignored).filter(isNoFigure), names), names, home),
    names: (...ignored) => atHome(findNames(without(ignored).filter(isNoFigure), names), names, home),
    region: () => {
      const regions = exactNames(words, names).flatMap(({ ids }) => ids.filter((id) => names.membersOf(id)));
      const [only, ...others] = regions.length > 1 ? regions.filter((id) => home.includes(id)) : regions;
      return others.length === 0 ? only : undefined;
    },
    members: (id) => names.membersOf(id),
    part: (from, to) => findNames(tokens.slice(from, to), names).ids,
    rest: (...ignored) => {
      const named = new Set(exactNames(without(ignored), names).flatMap(({ words: of }) => of));
      return without(ignored)
        .filter((word) => !isNoise(word.key) && !named.has(word))
        .map(({ key }) => key);
    },
    figures: () => {
      figures ??= readFigures(tokens);
      return figures;
    },
    except: (unused) => tokens.filter((token) => token.kind !== "word" || !(unused.includes(token.key) || unused.includes(token.text))),
  };
}

/** Words that every region goes by are of the asker's own. */
export function atHome(found: FoundName, names: NameIndex, home: readonly string[]): FoundName {
  const isRegion = (id: string) => names.membersOf(id) !== undefined;
  if (found.ids.length < 2 || !found.ids.every(isRegion)) return found;
  const own = found.ids.filter((id) => home.includes(id));
  return own.length > 0 ? { ...found, ids: own } : found;
}

const isNoFigure = ({ key }: { key: string }): boolean => fieldOf(key) === undefined;

/** The names that stand there exactly, longest first from the left, each with its words. */
function exactNames<T extends { key: string }>(words: readonly T[], names: NameIndex): { ids: readonly string[]; words: T[] }[] {
  const found: { ids: readonly string[]; words: T[] }[] = [];
  for (let start = 0; start < words.length; ) {
    const length = longestMatch(words, start, (key) => names.find(key) !== undefined);
    const name = words.slice(start, start + length);
    if (length > 0) found.push({ ids: names.find(name.map(({ key }) => key).join("")) ?? [], words: name });
    start += Math.max(1, length);
  }
  return found;
}
