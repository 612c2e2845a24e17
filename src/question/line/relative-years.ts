import { type IsoDay, yearOf } from "../../domain/dates.ts";
import { numberOf } from "./number-words.ts";
import { type Token, yearToken } from "./tokens.ts";

const OFFSETS = new Map(Object.entries({ dit: 0, huidig: 0, vorig: -1, afgelopen: -1, komend: 1, volgend: 1 }));

const keyOf = (token: Token | undefined): string => (token?.kind === "word" ? token.key : "");
const isJaar = (token: Token | undefined): boolean => ["jaar", "jaren"].includes(keyOf(token));

/** "dit jaar", "vorig jaar", "over drie jaar" and "2 jaar geleden" become that year. */
export function withRelativeYears(tokens: readonly Token[], today: IsoDay): Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = relativeAt(tokens, at);
    const token = tokens[at];
    if (found) {
      const text = tokens.slice(at, at + found.length).map((said) => said.text);
      read.push(yearToken(text.join(" "), yearOf(today) + found.offset));
    } else if (token) read.push(token);
    at += found?.length ?? 1;
  }
  return read;
}

function relativeAt(tokens: readonly Token[], at: number): { offset: number; length: number } | undefined {
  const offset = OFFSETS.get(keyOf(tokens[at]).replace(/e$/, ""));
  if (offset !== undefined && isJaar(tokens[at + 1])) return { offset, length: 2 };
  const ahead = manyAt(tokens[at + 1]);
  if (keyOf(tokens[at]) === "over" && ahead !== undefined && isJaar(tokens[at + 2])) return { offset: ahead, length: 3 };
  const ago = manyAt(tokens[at]);
  if (ago !== undefined && isJaar(tokens[at + 1]) && keyOf(tokens[at + 2]) === "geleden") return { offset: -ago, length: 3 };
  return undefined;
}

/** Few enough years to be years: "drie", "2". */
function manyAt(token: Token | undefined): number | undefined {
  const many = token?.kind === "amount" && token.bare ? token.cents / 100 : token?.kind === "word" ? numberOf(token.key) : undefined;
  return many !== undefined && many >= 1 && many <= 30 ? many : undefined;
}
