import { toKey } from "../line/normalise.ts";
import type { Token } from "../line/tokens.ts";
import { isNoise, isOwn } from "../line/words.ts";
import type { NameIndex } from "./names.ts";

export interface FoundName {
  /** None, one, or several to choose from. */
  ids: string[];
  /** The words that were read as a name, found or not. */
  typed: string;
  /** Found through a spelling slip. */
  guessed: boolean;
  suggestions: string[];
  /** Words that mean nothing here. */
  unused: string[];
}

const LONGEST_NAME = 6;

/** The municipality or region in the words that are left, by its name, an alias or a near spelling. */
export function findName(tokens: readonly Token[], names: NameIndex): FoundName {
  const words = tokens.filter((token) => token.kind === "word");
  const found: { ids: readonly string[]; typed: string }[] = [];
  const left: (typeof words)[number][][] = [[]];
  for (let start = 0; start < words.length; ) {
    const match = longestName(words, start, names);
    if (match) {
      found.push(match);
      left.push([]);
      start += match.length;
    } else {
      const word = words[start++];
      if (word && !isNoise(word.key)) left.at(-1)?.push(word);
      else left.push([]);
    }
  }
  const runs = left.filter((run) => run.length > 0);
  if (found.length > 0) {
    const [first] = found;
    const ids = found.length === 1 ? [...(first?.ids ?? [])] : [...new Set(found.flatMap(({ ids }) => ids))];
    return {
      ids,
      typed: found.map(({ typed }) => typed).join(" "),
      guessed: false,
      suggestions: [],
      unused: runs.flat().map(({ text }) => text),
    };
  }
  // With "wij" or "ons" the municipality is said: another word is then no misspelt name.
  if (words.some(({ key }) => isOwn(key)))
    return { ids: [], typed: "", guessed: false, suggestions: [], unused: runs.flat().map(({ text }) => text) };
  return guessName(runs, names);
}

/** Every municipality in the words, misspelt ones too where it is sure which is meant. */
export function findNames(tokens: readonly Token[], names: NameIndex): FoundName {
  const found = findName(tokens, names);
  if (found.ids.length === 0) return found;
  const guesses = found.unused.map((word) => ({ word, ...names.suggest(toKey(word)) }));
  const sure = guesses.filter((guess) => guess.sure).flatMap(({ candidates }) => candidates.slice(0, 1));
  return { ...found, ids: [...new Set([...found.ids, ...sure])], unused: guesses.filter((guess) => !guess.sure).map(({ word }) => word) };
}

/** How many words from here on form a name together, at most; 0 when none do. */
export function longestMatch(words: readonly { key: string }[], start: number, isName: (key: string) => boolean): number {
  for (let length = Math.min(LONGEST_NAME, words.length - start); length > 0; length--)
    if (
      isName(
        words
          .slice(start, start + length)
          .map(({ key }) => key)
          .join(""),
      )
    )
      return length;
  return 0;
}

function longestName(words: readonly { key: string; text: string }[], start: number, names: NameIndex) {
  const length = longestMatch(words, start, (key) => names.find(key) !== undefined);
  const slice = words.slice(start, start + length);
  const ids = names.find(slice.map(({ key }) => key).join(""));
  return length > 0 && ids ? { ids, typed: slice.map(({ text }) => text).join(" "), length } : undefined;
}

/** No name stands there exactly: the run of unknown words that comes nearest to one. */
function guessName(runs: readonly { key: string; text: string }[][], names: NameIndex): FoundName {
  const guesses = runs.map((run) => ({ run, ...names.suggest(run.map(({ key }) => key).join("")) }));
  const best = guesses.find(({ sure }) => sure) ?? guesses.find(({ candidates }) => candidates.length > 0) ?? guesses[0];
  if (!best) return { ids: [], typed: "", guessed: false, suggestions: [], unused: [] };
  const typed = best.run.map(({ text }) => text).join(" ");
  const unused = runs
    .filter((run) => run !== best.run)
    .flat()
    .map(({ text }) => text);
  if (best.sure) return { ids: best.candidates.slice(0, 1), typed, guessed: true, suggestions: [], unused };
  return { ids: [], typed, guessed: false, suggestions: best.candidates, unused };
}
