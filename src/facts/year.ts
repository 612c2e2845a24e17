import { type IsoDay, yearOf } from "../domain/dates.ts";
import { relevanteBestedingen } from "../domain/vangnet/facts.ts";
import { rulesOfYear, type VangnetRule } from "../domain/vangnet/rules.ts";
import { type FiguresByYear, figuresOf, isEntered } from "./figures.ts";
import type { Known } from "./known.ts";

/** Years for which both a budget and spending are known, newest first; spending may follow from a result. */
export const yearsWithFigures = (figures: FiguresByYear): number[] =>
  [...figures]
    .filter(([, year]) => year.budget && relevanteBestedingen(year))
    .map(([year]) => year)
    .sort((a, b) => b - a);

/** The years of which staff entered something, the earliest first. */
export const yearsEntered = (known: Known, gemeente: string): number[] =>
  [...figuresOf(known, gemeente).keys()].filter((year) => isEntered(known, gemeente, year)).sort((a, b) => a - b);

/** The latest year with figures of all of these municipalities. */
export const latestOfAll = (known: Known, gemeenten: readonly string[]): number | undefined =>
  yearsOfAny(known, gemeenten).find((year) => gemeenten.every((gemeente) => yearsWithFigures(figuresOf(known, gemeente)).includes(year)));

/** The same of several municipalities: years that any of them has figures of, newest first. */
export const yearsOfAny = (known: Known, gemeenten: readonly string[]): number[] =>
  [...new Set(gemeenten.flatMap((gemeente) => yearsWithFigures(figuresOf(known, gemeente))))].sort((a, b) => b - a);

/** A year, and how it was found when nobody named it. */
export interface PickedYear {
  year: number;
  /** Absent: as asked. */
  assumed?: "latest" | "last-year";
}

/**
 * The year of a question: as asked; else the latest with figures of any of these municipalities (one, or those of a region) that has rules, so
 * that every answer is of the same year; without any last year. The only place that decides it.
 */
export function pickYear(asked: number | null, gemeenten: readonly string[], known: Known, today: IsoDay): PickedYear {
  if (asked !== null) return { year: asked };
  const years = yearsOfAny(known, gemeenten);
  const latest = years.find((year) => rulesOfYear(known.published.regels, year).length > 0) ?? years[0];
  return latest !== undefined ? { year: latest, assumed: "latest" } : { year: yearOf(today) - 1, assumed: "last-year" };
}

/** The years whose figures the vangnet of a year rests on: that year, and those of condition b; each once. */
export const yearsBehind = (year: number, rules: readonly VangnetRule[]): number[] => [
  ...new Set([year, ...rules.flatMap(({ multiYear }) => (multiYear.kind === "none" ? [] : multiYear.years))]),
];
