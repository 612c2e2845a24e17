import { max, mean } from "simple-statistics";
import { type Expectation, METHODS, type MethodId, type Past } from "./methods.ts";
import { coveredMonths, cutTo, type YearData } from "./year.ts";

/** How wide a range is where too few years were measured: by how many months are known, as a share of what is expected. */
export type Bands = readonly { months: number; share: number }[];

export interface Setting extends Omit<Past, "years"> {
  bands: Bands;
  /** Fewer measured years than this are too few for a range of their own. */
  leastYears: number;
}

/** How far off a method was at the same months of one other year, of which it did not know the outcome. */
export interface Miss {
  year: number;
  expected: number;
  outcome: number;
  /** Outcome against what was expected: 0,02 is two per cent more. */
  share: number;
}

/** What one method makes of the year, and how it did in other years. */
export interface Scored {
  expectation: Expectation;
  misses: readonly Miss[];
  /** The average distance, as a share; absent where no year was measured. */
  meanMiss?: number;
}

export interface Forecast {
  /** The months that it rests on. */
  months: readonly number[];
  leading: Scored;
  others: readonly Scored[];
  low: number;
  high: number;
  /** Half the range as a share of what is expected. */
  width: number;
  /** Where the width comes from: how far off the method was, or a fixed band because too few years were measured. */
  basis: "measured" | "fixed";
  /** In how many of the measured years the outcome lay within the range that the other years gave. */
  held: { years: number; of: number };
}

/**
 * Where a year ends, from what is known of it and of other years of the same municipality. The method that was nearest in those years leads; the range is as wide as
 * it was ever off at the same months.
 * @param others years with an outcome; the year itself is never among them
 */
export function forecast(now: YearData, others: readonly YearData[], setting: Setting): Forecast | undefined {
  const years = others.filter(({ year, outcome }) => year !== now.year && outcome !== undefined && outcome > 0);
  const lead = led(now, years, setting);
  if (!lead) return undefined;
  const { leading, scored } = lead;
  const { width, basis } = widthOf(leading, coveredMonths(now).length, setting);
  const { total } = leading.expectation;
  return {
    months: coveredMonths(now),
    leading,
    others: scored.filter((other) => other !== leading),
    low: total * (1 - width),
    high: total * (1 + width),
    width,
    basis,
    // A range that was measured is tested as one, though the others are a year fewer.
    held: heldIn(now, years, basis === "measured" ? { ...setting, leastYears: 1 } : setting),
  };
}

function led(now: YearData, years: readonly YearData[], setting: Setting): { leading: Scored; scored: Scored[] } | undefined {
  const scored = (Object.keys(METHODS) as MethodId[]).flatMap((method) => score(method, now, years, setting) ?? []);
  // One year says little: then the order of the methods decides.
  const measured = scored.filter(({ misses }) => misses.length > 1);
  const nearest = Math.min(...measured.map(({ meanMiss = 0 }) => meanMiss));
  // Where it is close, it is chance which one was nearer: then the order of the methods decides.
  const best = measured.find(({ meanMiss = 0 }) => meanMiss <= nearest * CLOSE);
  // A share of one year is worth little, and cannot be measured.
  const leading = best ?? scored.find(({ expectation }) => expectation.method !== "aandeel");
  return leading && { leading, scored };
}

/** So many times as far off is as good. */
const CLOSE = 1.5;

function score(method: MethodId, now: YearData, years: readonly YearData[], setting: Setting): Scored | undefined {
  const expectation = METHODS[method](now, { ...setting, years });
  if (!expectation) return undefined;
  const months = coveredMonths(now);
  const misses = years.flatMap((year) => missIn(method, year, months, years, setting) ?? []);
  return { expectation, misses, ...(misses.length > 0 && { meanMiss: mean(misses.map(({ share }) => Math.abs(share))) }) };
}

/** What the method would have said of a year at the same months, from all others, and what came. */
function missIn(
  method: MethodId,
  year: YearData,
  months: readonly number[],
  years: readonly YearData[],
  setting: Setting,
): Miss | undefined {
  const then = cutTo(year, months);
  const expected = then && METHODS[method](then, { ...setting, years: years.filter((other) => other !== year) })?.total;
  const { outcome } = year;
  if (expected === undefined || expected <= 0 || outcome === undefined) return undefined;
  return { year: year.year, expected, outcome, share: outcome / expected - 1 };
}

function widthOf({ misses }: Scored, months: number, { bands, leastYears }: Setting): Pick<Forecast, "width" | "basis"> {
  const measured = misses.length > 0 ? max(misses.map(({ share }) => Math.abs(share))) : 0;
  if (misses.length >= Math.max(1, leastYears)) return { width: measured, basis: "measured" };
  const fixed = bands.findLast((band) => band.months <= months)?.share ?? bands[0]?.share ?? 0;
  // Never narrower than what was measured.
  return { width: Math.max(fixed, measured), basis: "fixed" };
}

/** Leaves each year out in turn: the others choose the method and the width, as they do for the year that is asked about. */
function heldIn(now: YearData, years: readonly YearData[], setting: Setting): Forecast["held"] {
  const months = coveredMonths(now);
  const tested = years.flatMap((year) => {
    const then = cutTo(year, months);
    const rest = years.filter((other) => other !== year);
    const lead = then && led(then, rest, setting);
    if (!lead || year.outcome === undefined) return [];
    const { width } = widthOf(lead.leading, months.length, setting);
    return [Math.abs(year.outcome / lead.leading.expectation.total - 1) <= width];
  });
  return { years: tested.filter(Boolean).length, of: tested.length };
}
