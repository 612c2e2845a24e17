import { yearOf } from "../dates.ts";
import { figuresIn, type VangnetFacts } from "./facts.ts";
import { assessAanhoudend, assessAanwijzing, assessVerklaring, assessVerzoek } from "./formaliteiten.ts";
import { assessMeerjarig } from "./meerjarig.ts";
import type { VangnetRule } from "./rules.ts";
import type { Outcome, RouteAssessment, Verdict } from "./steps.ts";
import { assessDrempel, computeTekort } from "./tekort.ts";
import { computeVergoeding } from "./vergoeding.ts";

export interface VangnetAssessment {
  year: number;
  /** Met by any route counts: the most favourable verdict. */
  verdict: Verdict;
  /** Rests on a prognosis or a budget that is not definitive, in a year that is not closed. */
  expected: boolean;
  /** The year is over: prognoses of it are old. */
  yearClosed: boolean;
  /** One per route of the year, the regular one first; never empty. */
  routes: [RouteAssessment, ...RouteAssessment[]];
}

/**
 * Tests one municipality in one budget year against every route of that year.
 * Every step is always evaluated; the verdict is derived from the steps.
 * @param rules the routes of that year, at least one (throws otherwise: a year without rules is refused before).
 */
export function assessVangnet(facts: VangnetFacts, rules: readonly VangnetRule[]): VangnetAssessment {
  const [first, ...others] = rules.map((rule) => assessRoute(facts, rule));
  if (!first) throw new Error(`No rules for budget year ${facts.year}`);
  const routes: [RouteAssessment, ...RouteAssessment[]] = [first, ...others];
  const yearClosed = yearOf(facts.today) > facts.year;
  return {
    year: facts.year,
    verdict: mostFavourable(routes.map(({ verdict }) => verdict)),
    expected: !yearClosed && restsOnPrognosis(facts),
    yearClosed,
    routes,
  };
}

function assessRoute(facts: VangnetFacts, rule: VangnetRule): RouteAssessment {
  const tekort = computeTekort(facts, rule);
  const steps = {
    tekort,
    drempel: assessDrempel(facts, rule, tekort),
    meerjarig: assessMeerjarig(facts, rule),
    verzoek: assessVerzoek(facts, rule),
    verklaring: assessVerklaring(facts, rule),
    aanhoudend: assessAanhoudend(facts, rule),
    aanwijzing: assessAanwijzing(facts, rule),
    vergoeding: computeVergoeding(rule, tekort),
  };
  const { route, remark, remarks } = rule;
  return { route, verdict: deriveVerdict(steps), steps, remarks, ...(remark && { remark }) };
}

/** Domain §3: the verdict over conditions a to e and the aanwijzing; not-applicable counts as met. */
export function deriveVerdict({
  drempel,
  meerjarig,
  verzoek,
  verklaring,
  aanhoudend,
  aanwijzing,
}: Record<"drempel" | "meerjarig" | "verzoek" | "verklaring" | "aanhoudend" | "aanwijzing", { outcome: Outcome }>): Verdict {
  const outcomes = [drempel, meerjarig, verzoek, verklaring, aanhoudend, aanwijzing].map(({ outcome }) => outcome);
  if (outcomes.includes("not-met")) return "voldoet-niet";
  if (drempel.outcome === "unknown") return "niet-te-bepalen";
  if (meerjarig.outcome === "unknown") return "nog-niet-zeker";
  return outcomes.every((outcome) => outcome === "met" || outcome === "not-applicable") ? "voldoet" : "voldoet-voorlopig";
}

const FAVOURABLE: readonly Verdict[] = ["voldoet", "voldoet-voorlopig", "nog-niet-zeker", "niet-te-bepalen", "voldoet-niet"];

const mostFavourable = (verdicts: Verdict[]): Verdict => FAVOURABLE.find((verdict) => verdicts.includes(verdict)) ?? "niet-te-bepalen";

function restsOnPrognosis({ year, figures }: VangnetFacts): boolean {
  const { budget, ...spending } = figures.get(year) ?? {};
  const budgetOpen = budget?.layer !== "eigen" && budget?.status !== undefined && budget.status !== "definitief";
  return budgetOpen || figuresIn(spending).some(({ status }) => status === "prognose");
}
