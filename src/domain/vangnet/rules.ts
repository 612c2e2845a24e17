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
  "vergoeding",
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** What must be known beside a step: a contradiction in the sources, our reading, a ruling. */
export interface RuleRemark {
  step: StepId;
  text: string;
  sources: SourceRef[];
}

interface Provision {
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

/** Which part of the tekort is paid: nothing up to lower, then a share, then a larger share above upper. */
export interface Tiers extends Provision {
  lower: BasisPoints;
  upper: BasisPoints;
  paysBetween: BasisPoints;
  paysAbove: BasisPoints;
}

export interface VangnetRule {
  year: number;
  route: Route;
  entry: EntryTest;
  multiYear: MultiYearTest;
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
