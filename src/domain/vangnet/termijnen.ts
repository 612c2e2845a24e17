import { addDays, daysBetween, type IsoDay, yearOf } from "../dates.ts";

export type TermijnId =
  | "voorlopig-macrobudget"
  | "nader-voorlopig-macrobudget"
  | "definitief-macrobudget"
  | "maatregelen-voorbereiden"
  | "verzoek-indienen"
  | "advies-commissie"
  | "besluit-minister"
  | "betaling";

export interface Termijn {
  id: TermijnId;
  /** First and last day of the period; the same day for a single date. */
  from: IsoDay;
  until: IsoDay;
  /** Days until the last day; negative when it has passed. */
  daysLeft: number;
}

/** The last day on which a request over year t is in time: 15 August t+1 ("uiterlijk op", commission; the note says "vóór"). */
export const uiterlijkeVerzoekdag = (year: number): IsoDay => `${year + 1}-08-15`;

/** The dates of budget year t (domain §3), in the order of the calendar. Source: note ch. 1, commission. */
export function computeTermijnen(year: number, today: IsoDay): Termijn[] {
  const [before, after, later] = [year - 1, year + 1, year + 2];
  const periods: [TermijnId, IsoDay, IsoDay][] = [
    ["voorlopig-macrobudget", `${before}-09-01`, `${before}-09-30`],
    ["nader-voorlopig-macrobudget", `${year}-03-01`, `${year}-05-31`],
    ["definitief-macrobudget", `${year}-09-01`, `${year}-10-31`],
    ["maatregelen-voorbereiden", `${year}-09-01`, `${year}-11-30`],
    ["verzoek-indienen", uiterlijkeVerzoekdag(year), uiterlijkeVerzoekdag(year)],
    ["advies-commissie", `${after}-10-31`, `${after}-10-31`],
    // Within eight weeks after the advice.
    ["besluit-minister", `${after}-11-01`, `${after}-12-26`],
    ["betaling", `${later}-01-01`, `${later}-03-31`],
  ];
  return periods.map(([id, from, until]) => ({ id, from, until, daysLeft: daysBetween(today, until) }));
}

export type CyclusId = "najaarsconferentie" | "kaders" | "naar-gedeputeerde-staten" | "septembercirculaire";

/** The budget cycle of Senzer for year t (evaluation 3.1). No day is given for the draft: at least eight weeks before the algemeen bestuur. */
export function computeBegrotingscyclus(year: number, today: IsoDay): { id: CyclusId; from: IsoDay; until: IsoDay; daysLeft: number }[] {
  const [earlier, before] = [year - 2, year - 1];
  const periods: [CyclusId, IsoDay, IsoDay][] = [
    ["najaarsconferentie", `${earlier}-10-01`, `${earlier}-10-31`],
    // "Before" the 15th: the 14th is the last day.
    ["kaders", `${before}-04-14`, `${before}-04-14`],
    ["naar-gedeputeerde-staten", `${before}-07-31`, `${before}-07-31`],
    ["septembercirculaire", `${before}-09-01`, `${before}-09-30`],
  ];
  return periods.map(([id, from, until]) => ({ id, from, until, daysLeft: daysBetween(today, until) }));
}

/** So many days before a date people are reminded of it. */
export const HERINNER_DAGEN = [60, 30, 7, 1] as const;

/** A date that comes near, of the budget year or of the budget cycle of Senzer for that year. */
export type Herinnering = { year: number; from: IsoDay; until: IsoDay; daysLeft: number } & (
  | { soort: "termijn"; id: TermijnId }
  | { soort: "cyclus"; id: CyclusId }
);

/** The day that reminders count to: of a period its first, when it begins; of the decision of the minister its last, by which it must be there. */
export const dayThatCounts = ({ id, from, until }: { id: string; from: IsoDay; until: IsoDay }): IsoDay =>
  id === "besluit-minister" ? until : from;

/** The dates of budget years from a first one on that are exactly 60, 30, 7 or 1 days after a day, the nearest first. */
export const computeHerinneringen = (day: IsoDay, firstYear: number): Herinnering[] =>
  datesAround(day, firstYear)
    .filter(({ daysLeft }) => HERINNER_DAGEN.some((days) => days === daysLeft))
    .sort((a, b) => a.daysLeft - b.daysLeft);

/** The first day, from this one on, on which there is something to remind of. */
export const nextHerinneringsdag = (from: IsoDay, firstYear: number): IsoDay | undefined =>
  datesAround(from, firstYear)
    .flatMap((date) => HERINNER_DAGEN.map((days) => addDays(dayThatCounts(date), -days)))
    .filter((day) => day >= from)
    .sort()[0];

/** The dates in this calendar year and the next: those of a budget year run from two calendar years before it to two after. */
function datesAround(day: IsoDay, firstYear: number): Herinnering[] {
  const years = [-2, -1, 0, 1, 2, 3].map((distance) => yearOf(day) + distance).filter((year) => year >= firstYear);
  const dates = years.flatMap((year) => [
    ...computeTermijnen(year, day).map((termijn) => ({ ...termijn, year, soort: "termijn" as const })),
    ...computeBegrotingscyclus(year, day).map((date) => ({ ...date, year, soort: "cyclus" as const })),
  ]);
  return dates.map((date) => ({ ...date, daysLeft: daysBetween(day, dayThatCounts(date)) }));
}
