import { mean } from "simple-statistics";
import { coveredMonths, MONTHS, ofMonths, range, spentIn, spentOver, type YearData } from "./year.ts";

/** How benefits go up: by how much from one month on, as a share (0,0215). */
export interface Indexation {
  year: number;
  /** 1 or 7. */
  month: number;
  share: number;
  /** Not published yet: an assumption. */
  assumed?: true;
}

/** What methods may look at beside the year itself. */
export interface Past {
  /** Other years of the same municipality of which the outcome is known. */
  years: readonly YearData[];
  indexations: readonly Indexation[];
  /** The part of a year's benefits that is paid as holiday pay. */
  holidayPay: number;
}

export type MethodId = "tempo" | "aandeel" | "dossiers";

/** What a year comes to by one method, with the numbers that it follows from. */
export type Expectation = {
  total: number;
  /** What each month that is not known is expected to cost. */
  perMonth: ReadonlyMap<number, number>;
} & (
  | { method: "tempo"; spent: number; months: number; perMonthUsual: number; holidayPay?: number }
  | { method: "aandeel"; spent: number; share: number; years: number; late: number }
  | { method: "dossiers"; spent: number; files: number; perFile: number; months: number; steps: readonly Indexation[]; late: number }
);

type Method = (now: YearData, past: Past) => Expectation | undefined;

/** In the order that they go before each other where none was better. */
export const METHODS: Readonly<Record<MethodId, Method>> = {
  dossiers: byFiles,
  aandeel: byShare,
  tempo: byPace,
};

/** The months that are left go as the known ones did; of booked months May and June hold the holiday pay of the year. */
function byPace(now: YearData, { holidayPay }: Past): Expectation | undefined {
  const months = coveredMonths(now);
  if (months.length === 0) return undefined;
  const spent = spentIn(now);
  const left = leftOver(months);
  const usual = now.isBooked ? withoutHoliday(now) : spent / months.length;
  const extra = now.isBooked && !months.some(isHoliday) ? (usual * MONTHS * holidayPay) / (1 - holidayPay) : 0;
  const perMonth = new Map(left.map((month) => [month, usual + (month === HOLIDAY[0] ? extra : 0)]));
  return {
    method: "tempo",
    total: spent + usual * left.length + extra,
    perMonth,
    spent,
    months: months.length,
    perMonthUsual: usual,
    ...(extra > 0 && { holidayPay: extra }),
  };
}

const HOLIDAY: readonly number[] = [5, 6];
const isHoliday = (month: number): boolean => HOLIDAY.includes(month);
const leftOver = (months: readonly number[]): number[] => range(1, MONTHS).filter((month) => !months.includes(month));

function withoutHoliday(now: YearData): number {
  const usual = ofMonths(now).filter(({ from, to }) => !range(from + 1, to).some(isHoliday));
  const months = usual.reduce((count, { from, to }) => count + to - from, 0);
  return months === 0 ? spentIn(now) / coveredMonths(now).length : usual.reduce((sum, { amount }) => sum + amount, 0) / months;
}

/** In other years these months were so large a part of the twelve; and corrections made this of the twelve. */
function byShare(now: YearData, { years }: Past): Expectation | undefined {
  const months = coveredMonths(now);
  const shares = years.flatMap((year) => {
    const [part, all] = [months.length > 0 ? spentOver(year, months) : undefined, spentOver(year, range(1, MONTHS)) ?? year.outcome];
    return part !== undefined && part > 0 && all !== undefined && all > 0 ? [part / all] : [];
  });
  if (shares.length === 0) return undefined;
  const [spent, share, late] = [spentIn(now), mean(shares), lateness(years)];
  const sum = spent / share;
  return {
    method: "aandeel",
    total: sum * late,
    perMonth: spread(sum - spent, leftOver(months), years),
    spent,
    share,
    years: shares.length,
    late,
  };
}

