import type { IsoDay } from "../../domain/dates.ts";
import { type Amount, maximum } from "../../domain/money.ts";
import { computeRuimte } from "../../domain/vangnet/ruimte.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { type Forecast, forecast } from "../../forecast/forecast.ts";
import type { YearData } from "../../forecast/year.ts";
import { type Assessed, assess } from "../assessed.ts";
import { figuresOf } from "../figures.ts";
import type { Known } from "../known.ts";
import { monthsOf, type YearMonths } from "../maanden/months.ts";
import { type BudgetRange, budgetRange } from "./budget.ts";
import { settingOf } from "./setting.ts";
import { fromNumber, type Outcome, outcomeOf, yearData, yearsBefore } from "./year-data.ts";

/** What is expected of a municipality and year on a day, and what it rests on. */
export interface Expected {
  gemeente: string;
  jaar: number;
  months: YearMonths;
  now: YearData;
  /** Earlier years with months and an outcome. */
  before: readonly YearData[];
  /** Absent where no month is known. */
  forecast?: Forecast;
  /** What the year came to, where that is known. */
  outcome?: Outcome;
  budget?: BudgetRange;
}

/** @param today ISO day; with `known` as of an earlier moment, what was expected then */
export function expectationOf(known: Known, gemeente: string, jaar: number, today: IsoDay): Expected {
  const months = monthsOf(known, gemeente, jaar);
  const now = yearData(known, gemeente, jaar, today);
  const before = yearsBefore(known, gemeente, jaar, today);
  const found = forecast(now, before, settingOf(known, jaar));
  const outcome = outcomeOf(known, months, today);
  const budget = budgetRange(known, gemeente, jaar);
  return { gemeente, jaar, months, now, before, ...(found && { forecast: found }), ...(outcome && { outcome }), ...(budget && { budget }) };
}

/** Low, middle and high of a range. */
export interface Range {
  low: number;
  middle: number;
  high: number;
}

/** The vangnet at one point: with this spending, in euros, and this budget. */
export interface Point {
  spending: Amount;
  budget: Amount;
  assessed: Assessed;
}

export interface Verdicts {
  low: Point;
  middle: Point;
  high: Point;
}

/**
 * What the vangnet decides at both ends of a range and in the middle: little spending with the highest budget, much with the lowest. Undefined without a budget, or in a
 * year without rules.
 */
export function verdictsOf(known: Known, { gemeente, jaar, budget }: Expected, range: Range, today: IsoDay): Verdicts | undefined {
  if (!budget || rulesOfYear(known.published.regels, jaar).length === 0) return undefined;
  const at = (spending: number, amount: Amount) => pointAt(known, gemeente, jaar, today, fromNumber(spending), amount);
  return { low: at(range.low, budget.high), middle: at(range.middle, budget.budget.value), high: at(range.high, budget.low) };
}

function pointAt(known: Known, gemeente: string, jaar: number, today: IsoDay, spending: Amount, amount: Amount): Point {
  const figures = new Map(figuresOf(known, gemeente));
  const { resultaat: _, bestedingen: __, ...own } = figures.get(jaar) ?? {};
  const { budget } = own;
  const uitgaven = {
    value: spending,
    margin: 0n,
    status: "prognose",
    layer: "ingevoerd",
    source: { document: "ingevoerd", place: "" },
    knownSince: today,
  } as const;
  figures.set(jaar, {
    ...own,
    ...(budget && { budget: { ...budget, value: amount, margin: 0n } }),
    bestedingen: { kind: "one-amount", uitgaven },
  });
  return { spending, budget: amount, assessed: assess(known, gemeente, jaar, today, figures, {}) };
}

/** Where the verdict turns: above this spending conditions a and b are met by a route. */
export interface TurningPoint {
  bound: Amount;
  /** The tekort over more years is known as well; else only condition a is told. */
  isSure: boolean;
}

/** With the budget as it is; a route that earlier years keep closed whatever is spent is none. Undefined when it cannot be told. */
export function turningPoint({ middle: { assessed } }: Verdicts): TurningPoint | undefined {
  const points = assessed.rules.flatMap((rule, at): TurningPoint[] => {
    const steps = assessed.assessment.routes[at]?.steps;
    const ruimte = steps && computeRuimte(rule, steps);
    if (!ruimte || !steps) return [];
    const { outcome, test } = steps.meerjarig;
    if (test.kind === "count" && outcome === "not-met") return [];
    const { omslagDrempel, omslagMeerjarig } = ruimte;
    const bound = omslagMeerjarig === undefined ? omslagDrempel : maximum(omslagDrempel, omslagMeerjarig);
    return [{ bound, isSure: outcome !== "unknown" }];
  });
  return points.toSorted((a, b) => (a.bound < b.bound ? -1 : 1))[0];
}
