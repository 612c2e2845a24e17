import { daysBetween } from "../dates.ts";
import type { VangnetFacts } from "./facts.ts";
import type { VangnetRule } from "./rules.ts";
import type { AanhoudendStep, Outcome, VerklaringStep, VerzoekStep } from "./steps.ts";
import { uiterlijkeVerzoekdag } from "./termijnen.ts";

/** Condition c: the 15th itself counts as in time. Evidence after that day does not count (ECLI:NL:RBNNE:2021:2094). */
export function assessVerzoek({ year, today, formaliteiten }: VangnetFacts, rule: VangnetRule): VerzoekStep {
  const uiterlijk = uiterlijkeVerzoekdag(year);
  const ingediend = formaliteiten.verzoekIngediend;
  const outcome: Outcome = ingediend ? (ingediend <= uiterlijk ? "met" : "not-met") : today <= uiterlijk ? "open" : "unknown";
  return {
    id: "verzoek-op-tijd",
    outcome,
    certainty: "H",
    sources: rule.entry.sources,
    uiterlijk,
    daysLeft: daysBetween(today, uiterlijk),
    ...(ingediend && { ingediend }),
  };
}

/** Condition d: the raad consents to the declaration, not to the measures themselves. */
export function assessVerklaring({ formaliteiten }: VangnetFacts, rule: VangnetRule): VerklaringStep {
  const declared = formaliteiten.verklaringAfgelegd;
  return {
    id: "verklaring-maatregelen",
    outcome: declared === undefined ? "open" : declared ? "met" : "not-met",
    certainty: "H",
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
    certainty: "M",
    sources: rule.entry.sources,
    years: [year - 2, year - 1],
  };
}
