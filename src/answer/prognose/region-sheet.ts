import { EXPORT } from "../../cards/texts/export/export.ts";
import { FORECAST_SHEET, PROGNOSE } from "../../cards/texts/prognose/prognose.ts";
import { PROGNOSE_REGION } from "../../cards/texts/prognose/region.ts";
import { fromNumber } from "../../facts/prognose/year-data.ts";
import type { Together } from "../../forecast/together.ts";
import { addressOf, type BookCell, type BookSheet, valueOfCell } from "../../sheets/workbook.ts";
import { cents } from "../export/lines.ts";
import { lastMonth, missingMonths, paidAt, type Shown } from "./range.ts";

const L = FORECAST_SHEET;

/** Places of the columns that formulas name. */
const [LOW, MIDDLE, HIGH, BUDGET, SHORT, PAID, STAYS, TURN] = [2, 3, 4, 5, 6, 10, 11, 12];
const AMOUNTS = [LOW, MIDDLE, HIGH, BUDGET, SHORT, PAID, STAYS, TURN];
const HEADINGS = [...L.columns, ...AMOUNTS.map((column) => L.inEuros(L.columns[column] ?? "")), L.held];

interface Line {
  name: string;
  shown: Shown;
}

/**
 * Where the year of each municipality ends, below each other; in the last row the sum, with the range that was measured of it:
 * the ends of the members do not add up to that.
 */
export function regionForecastSheet(lines: readonly Line[], missing: readonly string[], sum: Together): BookSheet {
  const rows = lines.map((line, at) => member(line, at + 1));
  const unknown = missing.map((name): BookCell[] => [name, EXPORT.unknown]);
  return {
    name: L.region,
    widths: [18, 24, ...L.columns.slice(2).map(() => 18), ...AMOUNTS.map(() => 16), 60],
    rows: [HEADINGS, ...rows, ...unknown, totals(rows, 1 + rows.length + unknown.length, lines, sum)],
  };
}

function member({ name, shown }: Line, row: number): BookCell[] {
  const { expected, range, verdicts, turn } = shown;
  const { budget, forecast } = expected;
  const middle = cents(fromNumber(range.middle));
  const short = budget && middle - cents(budget.budget.value);
  const paid = verdicts && paidAt(verdicts.middle);
  const at = (column: number): string => addressOf(column, row);
  const verdictAt = (which: "low" | "middle" | "high"): string =>
    verdicts ? PROGNOSE.short[verdicts[which].assessed.assessment.verdict] : EXPORT.unknown;
  const amount = (value: number | undefined): BookCell => (value === undefined ? null : { value, look: "cent" });
  return withEuros(row, [
    name,
    `${lastMonth(forecast)}${PROGNOSE.without(missingMonths(forecast))}`,
    amount(cents(fromNumber(range.low))),
    amount(middle),
    amount(cents(fromNumber(range.high))),
    amount(budget && cents(budget.budget.value)),
    short === undefined ? EXPORT.unknown : { formula: `${at(MIDDLE)}-${at(BUDGET)}`, gives: short, look: "cent" },
    verdictAt("low"),
    verdictAt("middle"),
    verdictAt("high"),
    amount(paid && cents(paid.paid)),
    paid && short !== undefined ? { formula: `${at(SHORT)}-${at(PAID)}`, gives: short - cents(paid.paid), look: "cent" } : null,
    amount(turn && cents(turn.bound)),
    PROGNOSE.method[forecast.leading.expectation.method],
  ]).concat(PROGNOSE.held(forecast));
}

/** A sum of what is known of all; a part of them adds up to nothing. */
function totals(rows: readonly BookCell[][], row: number, lines: readonly Line[], sum: Together): BookCell[] {
  const sumOf = (column: number): BookCell => ({
    formula: `SUM(${addressOf(column, 1)}:${addressOf(column, rows.length)})`,
    gives: rows.reduce((total, cells) => total + Number(valueOfCell(cells[column] ?? null) ?? 0), 0),
    look: "cent",
  });
  const allHaveBudget = lines.every(({ shown }) => shown.expected.budget !== undefined);
  const end = (euros: number): BookCell => ({ value: cents(fromNumber(euros)), look: "cent" });
  const cells: BookCell[] = [L.together(lines.length), null, end(sum.low), sumOf(MIDDLE), end(sum.high)];
  const rest: BookCell[] = allHaveBudget ? [sumOf(BUDGET), sumOf(SHORT)] : [null, null];
  return withEuros(row, [...cells, ...rest, null, null, null, null, null, null, null]).concat(PROGNOSE_REGION.how(sum));
}

/** The amounts once more, in euros. */
const withEuros = (row: number, cells: BookCell[]): BookCell[] => [
  ...cells,
  ...AMOUNTS.map((column): BookCell => {
    const value = valueOfCell(cells[column] ?? null);
    return typeof value === "number" ? { formula: `${addressOf(column, row)}/100`, gives: value / 100, look: "euro" } : null;
  }),
];
