import type { IsoDay } from "../domain/dates.ts";
import { assessVangnet, type VangnetAssessment } from "../domain/vangnet/assess.ts";
import type { Formaliteiten, VangnetFacts } from "../domain/vangnet/facts.ts";
import { rulesOfYear, type Tiers, type VangnetRule, withAssumedTiers } from "../domain/vangnet/rules.ts";
import { type FiguresByYear, figuresOf } from "./figures.ts";
import { enteredFacts } from "./invoer/formaliteiten.ts";
import type { Known } from "./known.ts";
import { yearsBehind } from "./year.ts";

/** A municipality in a year with rules, tested on its figures. */
export interface Assessed {
  gemeente: string;
  year: number;
  rules: readonly VangnetRule[];
  /** With the figures of the years that the test rests on. */
  facts: VangnetFacts;
  assessment: VangnetAssessment;
}

/** What only the asker tells, for one question. */
export type Told = Partial<Pick<VangnetFacts, "formaliteiten" | "inwoners">> & {
  /** Tiers to compute with where the rules do not give them. */
  schijven?: Pick<Tiers, "lower" | "upper">;
};

/** Tests a municipality on what is stored of it. @throws when the year has no rules: that is refused before. */
export const assessStored = (known: Known, gemeente: string, year: number, today: IsoDay): Assessed =>
  assess(known, gemeente, year, today, figuresOf(known, gemeente), {});

/** The same on figures and formal facts as they are given. */
export function assess(
  known: Known,
  gemeente: string,
  year: number,
  today: IsoDay,
  figures: FiguresByYear,
  { schijven, ...told }: Told,
): Assessed {
  const rules = rulesOfYear(known.published.regels, year).map((rule) => withAssumedTiers(rule, schijven));
  const behind = yearsBehind(year, rules);
  const stored = enteredFacts(known, gemeente, year);
  const facts: VangnetFacts = {
    year,
    figures: new Map([...figures].filter(([other]) => behind.includes(other))),
    today,
    ...stored,
    ...told,
    formaliteiten: withTold(stored.formaliteiten, told.formaliteiten),
  };
  return { gemeente, year, rules, facts, assessment: assessVangnet(facts, rules) };
}

/** What the asker tells goes before what was entered; of a request it tells all: when, or that there was none. */
function withTold({ verzoekIngediend, geenVerzoek, ...stored }: Formaliteiten, told: Formaliteiten = {}): Formaliteiten {
  const tellsRequest = told.verzoekIngediend !== undefined || told.geenVerzoek !== undefined;
  const request = tellsRequest
    ? {}
    : { ...(verzoekIngediend !== undefined && { verzoekIngediend }), ...(geenVerzoek !== undefined && { geenVerzoek }) };
  return { ...stored, ...request, ...told };
}
