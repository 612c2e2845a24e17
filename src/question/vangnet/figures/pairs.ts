import { inUnitOf } from "../../line/amounts.ts";
import type { Field } from "../words.ts";
import { beside, type Item } from "./items.ts";
import { isNumber, isResult, type Pair, type Quantity } from "./pair.ts";
import { yearWith } from "./pair-year.ts";

/** Gives every amount of a line to a figure: a name keeps its claim on the next amount, whatever fillers stand between. */
export function pairsOf(items: readonly Item[]): { pairs: Pair[]; isMixed: boolean } {
  const claimed = new Set<number>();
  const consumed = new Set<number>();
  const pairs: Pair[] = [];
  for (const [at, item] of items.entries()) {
    if (!isNumber(item) || consumed.has(at)) continue;
    const other = otherEnd(items, at);
    if (other) consumed.add(other.at);
    const end = other?.at ?? at;
    const year = yearWith(items, at, end, consumed);
    const field = fieldBefore(items, at, claimed) ?? fieldBehind(items, end, claimed) ?? carriedOn(pairs.at(-1), year);
    for (const place of field?.at ?? []) claimed.add(place);
    pairs.push(pairOf(items, item, { at, end, other, year, field, claimed }));
  }
  return { pairs, isMixed: isMixed(items) };
}

interface FoundField {
  field: Field;
  at: readonly number[];
  from: number;
}

/** The nearest name before an amount that has none of its own yet. */
function fieldBefore(items: readonly Item[], at: number, claimed: ReadonlySet<number>): FoundField | undefined {
  for (let place = at - 1; place >= 0; place -= 1) {
    const item = items[place];
    if (isNumber(item)) return undefined;
    if (item?.is !== "field" || claimed.has(place)) continue;
    // "resultaat 2019 tekort 300.000": the second word is the sign of the first.
    const before = isResult(item.field) ? resultBefore(items, place, claimed) : undefined;
    return { field: item.field, at: [place, ...(before === undefined ? [] : [before])], from: before ?? place };
  }
  return undefined;
}

function resultBefore(items: readonly Item[], at: number, claimed: ReadonlySet<number>): number | undefined {
  for (let place = at - 1; place >= 0 && !isNumber(items[place]); place -= 1) {
    const item = items[place];
    if (item?.is === "field") return item.field === "resultaat" && !claimed.has(place) ? place : undefined;
  }
  return undefined;
}

/** "5,9 mln uitgaven", "300.000 meer aan uitgaven": the name right behind an amount that no name stands before. */
function fieldBehind(items: readonly Item[], at: number, claimed: ReadonlySet<number>): FoundField | undefined {
  let place = at + 1;
  while (items[place]?.is === "link" || items[place]?.is === "change" || items[place]?.is === "sign") place += 1;
  const item = items[place];
  return item?.is === "field" && !claimed.has(place) ? { field: item.field, at: [place], from: place } : undefined;
}

/** "resultaten 2023 -3 mln, 2022 -2 mln": another year of the same figure. */
const carriedOn = (before: Pair | undefined, year: Pair["year"]): FoundField | undefined =>
  before?.field !== undefined && year?.side === "before" ? { field: before.field, at: [], from: -1 } : undefined;

/** The other end of a range, or the other amount that it can be. */
function otherEnd(items: readonly Item[], at: number): { at: number; isRange: boolean } | undefined {
  const joint = beside(items, at, 1);
  if (joint?.is !== "join") return undefined;
  const end = beside(items, joint.at, 1);
  if (end?.is !== items[at]?.is || end === undefined || !isNumber(end)) return undefined;
  const isBetween = beside(items, at, -1)?.is === "join" && (beside(items, at, -1) as { join?: string }).join === "tussen";
  const isRange = joint.join === "tot" || (isBetween && joint.join === "en");
  // "100 mln budget en 110 mln uitgaven": the second amount has a name of its own behind it.
  const next = beside(items, end.at, 1);
  const isNamed = joint.join === "en" && !isBetween && next?.is === "field";
  return isNamed ? undefined : { at: end.at, isRange };
}

interface Place {
  at: number;
  end: number;
  other: { at: number; isRange: boolean } | undefined;
  year: Pair["year"];
  field: FoundField | undefined;
  claimed: Set<number>;
}

