import type { Field } from "../words.ts";
import type { Item } from "./items.ts";
import type { Pair } from "./pair.ts";

/** Figures that are asked of the year of the question itself. */
const OF_THE_YEAR: readonly (Field | undefined)[] = ["budget", "uitgaven", "lasten", "baten"];

export interface Years {
  /** The question's own. */
  years: number[];
  /** The year that goes with an amount. */
  yearOf: (pair: Pair) => number | undefined;
  /** Under which the figures of other amounts stand: the question's year, or "t" where that is still to be found. */
  usual: string;
}

/** Which years are the question's, and which belong to an amount. */
export function placeYears(items: readonly Item[], pairs: readonly Pair[]): Years {
  const all = items.flatMap((item) => (item.is === "year" ? [item] : []));
  const areMore = new Set(all.map(({ year }) => year)).size > 1;
  // A year goes with an amount that has a name; with one that has a sign only where there are more.
  const belongs = ({ field, sign }: Pair): boolean => (field === undefined ? areMore && sign !== undefined : field !== "inwoners");
  const withPair = new Set(pairs.flatMap((pair) => (pair.year && belongs(pair) ? [pair.year.at] : [])));
  const years = [...new Set(all.flatMap(({ at, year }) => (withPair.has(at) ? [] : [year])))];
  // "vangnet Utrecht 2020 tekort 7 ton", "budget 2024 100 mln": without a year of its own that of the figure is the question's.
  if (years.length === 0) {
    const apart = pairs.flatMap(({ year }) => (year?.side === "apart" ? [year.year] : []));
    const named = pairs.flatMap(({ field, year }) => (year && OF_THE_YEAR.includes(field) ? [year.year] : []));
    if (apart[0] !== undefined && named.length === 0) years.push(apart[0]);
    else if (named.length > 0) years.push(Math.max(...named));
  }
  const [only, ...others] = years;
  const usual = only !== undefined && others.length === 0 ? String(only) : "t";
  return { years, yearOf: (pair) => (pair.year && belongs(pair) ? pair.year.year : undefined), usual };
}
