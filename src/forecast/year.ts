/** Months of a year, as methods of expectation see them: amounts in euros, months from 1 to 12. A room of statistics: no exact money here. */

export const MONTHS = 12;

export interface Stretch {
  /** From the end of one month to the end of another: 2 to 3 is March; 12 to 13 is what comes after December. */
  from: number;
  to: number;
  amount: number;
}

/** One year of one municipality, as far as it is known. */
export interface YearData {
  year: number;
  /** What was spent, in order and without overlap; what is not there is not known. */
  stretches: readonly Stretch[];
  /** Files on the first of a month. */
  files: ReadonlyMap<number, number>;
  /** What the year came to, with its corrections; absent as long as that is not known. */
  outcome?: number;
  /** Amounts are as booked: holiday pay stands in the month that it was paid. */
  isBooked?: boolean;
}

/** What is known of the months themselves, without what comes after December. */
export const ofMonths = ({ stretches }: YearData): Stretch[] => stretches.filter(({ to }) => to <= MONTHS);

/** The months that are known, each by its number. */
export const coveredMonths = (data: YearData): number[] => ofMonths(data).flatMap(({ from, to }) => range(from + 1, to));

export const spentIn = (data: YearData): number => ofMonths(data).reduce((sum, { amount }) => sum + amount, 0);

/** What was spent in these months; undefined where it does not follow from what is known. */
export function spentOver(data: YearData, months: readonly number[]): number | undefined {
  const asked = new Set(months);
  const inside = ofMonths(data).filter((stretch) => liesIn(stretch, asked));
  const found = inside.reduce((count, { from, to }) => count + to - from, 0);
  return found === asked.size ? inside.reduce((sum, { amount }) => sum + amount, 0) : undefined;
}

/** The year as it was known when the same months were: undefined where it has not all of them. */
export function cutTo(data: YearData, months: readonly number[]): YearData | undefined {
  const last = Math.max(...months);
  const asked = new Set(months);
  const inside = ofMonths(data).filter((stretch) => liesIn(stretch, asked));
  if (spentOver(data, months) === undefined) return undefined;
  // Files of the first of the next month are known when a month is over.
  return { ...data, stretches: inside, files: new Map([...data.files].filter(([at]) => at <= last + 1)) };
}

function liesIn({ from, to }: Stretch, months: ReadonlySet<number>): boolean {
  for (let month = from + 1; month <= to; month += 1) if (!months.has(month)) return false;
  return true;
}

/** Both ends are in it. Asked for some ten thousand times an answer: a plain loop is far quicker than Array.from. */
export function range(first: number, last: number): number[] {
  const numbers: number[] = [];
  for (let number = first; number <= last; number += 1) numbers.push(number);
  return numbers;
}
