import { mean } from "simple-statistics";
import { forecast, type Setting } from "../../src/forecast/forecast.ts";
import { METHODS } from "../../src/forecast/methods.ts";
import { cutTo, MONTHS, range, type YearData } from "../../src/forecast/year.ts";
import { lifelike } from "./lifelike.ts";

/** How an expectation did after so many months, over all municipalities and years that had years before them. */
export interface Measured {
  month: number;
  /** Expectations that were made. */
  made: number;
  /** Average distance to what came, as a share: of the method that led, and of the run rate. */
  leading: number;
  pace: number;
  /** Average half of the range. */
  width: number;
  /** In what part of them the outcome lay in the range, and in what part it was said that it would. */
  held: number;
  said: number;
  /** Ranges that were narrower than what was measured in earlier years. */
  tooNarrow: number;
}

/** What a year looked like after so many months, with only the years before it known. */
export function measure(seeds: readonly number[], setting: Setting, leastPast = 1): Measured[] {
  const all = seeds.flatMap((seed) => lifelike(seed));
  return range(1, MONTHS).map((month) => {
    const made = all.flatMap((years) =>
      years.flatMap((year, at) => (at >= leastPast ? one(year, years.slice(0, at), month, setting) : [])),
    );
    const average = (of: (each: (typeof made)[number]) => number) => mean(made.map(of));
    const told = made.filter(({ of }) => of > 0);
    return {
      month,
      made: made.length,
      leading: average(({ leading }) => leading),
      pace: average(({ pace }) => pace),
      width: average(({ width }) => width),
      held: mean(told.map(({ isInside }) => Number(isInside))),
      said: mean(told.map(({ said }) => said)),
      tooNarrow: made.filter(({ isTooNarrow }) => isTooNarrow).length,
    };
  });
}

function one(year: YearData, before: readonly YearData[], month: number, setting: Setting) {
  const now = cutTo(year, range(1, month));
  const found = now && forecast(now, before, setting);
  const pace = now && METHODS.tempo(now, { ...setting, years: [] });
  if (!found || !pace || year.outcome === undefined) return [];
  const off = (total: number) => Math.abs((year.outcome ?? 0) / total - 1);
  const { leading, held, width, low, high } = found;
  return [
    {
      leading: off(leading.expectation.total),
      pace: off(pace.total),
      width,
      isInside: year.outcome >= low && year.outcome <= high,
      of: held.of,
      said: held.of === 0 ? 0 : held.years / held.of,
      isTooNarrow: leading.misses.some(({ share }) => Math.abs(share) > width + 1e-12),
    },
  ];
}
