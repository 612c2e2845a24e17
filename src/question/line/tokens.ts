import type { IsoDay } from "../../domain/dates.ts";
import { type Amount, amountAt, percentAt, scaleAt, scaled, unitOf } from "./amounts.ts";
import { dayAt } from "./days.ts";
import { tidy, toKey, withoutMentions } from "./normalise.ts";
import { numberOf, tenthsOf } from "./number-words.ts";

export type AmountToken = { kind: "amount"; text: string } & Amount;
export type WordToken = { kind: "word"; text: string; key: string; capital: boolean };
export type Token =
  | WordToken
  /** A number that may be an amount, or a year. */
  | AmountToken
  | { kind: "percent"; text: string; honderdsten: number; sign?: 1 | -1 }
  | { kind: "day"; text: string; day: IsoDay }
  | { kind: "day-of-year"; text: string; dag: number; maand: number }
  /** "5/12,5": two small numbers that belong together, in hundredths. */
  | { kind: "two"; text: string; first: number; second: number }
  /** "(x 1.000)" */
  | { kind: "scale"; text: string; factor: number }
  /** Digits that are no number, year or day. */
  | { kind: "unreadable"; text: string };

/** The years that are said, each once, in order. */
export const yearsIn = (tokens: readonly Token[]): number[] => [
  ...new Set(tokens.flatMap((token) => (token.kind === "amount" && token.year !== undefined ? [token.year] : []))),
];

const WORD = /t\/m(?!\p{L})|\d{1,2}(?:e|de|ste)(?![\p{L}\d])|(?:'?s-)?\p{L}[\p{L}\p{M}\d'&+-]*/iuy;
const SHORT_YEAR = /'(\d{2})(?![\d\p{L}])/uy;
const TWO = /(\d{1,2}(?:[.,]\d{1,2})?) ?%? ?\/ ?(\d{1,2}(?:[.,]\d{1,2})?) ?%?(?![\p{L}\d/]|[.,]\d)/uy;
const hundredths = (text = "") => Math.round(Number(text.replace(",", ".")) * 100);
const JUNK = /[-+€(]*\d[^\s()]*/uy;
/** Emoji say something too: "👍". */
const PICTURE = /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*/uy;

/** Text as typed → tokens. A mention of the assistant is no part of it; one of a municipality is. */
export const tokenise = (text: string, isName?: (key: string) => boolean): Token[] =>
  withNumberWords(scan(tidy(withoutMentions(text, isName))));

/** A line as `tidy` leaves it. Every step moves on, so that reading takes time in proportion to the length. */
function scan(line: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < line.length; ) {
    const found = tokenAt(line, at, tokens.at(-1));
    if (found) tokens.push(...found.tokens);
    at = found?.end ?? at + 1;
  }
  return tokens;
}

