import type { NameAt } from "../names/names-in.ts";
import { LIGHT, type Mark } from "../words/word-index.ts";
import type { Token } from "./tokens.ts";

/** A typed line with everything in it that is known; for all readers the same. */
export interface Line {
  /** As it was typed, in lower case. */
  text: string;
  /** Letter for letter; absent of a part of a line. */
  typed?: string;
  tokens: readonly Token[];
  marks: readonly Mark[];
  /** The same by the place of each word. */
  marksAt: ReadonlyMap<number, readonly Mark[]>;
  names: readonly NameAt[];
  /** What it costs a reading to leave each token unexplained. */
  weights: readonly number[];
}

/** What is lost with a word that a reading does not explain: the reading that loses least is what was meant. */
const WEIGHT = { filler: 0, question: 0.25, inPhrase: 0.5, unknown: 1, known: 2, name: 2, year: 2, unreadable: 2, number: 3 };

/** Words that only say how something is asked, or that have an explanation: what they weigh is for their other meaning to say. */
const WITHOUT_WEIGHT: ReadonlySet<string> = new Set(["vorm", "begrip", "maatregelnaam", "verwachting", "dossiers", "dossierstap", "vanaf"]);

/** Marks by the place of each of their words. */
export function byPlace(marks: readonly Mark[]): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks)
    for (const place of mark.at) {
      const here = found.get(place);
      if (here) here.push(mark);
      else found.set(place, [mark]);
    }
  return found;
}

export function weightsOf({ tokens, marksAt, names }: Omit<Line, "weights" | "text" | "typed">): number[] {
  const named = new Set(names.flatMap(({ from, to }) => range(from, to)));
  return tokens.map((token, place) => {
    if (named.has(place)) return WEIGHT.name;
    if (token.kind === "unreadable") return WEIGHT.unreadable;
    if (token.kind !== "word") return token.kind === "amount" && token.year !== undefined ? WEIGHT.year : WEIGHT.number;
    return weightOfWord(
      token.key,
      (marksAt.get(place) ?? []).filter(({ soort }) => !WITHOUT_WEIGHT.has(soort)),
    );
  });
}

function weightOfWord(key: string, marks: readonly Mark[]): number {
  if (marks.length === 0) return key === "" ? WEIGHT.filler : WEIGHT.unknown;
  const isLight = marks.some(({ soort }) => LIGHT.has(soort) && soort !== "vraagwoord");
  const heavy = marks.filter(({ soort }) => !LIGHT.has(soort));
  if (heavy.length === 0) return isLight ? WEIGHT.filler : WEIGHT.question;
  // "krijgen" in "krijgen … terug": a filler that is a part of something known.
  return isLight ? WEIGHT.inPhrase : WEIGHT.known;
}

export const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
