import type { Herindeling } from "../data/shapes/gemeenten.ts";
import { yearOf } from "../domain/dates.ts";
import type { VangnetRule } from "../domain/vangnet/rules.ts";
import type { Known } from "./known.ts";

/** The municipality as it ended; undefined for one of today. */
export const endedOf = ({ published }: Known, gemeente: string): Herindeling | undefined => published.herindelingen.get(gemeente);

/** The last budget year that a municipality that ended had, at least in part. */
export const lastYearOf = ({ laatsteDag }: Herindeling): number => yearOf(laatsteDag);

/**
 * Municipalities that this one was made of, of whom the conditions count a year of their own: their results of that year are added
 * (commission's questions and answers 2021, newly formed municipality).
 */
export function predecessorsIn({ published }: Known, gemeente: string, rules: readonly VangnetRule[]): { naam: string; jaren: number[] }[] {
  const years = [...new Set(rules.flatMap(({ multiYear }) => (multiYear.kind === "none" ? [] : multiYear.years)))].sort((a, b) => a - b);
  return [...published.herindelingen.values()].flatMap((ended) => {
    const jaren = ended.opvolgers.includes(gemeente) ? years.filter((year) => year <= lastYearOf(ended)) : [];
    return jaren.length > 0 ? [{ naam: ended.naam, jaren }] : [];
  });
}
