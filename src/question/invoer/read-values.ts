import type { Waarde } from "../../data/shapes/waarde.ts";
import { MONTHS } from "../../time/day.ts";
import { precisionOf } from "../line/precision.ts";
import type { Said } from "../line/said.ts";
import type { AmountToken, Token } from "../line/tokens.ts";
import type { Around } from "../reader.ts";
import { isFiller, type Pointer, periodsIn, placeOf, shareMonthStatus, takeStatus, type Values } from "./pointer.ts";
import type { InvoerWords, Meaning } from "./words.ts";

const MAKER: ReadonlySet<string> = new Set(["door", "volgens"]);

/** Reads the words from `start` up to `end`, one by one. */
export function readValues(said: Said, start: number, end: number, { invoer, words }: Around): Values {
  const { tokens, line } = said;
  const result: Values = { who: [], years: [], waarden: {}, unread: [] };
  const pointer: Pointer = { ahead: {}, isDenied: false, isNo: false, isPeriodUsed: false };
  const factor = tokens.reduce((found, token) => (token.kind === "scale" ? token.factor : found), 1);
  const periods = periodsIn(tokens.slice(0, end), start, { invoer, words });
  // Months that are named once are of all values of the line, wherever they stand.
  if (periods.size === 1) pointer.periode = [...periods.values()][0]?.periode;
  let at = start;
  while (at < end) {
    const token = tokens[at];
    const name = line.names.find(({ from }) => from === at);
    const period = periods.get(at);
    if (period && !name) {
      pointer.periode = period.periode;
      at += period.length;
      continue;
    }
    const makes = token?.kind === "word" && MAKER.has(token.key) ? makerAt(tokens, at + 1, end, pointer, result) : 0;
    const found = makes === 0 && !name ? invoer.at(tokens.slice(0, end), at) : undefined;
    if (makes > 0) at += makes;
    else if (name) {
      result.who.push(...name.ids.filter((id) => !result.who.includes(id)));
      at = name.to;
    } else if (found && take(found.meanings, pointer, result, invoer)) at += found.length;
    else {
      if (!takeValue(token, pointer, result, factor, invoer) && !isFiller(token, words)) result.unread.push(token?.text ?? "");
      at += 1;
    }
  }
  if (periods.size > 0 && !pointer.isPeriodUsed) {
    if (Object.keys(result.waarden).length === 0 && pointer.periode) result.periode = pointer.periode;
    else result.unread.push(...[...periods].flatMap(([place, { length }]) => tokens.slice(place, place + length).map(({ text }) => text)));
  }
  return { ...result, waarden: shareMonthStatus(result.waarden, invoer.velden) };
}

/** What a word of the data says of the fields; false when it says nothing here. */
function take(meanings: readonly Meaning[], pointer: Pointer, result: Values, invoer: InvoerWords): boolean {
  const meaning = chosen(meanings, pointer, invoer);
  if (!meaning) return false;
  if (meaning.is === "veld") pointAt(meaning, pointer, result);
  else if (meaning.is === "keuze") {
    // Of two choices it is not said which one counts.
    if (result.waarden[meaning.veld.id] !== undefined) return false;
    result.waarden[meaning.veld.id] = { is: meaning.keuze.id };
    pointer.veld = undefined;
    pointer.keuze = meaning.keuze;
  } else if (meaning.is === "status") {
    takeStatus(meanings, pointer, result, invoer);
  } else if (pointer.veld !== undefined && invoer.velden.get(pointer.veld)?.soort === "ja-nee") {
    pointer.isNo ||= meaning.is === "nee";
    result.waarden[pointer.veld] = { is: !pointer.isNo };
  } else if (meaning.is === "nee") pointer.isDenied = true;
  return true;
}

/** A yes or no behind its field is that; a choice goes before a field that is called the same, unless a day or amount of that field follows. */
function chosen(meanings: readonly Meaning[], { veld }: Pointer, { velden }: InvoerWords): Meaning | undefined {
  const isYesNo = veld !== undefined && velden.get(veld)?.soort === "ja-nee";
  const yesNo = meanings.find(({ is }) => is === "ja" || is === "nee");
  if (isYesNo && yesNo) return yesNo;
  return meanings.find(({ is }) => is === "keuze") ?? meanings.find(({ is }) => is === "veld") ?? meanings[0];
}

