import { saldoRows } from "../../cards/pictures/saldo-rows.ts";
import type { TableBlock } from "../../cards/table-card.ts";
import { SERIES } from "../../cards/texts/buig.ts";
import { resultaatVan } from "../../domain/vangnet/facts.ts";
import { figuresOf } from "../../facts/figures.ts";
import { yearsWithFigures } from "../../facts/year.ts";
import type { AnswerContext } from "../context.ts";

/** So many years stand in a row: the last ones. */
const MOST_YEARS = 6;

/** The saldo of each year of which budget and spending are known, on one scale; nothing where that is one year. */
export function seriesBlock(gemeente: string, context: AnswerContext, name?: string): TableBlock[] {
  const figures = figuresOf(context, gemeente);
  const years = yearsWithFigures(figures).slice(0, MOST_YEARS).reverse();
  if (years.length < 2) return [];
  const lines = years.flatMap((year) => {
    const of = figures.get(year);
    const [saldo, budget] = [resultaatVan(of), of?.budget];
    return saldo && budget ? [{ name: String(year), saldo: saldo.value, budget: budget.value }] : [];
  });
  return [{ title: SERIES.title(name), rows: saldoRows(lines) }];
}
