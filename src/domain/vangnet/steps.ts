import type { IsoDay } from "../dates.ts";
import type { Estimate, SourceRef } from "../figures.ts";
import type { Amount, BasisPoints } from "../money.ts";
import type { MissingFigure } from "./facts.ts";
import type { AanhoudendTest, Certainty, Route, RuleRemark, VerklaringTest } from "./rules.ts";

export type Outcome = "met" | "not-met" | "unknown" | "open" | "not-applicable" | "computed";

interface StepBase {
  outcome: Outcome;
  certainty: Certainty;
  sources: SourceRef[];
}

/** G of the official form. */
export interface TekortStep extends StepBase {
  id: "tekort";
  budget?: Estimate;
  bestedingen?: Estimate;
  /** Negative is an overschot. */
  tekort?: Estimate;
  missing: MissingFigure[];
}

/** Condition a. */
export interface DrempelStep extends StepBase {
  id: "tekort-boven-drempel";
  percentage: BasisPoints;
  /** The exact amount that the tekort must exceed. */
  grens?: Amount;
  /** Tekort minus grens: how much over (positive) or under. */
  verschil?: Estimate;
  /** 2016 only: the other way in. */
  perInwoner?: { bedrag: Amount; grens?: Amount; verschil?: Estimate };
  tooClose: boolean;
  missing: MissingFigure[];
}

/** Condition b. */
export interface MeerjarigStep extends StepBase {
  id: "meerjarig-tekort";
  test:
    | { kind: "none" }
    | {
        kind: "sum";
        years: number[];
        percentage: BasisPoints;
        grens?: Amount;
        known: { year: number; resultaat: Estimate }[];
        missingYears: number[];
        /** Added result of the known years; negative is a tekort. */
        totaal?: Estimate;
        /** Met as long as the missing years together show less overschot than this (negative: they must show more tekort). */
        ruimteOntbrekend?: Amount;
      }
    | {
        kind: "count";
        percentage: BasisPoints;
        atLeast: number;
        years: { year: number; outcome: "met" | "not-met" | "unknown"; resultaat?: Estimate; grens?: Amount; missing: MissingFigure[] }[];
      };
  tooClose: boolean;
}

/** Condition c. */
export interface VerzoekStep extends StepBase {
  id: "verzoek-op-tijd";
  uiterlijk: IsoDay;
  daysLeft: number;
  /** The day that was given. */
  ingediend?: IsoDay;
  /** Why that day cannot be: it then counts as no day given. */
  impossible?: "year-not-over" | "future";
}

/** Condition d. */
export interface VerklaringStep extends StepBase {
  id: "verklaring-maatregelen";
  kind: VerklaringTest["kind"];
}

/** Condition e. */
export interface AanhoudendStep extends StepBase {
  id: "aanhoudend-tekort";
  kind: AanhoudendTest["kind"];
  years: [number, number];
}

/** After an aanwijzing of the minister a request is refused. */
export interface AanwijzingStep extends StepBase {
  id: "aanwijzing";
}

/** H1, H2, H3 and I of the official form. */
export interface VergoedingStep extends StepBase {
  id: "vergoeding";
  reason?: "no-tiers" | "no-tekort" | "missing-figure";
  /** The tiers are the asker's own assumption. */
  assumed?: true;
  lines?: VergoedingLines;
}

export interface VergoedingLines {
  lower: BasisPoints;
  upper: BasisPoints;
  paysBetween: BasisPoints;
  paysAbove: BasisPoints;
  /** Exact bounds: lower% and upper% of F. */
  lowerBound: Amount;
  upperBound: Amount;
  h1: Amount;
  h2: Amount;
  h3: Amount;
  /** I, rounded once, half up, to cents. */
  vangnet: Amount;
  /** G − I. */
  blijft: Amount;
}

export type Step =
  | TekortStep
  | DrempelStep
  | MeerjarigStep
  | VerzoekStep
  | VerklaringStep
  | AanhoudendStep
  | AanwijzingStep
  | VergoedingStep;

export type Verdict = "voldoet" | "voldoet-voorlopig" | "nog-niet-zeker" | "niet-te-bepalen" | "voldoet-niet";

export interface RouteAssessment {
  route: Route;
  verdict: Verdict;
  /** Always all eight, in the order of the law. */
  steps: {
    tekort: TekortStep;
    drempel: DrempelStep;
    meerjarig: MeerjarigStep;
    verzoek: VerzoekStep;
    verklaring: VerklaringStep;
    aanhoudend: AanhoudendStep;
    aanwijzing: AanwijzingStep;
    vergoeding: VergoedingStep;
  };
  remark?: string;
  remarks: RuleRemark[];
}
