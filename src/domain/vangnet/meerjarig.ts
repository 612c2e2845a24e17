import { type Estimate, exact, isAtLeastZero, isPositive, minus, plus } from "../figures.ts";
import { shareOf } from "../money.ts";
import { type MissingFigure, resultaatVan, type VangnetFacts } from "./facts.ts";
import type { MultiYearTest, VangnetRule } from "./rules.ts";
import type { MeerjarigStep, Outcome } from "./steps.ts";
import { shareOfEstimate } from "./tekort.ts";

/** Condition b. */
export function assessMeerjarig(facts: VangnetFacts, { multiYear }: VangnetRule): MeerjarigStep {
  const base = { id: "meerjarig-tekort", certainty: multiYear.certainty, sources: multiYear.sources } as const;
  if (multiYear.kind === "none") return { ...base, outcome: "not-applicable", tooClose: false, test: { kind: "none" } };
  return { ...base, ...(multiYear.kind === "sum" ? assessSum(facts, multiYear) : assessCount(facts, multiYear)) };
}

type Judged = Pick<MeerjarigStep, "outcome" | "test" | "tooClose">;

/** The yearly results added up (a surplus offsets a deficit) against the budget of year t only. */
function assessSum(facts: VangnetFacts, { years, percentage }: MultiYearTest & { kind: "sum" }): Judged {
  const results = years.map((year) => ({ year, resultaat: resultaatVan(facts.figures.get(year)) }));
  const known = results.filter((result): result is { year: number; resultaat: Estimate } => result.resultaat !== undefined);
  const missingYears = results.filter(({ resultaat }) => !resultaat).map(({ year }) => year);
  const budget = facts.figures.get(facts.year)?.budget;
  const totaal = known.map(({ resultaat }) => resultaat).reduce(plus, exact(0n));
  const test = { kind: "sum", years, percentage, known, missingYears, totaal } as const;
  if (!budget) return { outcome: "unknown", tooClose: false, test };

  const grens = shareOf(budget.value, percentage);
  const ruimteOntbrekend = -totaal.value - grens;
  if (missingYears.length > 0) {
    // What it takes can only be said when the year itself is known.
    const said = missingYears.includes(facts.year) ? {} : { ruimteOntbrekend };
    return { outcome: "unknown", tooClose: false, test: { ...test, grens, ...said } };
  }
  const over = isPositive(minus(minus(exact(0n), totaal), shareOfEstimate(budget, percentage)));
  return { outcome: outcomeOf(over), tooClose: over === "too-close", test: { ...test, grens } };
}

/** In at least so many of the years a tekort of at least the share of that year's own budget. */
function assessCount(facts: VangnetFacts, { years, percentage, atLeast }: MultiYearTest & { kind: "count" }): Judged {
  const judged = years.map((year) => judgeYear(facts, year, percentage));
  const met = judged.filter(({ outcome }) => outcome === "met").length;
  const possible = judged.filter(({ outcome }) => outcome !== "not-met").length;
  const outcome: Outcome = met >= atLeast ? "met" : possible < atLeast ? "not-met" : "unknown";
  return {
    outcome,
    tooClose: outcome === "unknown" && judged.some((year) => year.tooClose),
    test: { kind: "count", percentage, atLeast, years: judged },
  };
}

function judgeYear(facts: VangnetFacts, year: number, percentage: number) {
  const figures = facts.figures.get(year);
  const resultaat = resultaatVan(figures);
  const budget = figures?.budget;
  const missing: MissingFigure[] = [];
  if (!resultaat) missing.push({ year, name: "resultaat" });
  // Without a tekort the budget does not matter.
  if (resultaat && isAtLeastZero(resultaat) === true) return { year, outcome: "not-met" as const, resultaat, missing: [], tooClose: false };
  if (!budget) missing.push({ year, name: "budget" });
  if (!resultaat || !budget) return { year, outcome: "unknown" as const, ...(resultaat && { resultaat }), missing, tooClose: false };
  const enough = isAtLeastZero(minus(minus(exact(0n), resultaat), shareOfEstimate(budget, percentage)));
  return {
    year,
    outcome: outcomeOf(enough),
    resultaat,
    grens: shareOf(budget.value, percentage),
    missing,
    tooClose: enough === "too-close",
  };
}

const outcomeOf = (answer: boolean | "too-close"): "met" | "not-met" | "unknown" => {
  if (answer === "too-close") return "unknown";
  return answer ? "met" : "not-met";
};