function pointAt({ veld, teken }: Meaning & { is: "veld" }, pointer: Pointer, result: Values): void {
  pointer.veld = veld.id;
  pointer.teken = teken;
  pointer.keuze = veld.dag === undefined ? undefined : { dag: veld.dag };
  pointer.isNo = pointer.isDenied;
  // "aanwijzing" by itself says that there was one; "geen aanwijzing" that there was none.
  if (veld.soort === "ja-nee") result.waarden[veld.id] = { is: !pointer.isDenied };
  pointer.isDenied = false;
}

/** A number, day or month as the value of the field that was named last. */
function takeValue(token: Token | undefined, pointer: Pointer, result: Values, factor: number, { velden }: InvoerWords): boolean {
  if (token?.kind === "amount" && token.year !== undefined) {
    if (!result.years.includes(token.year)) result.years.push(token.year);
    return true;
  }
  if (token?.kind === "word") return takeMonth(token.key, pointer, result);
  const named = fieldFor(token, pointer, velden);
  const veld = named === undefined ? undefined : placeOf(named, pointer, velden);
  const row = veld === undefined ? undefined : velden.get(veld);
  // A field that has its value: of two it is not said which one counts.
  if (veld === undefined || !row || (row.soort !== "ja-nee" && result.waarden[veld] !== undefined)) return false;
  if (token?.kind === "day" && row.soort === "dag") result.waarden[veld] = { is: token.day };
  else if (token?.kind === "amount" && row.soort === "aantal") result.waarden[veld] = { is: Math.round(token.cents / 100) };
  else if (token?.kind === "amount" && row.soort === "euro") {
    const status = row.status && pointer.ahead[row.status];
    if (row.status) delete pointer.ahead[row.status];
    result.waarden[veld] = { ...amountOf(token, pointer.teken, factor), ...(status !== undefined && { status }) };
    pointer.veld = named;
  } else return false;
  pointer.isPeriodUsed ||= row.maanden !== undefined;
  return true;
}

/** The field that was named last; a day or amount behind a choice is of the field that goes with that. */
function fieldFor(token: Token | undefined, { veld, keuze }: Pointer, velden: InvoerWords["velden"]): string | undefined {
  if (token?.kind === "day" && (veld === undefined || velden.get(veld)?.soort !== "dag")) return keuze?.dag ?? veld;
  return veld ?? (token?.kind === "amount" ? keuze?.bedrag : undefined);
}

function amountOf(token: AmountToken, teken: 1 | -1 | undefined, factor: number): Waarde {
  const times = token.bare ? factor : 1;
  const cents = token.cents * times;
  const marge = precisionOf(token, times);
  return { is: teken === undefined ? cents : teken * Math.abs(cents), ...(marge !== undefined && { marge }) };
}

/** "prognose september": as of the end of which month. */
function takeMonth(key: string, { veld, ahead }: Pointer, { waarden }: Values): boolean {
  const month = MONTHS.indexOf(key) + 1;
  const waarde = veld === undefined ? undefined : waarden[veld];
  if (month === 0 || veld === undefined || waarde?.status !== "prognose" || ahead.bestedingen !== undefined) return false;
  waarden[veld] = { ...waarde, maand: month };
  return true;
}

/** "door Senzer": who made a prognosis; up to where something else begins. */
function makerAt(tokens: readonly Token[], at: number, end: number, { veld }: Pointer, { waarden }: Values): number {
  const waarde = veld === undefined ? undefined : waarden[veld];
  const name = tokens[at];
  if (veld === undefined || !waarde?.status || name?.kind !== "word" || at >= end) return 0;
  waarden[veld] = { ...waarde, maker: capitalAs(name) };
  return 2;
}

const capitalAs = ({ text, capital }: Token & { kind: "word" }): string => (capital ? text.charAt(0).toUpperCase() + text.slice(1) : text);
