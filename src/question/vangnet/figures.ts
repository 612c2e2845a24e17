import { inUnitOf, type Token } from "../line/tokens.ts";
import type { OwnFigures, VangnetQuestion } from "./shapes.ts";
import { type Field, fieldOf, formalOf, isDone, LINKS, yesOrNo } from "./words.ts";

export interface ReadFigures {
  own: VangnetQuestion["eigen"];
  formal: Pick<VangnetQuestion, "inwoners" | "verzoek" | "geenVerzoek" | "verklaring" | "eerder" | "aanvullend">;
  /** Years that stand by themselves, without repeats. */
  years: number[];
  /** One figure given with two values. */
  twice?: { field: Field; year: string; cents: number[] };
  /** A tekort or overschot below zero: the size of it, in cents. */
  oddSign?: { year: string; cents: number };
  /** An amount that no figure's name goes with. */
  loose?: number;
  unreadable?: { text: string };
  /** Tokens that were no figure: where the name is. */
  rest: Token[];
}

interface Given {
  field: Field;
  year?: number;
  cents: number;
  upTo?: number;
}

/** Takes the figures, years and formal facts out of the tokens. */
export function readFigures(tokens: readonly Token[]): ReadFigures {
  const given: Given[] = [];
  const years: number[] = [];
  const loose: number[] = [];
  const rest: Token[] = [];
  const unfilled: Field[] = [];
  const result: ReadFigures = { own: {}, formal: {}, years: [], rest };

  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const field = token.kind === "word" ? fieldOf(token.key) : undefined;
    const formal = token.kind === "word" ? formalOf(token.key) : undefined;
    const amounts = field ? readAmounts(tokens, at + 1, field) : undefined;
    if (amounts && amounts.given.length > 0) {
      given.push(...amounts.given);
      at = amounts.next;
    } else if (formal) {
      readFormal(tokens, at, formal, result.formal);
      at += 1;
    } else if (token.kind === "amount") {
      const named = fieldBehind(tokens, at);
      if (named) given.push({ field: named.field, cents: token.cents });
      else if (token.year !== undefined) years.push(token.year);
      else loose.push(token.cents);
      at = named ? named.next : at + 1;
    } else {
      if (token.kind === "unreadable") result.unreadable ??= { text: token.text };
      if (field) unfilled.push(field);
      else rest.push(token);
      at += 1;
    }
  }
  result.years = [...new Set(years)];
  // "wat als de uitgaven van Deurne 5,9 mln worden": one name, one amount, words between them.
  const [field] = unfilled;
  const [cents] = loose;
  if (field && unfilled.length === 1 && cents !== undefined && loose.length === 1) given.push({ field, cents: loose.shift() ?? cents });
  collect(given, result);
  if (loose[0] !== undefined) result.loose = loose[0];
  return result;
}

/** After a figure's name: [year] amount, "tussen amount en amount", and further "year amount" pairs of the same figure. */
function readAmounts(tokens: readonly Token[], start: number, field: Field): { given: Given[]; next: number } {
  const given: Given[] = [];
  let next = start;
  for (;;) {
    let at = skipLinks(tokens, next);
    let year: number | undefined;
    const first = tokens[at];
    if (first?.kind === "amount" && first.year !== undefined) {
      year = first.year;
      at = skipLinks(tokens, at + 1);
    } else if (given.length > 0) break;
    // "resultaat 2019 tekort 300.000": the word gives the sign.
    const signed = field === "resultaat" ? signWord(tokens[at]) : undefined;
    if (signed) at = skipLinks(tokens, at + 1);
    const amount = readAmount(tokens, at);
    if (!amount) break;
    given.push({ field: signed ?? field, ...(year !== undefined && { year }), ...amount.value });
    next = amount.next;
  }
  return { given, next };
}

function readAmount(tokens: readonly Token[], start: number): { value: Pick<Given, "cents" | "upTo">; next: number } | undefined {
  const between = isWord(tokens[start], "tussen");
  const at = between ? skipLinks(tokens, start + 1) : start;
  const low = tokens[at];
  if (low?.kind !== "amount" || low.year !== undefined) return undefined;
  const joint = tokens[at + 1];
  const high = tokens[at + 2];
  const isRange = high?.kind === "amount" && high.year === undefined && (isWord(joint, "tot") || (between && isWord(joint, "en")));
  if (!isRange) return { value: { cents: low.cents }, next: at + 1 };
  const ends = [endOfRange(low, high), endOfRange(high, low)];
  return { value: { cents: Math.min(...ends), upTo: Math.max(...ends) }, next: at + 3 };
}

