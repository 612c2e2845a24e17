import type { IsoDay } from "../domain/dates.ts";
import type { Figure } from "../domain/figures.ts";
import { fromCents } from "../domain/money.ts";
import type { Bestedingen, YearFigures } from "../domain/vangnet/facts.ts";
import type { FiguresByYear } from "./figures.ts";

/** What the asker says of one year, in whole cents; `resultaat` negative is a tekort. */
export interface OwnFigures {
  budget?: number | undefined;
  uitgaven?: number | undefined;
  lasten?: number | undefined;
  baten?: number | undefined;
  onrechtmatig?: number | undefined;
  resultaat?: number | undefined;
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
    figures.set(ownYear, { ...laidOver(before, given, today), under: before });
  }
  return figures;
}

function laidOver(known: YearFigures, own: OwnFigures, today: IsoDay): YearFigures {
  const figure = (cents: number): Figure => ({
    value: fromCents(cents),
    margin: 0n,
    status: "onbekend",
    layer: "eigen",
    source: { document: "eigen-invoer", place: "" },
    knownSince: today,
  });
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
