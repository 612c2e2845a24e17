import type { Token } from "../line/tokens.ts";
import type { Mark } from "../words/word-index.ts";
import type { NameIndex } from "./names.ts";

/** A name in a line: of one municipality or region, or of several that are called the same. */
export interface NameAt {
  from: number;
  to: number;
  ids: readonly string[];
  typed: string;
}

const LONGEST_NAME = 6;
/** Words that only a name comes behind. */
const BEFORE_A_NAME = new Set(["gemeente", "van", "in", "voor", "bij", "en", "tegen", "zonder", "behalve"]);
/** Kinds of words that a name may stand right behind. */
const ASKS_A_NAME = new Set(["vangnet", "cijfer", "opdracht", "onderwerp"]);

/** The municipalities and regions that stand there exactly, longest first from the left. A word that is an ordinary one too ("best", "buren") is a name only where a name can stand. */
export function namesIn(tokens: readonly Token[], marks: readonly Mark[], names: NameIndex): NameAt[] {
  const keys = tokens.map(keyOf);
  const found: NameAt[] = [];
  for (let from = 0; from < tokens.length; ) {
    const length = lengthAt(keys, from, names);
    const to = from + length;
    if (length > 0 && isMeant(from, to, tokens, marks, found)) {
      const typed = tokens.slice(from, to).map(({ text }) => text);
      found.push({ from, to, ids: names.find(keys.slice(from, to).join("")) ?? [], typed: typed.join(" ") });
      from = to;
    } else from += 1;
  }
  return found;
}

/** Small numbers stand in names of regions: "alle 7 gemeenten". */
const keyOf = (token: Token): string =>
  token.kind === "word" ? token.key : token.kind === "amount" && /^\d{1,2}$/.test(token.text) ? token.text : "";

function lengthAt(keys: readonly string[], from: number, names: NameIndex): number {
  if (keys[from] === "") return 0;
  for (let length = Math.min(LONGEST_NAME, keys.length - from); length > 0; length -= 1) {
    const words = keys.slice(from, from + length);
    if (!words.includes("") && names.find(words.join("")) !== undefined) return length;
  }
  return 0;
}

function isMeant(from: number, to: number, tokens: readonly Token[], marks: readonly Mark[], found: readonly NameAt[]): boolean {
  const covering = marks.filter(({ at }) => at.some((place) => place >= from && place < to));
  // Within a longer phrase it is a part of that: "doe je best".
  if (covering.some(({ at }) => at.length > to - from && isTogether(at))) return false;
  const isWord = to - from === 1 && covering.some(({ soort }) => ["vulwoord", "buren", "ook-naam"].includes(soort));
  if (!isWord) return true;
  const before = tokens[from - 1];
  const token = tokens[from];
  const isNamed =
    found.some((name) => name.to === from) ||
    marks.some(({ soort, id, at }) => ASKS_A_NAME.has(soort) && id !== "help" && at.includes(from - 1));
  const next = tokens[to];
  const isAlone = tokens.length === 1 || (next?.kind === "amount" && next.year !== undefined);
  const isCapital = token?.kind === "word" && token.capital && (from > 0 || isAlone);
  return isNamed || isCapital || (before?.kind === "word" && BEFORE_A_NAME.has(before.key));
}

const isTogether = (at: readonly number[]): boolean => at.every((place, index) => index === 0 || place === (at[index - 1] ?? 0) + 1);
