import { daysBetween, type IsoDay, yearOf } from "../dates.ts";
import type { VangnetFacts } from "./facts.ts";
import type { VangnetRule } from "./rules.ts";
import type { AanhoudendStep, AanwijzingStep, Outcome, VerklaringStep, VerzoekStep } from "./steps.ts";
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
    certainty: rule.verzoek.certainty,
    sources: rule.verzoek.sources,
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

/** Condition d: the raad consents to the declaration, not to the measures themselves; in 2015 and 2016 it is informed instead. */
export function assessVerklaring({ formaliteiten }: VangnetFacts, { verklaring }: VangnetRule): VerklaringStep {
  const done = verklaring.kind === "instemming" ? formaliteiten.verklaringAfgelegd : formaliteiten.raadGeinformeerd;
  return { id: "verklaring-maatregelen", outcome: done === undefined ? "open" : done ? "met" : "not-met", ...verklaring };
}

/** Condition e: only after a grant over t−1 and/or t−2 (the note counts claims instead of grants); not in 2015 and 2016. */
export function assessAanhoudend({ year, formaliteiten }: VangnetFacts, { aanhoudend }: VangnetRule): AanhoudendStep {
  const { eerderToegekend, aanvullendeMaatregelen } = formaliteiten;
  const afterGrant: Outcome = aanvullendeMaatregelen ? "met" : "open";
  const outcome: Outcome = eerderToegekend === undefined ? "unknown" : eerderToegekend ? afterGrant : "not-applicable";
  return {
    id: "aanhoudend-tekort",
    outcome: aanhoudend.kind === "none" ? "not-applicable" : outcome,
    ...aanhoudend,
    years: [year - 2, year - 1],
  };
}

/** Nobody is thought to have had an aanwijzing; where the rule was not found, one that was given decides nothing. */
export function assessAanwijzing({ formaliteiten }: VangnetFacts, { aanwijzing }: VangnetRule): AanwijzingStep {
  const after: Outcome = aanwijzing.certainty === "?" ? "unknown" : "not-met";
  return { id: "aanwijzing", outcome: formaliteiten.aanwijzing ? after : "not-applicable", ...aanwijzing };
}
