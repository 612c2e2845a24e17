import { type Amount, maximum } from "../../domain/money.ts";
import { type Afstand, isWithin, type Kans } from "../../domain/signaal.ts";
import { leadingRoute } from "../../domain/vangnet/leading.ts";
import { type Expected, type Range, type TurningPoint, turningPoint, type Verdicts, verdictsOf } from "../../facts/prognose/expectation.ts";
import { type StepEffect, stepEffect } from "../../facts/prognose/step.ts";
import { fromNumber } from "../../facts/prognose/year-data.ts";
import type { Forecast } from "../../forecast/forecast.ts";
import { MONTHS } from "../../forecast/year.ts";
import type { PrognoseQuestion } from "../../question/prognose/shapes.ts";
import type { AnswerContext } from "../context.ts";

/** An expectation as it is shown: its range, what the vangnet makes of it, and where that turns. */
export interface Shown {
  expected: Expected & { forecast: Forecast };
  range: Range;
  verdicts?: Verdicts;
  /** Above which spending there is a vangnet, as far as it can be told. */
  turn?: TurningPoint;
  step?: StepEffect;
}

/** @param stap so many files more or fewer: the range moves along, and stays as wide */
export function shownOf(expected: Expected, stap: PrognoseQuestion["stap"], context: AnswerContext): Shown | undefined {
  const { forecast } = expected;
  if (!forecast) return undefined;
  const step = stap && stepEffect(expected, stap.dossiers, stap.vanaf);
  const moved = step?.euros ?? 0;
  const range = { low: forecast.low + moved, middle: forecast.leading.expectation.total + moved, high: forecast.high + moved };
  const verdicts = verdictsOf(context, expected, range, context.today);
  const turn = verdicts && turningPoint(verdicts);
  return {
    expected: { ...expected, forecast },
    range,
    ...(verdicts && { verdicts }),
    ...(turn !== undefined && { turn }),
    ...(step && { step }),
  };
}

/** Whether there is a vangnet over the whole range, in no part of it, in a part of it, or whether that cannot be told. */
export type Chance = Kans;

export function chanceOf({ expected, verdicts }: Shown): Chance {
  if (!expected.budget) return "noBudget";
  if (!verdicts) return "noRules";
  const found = [verdicts.low, verdicts.middle, verdicts.high].map(({ assessed }) => assessed.assessment.verdict);
  if (found.every((verdict) => verdict === "voldoet-niet")) return "never";
  if (found.every((verdict) => verdict === "voldoet" || verdict === "voldoet-voorlopig")) return "always";
  return found.includes("niet-te-bepalen") ? "unknown" : "perhaps";
}

/** Two per cent of the budget. */
const NEAR: Afstand = { honderdsten: 200 };

/** Whether the verdict is not the same at both ends, or the middle lies near to where it turns. */
export function isNear(shown: Shown): boolean {
  const { verdicts, turn } = shown;
  if (turn === undefined || !verdicts) return false;
  const verdictAt = (point: keyof Verdicts) => verdicts[point].assessed.assessment.verdict;
  return liesWithin(shown, NEAR) || verdictAt("low") !== verdictAt("high");
}

/** Whether the middle lies within a distance of where the verdict turns; as near as a card calls near where none is given. */
export function liesWithin({ expected, range, turn }: Shown, afstand: Afstand = NEAR): boolean {
  if (turn === undefined || !expected.budget) return false;
  return isWithin(fromNumber(range.middle), turn.bound, expected.budget.budget.value, afstand);
}

/** The month in which spending goes over a bound, if nothing changes: from what is known and what each other month is expected to cost. */
export function crossingMonth({ expected: { now, forecast }, range, step }: Shown, bound: Amount): number | undefined {
  if (fromNumber(range.middle) <= bound) return undefined;
  const { perMonth } = forecast.leading.expectation;
  const changed = step ? step.euros / (MONTHS + 1 - step.vanaf) : 0;
  let spent = 0;
  for (let month = 1; month <= MONTHS; month += 1) {
    const stretch = now.stretches.find(({ from, to }) => from < month && month <= to);
    spent += stretch ? stretch.amount / (stretch.to - stretch.from) : (perMonth.get(month) ?? 0);
    if (step && month >= step.vanaf) spent += changed;
    if (fromNumber(spent) > bound) return month;
  }
  return undefined;
}

/** The last month of which anything is known, and those before it of which nothing is. */
export const lastMonth = ({ months }: Pick<Forecast, "months">): number => Math.max(...months);
export const missingMonths = (forecast: Pick<Forecast, "months">): number[] =>
  Array.from({ length: lastMonth(forecast) }, (_, at) => at + 1).filter((month) => !forecast.months.includes(month));

/** What is paid and what stays at one point; undefined where nothing is paid. */
export function paidAt({ assessed }: Verdicts["low"]): { paid: Amount; stays: Amount } | undefined {
  const route = leadingRoute(assessed.assessment);
  const { lines } = route.steps.vergoeding;
  if (!lines || assessed.assessment.verdict === "voldoet-niet") return undefined;
  return { paid: lines.vangnet, stays: maximum(lines.blijft, 0n) };
}

/** An expectation as one print: what is posted again is the same as long as this is. */
export const printOf = (shown: Shown): Readonly<Record<string, string>> => {
  const { expected, range, turn } = shown;
  const amounts = [range.low, range.middle, range.high].map(Math.round).join(" ");
  return { [`prognose ${expected.gemeente} ${expected.jaar}`]: `${amounts} ${turn?.bound ?? ""} ${chanceOf(shown)}` };
};
