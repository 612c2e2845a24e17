import { daysBetween, type IsoDay, yearOf } from "../dates.ts";

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

/** The budget year whose request comes next: that of last year until its request day has passed, then this year's. */
export const jaarVanVolgendVerzoek = (today: IsoDay): number => {
  const lastYear = yearOf(today) - 1;
  return today <= uiterlijkeVerzoekdag(lastYear) ? lastYear : lastYear + 1;
};
