import { daysBetween, type IsoDay } from "./dates.ts";

/** A period in the making of a region's budget of year t: a row of its data. */
export interface CyclusMoment {
  id: string;
  label: string;
  /** So many calendar years before (negative) or after t. */
  jaren: number;
  /** First and last day of the period, "MM-DD". */
  van: string;
  tot: string;
}

export interface CyclusDatum {
  id: string;
  label: string;
  from: IsoDay;
  until: IsoDay;
  /** Days until the last day; negative when it has passed. */
  daysLeft: number;
}

/** When the budget of a year is made. */
export const computeCyclus = (momenten: readonly CyclusMoment[], year: number, today: IsoDay): CyclusDatum[] =>
  momenten.map(({ id, label, jaren, van, tot }) => {
    const until = `${year + jaren}-${tot}`;
    return { id, label, from: `${year + jaren}-${van}`, until, daysLeft: daysBetween(today, until) };
  });
