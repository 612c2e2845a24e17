import { MAX_CENTS, type OwnFigures, type VangnetQuestion } from "./question.ts";
import type { Reading } from "./reading.ts";
import type { Field } from "./words.ts";

/** Below this a budget is no municipality's: the smallest island gets more. Then a table in × € 1.000 was copied. */
const SMALLEST_BUDGET_CENTS = 50_000 * 100;

/** Refuses amounts that cannot be, and asks back where × € 1.000 was forgotten. */
export function checkOwnFigures(question: VangnetQuestion): Reading | undefined {
  for (const own of Object.values(question.eigen)) {
    for (const [field, cents] of Object.entries(own) as [Field, number][]) {
      const negative = cents < 0 && field !== "resultaat";
      if (negative || Math.abs(cents) > MAX_CENTS || (field === "budget" && cents === 0))
        return { kind: "trouble", trouble: { kind: "impossible", field, cents } };
    }
  }
  const small = Object.values(question.eigen).find(({ budget }) => budget !== undefined && budget < SMALLEST_BUDGET_CENTS);
  if (question.bevestigd || small?.budget === undefined) return undefined;
  return {
    kind: "trouble",
    trouble: { kind: "small-budget", cents: small.budget, times1000: timesThousand(question), asTyped: { ...question, bevestigd: true } },
  };
}

/** Every amount of a year with a small budget, × 1.000: they come from the same table. */
function timesThousand(question: VangnetQuestion): VangnetQuestion {
  const scale = (own: OwnFigures): OwnFigures =>
    own.budget !== undefined && own.budget < SMALLEST_BUDGET_CENTS
      ? Object.fromEntries(Object.entries(own).map(([field, cents]) => [field, (cents ?? 0) * 1000]))
      : own;
  return { ...question, eigen: Object.fromEntries(Object.entries(question.eigen).map(([year, own]) => [year, scale(own)])) };
}
