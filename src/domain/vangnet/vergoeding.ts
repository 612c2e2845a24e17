import { type Amount, maximum, minimum, roundToCents, shareOf } from "../money.ts";
import type { Tiers, VangnetRule } from "./rules.ts";
import type { TekortStep, VergoedingLines, VergoedingStep } from "./steps.ts";

/** H1, H2, H3 and I of the official form ("Berekening en uitbetaling 2024"), exact up to I. */
export function computeVergoeding({ tiers }: VangnetRule, { tekort, budget }: TekortStep): VergoedingStep {
  const base = { id: "vergoeding", certainty: tiers?.certainty ?? "?", sources: tiers?.sources ?? [] } as const;
  if (tekort && tekort.value <= 0n) return { ...base, outcome: "computed", reason: "no-tekort" };
  if (!tiers) return { ...base, outcome: "unknown", reason: "no-tiers" };
  if (!tekort || !budget) return { ...base, outcome: "unknown", reason: "missing-figure" };
  return { ...base, outcome: "computed", lines: computeLines(tiers, tekort.value, budget.value), ...(tiers.assumed && { assumed: true }) };
}

/** The lines for a tekort G and a budget F, both exact; G above zero. */
export function computeLines(tiers: Tiers, tekort: Amount, budget: Amount): VergoedingLines {
  const lowerBound = shareOf(budget, tiers.lower);
  const upperBound = shareOf(budget, tiers.upper);
  const h1 = minimum(tekort, lowerBound);
  const h2 = maximum(minimum(tekort, upperBound) - lowerBound, 0n);
  const h3 = maximum(tekort - upperBound, 0n);
  const vangnet = roundToCents(shareOf(h2, tiers.paysBetween) + shareOf(h3, tiers.paysAbove));
  const { lower, upper, paysBetween, paysAbove } = tiers;
  return { lower, upper, paysBetween, paysAbove, lowerBound, upperBound, h1, h2, h3, vangnet, blijft: tekort - vangnet };
}
