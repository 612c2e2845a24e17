import { wholeNumber } from "../../data/numbers.ts";
import { bandOf, computeTrap, type TrapMonth } from "../../domain/verdeling/trap.ts";
import type { Known } from "../known.ts";
import { publishedRows } from "../published-rows.ts";
import { regionsOf } from "../region.ts";
import { type FileRun, filesUpTo } from "./files.ts";

/** Where a municipality stands in the band of trap op, trap af, on the files that were entered. */
export interface BandStand {
  run: FileRun;
  months: readonly TrapMonth[];
  last: TrapMonth;
  base: number;
  /** The last count left the band. */
  pending: boolean;
  /** The month of the run that the base is of. */
  since: number;
  percent: number;
  least: number;
  most: number;
}

/** A month of a year. */
export interface Month {
  maand: number;
  jaar: number;
}

/** Undefined where the municipality has no such rule, or no files were entered of the year. */
export function bandStand(known: Known, gemeente: string, jaar: number): BandStand | undefined {
  const percent = bandPercent(known, gemeente);
  const run = percent === undefined ? undefined : filesUpTo(known, gemeente, jaar);
  if (percent === undefined || !run) return undefined;
  const { months, base, pending } = computeTrap(run.counts, percent);
  const last = months.at(-1);
  const since = months.findLast(({ peildatum }) => peildatum)?.month ?? 0;
  return last && { run, months, last, base, pending, since, percent, ...bandOf(base, percent) };
}

/** How wide the band of a municipality is, in percent; undefined where its region has no such rule. */
export function bandPercent(known: Known, gemeente: string): number | undefined {
  const rule = regionsOf(known.published, gemeente).find(({ trap }) => trap)?.trap;
  return rule && wholeNumber(publishedRows(known, rule.band)[0]?.number);
}

/** At the pace of the last half year: the month in which so many files are reached; undefined when they are not within a year, or the other way. */
export function monthReached({ run: { from, counts }, last }: BandStand, edge: number): Month | undefined {
  const pace = paceOf(counts);
  const apart = edge - last.count;
  if (pace === 0 || apart < 0 !== pace < 0) return undefined;
  const months = Math.max(1, Math.ceil(Math.abs(apart) / Math.abs(pace)));
  return months > MONTHS_IN_SIGHT ? undefined : monthAt({ from }, counts.length - 1 + months);
}
const MONTHS_IN_SIGHT = 12;

/** Files a month over the last half year that is known. */
function paceOf(counts: readonly number[]): number {
  const seen = counts.slice(-HALF_A_YEAR - 1);
  const [first, last] = [seen[0] ?? 0, seen.at(-1) ?? 0];
  return seen.length < 2 ? 0 : (last - first) / (seen.length - 1);
}
const HALF_A_YEAR = 6;

/** The month so many after the first of a run. */
export function monthAt({ from }: Pick<FileRun, "from">, after: number): Month {
  const at = from.maand - 1 + after;
  return { maand: (at % 12) + 1, jaar: from.jaar + Math.floor(at / 12) };
}