function tokenAt(line: string, at: number, before: Token | undefined): { tokens: Token[]; end: number } | undefined {
  const one = (token: Token, end: number) => ({ tokens: [token], end });
  const upTo = (end: number) => line.slice(at, end);
  if (line[at] === " ") return undefined;
  const isRange = before?.kind === "amount" && before.year === undefined && dashAt(line, at);
  if (isRange) return one({ kind: "word", text: "-", key: "tot", capital: false }, at + 1);
  if (/[-+€(\d'x×*]/iu.test(line[at] ?? "") || /eur/iuy.test(line.slice(at, at + 3))) {
    const number = numberAt(line, at);
    if (number) return one({ ...number.token, text: upTo(number.end).trim() } as Token, number.end);
  }
  WORD.lastIndex = at;
  const word = WORD.exec(line)?.[0];
  if (word) return { tokens: wordsIn(word), end: at + word.length };
  // "uitgaven < 6 mln": a comparison says something.
  if (line[at] === "<" || line[at] === ">") return one({ kind: "word", text: line[at] ?? "", key: line[at] ?? "", capital: false }, at + 1);
  PICTURE.lastIndex = at;
  const picture = PICTURE.exec(line)?.[0];
  if (picture) return one({ kind: "word", text: picture, key: picture, capital: false }, at + picture.length);
  JUNK.lastIndex = at;
  const junk = JUNK.exec(line)?.[0];
  return junk ? one({ kind: "unreadable", text: junk.replace(/[.,;:!?]+$/, "") }, at + junk.length) : undefined;
}

type WithoutText = { token: Record<string, unknown>; end: number };

function numberAt(line: string, at: number): WithoutText | undefined {
  const scale = scaleAt(line, at);
  if (scale) return { token: { kind: "scale", factor: scale.factor }, end: scale.end };
  const day = dayAt(line, at);
  if (day) {
    const { end, ...rest } = day;
    return { token: rest.kind === "none" ? { kind: "unreadable" } : rest, end };
  }
  TWO.lastIndex = at;
  const two = TWO.exec(line);
  if (two) return { token: { kind: "two", first: hundredths(two[1]), second: hundredths(two[2]) }, end: TWO.lastIndex };
  const percent = percentAt(line, at);
  if (percent) {
    const { end, ...rest } = percent;
    return { token: { kind: "percent", ...rest }, end };
  }
  SHORT_YEAR.lastIndex = at;
  const short = SHORT_YEAR.exec(line)?.[1];
  if (short) return { token: yearOf(Number(short) + (Number(short) >= 90 ? 1900 : 2000)), end: at + 3 };
  const found = amountAt(line, at);
  return found && { token: { kind: "amount", ...found.amount }, end: found.end };
}

const yearOf = (year: number) => ({ kind: "amount" as const, cents: year * 100, bare: true, unit: 1, year });
export const yearToken = (text: string, year: number): AmountToken => ({ text, ...yearOf(year) });

/** "5,9-6,2 mln", "5,9 mln - 6,2 mln": a dash between two amounts; a dash right before one is a minus. */
const DASH = /-(?=[€\d])/uy;
const LOOSE_DASH = /- (?=[€\d])/uy;
function dashAt(line: string, at: number): boolean {
  const dash = line[at - 1] === " " ? LOOSE_DASH : DASH;
  dash.lastIndex = at;
  return dash.test(line);
}

/** "vangnet2020", "Gemert-Bakel-2020": the year is a word of its own. */
function wordsIn(text: string): Token[] {
  const [, word, year] = /^(.*?\p{L})[-']?((?:19|20)\d{2})$/u.exec(text) ?? [];
  if (word && year) return [...wordsIn(word), yearToken(year, Number(year))];
  const trimmed = text.replace(/[-'&+]+$/, "");
  return [{ kind: "word", text: trimmed.toLowerCase(), key: toKey(trimmed), capital: /^'?\p{Lu}/u.test(trimmed) }];
}

const keyOf = (token: Token | undefined): string => (token?.kind === "word" ? token.key : "");

/** "zes miljoen", "anderhalve ton", "honderdduizend euro", "tweeduizend twintig": numbers in words are amounts and years like others. */
function withNumberWords(tokens: readonly Token[]): Token[] {
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = wordsNumberAt(tokens, at);
    const token = tokens[at];
    if (found) read.push(found.token);
    else if (token) read.push(token);
    at += found?.length ?? 1;
  }
  return read;
}

function wordsNumberAt(tokens: readonly Token[], at: number): { token: AmountToken; length: number } | undefined {
  const first = numberOf(keyOf(tokens[at]));
  const second = numberOf(keyOf(tokens[at + 1]));
  const textOf = (length: number) =>
    tokens
      .slice(at, at + length)
      .map(({ text }) => text)
      .join(" ");
  const isYear = (first === 2000 || first === 20) && second !== undefined && second >= 10 && second < 100;
  if (isYear) return { token: yearToken(textOf(2), 2000 + second), length: 2 };
  const thousands = first !== undefined && second === 1000 ? first * 1000 : first;
  if (first !== undefined && first >= 2001 && first <= 2099) return { token: yearToken(textOf(1), first), length: 1 };
  const isPair = thousands !== first;
  const tenths = isPair ? (thousands ?? 0) * 10 : tenthsOf(keyOf(tokens[at]));
  if (tenths === undefined) return undefined;
  const behind = isPair ? 2 : 1;
  const unit = unitOf(keyOf(tokens[at + behind]));
  const isMoney = /^euros?$/.test(keyOf(tokens[at + behind + (unit ? 1 : 0)]));
  if (unit === undefined && !isMoney && (thousands ?? 0) < 1000) return undefined;
  const length = behind + (unit ? 1 : 0) + (isMoney ? 1 : 0);
  const cents = scaled(`${Math.floor(tenths / 10)}.${tenths % 10}`, unit ?? 1);
  return { token: { kind: "amount", text: textOf(length), cents, bare: false, unit: unit ?? 1 }, length };
}
