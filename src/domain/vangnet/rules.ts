import type { SourceRef } from "../figures.ts";
import type { Amount, BasisPoints } from "../money.ts";

/** H: read literally in an official source · M: bracketed by two sources or secondary · ?: not found. */
export type Certainty = "H" | "M" | "?";

export type Route = "regulier" | "uitgebreid";

/** Step ids are permanent: stored answers and links refer to them. */
export const STEP_IDS = [
  "tekort",
  "tekort-boven-drempel",
  "meerjarig-tekort",
  "verzoek-op-tijd",
  "verklaring-maatregelen",
  "aanhoudend-tekort",
  "aanwijzing",
  "vergoeding",
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** What must be known beside a step: a contradiction in the sources, our reading, a ruling. */
export interface RuleRemark {
  step: StepId;
  text: string;
  sources: SourceRef[];
  /** Belongs to an explanation of the rules, not to every answer by them. */
  onlyWithRules?: true;
}

export interface Provision {
  certainty: Certainty;
  sources: SourceRef[];
}

/** Condition a: the tekort of year t is more than this share of the budget (2016: or than an amount per inhabitant). */
export interface EntryTest extends Provision {
  percentage: BasisPoints;
  perInwoner?: Amount;
}

/** Condition b, in the three forms the years know. */
export type MultiYearTest =
  | ({ kind: "none" } & Provision)
  /** The results of these years added up are a tekort of more than this share of the budget of year t. */
  | ({ kind: "sum"; years: number[]; percentage: BasisPoints } & Provision)
  /** In at least so many of these years a tekort of at least this share of that year's own budget. */
  | ({ kind: "count"; years: number[]; atLeast: number; percentage: BasisPoints } & Provision);

/** Condition d: the raad consents to the declaration of the college, or (2015, 2016) is informed with an analysis of the tekort. */
export type VerklaringTest = Provision & { kind: "instemming" | "informeren" };

/** Condition e: after a grant over t−1 and/or t−2, or not at all (2015, 2016). */
export type AanhoudendTest = Provision & { kind: "toekenning" | "none" };

/** Which part of the tekort is paid: nothing up to lower, then a share, then a larger share above upper. */
export interface Tiers extends Provision {
  lower: BasisPoints;
  upper: BasisPoints;
  paysBetween: BasisPoints;
  paysAbove: BasisPoints;
  /** Not from the rules but from the asker, for one question. */
  assumed?: true;
}

export interface VangnetRule {
  year: number;
  route: Route;
  entry: EntryTest;
  multiYear: MultiYearTest;
  /** Condition c. */
  verzoek: Provision;
  verklaring: VerklaringTest;
  aanhoudend: AanhoudendTest;
  /** That a request is refused after an aanwijzing of the minister (art. 76 of the act); "?" where that was not found. */
  aanwijzing: Provision;
  /** null: not laid down in the rules this assistant knows; the amount is then unknown. */
  tiers: Tiers | null;
  /** About the year as a whole. */
  remark?: string;
  /** Those of every year, then its own. */
  remarks: RuleRemark[];
}

/** The routes of one budget year, the regular one first. Empty when the year has no rules here. */
export const rulesOfYear = (rules: readonly VangnetRule[], year: number): VangnetRule[] => rules.filter((rule) => rule.year === year);

/** First and last year with rules. */
export const coveredYears = (rules: readonly VangnetRule[]): { first: number; last: number } => {
  const years = rules.map((rule) => rule.year);
  return { first: Math.min(...years), last: Math.max(...years) };
};

/** A rule with tiers that the asker assumes, where its own are not known: half between the bounds and all above, as in every year that is known. */
export const withAssumedTiers = (rule: VangnetRule, assumed: Pick<Tiers, "lower" | "upper"> | undefined): VangnetRule =>
  rule.tiers || !assumed
    ? rule
    : { ...rule, tiers: { ...assumed, paysBetween: 5_000, paysAbove: 10_000, certainty: "?", sources: [], assumed: true } };