type AmountToken = Token & { kind: "amount" };

/** "tussen 5,9 en 6,2 mln": the unit stands once. An end that is far below the other goes without its unit. */
const endOfRange = (end: AmountToken, other: AmountToken): number => (end.cents * 100 < other.cents ? inUnitOf(end, other) : end.cents);

/** "5,9 mln uitgaven", "5,9 mln aan uitgaven": the name behind an amount that no name stands before. */
function fieldBehind(tokens: readonly Token[], at: number): { field: Field; next: number } | undefined {
  const behind = isWord(tokens[at + 1], "aan") ? at + 2 : at + 1;
  const word = tokens[behind];
  const amount = tokens[at];
  const field = word?.kind === "word" ? fieldOf(word.key) : undefined;
  if (!field || (amount?.kind === "amount" && amount.year !== undefined)) return undefined;
  return { field, next: behind + 1 };
}

/** What is said of a formal condition in the few words behind it ("verklaring niet afgelegd"), or by "geen" before it. */
function readFormal(
  tokens: readonly Token[],
  at: number,
  formal: "verzoek" | "verklaring" | "eerder" | "aanvullend",
  into: ReadFigures["formal"],
): void {
  const behind = tokens.slice(at + 1, at + 5);
  const day = formal === "verzoek" ? behind.find((token) => token.kind === "day") : undefined;
  if (day) {
    into.verzoek = day.day;
    return;
  }
  const words = behind.map((token) => (token.kind === "word" ? token.key : ""));
  const next = words.findIndex((word) => formalOf(word));
  const own = next < 0 ? words : words.slice(0, next);
  const before = tokens[at - 1];
  const denied = before?.kind === "word" && before.key === "geen";
  const said = denied ? false : (own.map(yesOrNo).find((answer) => answer !== undefined) ?? (own.some(isDone) || undefined));
  // That a request was filed says nothing without its day; that there was none does.
  if (formal === "verzoek") {
    if (said === false && into.verzoek === undefined) into.geenVerzoek = true;
  } else if (said !== undefined) into[formal] = said;
}

/** Figures that are asked of the year of the question itself. */
const OF_THE_YEAR: readonly Field[] = ["budget", "uitgaven", "lasten", "baten"];

function collect(given: readonly Given[], result: ReadFigures): void {
  // "vangnet Utrecht budget 2024 100 mln": a year that budget or spending is given for is the year of the question.
  if (result.years.length === 0) {
    const named = given.flatMap(({ field, year }) => (year !== undefined && OF_THE_YEAR.includes(field) ? [year] : []));
    if (named.length > 0) result.years = [Math.max(...named)];
  }
  const onlyYear = result.years.length === 1 ? result.years[0] : undefined;
  for (const { field, year, cents, upTo } of given) {
    if (field === "inwoners") {
      result.formal.inwoners = Math.round(cents / 100);
      continue;
    }
    const key = String(year ?? onlyYear ?? "t");
    const [name, value] =
      field === "tekort"
        ? (["resultaat", -cents] as const)
        : field === "overschot"
          ? (["resultaat", cents] as const)
          : ([field, cents] as const);
    // "tekort -700.000": is it a tekort, or does the minus say that it is none?
    if (cents < 0 && (field === "tekort" || field === "overschot")) result.oddSign ??= { year: key, cents: -cents };
    const known = result.own[key]?.[name];
    if (known !== undefined && known !== value) result.twice ??= { field: name, year: key, cents: [known, value] };
    const range: OwnFigures = upTo !== undefined && name === "uitgaven" ? { uitgavenTot: upTo } : {};
    // Only spending can be a range; of another figure one end must be chosen.
    if (upTo !== undefined && name !== "uitgaven")
      result.twice ??= { field: name, year: key, cents: [value, field === "tekort" ? -upTo : upTo] };
    result.own[key] = { ...result.own[key], [name]: value, ...range };
  }
}

function skipLinks(tokens: readonly Token[], start: number): number {
  let at = start;
  for (let token = tokens[at]; token?.kind === "word" && LINKS.has(token.key); token = tokens[at]) at += 1;
  return at;
}

const isWord = (token: Token | undefined, key: string): boolean => token?.kind === "word" && token.key === key;

function signWord(token: Token | undefined): "tekort" | "overschot" | undefined {
  const field = token?.kind === "word" ? fieldOf(token.key) : undefined;
  return field === "tekort" || field === "overschot" ? field : undefined;
}
