import { aboutShare, euroAbout, euroRounded, plainName } from "../../cards/format.ts";
import type { TableBlock, TableRow } from "../../cards/table-card.ts";
import { PROGNOSE } from "../../cards/texts/prognose/prognose.ts";
import { periodLabel } from "../../data/shapes/invoer.ts";
import { type BudgetRange, FEW_SHIFTS } from "../../facts/prognose/budget.ts";
import type { OthersForecast } from "../../facts/prognose/others.ts";
import { othersMisses } from "../../facts/prognose/others-scored.ts";
import { settingOf } from "../../facts/prognose/setting.ts";
import { fromNumber } from "../../facts/prognose/year-data.ts";
import type { Scored } from "../../forecast/forecast.ts";
import { MONTHS, range } from "../../forecast/year.ts";
import type { AnswerContext } from "../context.ts";
import { entryRemarks } from "../invoer/maanden/entries.ts";
import type { Shown } from "./range.ts";

/** Every method with its sentence, its arithmetic and how far off it was; and what others expected. */
export function methodBlocks({ expected }: Shown, others: readonly OthersForecast[], context: AnswerContext): TableBlock[] {
  const { forecast } = expected;
  const last = others.at(-1);
  return [
    {
      rows: [
        methodRow(forecast.leading, true),
        ...forecast.others.map((other) => methodRow(other, false)),
        ...(last ? [othersRow(last, expected, context)] : []),
        { label: PROGNOSE.why },
      ],
    },
  ];
}

function methodRow({ expectation, misses, meanMiss }: Scored, leads: boolean): TableRow {
  const { method, total } = expectation;
  const label = PROGNOSE.method[method];
  return {
    label: leads ? PROGNOSE.leads(label) : label,
    value: euroAbout(fromNumber(total)),
    note: [PROGNOSE.sentence[method], `${PROGNOSE.arithmetic(expectation, fromNumber)}.`, PROGNOSE.missed(meanMiss, misses.length)].join(
      " ",
    ),
  };
}

/** What others expected, scored like ours: at the same months of earlier years. */
function othersRow(
  { amount, maker, maand }: OthersForecast,
  { gemeente, forecast, before }: Shown["expected"],
  context: AnswerContext,
): TableRow {
  const misses = othersMisses(context, gemeente, before, Math.max(...forecast.months));
  const mean = misses.length === 0 ? undefined : misses.reduce((sum, share) => sum + Math.abs(share), 0) / misses.length;
  return {
    label: PROGNOSE.others(maker === undefined ? undefined : plainName(maker), maand),
    value: euroAbout(amount),
    note: PROGNOSE.othersNote(mean, misses.length),
  };
}

/** The months as they are known, as fine as they were entered, and which are not. */
export function monthBlocks({ expected: { now, months, forecast } }: Shown, { published }: AnswerContext): TableBlock[] {
  const { perioden } = published.invoer;
  const label = (van: number, tot: number) => periodLabel({ van, tot }, perioden);
  const last = Math.max(...forecast.months);
  const missing = range(1, last).filter((month) => !forecast.months.includes(month));
  const rows = months.netto.stretches().map(({ from, to, value }) => ({
    label: PROGNOSE.monthRow(label(from + 1, to), to - from === 1 && to <= MONTHS ? now.files.get(to) : undefined),
    value: euroRounded(value),
  }));
  const told = [
    ...(missing.length > 0 ? [PROGNOSE.missing(missing.map((month) => label(month, month)))] : []),
    ...(months.isBooked ? [PROGNOSE.booked] : []),
    ...(months.hasAdvances ? [PROGNOSE.advances] : []),
  ];
  return [{ rows, compact: true }, ...(told.length > 0 ? [{ rows: told.map((text) => ({ label: text })) }] : [])];
}

/** How far the budget may still move, and from which years that is known. */
export function budgetBlocks({ expected: { budget } }: Shown): TableBlock[] {
  if (!budget || budget.shifts.length === 0) return [];
  const { low, high, shifts } = budget;
  return [
    {
      title: PROGNOSE.budget,
      rows: [
        { label: PROGNOSE.budgetRange(budget.budget.status, euroAbout(low), euroAbout(high)) },
        ...(shifts.length < FEW_SHIFTS ? [{ label: PROGNOSE.budgetFew }] : []),
        ...shifts.map(shiftRow),
      ],
    },
  ];
}

const shiftRow = ({ jaar, honderdsten, bron }: BudgetRange["shifts"][number]): TableRow => ({
  label: PROGNOSE.shift(jaar, bron === undefined),
  value: `${honderdsten > 0 ? "+" : ""}${aboutShare(honderdsten / 10_000)}`,
});

/** Who entered the months, from which source; and where indexation and the moves of budgets come from. */
export function sourceRemarks({ expected: { months, forecast, jaar, budget } }: Shown, context: AnswerContext): string[] {
  const all = [forecast.leading, ...forecast.others].map(({ expectation }) => expectation);
  const usesIndexation = all.some(({ method }) => method === "dossiers");
  const steps = settingOf(context, jaar).indexations.filter(({ year }) => year === jaar);
  const shifts = [...new Set((budget?.shifts ?? []).flatMap(({ bron }) => bron?.bron ?? []))];
  return [...entryRemarks(months), ...(usesIndexation ? [...steps.map(PROGNOSE.indexation), PROGNOSE.indexationSource] : []), ...shifts];
}
