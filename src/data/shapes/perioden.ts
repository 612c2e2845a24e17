import { z } from "zod";
import { MONTHS_A_YEAR } from "../../domain/maanden/sums.ts";

/** A stretch of months of a year: from the first up to and including the last; 13 is what comes after December, until the accounts of SiSa. */
export interface Periode {
  van: number;
  tot: number;
}

const words = z.array(z.string().min(1)).min(1);

/** The words that months and quarters go by. */
export const perioden = z.strictObject({
  maanden: z.array(words).length(MONTHS_A_YEAR),
  kwartalen: z.array(words).length(4),
  naDecember: words,
  totEnMet: words,
});
export type Periodewoorden = z.infer<typeof perioden>;

export const AFTER_DECEMBER = MONTHS_A_YEAR + 1;

/** "m03", "m01-06": how a period stands in the id of a field. */
export const periodId = ({ van, tot }: Periode): string => (van === tot ? `m${twoDigits(van)}` : `m${twoDigits(van)}-${twoDigits(tot)}`);
const twoDigits = (month: number): string => String(month).padStart(2, "0");

/** Every period that a figure can be of: each month, what comes after December, and each run of months. */
export const PERIODEN: readonly Periode[] = Array.from({ length: MONTHS_A_YEAR }, (_, at) => at + 1)
  .flatMap((van) => Array.from({ length: MONTHS_A_YEAR - van + 1 }, (_, more) => ({ van, tot: van + more })))
  .concat({ van: AFTER_DECEMBER, tot: AFTER_DECEMBER });

/** The period of such an id; undefined when it is none. */
export const periodOf = (id: string): Periode | undefined => PERIODEN.find((periode) => periodId(periode) === id);

export const isQuarter = ({ van, tot }: Periode): boolean => tot - van === 2 && van % 3 === 1;
