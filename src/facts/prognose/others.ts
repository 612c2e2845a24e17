import { type Amount, fromCents } from "../../domain/money.ts";
import { type Entry, entriesOf } from "../invoer/entered.ts";
import type { Known } from "../known.ts";

/** An expectation that somebody else made, as it was entered. */
export interface OthersForecast {
  amount: Amount;
  /** As of the end of which month; absent where it was not told. */
  maand?: number;
  maker?: string;
  entry: Entry;
}

/** Every expectation of a year's spending that was entered, oldest first: lasten minus baten where they stand in one entry. */
export const forecastsEntered = (known: Known, gemeente: string, jaar: number): OthersForecast[] =>
  entriesOf(known, gemeente, jaar).flatMap((entry) => {
    const { uitgaven, lasten, baten } = entry.data.waarden;
    const told = [uitgaven, lasten].find((waarde) => waarde?.status === "prognose");
    const cents = uitgaven?.status === "prognose" ? uitgaven.is : Number(lasten?.is) - Number(baten?.is);
    if (!told || typeof cents !== "number" || !Number.isInteger(cents)) return [];
    const { maand, maker } = told;
    return [{ amount: fromCents(cents), ...(maand !== undefined && { maand }), ...(maker !== undefined && { maker }), entry }];
  });

/** The last one that was made with no more months known than these; where the month was not told, the month before it was entered. */
export function forecastAt(forecasts: readonly OthersForecast[], jaar: number, month: number): OthersForecast | undefined {
  return forecasts.findLast((given) => monthOf(given, jaar) <= month);
}

function monthOf({ maand, entry }: OthersForecast, jaar: number): number {
  if (maand !== undefined) return maand;
  const [year, month] = [Number(entry.data.dag.slice(0, 4)), Number(entry.data.dag.slice(5, 7))];
  return year === jaar ? month - 1 : year < jaar ? 0 : 12;
}
