import type { Known } from "../known.ts";
import { monthsOf } from "./months.ts";

/** Files on the first of months that follow each other without a gap, up to the last that was entered. */
export interface FileRun {
  /** The first month: 1 to 12, of that year. */
  from: { jaar: number; maand: number };
  counts: number[];
}

/** Further back nothing is looked for: the rule itself began in 2016. */
const YEARS_BACK = 10;

/** The files that were entered of a municipality up to and including a year; undefined when there are none in that year. */
export function filesUpTo(known: Known, gemeente: string, jaar: number): FileRun | undefined {
  const last = Math.max(0, ...monthsOf(known, gemeente, jaar).dossiers.keys());
  if (last === 0) return undefined;
  const counts: number[] = [];
  let [year, month] = [jaar, last];
  for (let files = filesAt(known, gemeente, year, month); files !== undefined && year > jaar - YEARS_BACK; ) {
    counts.unshift(files);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    files = filesAt(known, gemeente, year, month);
  }
  const [fromYear, fromMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return { from: { jaar: fromYear, maand: fromMonth }, counts };
}

const filesAt = (known: Known, gemeente: string, jaar: number, maand: number): number | undefined => {
  const files = monthsOf(known, gemeente, jaar).dossiers.get(maand);
  return files !== undefined && files > 0 ? files : undefined;
};
