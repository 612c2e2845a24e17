import { yearOf } from "../domain/dates.ts";
import type { YearFigures } from "../domain/vangnet/facts.ts";
import type { VangnetRule } from "../domain/vangnet/rules.ts";
import type { AnswerContext } from "./context.ts";
import { yearsWithFigures } from "./facts.ts";

/** The years whose figures the vangnet of a year rests on: that year, and those of condition b. */
export const yearsBehind = (year: number, rules: readonly VangnetRule[]): number[] => [
  year,
  ...rules.flatMap(({ multiYear }) => (multiYear.kind === "none" ? [] : multiYear.years)),
];

/** The year of the question; without one the latest with figures, and without figures last year. What was filled in is said. */
export function pickYear(
  question: { jaar: number | null },
  stored: ReadonlyMap<number, YearFigures>,
  { today }: AnswerContext,
): { year: number; note?: string } {
  if (question.jaar !== null) return { year: question.jaar };
  const [latest] = yearsWithFigures(stored);
  if (latest !== undefined) return { year: latest, note: `Geen jaar genoemd: dit is ${latest}, het laatste jaar met cijfers` };
  const lastYear = yearOf(today) - 1;
  return { year: lastYear, note: `Geen jaar genoemd: dit is ${lastYear}, vorig jaar` };
}
