import { MONTHS, range } from "../../forecast/year.ts";
import type { Expected } from "./expectation.ts";

/** What a file costs a month, at the level of January of the year, where files were entered by month. */
export function costOfFile({ forecast }: Expected): number | undefined {
  const all = forecast ? [forecast.leading, ...forecast.others] : [];
  const byFiles = all.map(({ expectation }) => expectation).find((expectation) => expectation.method === "dossiers");
  return byFiles?.method === "dossiers" ? byFiles.perFile : undefined;
}

/** How much benefits went up in July of the year, as a share, published or assumed. */
function julyOf({ forecast }: Expected): number {
  const all = forecast ? [forecast.leading, ...forecast.others] : [];
  const byFiles = all.map(({ expectation }) => expectation).find((expectation) => expectation.method === "dossiers");
  return byFiles?.method === "dossiers" ? (byFiles.steps.find(({ month }) => month === 7)?.share ?? 0) : 0;
}

/** So many files more or fewer from a month on: what that makes of the year, in euros, and from which month it was counted. */
export interface StepEffect {
  euros: number;
  vanaf: number;
  perFile: number;
}

/** Months that are known do not change any more: then it is counted from the first that is not. Undefined where no cost of a file is known, or no month is left. */
export function stepEffect(expected: Expected, files: number, vanaf: number | undefined): StepEffect | undefined {
  const perFile = costOfFile(expected);
  const known = expected.forecast?.months ?? [];
  const left = range(Math.max(1, vanaf ?? 1), MONTHS).filter((month) => !known.includes(month));
  const [first] = left;
  if (perFile === undefined || first === undefined) return undefined;
  const july = julyOf(expected);
  return { euros: left.reduce((sum, month) => sum + files * perFile * (month >= 7 ? 1 + july : 1), 0), vanaf: first, perFile };
}

/** How many files less or more in a whole year make so many euros. */
export const filesFor = (euros: number, perFile: number, july = 0): number => Math.ceil(Math.abs(euros) / (perFile * (MONTHS + 6 * july)));
