import type { Indexation } from "../../src/forecast/methods.ts";
import { MONTHS, range, type YearData } from "../../src/forecast/year.ts";

/**
 * Made-up months that look like real ones: files that wander, with seasons and a shock in spring 2020; benefits that go up on 1 January and 1 July; recoveries in
 * lumps; holiday pay in May where months are as booked; corrections after December. The same seed gives the same months.
 */

/** A generator of numbers between 0 and 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const YEARS: readonly number[] = range(2020, 2025);
export const MUNICIPALITIES = 10;

/** As they were: by how much the minimum wage went up. */
export const INDEXATIONS: readonly Indexation[] = [
  [2020, 1, 1.07],
  [2020, 7, 1.6],
  [2021, 1, 0.29],
  [2021, 7, 0.96],
  [2022, 1, 1.41],
  [2022, 7, 1.81],
  [2023, 1, 10.15],
  [2023, 7, 3.13],
  [2024, 1, 3.75],
  [2024, 7, 3.09],
  [2025, 1, 2.78],
  [2025, 7, 2.42],
  [2026, 1, 2.15],
  [2026, 7, 2.8],
].map(([year = 0, month = 0, percent = 0]) => ({ year, month, share: percent / 100 }));

const HOLIDAY_PAY = 0.05;
/** Files in spring 2020, and how they went back. */
const SHOCK_YEAR = 2020;
const SHOCK_MONTHS = 4;
const SEASON = [0.004, 0.005, 0.003, 0, -0.002, -0.004, -0.004, -0.001, 0, 0.001, 0.002, 0.003];

/** All years of so many municipalities. */
export function lifelike(seed: number, count = MUNICIPALITIES, years = YEARS): YearData[][] {
  return range(1, count).map((at) => municipality(numbers(seed * 1_000 + at), at, years));
}

function municipality(next: () => number, at: number, years: readonly number[]): YearData[] {
  const normal = () => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
  const size = 150 + 2_400 * next() ** 2;
  const usual = 1_150 + 150 * next();
  const shock = 0.05 + 0.05 * next();
  const isBooked = at % 5 === 0;
  let files = size;
  let level = 1;
  let raised = 0;
  return years.map((year) => {
    const trend = 0.03 * normal();
    const counted = new Map<number, number>();
    const months: number[] = [];
    for (const month of range(1, MONTHS)) {
      level *= 1 + (INDEXATIONS.find((step) => step.year === year && step.month === month)?.share ?? 0);
      if (year === SHOCK_YEAR && month >= 4 && month < 4 + SHOCK_MONTHS) raised += shock / SHOCK_MONTHS;
      else raised *= 0.95;
      files *= 1 + trend / MONTHS + 0.004 * normal();
      const now = Math.round(files * (1 + raised + (SEASON[month - 1] ?? 0)));
      counted.set(month, now);
      months.push(spending(now * usual * level, month, isBooked, next, normal));
    }
    const late = 1 - 0.003 + 0.006 * normal();
    const sum = months.reduce((total, amount) => total + amount, 0);
    return {
      year,
      stretches: months.map((amount, index) => ({ from: index, to: index + 1, amount })),
      files: counted,
      outcome: Math.round(sum * late),
      ...(isBooked && { isBooked: true }),
    };
  });
}

/** What a month costs: benefits, less what is claimed back, now and then much at once. */
function spending(benefits: number, month: number, isBooked: boolean, next: () => number, normal: () => number): number {
  const holiday = isBooked ? (month === 5 ? 1 - HOLIDAY_PAY + MONTHS * HOLIDAY_PAY : 1 - HOLIDAY_PAY) : 1;
  const back = 0.025 * (1 + 0.3 * normal()) + (next() < 0.15 ? 0.05 + 0.1 * next() : 0);
  return Math.round(benefits * (holiday + 0.012 * normal() - back));
}
