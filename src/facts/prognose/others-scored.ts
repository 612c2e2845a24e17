import type { YearData } from "../../forecast/year.ts";
import type { Known } from "../known.ts";
import { forecastAt, forecastsEntered } from "./others.ts";
import { toNumber } from "./year-data.ts";

/** How far off what others expected was, at the same month of earlier years: outcome against expectation, as a share. */
export const othersMisses = (known: Known, gemeente: string, years: readonly YearData[], month: number): number[] =>
  years.flatMap(({ year, outcome }) => {
    const given = forecastAt(forecastsEntered(known, gemeente, year), year, month);
    return given && outcome !== undefined && given.amount > 0n ? [outcome / toNumber(given.amount) - 1] : [];
  });
