import type { Months } from "../../domain/maanden/effects.ts";
import { MONTHS_A_YEAR } from "../../domain/maanden/sums.ts";
import type { Known } from "../known.ts";
import { monthsOf, type YearMonths } from "./months.ts";

/** The same months of two years. */
export interface ComparedMonths {
  /** From January up to and including this month. */
  until: number;
  before: Months;
  now: Months;
}

/**
 * The first months of a year and of the one before it, as many as both spending and files are known of in both; undefined where that is none.
 * Source: what was entered by month.
 */
export function comparedMonths(known: Known, gemeente: string, jaar: number): ComparedMonths | undefined {
  const [before, now] = [monthsOf(known, gemeente, jaar - 1), monthsOf(known, gemeente, jaar)];
  for (let until = MONTHS_A_YEAR; until > 0; until--) {
    const [was, is] = [upTo(before, until), upTo(now, until)];
    if (was && is) return { until, before: was, now: is };
  }
  return undefined;
}

function upTo({ netto, dossiers }: YearMonths, until: number): Months | undefined {
  const spent = netto.between(0, until)?.value;
  const counts = Array.from({ length: until }, (_, at) => dossiers.get(at + 1));
  if (spent === undefined || counts.some((count) => count === undefined || count <= 0)) return undefined;
  return { spent, files: BigInt(counts.reduce<number>((sum, count = 0) => sum + count, 0)) };
}
