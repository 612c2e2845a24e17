import { type Amount, roundToCents } from "../money.ts";

/** Months of a year taken together: what was spent, and how many files there were, added up month by month. */
export interface Months {
  spent: Amount;
  /** Files times months: 400 in each of three months are 1.200. */
  files: bigint;
}

/**
 * How much of the difference in spending comes from more or fewer files, at what a file cost before, and how much from what each costs:
 * together they are the whole difference, in whole cents. Both years have files.
 */
export function effectsOf(before: Months, now: Months): { ofFiles: Amount; ofCost: Amount } {
  const ofFiles = roundToCents(((now.files - before.files) * before.spent) / before.files);
  return { ofFiles, ofCost: now.spent - before.spent - ofFiles };
}

/** What a file cost in a month, in whole cents. */
export const costOfFile = ({ spent, files }: Months): Amount => roundToCents(spent / files);
