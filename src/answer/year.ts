import { yearOf } from "../domain/dates.ts";
import type { YearFigures } from "../domain/vangnet/facts.ts";
import type { AnswerContext } from "./context.ts";
import { yearsWithFigures } from "./facts.ts";

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