/** What is left over the months that are left, as those months were in other years. */
function spread(left: number, months: readonly number[], years: readonly YearData[]): Map<number, number> {
  const usual = months.map((month) => {
    const seen = years.flatMap((year) => spentOver(year, [month]) ?? []);
    return seen.length === years.length && seen.length > 0 ? mean(seen) : undefined;
  });
  const weights = usual.every((weight) => weight !== undefined && weight > 0) ? (usual as number[]) : months.map(() => 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(months.map((month, at) => [month, (left * (weights[at] ?? 0)) / all]));
}

/** So many months of what a file cost are looked back at. */
const LOOKS_BACK = 12;

/** Files as they are now, times what a file cost a month, raised on 1 January and 1 July; and what corrections made of other years. */
function byFiles(now: YearData, { years, indexations, holidayPay }: Past): Expectation | undefined {
  const months = coveredMonths(now);
  const last = [...now.files].filter(([, files]) => files > 0).sort(([a], [b]) => b - a)[0];
  const before = years.find(({ year }) => year === now.year - 1);
  const levelOf = levels(now.year, indexations);
  const costs = [...(before ? costsPerFile(before, levelOf) : []), ...costsPerFile(now, levelOf)].slice(-LOOKS_BACK);
  if (!last || months.length === 0 || costs.length === 0) return undefined;
  const spent = spentIn(now);
  const perFile = mean(costs);
  const late = lateness(years);
  const paysLater = now.isBooked === true && !months.some(isHoliday);
  const perMonth = new Map(
    leftOver(months).map((month) => {
      const cost = last[1] * perFile * levelOf(now.year, month);
      const holiday = paysLater && month === HOLIDAY[0] ? (last[1] * perFile * MONTHS * holidayPay) / (1 - holidayPay) : 0;
      return [month, cost + holiday];
    }),
  );
  const left = [...perMonth.values()].reduce((sum, amount) => sum + amount, 0);
  // A file costs what it did in January; from July on it is raised once more.
  const steps = indexations.filter(
    ({ year, month }) => year === now.year && month === 7 && [...perMonth.keys()].some((left) => left >= month),
  );
  return {
    method: "dossiers",
    total: (spent + left) * late,
    perMonth,
    spent,
    files: last[1],
    perFile,
    months: perMonth.size,
    steps,
    late,
  };
}

/** What a file cost in each month of which both are known, at the level of January of the year that is asked about. */
function costsPerFile(data: YearData, levelOf: (year: number, month: number) => number): number[] {
  return ofMonths(data).flatMap(({ from, to, amount }) => {
    const files = range(from + 1, to).flatMap((month) => data.files.get(month) ?? []);
    const isHolidayOfBooked = data.isBooked && range(from + 1, to).some(isHoliday);
    if (files.length !== to - from || files.some((count) => count <= 0) || isHolidayOfBooked) return [];
    const level = mean(range(from + 1, to).map((month) => levelOf(data.year, month)));
    return files.map((count) => amount / (to - from) / count / level);
  });
}

/** How high benefits are in a month, against January of a year. */
function levels(base: number, indexations: readonly Indexation[]): (year: number, month: number) => number {
  const at = (year: number, month: number) =>
    indexations.reduce((level, step) => (step.year * 100 + step.month <= year * 100 + month ? level * (1 + step.share) : level), 1);
  const first = at(base, 1);
  return (year, month) => at(year, month) / first;
}

/** What other years came to against the sum of their months: corrections until SiSa. Few years say little of it, and count for less. */
function lateness(years: readonly YearData[]): number {
  const found = years.flatMap((year) => {
    const sum = spentOver(year, range(1, MONTHS));
    return sum !== undefined && sum > 0 && year.outcome !== undefined ? [year.outcome / sum - 1] : [];
  });
  return found.length > 0 ? 1 + mean(found) * (found.length / (found.length + DOUBT)) : 1;
}
/** So many years without corrections are counted with those that are known. */
const DOUBT = 4;
