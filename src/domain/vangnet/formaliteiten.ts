import { daysBetween, type IsoDay, yearOf } from "../dates.ts";
import type { VangnetFacts } from "./facts.ts";
import type { Certainty, VangnetRule } from "./rules.ts";
import type { AanhoudendStep, Outcome, VerklaringStep, VerzoekStep } from "./steps.ts";
import { uiterlijkeVerzoekdag } from "./termijnen.ts";

/** Condition c: the 15th itself counts as in time. A day that cannot be decides nothing, so a year that is not over stays open. */
export function assessVerzoek({ year, today, formaliteiten }: VangnetFacts, rule: VangnetRule): VerzoekStep {
  const uiterlijk = uiterlijkeVerzoekdag(year);
  const ingediend = formaliteiten.verzoekIngediend;
  const impossible = ingediend && whyImpossible(ingediend, year, today);
  const notFiled: Outcome = today <= uiterlijk ? "open" : formaliteiten.geenVerzoek ? "not-met" : "unknown";
  const filed: Outcome = ingediend && ingediend <= uiterlijk ? "met" : "not-met";
  return {
    id: "verzoek-op-tijd",
    outcome: ingediend && !impossible ? filed : notFiled,
    certainty: rule.entry.certainty,
    sources: rule.entry.sources,
    uiterlijk,
    daysLeft: daysBetween(today, uiterlijk),
    ...(ingediend && { ingediend }),
    ...(impossible && { impossible }),
  };
}

/** The tekort of a year is asked for once the year is over, and not on a day to come. */
function whyImpossible(ingediend: IsoDay, year: number, today: IsoDay): VerzoekStep["impossible"] {
  if (yearOf(ingediend) <= year) return "year-not-over";
  return ingediend > today ? "future" : undefined;
}

/** Condition d: the raad consents to the declaration, not to the measures themselves. */
export function assessVerklaring({ formaliteiten }: VangnetFacts, rule: VangnetRule): VerklaringStep {
  const declared = formaliteiten.verklaringAfgelegd;
  return {
    id: "verklaring-maatregelen",
    outcome: declared === undefined ? "open" : declared ? "met" : "not-met",
    certainty: rule.entry.certainty,
    sources: rule.entry.sources,
  };
}

/** Condition e: only after a grant over t−1 and/or t−2 (the note counts claims instead of grants). */
export function assessAanhoudend({ year, formaliteiten }: VangnetFacts, rule: VangnetRule): AanhoudendStep {
  const { eerderToegekend, aanvullendeMaatregelen } = formaliteiten;
  const afterGrant: Outcome = aanvullendeMaatregelen ? "met" : "open";
  return {
    id: "aanhoudend-tekort",
    outcome: eerderToegekend === undefined ? "unknown" : eerderToegekend ? afterGrant : "not-applicable",
    certainty: AT_MOST_DERIVED[rule.entry.certainty],
    sources: rule.entry.sources,
    years: [year - 2, year - 1],
  };
}

/** That grants count is derived: the note counts claims. */
const AT_MOST_DERIVED: Record<Certainty, Certainty> = { H: "M", M: "M", "?": "?" };
