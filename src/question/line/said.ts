import type { NameAt } from "../names/names-in.ts";
import type { Mark } from "../words/word-index.ts";
import { type Line, range } from "./line.ts";
import type { AmountToken, Token } from "./tokens.ts";

/** A line as one reader sees it: what it takes is explained by its reading. */
export interface Said {
  line: Line;
  tokens: readonly Token[];
  /** Whether a word of this kind stands there; nothing is taken. */
  has: (soort: string, ...ids: string[]) => boolean;
  /** The marks of this kind, taken. */
  take: (soort: string, ...ids: string[]) => Mark[];
  marks: (soort: string, ...ids: string[]) => Mark[];
  /** The years that stand there, each once, taken. */
  years: () => number[];
  /** Amounts that are no years, taken. */
  amounts: () => AmountToken[];
  /** The names, taken. */
  names: () => readonly NameAt[];
  takeAt: (places: Iterable<number>) => void;
  isTaken: (place: number) => boolean;
  taken: ReadonlySet<number>;
}

export function toSaid(line: Line): Said {
  const taken = new Set<number>();
  const { tokens } = line;
  const takeAt = (places: Iterable<number>) => {
    for (const place of places) taken.add(place);
  };
  const marks = (soort: string, ...ids: string[]) =>
    line.marks.filter((mark) => mark.soort === soort && (ids.length === 0 || ids.includes(mark.id)));
  const placesOf = (wanted: (token: Token) => boolean) => tokens.flatMap((token, place) => (wanted(token) ? [place] : []));
  return {
    line,
    tokens,
    marks,
    taken,
    takeAt,
    isTaken: (place) => taken.has(place),
    has: (soort, ...ids) => marks(soort, ...ids).length > 0,
    take: (soort, ...ids) => {
      const found = marks(soort, ...ids);
      takeAt(found.flatMap(({ at }) => at));
      return found;
    },
    years: () => {
      const places = placesOf(isYear);
      takeAt(places);
      return [...new Set(places.flatMap((place) => yearAt(tokens[place]) ?? []))];
    },
    amounts: () => {
      const isNamed = (place: number) => line.names.some(({ from, to }) => place >= from && place < to);
      const places = placesOf((token) => token.kind === "amount" && token.year === undefined).filter((place) => !isNamed(place));
      takeAt(places);
      return places.flatMap((place) => amountsAt(tokens[place]));
    },
    names: () => {
      takeAt(line.names.flatMap(({ from, to }) => range(from, to)));
      return line.names;
    },
  };
}

const isYear = (token: Token): boolean => token.kind === "amount" && token.year !== undefined;
export const yearAt = (token: Token | undefined): number | undefined => (token?.kind === "amount" ? token.year : undefined);
const amountsAt = (token: Token | undefined): AmountToken[] => (token?.kind === "amount" ? [token] : []);
