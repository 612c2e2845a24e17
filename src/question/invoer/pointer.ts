import { monthField, type StatusList } from "../../data/shapes/invoer.ts";
import type { Periode } from "../../data/shapes/perioden.ts";
import type { Token } from "../line/tokens.ts";
import type { Around } from "../reader.ts";
import type { Waarden } from "./shapes.ts";
import type { InvoerWords, Meaning } from "./words.ts";

/** What a part of a line says of whom, when and which values; `unread` is what is not understood. */
export interface Values {
  who: string[];
  years: number[];
  waarden: Waarden;
  unread: string[];
  /** The months that are named where no value is: they are asked for. */
  periode?: Periode;
}

/** What is being said of one field, as the words go by. */
export interface Pointer {
  veld?: string | undefined;
  teken?: 1 | -1 | undefined;
  /** A status before its amount, by list. */
  ahead: Partial<Record<StatusList, string>>;
  isDenied: boolean;
  /** The field was answered with no: "niet ingestemd" stays that. */
  isNo: boolean;
  /** The fields that a day or an amount behind a choice are of. */
  keuze?: { dag?: string | undefined; bedrag?: string | undefined } | undefined;
  /** The months that are spoken of, and whether a value was given of them. */
  periode?: Periode | undefined;
  isPeriodUsed: boolean;
}

/** Where a value of a field is kept: of one that is kept by month, under the months that are spoken of. */
export function placeOf(veld: string, pointer: Pointer, velden: InvoerWords["velden"]): string {
  if (!pointer.periode || velden.get(veld)?.perMaand === undefined) return veld;
  const place = monthField(pointer.periode, veld);
  return velden.has(place) ? place : veld;
}

/** A status is of the value before it, or of the next: of which kind of figure a word can be one of, that decides. */
export function takeStatus(meanings: readonly Meaning[], pointer: Pointer, result: Values, { velden }: InvoerWords): void {
  const place = pointer.veld === undefined ? undefined : placeOf(pointer.veld, pointer, velden);
  const waarde = place === undefined ? undefined : result.waarden[place];
  const statuses = meanings.filter((meaning) => meaning.is === "status");
  const own = statuses.find(({ lijst }) => place !== undefined && velden.get(place)?.status === lijst);
  if (place !== undefined && waarde && own && waarde.status === undefined) result.waarden[place] = { ...waarde, status: own.status };
  else for (const { lijst, status } of statuses) pointer.ahead[lijst] = status;
}

/** The months and quarters that figures are of, by their place; behind "prognose" a month is when that was made. */
export function periodsIn(tokens: readonly Token[], start: number, { invoer, words }: Pick<Around, "invoer" | "words">) {
  const found = new Map<number, NonNullable<ReturnType<InvoerWords["periodAt"]>>>();
  for (let at = start; at < tokens.length; ) {
    const period = invoer.periodAt(tokens, at);
    if (period && !isBehindPrognosis(tokens, at, invoer, words)) found.set(at, period);
    at += period?.length ?? 1;
  }
  return found;
}

function isBehindPrognosis(tokens: readonly Token[], at: number, invoer: InvoerWords, words: Around["words"]): boolean {
  const isPrognosis = (place: number) =>
    invoer.at(tokens, place)?.meanings.some((meaning) => meaning.is === "status" && meaning.status === "prognose") ?? false;
  let before = at - 1;
  while (before > 0 && !isPrognosis(before) && isFiller(tokens[before], words)) before -= 1;
  return isPrognosis(before);
}

/** What is said once of the amounts by month ("zoals geboekt") is said of all of them. */
export function shareMonthStatus(waarden: Waarden, velden: InvoerWords["velden"]): Waarden {
  const isMonth = (veld: string) => velden.get(veld)?.status === "maanden";
  const [status, ...others] = new Set(Object.entries(waarden).flatMap(([veld, waarde]) => (isMonth(veld) ? (waarde?.status ?? []) : [])));
  if (status === undefined || others.length > 0) return waarden;
  return Object.fromEntries(
    Object.entries(waarden).map(([veld, waarde]) => [veld, waarde && isMonth(veld) ? { ...waarde, status } : waarde]),
  );
}

export const isFiller = (token: Token | undefined, words: Around["words"]): boolean =>
  token?.kind === "scale" || (token?.kind === "word" && (words.isLight(token.key) || FILLERS.has(token.key)));
const FILLERS: ReadonlySet<string> = new Set(
  "in vast op aan van voor met per over naar gemeente jaar euro bedrag ultimo eind en heeft is zijn een".split(" "),
);
