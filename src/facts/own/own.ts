import type { IsoDay } from "../../domain/dates.ts";
import type { Figure } from "../../domain/figures.ts";
import { type Amount, fromCents, roundToCents, shareOf } from "../../domain/money.ts";
import type { Bestedingen, YearFigures } from "../../domain/vangnet/facts.ts";
import type { FiguresByYear } from "../figures.ts";
import { type Change, changesOf, type NoChange, type Steps } from "./changes.ts";

/** What the asker says of one year, in whole cents; `resultaat` negative is a tekort. */
export interface OwnFigures {
  budget?: number | undefined;
  uitgaven?: number | undefined;
  lasten?: number | undefined;
  baten?: number | undefined;
  onrechtmatig?: number | undefined;
  resultaat?: number | undefined;
  /** The result in hundredths of a per cent of the budget. */
  resultaatDeel?: number | undefined;
  /** Differences with what is known or given. */
  verschil?: Steps | undefined;
}

/** The asker's own figures laid over what is known, for this one question: by year, "t" for the year of the question. */
export function withOwnFigures(
  known: FiguresByYear,
  own: Readonly<Record<string, OwnFigures>>,
  year: number,
  today: IsoDay,
): FiguresByYear {
  const figures = new Map(known);
  for (const [key, given] of Object.entries(own)) {
    const ownYear = key === "t" ? year : Number(key);
    const before = figures.get(ownYear) ?? {};
    figures.set(ownYear, { ...withChanges(laidOver(before, given, today), given, today), under: before });
  }
  return figures;
}

/** What the asker's differences make of the figures of each year, in order; or the first that nothing can be made of, with its year. */
export function ownChanges(
  known: FiguresByYear,
  own: Readonly<Record<string, OwnFigures>>,
  year: number,
  today: IsoDay,
): { changes: (Change & { year: number })[] } | (NoChange & { year: number }) {
  const changes: (Change & { year: number })[] = [];
  for (const [key, given] of Object.entries(own)) {
    const ownYear = key === "t" ? year : Number(key);
    const totals = laidOver(known.get(ownYear) ?? {}, given, today);
    if (given.resultaatDeel !== undefined && !totals.budget) return { field: "budget", why: "no-base", year: ownYear };
    const made = changesOf(totals, given.verschil ?? {});
    if ("why" in made) return { ...made, year: ownYear };
    changes.push(...made.map((change) => ({ ...change, year: ownYear })));
  }
  return { changes };
}

/** A changed figure is the asker's, and is as precise as what it was. */
function withChanges(figures: YearFigures, { verschil, resultaatDeel }: OwnFigures, today: IsoDay): YearFigures {
  const own = (value: Amount, margin: Amount): Figure => ({ ...ownFigure(value, today), margin });
  const { budget } = figures;
  const share =
    resultaatDeel !== undefined && budget ? { resultaat: own(roundToCents(shareOf(budget.value, resultaatDeel)), budget.margin) } : {};
  const { bestedingen: _, ...withoutSpending } = figures;
  const start: YearFigures = share.resultaat ? { ...withoutSpending, ...share } : figures;
  const made = changesOf(start, verschil ?? {});
  if ("why" in made) return start;
  return made.reduce<YearFigures>((all, { field, was, wordt }) => withFigure(all, field, own(wordt, was.margin)), start);
}

function withFigure(figures: YearFigures, field: Change["field"], figure: Figure): YearFigures {
  const { bestedingen, resultaat: _, ...rest } = figures;
  if (field === "budget") return { ...figures, budget: figure };
  if (field === "resultaat") return { ...rest, resultaat: figure };
  if (field === "uitgaven" || bestedingen?.kind !== "accounts") return { ...rest, bestedingen: { kind: "one-amount", uitgaven: figure } };
  return { ...rest, bestedingen: { ...bestedingen, [field]: figure } };
}

/** A figure that the asker gives. */
const ownFigure = (value: Amount, today: IsoDay): Figure => ({
  value,
  margin: 0n,
  status: "onbekend",
  layer: "eigen",
  source: { document: "eigen-invoer", place: "" },
  knownSince: today,
});

function laidOver(known: YearFigures, own: OwnFigures, today: IsoDay): YearFigures {
  const figure = (cents: number): Figure => ownFigure(fromCents(cents), today);
  const given = spendingOf(own, known.bestedingen, figure);
  const { resultaat, budget } = own;
  const { bestedingen, resultaat: before, ...rest } = known;
  // Spending and a result say the same: what the asker gives replaces both; of both given, the assessment looks whether they fit.
  const spending = given ?? (resultaat === undefined ? bestedingen : undefined);
  const result = resultaat !== undefined ? figure(resultaat) : given ? undefined : before;
  return {
    ...rest,
    ...(budget !== undefined && { budget: figure(budget) }),
    ...(spending && { bestedingen: spending }),
    ...(result && { resultaat: result }),
  };
}

function spendingOf(own: OwnFigures, known: Bestedingen | undefined, figure: (cents: number) => Figure): Bestedingen | undefined {
  const { uitgaven, lasten, baten, onrechtmatig } = own;
  const unlawful = onrechtmatig !== undefined && { onrechtmatig: figure(onrechtmatig) };
  if (lasten !== undefined) return { kind: "accounts", lasten: figure(lasten), baten: figure(baten ?? 0), ...unlawful };
  if (uitgaven !== undefined) return { kind: "one-amount", uitgaven: figure(uitgaven), ...unlawful };
  return known && unlawful ? { ...known, ...unlawful } : undefined;
}
