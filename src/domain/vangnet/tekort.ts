import { type Estimate, exact, isPositive, minus } from "../figures.ts";
import { type Amount, shareOf } from "../money.ts";
import { type MissingFigure, relevanteBestedingen, relevantTekort, type VangnetFacts } from "./facts.ts";
import type { VangnetRule } from "./rules.ts";
import type { DrempelStep, Outcome, TekortStep } from "./steps.ts";

/** Form lines E, F, G. */
export function computeTekort(facts: VangnetFacts, rule: VangnetRule): TekortStep {
  const figures = facts.figures.get(facts.year) ?? {};
  const bestedingen = relevanteBestedingen(figures);
  const tekort = relevantTekort(figures);
  return {
    id: "tekort",
    outcome: tekort ? "computed" : "unknown",
    certainty: "H",
    sources: rule.entry.sources,
    missing: missingOf(facts, tekort),
    ...(figures.budget && { budget: { value: figures.budget.value, margin: figures.budget.margin } }),
    ...(bestedingen && { bestedingen }),
    ...(tekort && { tekort }),
  };
}

/** Condition a: the tekort is more than the threshold, strictly; where the margins reach over it, unknown. */
export function assessDrempel(facts: VangnetFacts, rule: VangnetRule, { tekort, missing }: TekortStep): DrempelStep {
  const { percentage, perInwoner, certainty, sources } = rule.entry;
  const budget = facts.figures.get(facts.year)?.budget;
  const base = { id: "tekort-boven-drempel", percentage, certainty, sources } as const;
  const other = perInwonerOf(perInwoner, facts.inwoners, tekort);

  // An overschot can never be more than a threshold, whatever the budget is.
  if (tekort && isPositive(tekort) === false && !budget) return { ...base, ...other, outcome: "not-met", tooClose: false, missing: [] };
  if (!tekort || !budget) return { ...base, ...other, outcome: "unknown", tooClose: false, missing };

  const verschil = minus(tekort, shareOfEstimate(budget, percentage));
  const over = isPositive(verschil);
  const overInwoners = overPerInwoner(other.perInwoner, tekort);
  return {
    ...base,
    ...other,
    grens: shareOf(budget.value, percentage),
    verschil,
    outcome: eitherOf(over, overInwoners),
    tooClose: (over === "too-close" && overInwoners !== true) || (overInwoners === "too-close" && over !== true),
    missing: over !== true && overInwoners === "missing" ? [{ year: facts.year, name: "inwoners" }] : [],
  };
}

export const shareOfEstimate = ({ value, margin }: Estimate, percentage: number): Estimate => ({
  value: shareOf(value, percentage),
  margin: shareOf(margin, percentage),
});

/** 2016 only: the second way in, with its bound where the number of inhabitants is known. */
function perInwonerOf(
  bedrag: Amount | undefined,
  inwoners: number | undefined,
  tekort: Estimate | undefined,
): Pick<DrempelStep, "perInwoner"> {
  if (bedrag === undefined) return {};
  if (inwoners === undefined) return { perInwoner: { bedrag } };
  const grens = bedrag * BigInt(inwoners);
  return { perInwoner: { bedrag, grens, ...(tekort && { verschil: minus(tekort, exact(grens)) }) } };
}

/** A tekort of nothing passes neither way in, so inhabitants are not asked for then. */
function overPerInwoner(perInwoner: DrempelStep["perInwoner"], tekort: Estimate): boolean | "too-close" | "missing" {
  if (!perInwoner || isPositive(tekort) === false) return false;
  return perInwoner.verschil ? isPositive(perInwoner.verschil) : "missing";
}

/** The lower of the known ways in: what the distance to the threshold is measured to. */
export function nearestWayIn({
  grens,
  verschil,
  perInwoner,
}: DrempelStep): { by: "percentage" | "per-inwoner"; grens: Amount; verschil: Estimate } | undefined {
  if (grens === undefined || !verschil) return undefined;
  const other = perInwoner?.grens;
  if (other !== undefined && other < grens && perInwoner?.verschil)
    return { by: "per-inwoner", grens: other, verschil: perInwoner.verschil };
  return { by: "percentage", grens, verschil };
}

function eitherOf(over: boolean | "too-close", overInwoners: boolean | "too-close" | "missing"): Outcome {
  if (over === true || overInwoners === true) return "met";
  return over === false && overInwoners === false ? "not-met" : "unknown";
}

function missingOf({ year, figures }: VangnetFacts, tekort: Estimate | undefined): MissingFigure[] {
  const { budget, bestedingen } = figures.get(year) ?? {};
  const missing: MissingFigure[] = [];
  if (!budget) missing.push({ year, name: "budget" });
  if (!bestedingen && !tekort) missing.push({ year, name: "uitgaven" });
  return missing;
}
