import type { OwnFigures } from "../shapes.ts";
import type { Field } from "../words.ts";
import type { Pair } from "./pair.ts";

/** What an amount says of a figure. */
export interface Given {
  field?: Field;
  cents: number;
  /** The upper end of a range. */
  upTo?: number;
  /** Or this: "5,9 of 6,2 mln". */
  or?: number;
  /** It is a difference: what that makes of the figures of the year. */
  verschil?: (own: OwnFigures | undefined) => OwnFigures;
}

const CHANGES: readonly Field[] = ["budget", "uitgaven", "lasten", "baten"];

/** An amount as the figure that it is; "unclear" when it can be none of them. */
export function givenOf(pair: Pair, scale: number): Given | "unclear" {
  const { field, isPercent, way, sign } = pair;
  const size = Math.abs(pair.value);
  const times = (cents: number) => (scale !== 1 && pair.unit === 1 && field !== "inwoners" ? cents * scale : cents);
  const isStep = way !== undefined || (sign === 1 && field !== undefined && CHANGES.includes(field));
  if (field === undefined) return isPercent || way !== undefined ? "unclear" : { cents: times(sign === -1 ? -size : pair.value) };
  if (isPercent && !isStep) return percentOf(field, sign === -1 ? -size : pair.value);
  if (isStep) return stepOf(field, (way ?? 1) * (isPercent ? size : times(size)), isPercent);
  const isNegative = sign === -1 || (pair.brackets && field === "resultaat");
  const cents = times(isNegative ? -size : sign === 1 ? size : pair.value);
  const end = pair.other && times(pair.other.value);
  if (end === undefined || !pair.other) return { field, cents };
  if (!pair.other.isRange) return { field, cents, or: end };
  return { field, cents: Math.min(cents, end), upTo: Math.max(cents, end) };
}

/** "tekort 9,17%": a part of the budget. */
function percentOf(field: Field, honderdsten: number): Given | "unclear" {
  if (field !== "tekort" && field !== "overschot" && field !== "resultaat") return "unclear";
  const resultaatDeel = field === "tekort" ? -honderdsten : honderdsten;
  return { field, cents: 0, verschil: () => ({ resultaatDeel }) };
}

/** "300.000 meer uitgaven", "budget 5% lager", "het tekort wordt 100.000 groter": so much more or less than it was. */
function stepOf(field: Field, step: number, isPercent: boolean): Given | "unclear" {
  if (field === "inwoners" || field === "onrechtmatig") return "unclear";
  const by = isPercent ? { honderdsten: step } : { cents: step };
  const change = field === "tekort" || field === "overschot" ? { resultaat: { ...by, van: field } } : { [field]: by };
  return { field, cents: 0, verschil: (own) => ({ verschil: { ...own?.verschil, ...change } }) };
}
