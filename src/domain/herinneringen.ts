import { type CyclusDatum, type CyclusMoment, computeCyclus } from "./begroting.ts";
import { addDays, daysBetween, type IsoDay, yearOf } from "./dates.ts";
import { computeTermijnen, type Termijn } from "./vangnet/termijnen.ts";

/** So many days before a date people are reminded of it. */
export const HERINNER_DAGEN = [60, 30, 7, 1] as const;

/** A date that comes near, of the budget year or of the making of a region's budget for that year. */
export type Herinnering = { year: number } & (({ soort: "termijn" } & Termijn) | ({ soort: "cyclus" } & CyclusDatum));

/** Which dates there are to remind of: those of budget years from a first one on, and of a region's own cycle. */
export interface Agenda {
  firstYear: number;
  momenten: readonly CyclusMoment[];
}

/** The day that reminders count to: of a period its first, when it begins; of the decision of the minister its last, by which it must be there. */
export const dayThatCounts = ({ id, from, until }: { id: string; from: IsoDay; until: IsoDay }): IsoDay =>
  id === "besluit-minister" ? until : from;

/** The dates that are exactly 60, 30, 7 or 1 days after a day, the nearest first. */
export const computeHerinneringen = (day: IsoDay, agenda: Agenda): Herinnering[] =>
  datesAround(day, agenda)
    .filter(({ daysLeft }) => HERINNER_DAGEN.some((days) => days === daysLeft))
    .sort((a, b) => a.daysLeft - b.daysLeft);

/** The first day, from this one on, on which there is something to remind of. */
export const nextHerinneringsdag = (from: IsoDay, agenda: Agenda): IsoDay | undefined =>
  datesAround(from, agenda)
    .flatMap((date) => HERINNER_DAGEN.map((days) => addDays(dayThatCounts(date), -days)))
    .filter((day) => day >= from)
    .sort()[0];

/** The dates in this calendar year and the next: those of a budget year run from two calendar years before it to two after. */
function datesAround(day: IsoDay, { firstYear, momenten }: Agenda): Herinnering[] {
  const years = [-2, -1, 0, 1, 2, 3].map((distance) => yearOf(day) + distance).filter((year) => year >= firstYear);
  const dates = years.flatMap((year): Herinnering[] => [
    ...computeTermijnen(year, day).map((termijn) => ({ ...termijn, year, soort: "termijn" as const })),
    ...computeCyclus(momenten, year, day).map((date) => ({ ...date, year, soort: "cyclus" as const })),
  ]);
  return dates.map((date) => ({ ...date, daysLeft: daysBetween(day, dayThatCounts(date)) }));
}
