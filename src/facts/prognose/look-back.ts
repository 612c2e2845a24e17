import type { IsoDay } from "../../domain/dates.ts";
import { forecast } from "../../forecast/forecast.ts";
import { coveredMonths, cutTo, MONTHS, range } from "../../forecast/year.ts";
import type { Known } from "../known.ts";
import { expectationOf } from "./expectation.ts";
import { forecastAt, forecastsEntered } from "./others.ts";
import { settingOf } from "./setting.ts";
import { toNumber } from "./year-data.ts";

/** What would have been expected once the months up to this one were known, in euros. */
export interface LookedBack {
  month: number;
  expected: number;
  low: number;
  high: number;
  /** What somebody else expected by then, as it was entered. */
  others?: { amount: number; maker?: string };
}

export interface LookBack {
  months: readonly LookedBack[];
  /** What came; absent as long as that is not known. */
  outcome?: { amount: number; isFinal: boolean };
}

/**
 * What was expected of a year month by month, with the months as they are known now and only the years before it; and what came.
 * @param today ISO day
 */
export function lookBack(known: Known, gemeente: string, jaar: number, today: IsoDay): LookBack {
  const { now, before, outcome } = expectationOf(known, gemeente, jaar, today);
  const setting = settingOf(known, jaar);
  const entered = forecastsEntered(known, gemeente, jaar);
  const covered = coveredMonths(now);
  const months = range(1, MONTHS).flatMap((month) => {
    const known = covered.filter((one) => one <= month);
    const then = covered.includes(month) ? cutTo(now, known) : undefined;
    const found = then && forecast(then, before, setting);
    if (!found) return [];
    const other = forecastAt(entered, jaar, month);
    const others = other && { amount: toNumber(other.amount), ...(other.maker !== undefined && { maker: other.maker }) };
    return [{ month, expected: found.leading.expectation.total, low: found.low, high: found.high, ...(others && { others }) }];
  });
  return { months, ...(outcome && { outcome: { amount: toNumber(outcome.value), isFinal: outcome.isFinal } }) };
}
