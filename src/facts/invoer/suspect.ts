import { type Amount, maximum, minimum } from "../../domain/money.ts";
import { relevanteBestedingen, type YearFigures } from "../../domain/vangnet/facts.ts";
import { uiterlijkeVerzoekdag } from "../../domain/vangnet/termijnen.ts";
import { figuresOf } from "../figures.ts";
import type { Known } from "../known.ts";
import { type Misfit, misfitOf } from "./check.ts";
import { entriesOf, type KeptFields, keptOf } from "./entered.ts";

/** What looks wrong in the figures of a municipality and year; nobody is told that it is. */
export type Suspicion =
  | { why: "far-from-other-year"; field: "budget" | "uitgaven"; amount: Amount; other: Amount; otherYear: number }
  | { why: "misfit"; misfit: Misfit }
  | { why: "request-outside-window"; day: string; from: string; until: string }
  /** Its source or remark names what does not belong to BUIG. */
  | { why: "not-buig"; words: string[]; number?: number }
  /** A year that is long over still rests on an expectation. */
  | { why: "old-prognosis" }
  | { why: "budget-not-final" };

/** Budgets and spending of a municipality differ less than this between years that are near. */
const MOST_TIMES = 3n;
const NEAR = 2;
/** The accounts of a year are in with SiSa on 15 July of the next. */
const ACCOUNTS_IN = "-07-15";

/** @param today ISO day */
export function suspicionsOf(known: Known, gemeente: string, year: number, today: string): Suspicion[] {
  const figures = figuresOf(known, gemeente);
  const kept = keptOf(known, gemeente, year);
  const own = figures.get(year) ?? {};
  const misfit = misfitOf(new Map([...kept].map(([veld, { waarde }]) => [veld, waarde])));
  return [
    ...farFromOthers(own, figures, year),
    ...(misfit ? [{ why: "misfit", misfit } as const] : []),
    ...outsideWindow(kept, year),
    ...notBuig(known, gemeente, year),
    ...oldFigures(own, year, today),
  ];
}

function farFromOthers(own: YearFigures, figures: ReadonlyMap<number, YearFigures>, year: number): Suspicion[] {
  const amounts = (of: YearFigures) => ({ budget: of.budget?.value, uitgaven: relevanteBestedingen(of)?.value });
  return (["budget", "uitgaven"] as const).flatMap((field): Suspicion[] => {
    const amount = amounts(own)[field];
    const near = [...figures.keys()]
      .filter((other) => other !== year && Math.abs(other - year) <= NEAR)
      .sort((a, b) => Math.abs(a - year) - Math.abs(b - year));
    const otherYear = near.find((other) => amounts(figures.get(other) ?? {})[field] !== undefined);
    const other = otherYear === undefined ? undefined : amounts(figures.get(otherYear) ?? {})[field];
    if (amount === undefined || other === undefined || otherYear === undefined || amount <= 0n || other <= 0n) return [];
    const isFar = maximum(amount, other) > minimum(amount, other) * MOST_TIMES;
    return isFar ? [{ why: "far-from-other-year", field, amount, other, otherYear }] : [];
  });
}

function outsideWindow(kept: KeptFields, year: number): Suspicion[] {
  const day = kept.get("verzoek-dag")?.waarde.is;
  const [from, until] = [`${year + 1}-01-01`, uiterlijkeVerzoekdag(year)];
  return typeof day === "string" && (day < from || day > until) ? [{ why: "request-outside-window", day, from, until }] : [];
}

function notBuig(known: Known, gemeente: string, year: number): Suspicion[] {
  const counting = new Set([...keptOf(known, gemeente, year).values()].map(({ entry }) => entry.id));
  return entriesOf(known, gemeente, year).flatMap(({ id, number, data }): Suspicion[] => {
    const text = ` ${data.bron} ${data.opmerking ?? ""} `.toLowerCase();
    const words = counting.has(id) ? known.published.invoer.nietBuig.filter((word) => text.includes(word)) : [];
    return words.length > 0 ? [{ why: "not-buig", words, ...(number !== undefined && { number }) }] : [];
  });
}

function oldFigures({ budget, bestedingen }: YearFigures, year: number, today: string): Suspicion[] {
  const isOver = today > `${year + 1}${ACCOUNTS_IN}`;
  const spending = bestedingen?.kind === "accounts" ? bestedingen.lasten : bestedingen?.uitgaven;
  const isExpected = spending?.layer === "ingevoerd" && ["prognose", "begroting"].includes(spending.status);
  return [
    ...(isOver && isExpected ? [{ why: "old-prognosis" } as const] : []),
    ...(isOver && budget?.layer === "ingevoerd" && budget.status !== "definitief" ? [{ why: "budget-not-final" } as const] : []),
  ];
}
