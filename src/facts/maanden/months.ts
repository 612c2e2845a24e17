import { type Span, type Sums, sumsOf } from "../../domain/maanden/sums.ts";
import { type Entry, type Kept, type KeptFields, keptOf } from "../invoer/entered.ts";
import type { Known } from "../known.ts";
import { ADVANCE, type MonthSpan, spansIn } from "./spans.ts";

/** What is known of the months of a municipality and year, at the moment that is asked about. */
export interface YearMonths {
  gemeente: string;
  jaar: number;
  /** Spending: lasten minus baten, or as it was entered in one amount. */
  netto: Sums;
  lasten: Sums;
  baten: Sums;
  /** Files on the first of a month (1–12). */
  dossiers: ReadonlyMap<number, number>;
  /** Whether amounts are as they were booked, not as cost of their months. */
  isBooked: boolean;
  /** Months were entered as advances: they are not in any of the sums. */
  hasAdvances: boolean;
  /** The entries that these figures come from, each once, oldest first. */
  entries: readonly Entry[];
}

/** The months of a municipality and year; what was entered later than `known` tells is not in it. */
export function monthsOf(known: Known, gemeente: string, jaar: number): YearMonths {
  const { velden } = known.published.invoer;
  const kept = monthly(keptOf(known, gemeente, jaar), known);
  const values = kept.map(([veld, { waarde }]) => [veld, waarde] as const);
  const spansOf = (van: string): Spans => spansIn(values, van, velden);
  const [lasten, baten, uitgaven] = [spansOf("lasten"), spansOf("baten"), spansOf("uitgaven")];
  const dossiers = kept.flatMap(([veld, { waarde }]) => {
    const maanden = velden.get(veld)?.maanden;
    return maanden?.van === "dossiers" && typeof waarde.is === "number" ? [[maanden.periode.van, waarde.is] as const] : [];
  });
  return {
    gemeente,
    jaar,
    netto: sumsOf([...uitgaven, ...differences(lasten, baten)]),
    lasten: sumsOf(lasten),
    baten: sumsOf(baten),
    dossiers: new Map(dossiers.sort(([a], [b]) => a - b)),
    isBooked: [...lasten, ...baten, ...uitgaven].some(({ status }) => status === "geboekt"),
    hasAdvances: values.some(([, { status }]) => status === ADVANCE),
    entries: entriesIn(kept.map(([, { entry }]) => entry)),
  };
}

type Spans = readonly MonthSpan[];

const monthly = (kept: KeptFields, { published }: Known): [string, Kept][] =>
  [...kept].filter(([veld]) => published.invoer.velden.get(veld)?.maanden !== undefined);

/** Lasten minus baten wherever both are known of the same months, whatever they were entered as. */
function differences(lasten: Spans, baten: Spans): Span[] {
  const ends = [...new Set([...lasten, ...baten].flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const [costs, returns] = [sumsOf(lasten), sumsOf(baten)];
  return ends.flatMap((from, at) =>
    ends.slice(at + 1).flatMap((to) => {
      const [cost, back] = [costs.between(from, to), returns.between(from, to)];
      return cost && back ? [{ from, to, value: cost.value - back.value, margin: cost.margin + back.margin }] : [];
    }),
  );
}

const entriesIn = (entries: readonly Entry[]): Entry[] =>
  [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort((a, b) => (a.at < b.at ? -1 : 1));
