import type { Woorden } from "../../data/shapes/woorden.ts";
import { toKey } from "../line/normalise.ts";
import { slips } from "../line/slips.ts";
import type { Token } from "../line/tokens.ts";

/** A word or phrase that is known, where it stands in a line. */
export interface Mark {
  soort: string;
  id: string;
  /** Positions of its tokens. */
  at: readonly number[];
  /** As it was typed, where that was a slip. */
  slip?: string;
}

/** Finds the words of data/woorden, and of what else data/ names, in a line; built once at start. */
export interface WordIndex {
  marksIn: (tokens: readonly Token[]) => Mark[];
  /** Whether a word by itself is of one of these kinds. */
  isA: (key: string, ...soorten: string[]) => boolean;
  /** Whether a word by itself carries nothing: a filler, "wij", "wat". */
  isLight: (key: string) => boolean;
}

interface Phrase {
  soort: string;
  id: string;
  /** Words that stand together; between two of these others may stand. */
  parts: readonly (readonly string[])[];
}

/** Words that carry nothing of their own. */
export const LIGHT: ReadonlySet<string> = new Set(["vulwoord", "eigen", "vraagwoord"]);
/** How many words may stand between the parts of a phrase. */
const WIDEST_GAP = 6;
/** A shorter word is rather another word than a slip. */
const SHORTEST_SLIP = 6;
const SHORTEST_LIGHT_SLIP = 9;

export function buildWordIndex(woorden: Woorden): WordIndex {
  const phrases = phrasesOf(woorden);
  const byFirst = Map.groupBy(phrases, ({ parts: [first] }) => first?.[0] ?? "");
  const alone = Map.groupBy(
    phrases.filter(({ parts: [only = []], parts }) => parts.length === 1 && only.length === 1),
    ({ parts: [only] }) => only?.[0] ?? "",
  );
  const single = phrases.filter(
    ({ soort, parts: [only = []], parts }) => maySlip(soort, only[0] ?? "") && parts.length === 1 && only.length === 1,
  );
  const byLetter = Map.groupBy(single, ({ parts: [only] }) => only?.[0]?.[0] ?? "");
  return {
    isA: (key, ...soorten) => (alone.get(key) ?? []).some(({ soort }) => soorten.includes(soort)),
    isLight: (key) => key === "" || (alone.get(key) ?? []).some(({ soort }) => LIGHT.has(soort)),
    marksIn: (tokens) => {
      const keys = tokens.map((token) =>
        token.kind === "word" ? token.key : token.kind === "amount" && (token.cents < 10_000 || token.year !== undefined) ? token.text : "",
      );
      const exact = keys.flatMap((key, at) => (byFirst.get(key) ?? []).flatMap((phrase) => markAt(phrase, keys, at) ?? []));
      const covered = new Set(exact.flatMap(({ at }) => at));
      const guessed = tokens.flatMap((token, at) =>
        token.kind === "word" && !covered.has(at)
          ? slipsOf(token.key, byLetter).map((phrase) => ({ ...phrase, at: [at], slip: token.text }))
          : [],
      );
      return longest([...exact, ...guessed]);
    },
  };
}

/** "hoveel", "definitive": a long word that carries nothing is typed wrong as well, a short one is another word. */
const maySlip = (soort: string, word: string): boolean =>
  !LIGHT.has(soort) || soort === "vraagwoord" || (soort === "vulwoord" && toKey(word).length >= SHORTEST_LIGHT_SLIP);

const phrasesOf = (woorden: Woorden): Phrase[] =>
  [...woorden].flatMap(([soort, byId]) =>
    [...byId].flatMap(([id, words]) =>
      words.map((word) => ({
        soort,
        id,
        parts: word.split(" + ").map((part) => part.split(/[\s]+/).map(keyOf).filter(Boolean)),
      })),
    ),
  );

/** A word of data as a key; emoji are their own. */
const keyOf = (word: string): string => toKey(word) || word;

function markAt({ soort, id, parts: [first = [], ...others] }: Phrase, keys: readonly string[], start: number): Mark | undefined {
  if (!isAt(first, keys, start)) return undefined;
  const at = first.map((_, index) => start + index);
  for (const part of others) {
    const from = (at.at(-1) ?? start) + 1;
    const found = Array.from({ length: WIDEST_GAP + 1 }, (_, gap) => from + gap).find((place) => isAt(part, keys, place));
    if (found === undefined) return undefined;
    at.push(...part.map((_, index) => found + index));
  }
  return { soort, id, at };
}

const isAt = (part: readonly string[], keys: readonly string[], at: number): boolean =>
  part.every((key, index) => keys[at + index] === key);

/** What a word may be a slip of: the nearest words, each soort once. */
function slipsOf(key: string, byLetter: ReadonlyMap<string, readonly Phrase[]>): Pick<Phrase, "soort" | "id">[] {
  if (key.length < SHORTEST_SLIP) return [];
  const most = key.length >= 9 ? 2 : 1;
  const near = (byLetter.get(key[0] ?? "") ?? []).flatMap((phrase) => {
    const word = phrase.parts[0]?.[0] ?? "";
    const far = word.length >= SHORTEST_SLIP && Math.abs(word.length - key.length) <= most ? slips(key, word) : Number.POSITIVE_INFINITY;
    return far <= most ? [{ soort: phrase.soort, id: phrase.id, far }] : [];
  });
  const nearest = Math.min(...near.map(({ far }) => far));
  const best = near.filter(({ far }) => far === nearest);
  return [...new Map(best.map(({ soort, id }) => [soort, { soort, id }])).values()];
}

/** Of one kind the longest phrase counts: "tekort komen" is not "tekort" besides. */
function longest(marks: readonly Mark[]): Mark[] {
  const bySoort = Map.groupBy(marks, ({ soort }) => soort);
  return [...bySoort.values()].flatMap((same) => {
    const sorted = [...same].sort((a, b) => b.at.length - a.at.length);
    const kept: Mark[] = [];
    for (const mark of sorted) {
      const isPart = ({ at, id }: Mark) => (at.length > mark.at.length || id === mark.id) && mark.at.every((place) => at.includes(place));
      if (!kept.some(isPart)) kept.push(mark);
    }
    return kept.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
  });
}
