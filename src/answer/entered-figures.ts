import type { EnteredFigure } from "../cards/table-card.ts";
import type { CijferRow } from "../data/schema.ts";
import type { YearFigures } from "../domain/vangnet/facts.ts";
import type { AnswerContext } from "./context.ts";

/** What is stored of municipalities, by code and year. */
type Stored = ReadonlyMap<string, ReadonlyMap<number, YearFigures>>;

/** The figures of these years that staff entered, each with what it is called. */
export const enteredFigures = (stored: Stored, years: readonly number[], { names }: AnswerContext): EnteredFigure[] =>
  [...stored].flatMap(([code, figures]) =>
    years.flatMap((year) =>
      enteredIn(figures.get(year)).map(({ label, figure }) => ({ what: `${label} ${names.nameOf(code)} ${year}`, figure })),
    ),
  );

/** The published rows without those in whose place an entered figure counts. */
export function withoutReplaced(rows: readonly CijferRow[], stored: Stored, { names }: AnswerContext): CijferRow[] {
  const codes = new Map([...stored.keys()].map((code) => [names.nameOf(code), code]));
  return rows.filter(({ topic, subject, period }) => {
    const entered = enteredIn(stored.get(codes.get(subject) ?? "")?.get(Number(period))).map(({ label }) => label);
    const isOther = entered.includes("Uitgaven") || entered.includes("Resultaat");
    if (topic === "buig-budget") return !entered.includes("Budget");
    if (topic === "uitgaven-buig") return !isOther;
    return topic !== "saldo-buig" || entered.length === 0;
  });
}

function enteredIn({ budget, bestedingen, resultaat }: YearFigures = {}) {
  const uitgaven = bestedingen?.kind === "one-amount" ? bestedingen.uitgaven : undefined;
  return Object.entries({ Budget: budget, Uitgaven: uitgaven, Resultaat: resultaat }).flatMap(([label, figure]) =>
    figure?.layer === "ingevoerd" ? [{ label, figure }] : [],
  );
}
