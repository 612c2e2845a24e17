import { capital } from "../../cards/format.ts";
import { FORECAST_SHEET, PROGNOSE } from "../../cards/texts/prognose/prognose.ts";
import { periodLabel } from "../../data/shapes/invoer.ts";
import { fromNumber } from "../../facts/prognose/year-data.ts";
import { MONTHS } from "../../forecast/year.ts";
import type { BookSheet } from "../../sheets/workbook.ts";
import type { AnswerContext } from "../context.ts";
import { cents, type Line, linesSheet } from "../export/lines.ts";
import { paidAt, type Shown } from "./range.ts";

const L = FORECAST_SHEET;

/**
 * The year month by month as a file: what is known and what is expected add up to the middle of the card, beside its ends, its methods and what
 * the vangnet makes of it. An expectation is of whole euros: what rounding makes of the months stands in a line of its own.
 */
export const forecastSheet = (shown: Shown, context: AnswerContext, name: string = L.name): BookSheet =>
  linesSheet(name, [...yearLines(shown, context), ...methodLines(shown), ...vangnetLines(shown)]);

function yearLines({ expected: { months, forecast }, range, step }: Shown, { published }: AnswerContext): Line[] {
  const label = (van: number, tot: number): string => capital(periodLabel({ van, tot }, published.invoer.perioden));
  const { expectation } = forecast.leading;
  const known = months.netto
    .stretches()
    .filter(({ to }) => to <= MONTHS)
    .map(
      ({ from, to, value }): Line => ({
        key: `bekend-${from}-${to}`,
        label: label(from + 1, to),
        value: cents(value),
        unit: "cent",
        source: L.entered,
      }),
    );
  const expected = [...expectation.perMonth].map(
    ([month, euros]): Line => ({
      key: `verwacht-${month}`,
      label: label(month, month),
      value: cents(fromNumber(euros)),
      unit: "cent",
      source: L.expected(PROGNOSE.method[expectation.method]),
    }),
  );
  const change: Line[] = step ? [{ key: "verandering", label: L.change, value: cents(fromNumber(step.euros)), unit: "cent" }] : [];
  const middle = cents(fromNumber(range.middle));
  const sum = (lines: readonly Line[]): number => lines.reduce((all, { value }) => all + Number(value), 0);
  const parts = [...known, ...expected, ...change];
  const rest: Line = { key: "rest", label: L.rest, value: middle - sum(parts), unit: "cent" };
  const added = (lines: readonly Line[]): string => lines.map(({ key }) => `{${key}}`).join("+");
  return [
    ...known,
    { key: "bekend", label: L.spent, formula: added(known), value: sum(known), unit: "cent" },
    ...expected,
    ...change,
    rest,
    { key: "midden", label: L.point.middle, formula: added([...parts, rest]), value: middle, unit: "cent" },
    { key: "laag", label: L.point.low, value: cents(fromNumber(range.low)), unit: "cent", source: PROGNOSE.held(forecast) },
    { key: "hoog", label: L.point.high, value: cents(fromNumber(range.high)), unit: "cent" },
  ];
}

const methodLines = ({ expected: { forecast } }: Shown): Line[] =>
  [forecast.leading, ...forecast.others].map(({ expectation }) => ({
    key: `methode-${expectation.method}`,
    label: L.method(PROGNOSE.method[expectation.method]),
    value: cents(fromNumber(expectation.total)),
    unit: "cent",
    source: `${PROGNOSE.sentence[expectation.method]} ${PROGNOSE.arithmetic(expectation, fromNumber)}.`,
  }));

/** The budget, what is short of it, and what is paid: at both ends each with the budget that goes with it. */
function vangnetLines({ expected: { budget }, range, verdicts, turn }: Shown): Line[] {
  if (!budget) return [];
  const value = cents(budget.budget.value);
  const middle = cents(fromNumber(range.middle));
  const points = verdicts ? (["low", "middle", "high"] as const).flatMap((which) => pointLines(which, verdicts[which])) : [];
  return [
    { key: "budget", label: L.budget, value, unit: "cent", source: budget.budget.status },
    { key: "tekort", label: L.shortfall, formula: "{midden}-{budget}", value: middle - value, unit: "cent" },
    ...(turn === undefined ? [] : [{ key: "omslag", label: PROGNOSE.turns(turn.isSure), value: cents(turn.bound), unit: "cent" } as const]),
    ...points,
  ];
}

function pointLines(which: keyof typeof L.point, point: NonNullable<Shown["verdicts"]>["low"]): Line[] {
  const paid = paidAt(point);
  const verdict: Line = {
    key: `oordeel-${PROGNOSE.point[which].toLowerCase()}`,
    label: L.verdict(PROGNOSE.point[which]),
    value: PROGNOSE.short[point.assessed.assessment.verdict],
    unit: "tekst",
  };
  const amount: Line[] = paid
    ? [
        {
          key: `uitkering-${PROGNOSE.point[which].toLowerCase()}`,
          label: L.paid(PROGNOSE.point[which]),
          value: cents(paid.paid),
          unit: "cent",
        },
      ]
    : [];
  return [verdict, ...amount];
}
