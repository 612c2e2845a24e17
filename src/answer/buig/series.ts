import { spendingRows } from "../../cards/pictures/saldo-rows.ts";
import type { TableBlock } from "../../cards/table-card.ts";
import { SERIES } from "../../cards/texts/buig.ts";
import { relevanteBestedingen } from "../../domain/vangnet/facts.ts";
import { figuresOf } from "../../facts/figures.ts";
import { yearsWithFigures } from "../../facts/year.ts";
import type { AnswerContext } from "../context.ts";

/** So many years stand in a row: the last ones. */
const MOST_YEARS = 6;

/** Spending against the budget of each year of which both are known, on one scale; nothing where that is one year. */
export function seriesBlock(gemeente: string, context: AnswerContext, name?: string): TableBlock[] {
  const figures = figuresOf(context, gemeente);
  const years = yearsWithFigures(figures).slice(0, MOST_YEARS).reverse();
  const lines = years.flatMap((year) => {
    const of = figures.get(year);
    const [spent, budget] = [relevanteBestedingen(of ?? {}), of?.budget];
    return spent && budget ? [{ year, spent: spent.value, budget: budget.value }] : [];
  });
  return lines.length < 2 ? [] : [{ title: SERIES.title(name), rows: spendingRows(lines) }];
}
