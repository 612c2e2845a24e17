import type { Setting } from "../../forecast/forecast.ts";
import type { Indexation } from "../../forecast/methods.ts";
import type { Known } from "../known.ts";

/** So many earlier steps of the same month stand for one that is not published yet. */
const STEPS_BACK = 3;

/** What methods may use on the day that is asked about; a step of indexation that is not out yet is the average of the last ones, and an assumption. */
export function settingOf({ published, asOfDay }: Known, jaar: number): Setting {
  const { indexaties, vakantietoeslag, banden, minsteJaren } = published.prognose;
  const steps: Indexation[] = indexaties
    .filter(({ bekendVanaf }) => bekendVanaf <= asOfDay)
    .map(({ dag, honderdsten }) => ({ year: Number(dag.slice(0, 4)), month: Number(dag.slice(5, 7)), share: honderdsten / 10_000 }));
  return {
    indexations: [...steps, ...[1, 7].flatMap((month) => assumedStep(steps, jaar, month))],
    holidayPay: vakantietoeslag.honderdsten / 10_000,
    bands: banden.map(({ maanden, honderdsten }) => ({ months: maanden, share: honderdsten / 10_000 })),
    leastYears: minsteJaren,
  };
}

function assumedStep(steps: readonly Indexation[], year: number, month: number): Indexation[] {
  const same = steps.filter((step) => step.month === month && step.year < year).slice(-STEPS_BACK);
  if (same.length === 0 || steps.some((step) => step.year === year && step.month === month)) return [];
  return [{ year, month, share: same.reduce((sum, { share }) => sum + share, 0) / same.length, assumed: true }];
}
