import { type IsoDay, yearOf } from "../../domain/dates.ts";
import type { Estimate, FigureStatus } from "../../domain/figures.ts";
import { MONTHS_A_YEAR } from "../../domain/maanden/sums.ts";
import { type Amount, fromCents, toCents } from "../../domain/money.ts";
import { nettoLasten } from "../../domain/vangnet/facts.ts";
import type { Stretch, YearData } from "../../forecast/year.ts";
import { figuresOf } from "../figures.ts";
import { keptByYear } from "../invoer/entered.ts";
import type { Known } from "../known.ts";
import { monthsOf, type YearMonths } from "../maanden/months.ts";

/** What a year came to; `isFinal` is false where it is the sum of twelve months and corrections may follow. */
export interface Outcome extends Estimate {
  isFinal: boolean;
}

/** Spending that came, not that was expected. */
const CAME: ReadonlySet<FigureStatus> = new Set(["realisatie", "voorlopige realisatie", "Beeld van de Uitvoering", "SiSa", "definitief"]);

/** What a municipality spent over a year (lasten minus baten); undefined while that is not known. */
export function outcomeOf(known: Known, months: YearMonths, today: IsoDay): Outcome | undefined {
  const { bestedingen } = figuresOf(known, months.gemeente).get(months.jaar) ?? {};
  const status = bestedingen?.kind === "accounts" ? bestedingen.lasten.status : bestedingen?.uitgaven.status;
  if (bestedingen && status !== undefined && CAME.has(status)) return { ...nettoLasten(bestedingen), isFinal: status === "SiSa" };
  if (yearOf(today) <= months.jaar) return undefined;
  const whole = months.netto.between(0, MONTHS_A_YEAR + 1);
  const twelve = whole ?? months.netto.between(0, MONTHS_A_YEAR);
  return twelve && { ...twelve, isFinal: false };
}

/** An exact amount as euros for statistics, and back: to whole euros, for no expectation is more precise. */
export const toNumber = (amount: Amount): number => Number(toCents(amount)) / 100;
export const fromNumber = (euros: number): Amount => fromCents(BigInt(Math.round(euros)) * 100n);

/** A year as the methods of expectation see it. */
export function yearData(known: Known, gemeente: string, jaar: number, today: IsoDay): YearData {
  const months = monthsOf(known, gemeente, jaar);
  const outcome = outcomeOf(known, months, today);
  const stretches: Stretch[] = months.netto.stretches().map(({ from, to, value }) => ({ from, to, amount: toNumber(value) }));
  return {
    year: jaar,
    stretches,
    files: months.dossiers,
    ...(outcome && { outcome: toNumber(outcome.value) }),
    ...(months.isBooked && { isBooked: true }),
  };
}

/** The years before one of which months were entered and the outcome is known, oldest first. */
export function yearsBefore(known: Known, gemeente: string, jaar: number, today: IsoDay): YearData[] {
  return [...keptByYear(known, gemeente).keys()]
    .filter((year) => year < jaar)
    .sort((a, b) => a - b)
    .map((year) => yearData(known, gemeente, year, today))
    .filter(({ stretches, outcome }) => stretches.length > 0 && outcome !== undefined);
}
