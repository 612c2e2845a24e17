import { max } from "simple-statistics";
import { type Forecast, forecast, type Setting } from "./forecast.ts";
import { coveredMonths, cutTo, type YearData } from "./year.ts";

/** One of several: what is known of its year, of its other years, and what is expected of it. */
export interface Member {
  now: YearData;
  before: readonly YearData[];
  forecast: Forecast;
}

/** The sum of expectations, with its own range. */
export interface Together {
  total: number;
  low: number;
  high: number;
  /** "measured": as far as the sum was off in earlier years; "ends": too few years, so that the ends of all are added up. */
  basis: "measured" | "ends";
  held: Forecast["held"];
}

/** Expectations that are off do not all go the same way: the sum is measured by itself, in the years that all members have. */
export function together(members: readonly Member[], setting: Setting): Together {
  const sum = (of: (member: Member) => number) => members.reduce((total, member) => total + of(member), 0);
  const total = sum((member) => member.forecast.leading.expectation.total);
  const misses = commonYears(members).flatMap((year) => missOf(members, year, setting) ?? []);
  if (misses.length < setting.leastYears)
    return {
      total,
      low: sum(({ forecast: { low } }) => low),
      high: sum(({ forecast: { high } }) => high),
      basis: "ends",
      held: { years: 0, of: 0 },
    };
  const width = max(misses);
  const inside = misses.filter((miss, at) => miss <= max(misses.toSpliced(at, 1)));
  return {
    total,
    low: total * (1 - width),
    high: total * (1 + width),
    basis: "measured",
    held: { years: inside.length, of: misses.length },
  };
}

const commonYears = ([first, ...others]: readonly Member[]): number[] =>
  (first?.before ?? []).map(({ year }) => year).filter((year) => others.every(({ before }) => before.some((one) => one.year === year)));

/** How far off the sum would have been in an earlier year, each member by what leads without that year. */
function missOf(members: readonly Member[], year: number, setting: Setting): number | undefined {
  let [expected, outcome] = [0, 0];
  for (const { now, before } of members) {
    const then = before.find((one) => one.year === year);
    const cut = then && cutTo(then, coveredMonths(now));
    const rest = before.filter((one) => one.year !== year);
    const found = cut && forecast(cut, rest, setting);
    if (!found || then?.outcome === undefined) return undefined;
    expected += found.leading.expectation.total;
    outcome += then.outcome;
  }
  return expected > 0 ? Math.abs(outcome / expected - 1) : undefined;
}
