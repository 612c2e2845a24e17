import { EXPORT } from "../../cards/texts/export/export.ts";
import { verdictLine } from "../../cards/vangnet/vangnet-card.ts";
import { figureSource, type View } from "../../cards/view.ts";
import { figuresIn, relevanteBestedingen } from "../../domain/vangnet/facts.ts";
import { leadingRoute } from "../../domain/vangnet/leading.ts";
import type { Assessed } from "../../facts/assessed.ts";
import { addressOf, type BookCell, type BookSheet, valueOfCell } from "../../sheets/workbook.ts";
import { cents } from "./lines.ts";

/** Places of the columns that formulas name. */
const [BUDGET, SPENT, SHORT, THRESHOLD, PAID, STAYS] = [2, 3, 4, 5, 8, 9];

/** Municipalities below each other, each computed from its budget and spending; below them what adds up. */
export function regionSheet(lines: readonly (Assessed & { name: string })[], view: View): BookSheet {
  const rows = lines.map((line, at) => municipality(line, at + 1, view));
  return {
    name: EXPORT.municipalities,
    widths: [18, 10, 18, 18, 18, 20, 6, 34, 18, 18, 16, 16, 16, 16, 16, 60],
    rows: [EXPORT.columns.municipalities, ...rows, totals(rows)],
  };
}

function municipality({ name, gemeente, year, facts, assessment }: Assessed & { name: string }, row: number, view: View): BookCell[] {
  const figures = facts.figures.get(year) ?? {};
  const { steps } = leadingRoute(assessment);
  const at = (column: number) => addressOf(column, row);
  const spent = relevanteBestedingen(figures);
  const { lines } = steps.vergoeding;
  const short = steps.tekort.tekort;
  const isKnown = figures.budget !== undefined && spent !== undefined;
  const tiers = lines && ([lines.lower, lines.upper, lines.paysBetween / 100, lines.paysAbove / 100] as const);
  return [
    name,
    gemeente,
    figures.budget ? { value: cents(figures.budget.value), look: "cent" } : null,
    spent ? { value: cents(spent.value), look: "cent" } : null,
    isKnown && short ? { formula: `${at(SPENT)}-${at(BUDGET)}`, gives: cents(short.value), look: "cent" } : null,
    { value: steps.drempel.percentage, look: "honderdste" },
    isKnown
      ? {
          formula: `IF(${at(SHORT)}*10000>${at(BUDGET)}*${at(THRESHOLD)},"${EXPORT.yes}","${EXPORT.no}")`,
          gives: steps.drempel.outcome === "met" ? EXPORT.yes : EXPORT.no,
        }
      : EXPORT.unknown,
    verdictLine(assessment),
    tiers && isKnown ? { formula: paymentFormula(at(SHORT), at(BUDGET), tiers), gives: cents(lines.vangnet), look: "cent" } : null,
    tiers && isKnown ? { formula: `${at(SHORT)}-${at(PAID)}`, gives: cents(lines.blijft), look: "cent" } : null,
    ...[BUDGET, SPENT, SHORT, PAID, STAYS].map((column): BookCell => {
      const value = [figures.budget?.value, spent?.value, isKnown ? short?.value : undefined, lines?.vangnet, lines?.blijft][
        [BUDGET, SPENT, SHORT, PAID, STAYS].indexOf(column)
      ];
      return value === undefined ? null : { formula: `${at(column)}/100`, gives: cents(value) / 100, look: "euro" };
    }),
    [...new Set(figuresIn(figures).map((figure) => figureSource(view, figure)))].join("; "),
  ];
}

/** What is paid if all conditions are met: in one cell, with the tiers of the year. */
const paymentFormula = (short: string, budget: string, [lower, upper, between, above]: readonly [number, number, number, number]): string =>
  `INT((MAX(MIN(${short}*10000,${budget}*${upper})-${budget}*${lower},0)*${between}+MAX(${short}*10000-${budget}*${upper},0)*${above})/1000000+0.5)`;

function totals(rows: readonly BookCell[][]): BookCell[] {
  const sum = (column: number): BookCell => ({
    formula: `SUM(${addressOf(column, 1)}:${addressOf(column, rows.length)})`,
    gives: rows.reduce((total, row) => total + Number(valueOfCell(row[column] ?? null) ?? 0), 0),
    look: "cent",
  });
  return [EXPORT.total, null, sum(BUDGET), sum(SPENT), sum(SHORT)];
}