function pairOf(items: readonly Item[], item: Quantity, { at, end, other, year, field, claimed }: Place): Pair {
  const places = [at, end, ...(field?.at ?? []).flatMap((place) => placesOf(items[place]))];
  const value = item.is === "amount" ? item.token.cents : item.honderdsten;
  const sign = signOf(items, item, { at, end, places, claimed }) ?? resultBehind(items, field?.field, end, places, claimed);
  const way = changeOf(items, { at, end, from: field?.from ?? at, places });
  const second = other && items[other.at];
  const ends = item.is === "amount" && second?.is === "amount" ? endsOf(item, second) : undefined;
  return {
    ...(field && { field: field.field }),
    value: ends?.[0] ?? value,
    isPercent: item.is === "percent",
    ...(other && isNumber(second) && { other: { value: ends?.[1] ?? numberIn(second), isRange: other.isRange } }),
    ...(year && { year }),
    ...(way && { way }),
    ...(sign && { sign }),
    brackets: item.is === "amount" && item.token.brackets === true,
    unit: item.is === "amount" ? item.token.unit : 1,
    bare: item.is === "amount" && item.token.bare,
    places,
  };
}

const placesOf = (item: Item | undefined): readonly number[] => (item?.is === "field" ? item.places : item ? [item.at] : []);
const numberIn = (item: Quantity): number => (item.is === "amount" ? item.token.cents : item.honderdsten);

/** "tussen 5,9 en 6,2 mln": the unit stands once. An end that is far below the other goes without its unit. */
function endsOf({ token: low }: Item & { is: "amount" }, { token: high }: Item & { is: "amount" }): [number, number] {
  const end = (one: typeof low, two: typeof low) => (one.cents * 100 < two.cents ? inUnitOf(one, two) : one.cents);
  return [end(low, high), end(high, low)];
}

/** A sign in the amount, or in a word right beside it. */
function signOf(
  items: readonly Item[],
  item: Quantity,
  { at, end, places, claimed }: { at: number; end: number; places: number[]; claimed: Set<number> },
): 1 | -1 | undefined {
  const own = item.is === "amount" ? item.token.sign : item.sign;
  const before = beside(items, at, -1);
  const behind = beside(items, end, 1);
  const isFree = (word: Item | undefined) => word?.is === "sign" && !claimed.has(word.at);
  const word = isFree(before) ? before : isFree(behind) ? behind : undefined;
  if (word?.is !== "sign") return own;
  places.push(word.at);
  claimed.add(word.at);
  return word.sign;
}

/** "resultaat 2019 50.000 overschot": the word behind is the sign, where no amount of its own follows. */
function resultBehind(
  items: readonly Item[],
  field: Field | undefined,
  end: number,
  places: number[],
  claimed: Set<number>,
): 1 | -1 | undefined {
  const behind = beside(items, end, 1);
  if (field !== "resultaat" || behind?.is !== "field" || (behind.field !== "tekort" && behind.field !== "overschot")) return undefined;
  const next = beside(items, behind.at, 1);
  if (next?.is === "year" || isNumber(next)) return undefined;
  places.push(...behind.places);
  claimed.add(behind.at);
  return behind.field === "tekort" ? -1 : 1;
}

/** A word of difference between the name and the amount, or right beside them; one right before another name is of that one. */
function changeOf(
  items: readonly Item[],
  { at, end, from, places }: { at: number; end: number; from: number; places: number[] },
): 1 | -1 | undefined {
  const [first, last] = [Math.min(at, from < 0 ? at : from), Math.max(end, from)];
  const within = items.slice(first, last + 1).filter((item) => item.is === "change");
  const behind = beside(items, last, 1);
  const after = behind?.is === "change" && beside(items, behind.at, 1)?.is !== "field" ? [behind] : [];
  const before = beside(items, first, -1);
  const found = [...within, ...after, ...(before?.is === "change" ? [before] : [])];
  const [change] = found;
  if (change?.is !== "change") return undefined;
  places.push(...found.map((item) => item.at));
  return change.way;
}

/** "uitgaven en budget 6,1 en 5,4 mln": two names and then two amounts: which goes with which is not said. */
function isMixed(items: readonly Item[]): boolean {
  const order = items.flatMap((item) => (item.is === "field" && !isResult(item.field) ? "N" : isNumber(item) ? "A" : [])).join("");
  return order.includes("NNAA");
}
