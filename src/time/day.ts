import { type IsoDay, MS_PER_DAY } from "../domain/dates.ts";

/** The Dutch calendar and clock: days, names and the parts of a moment, in Europe/Amsterdam. */

export const A_DAY_MS = MS_PER_DAY;

/** The calendar day of an instant in Europe/Amsterdam. */
export function dayInAmsterdam(instant: Date): IsoDay {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  if (quarter !== last?.quarter) last = { quarter, day: DAY.format(instant) };
  return last.day;
}

/** The last instant of a calendar day in the Netherlands, ISO: an hour or two before midnight of the world's clock. */
export function endOfDay(day: IsoDay): string {
  const midnight = Date.parse(`${day}T00:00:00Z`) + MS_PER_DAY;
  const begins = [midnight - 2 * AN_HOUR_MS, midnight - AN_HOUR_MS].find((instant) => dayInAmsterdam(new Date(instant)) > day);
  return new Date((begins ?? midnight) - 1).toISOString();
}
const AN_HOUR_MS = 60 * 60 * 1_000;

/** A day begins on a quarter of an hour; the calendar is slow, and the same one is asked for all day. */
const QUARTER_MS = 15 * 60 * 1_000;
let last: { quarter: number; day: IsoDay } | undefined;

const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** What stands on the calendar and the clock at an instant: weekday, day, month and year in words, hour and minute in digits. */
export const partsInAmsterdam = (instant: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> =>
  Object.fromEntries(MOMENT.formatToParts(instant).map(({ type, value }) => [type, value]));

const MOMENT = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h23",
});

const namesOf = (count: number, options: Intl.DateTimeFormatOptions, dayOf: (at: number) => number): string[] => {
  const names = new Intl.DateTimeFormat("nl-NL", { ...options, timeZone: "UTC" });
  return Array.from({ length: count }, (_, at) => names.format(dayOf(at)));
};

/** "januari" … "december" */
export const MONTHS: readonly string[] = namesOf(12, { month: "long" }, (at) => Date.UTC(2024, at, 1));

/** "maandag" … "zondag": 1 January 2024 was a Monday. */
export const WEEKDAYS: readonly string[] = namesOf(7, { weekday: "long" }, (at) => Date.UTC(2024, 0, at + 1));
