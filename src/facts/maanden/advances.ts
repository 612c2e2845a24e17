import type { Invoervelden } from "../../data/shapes/invoer.ts";
import type { Waarde } from "../../data/shapes/waarde.ts";
import { MONTHS_A_YEAR } from "../../domain/maanden/sums.ts";
import { type Amount, fromEuros } from "../../domain/money.ts";
import { figuresOf } from "../figures.ts";
import type { Known } from "../known.ts";
import { type MonthSpan, spansIn } from "./spans.ts";

/** From so many amounts on it is no chance that they are all the same. */
const MANY = 3;

/** The fields by month whose amounts may be advances: all the same, or a twelfth of a budget; what was said to be something else is left out. */
export function likelyAdvances(
  known: Known,
  gemeente: string,
  jaar: number,
  values: ReadonlyMap<string, Waarde>,
  velden: Invoervelden["velden"],
): string[] {
  const spans = ["lasten", "uitgaven"].flatMap((van) => spansIn(values, van, velden)).filter(({ from }) => from < MONTHS_A_YEAR);
  const [first] = spans;
  if (!first || spans.some(({ status }) => status !== undefined)) return [];
  const figures = figuresOf(known, gemeente);
  const budgets = [jaar, jaar - 1].flatMap((year) => figures.get(year)?.budget?.value ?? []);
  const areTwelfths = budgets.some((budget) => spans.every((span) => isPart(span, budget, MONTHS_A_YEAR)));
  const areSame = spans.length >= MANY && spans.every((span) => isPart(span, first.value, lengthOf(first)));
  return areTwelfths || areSame ? spans.map(({ veld }) => veld) : [];
}

const lengthOf = ({ from, to }: MonthSpan): number => to - from;

/** Whether a run of months is its part of an amount over so many months, to a euro. */
function isPart(span: MonthSpan, whole: Amount, months: number): boolean {
  const apart = span.value * BigInt(months) - whole * BigInt(lengthOf(span));
  return (apart < 0n ? -apart : apart) <= fromEuros(1) * BigInt(months);
}
