import { euroAbout } from "../../cards/format.ts";
import { MOST_OTHERS } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { barImage } from "../../cards/pictures/bar-image.ts";
import { type TableRow, tableCard } from "../../cards/table-card.ts";
import { PROGNOSE } from "../../cards/texts/prognose/prognose.ts";
import { PROGNOSE_REGION } from "../../cards/texts/prognose/region.ts";
import { yearOf } from "../../domain/dates.ts";
import { expectationOf } from "../../facts/prognose/expectation.ts";
import { settingOf } from "../../facts/prognose/setting.ts";
import { fromNumber } from "../../facts/prognose/year-data.ts";
import { together } from "../../forecast/together.ts";
import type { BookSheet } from "../../sheets/workbook.ts";
import { type Answer, answered } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { viewOf } from "../view.ts";
import { notBegun } from "./not-begun.ts";
import type { ResolvedPrognose } from "./prognose.ts";
import { type Chance, chanceOf, isNear, lastMonth, missingMonths, printOf, type Shown, shownOf } from "./range.ts";
import { regionForecastSheet } from "./region-sheet.ts";
import { forecastSheet } from "./sheets.ts";

/** "prognose Senzer 2026": every member in a line, the sum with a range of its own, and who is near a threshold. */
export function regionAnswer(question: ResolvedPrognose, members: readonly string[], context: AnswerContext, notes: string[]): Answer {
  const { wie, jaar, stap } = question;
  const { names, today } = context;
  const all = members.map((code) => ({ code, shown: shownOf(expectationOf(context, code, jaar, today), undefined, context) }));
  const known = all.flatMap(({ code, shown }) => (shown ? [{ code, shown }] : []));
  const missing = all.filter(({ shown }) => !shown).map(({ code }) => names.nameOf(code));
  const region = names.nameOf(wie);
  if (known.length === 0 && jaar > yearOf(today)) return notBegun({ wie, jaar }, context, notes, []);
  if (known.length === 0) return answered(messageCard(PROGNOSE_REGION.none(region, jaar), { notes }));
  const sum = together(
    known.map(({ shown: { expected } }) => ({ now: expected.now, before: expected.before, forecast: expected.forecast })),
    settingOf(context, jaar),
  );
  const near = known.filter(({ shown }) => isNear(shown)).map(({ code }) => names.nameOf(code));
  const high = Math.max(...known.map(({ shown }) => shown.range.high / middleBudget(shown)));
  const answer = answered(
    tableCard(
      {
        title: PROGNOSE.title(region, jaar),
        lead: {
          value: PROGNOSE_REGION.lead(known.length, members.length, near),
          lines: [PROGNOSE_REGION.sum(fromNumber(sum.total), fromNumber(sum.low), fromNumber(sum.high)), PROGNOSE_REGION.how(sum)],
          style: near.length > 0 ? "warning" : "emphasis",
        },
        paragraphs: [...(missing.length > 0 ? [PROGNOSE_REGION.missing(missing)] : []), PROGNOSE_REGION.picture],
        blocks: [{ rows: known.map(({ code, shown }) => memberRow(names.nameOf(code), shown, high)) }],
        rows: [],
        foot: PROGNOSE_REGION.foot(known.map(({ shown: { expected } }) => lastMonth(expected.forecast))),
        buttons: known
          .filter(({ shown }) => isNear(shown))
          .slice(0, MOST_OTHERS)
          .map(({ code }) => ({ title: names.nameOf(code), question: { v: 1, kind: "prognose", wie: code, jaar } as const })),
      },
      viewOf(context, [...notes, ...(stap ? [PROGNOSE_REGION.noStep] : [])]),
    ),
  );
  const lines = known.map(({ code, shown }) => ({ name: names.nameOf(code), shown }));
  const sheets = (): BookSheet[] => [
    regionForecastSheet(lines, missing, sum),
    ...lines.map(({ name, shown }) => forecastSheet(shown, context, name)),
  ];
  return { ...answer, sheets, prints: Object.assign({}, ...known.map(({ shown }) => printOf(shown))) };
}

/** Between which bounds, as a part of the own budget, all members on one scale; the line is where the vangnet begins. */
function memberRow(name: string, shown: Shown, high: number): TableRow {
  const { range, turn } = shown;
  const scale = middleBudget(shown) * high * 1.03;
  const chance = chanceOf(shown);
  const line = turn === undefined ? undefined : Number(turn.bound / fromNumber(1)) / scale;
  return {
    label: name,
    value: euroAbout(fromNumber(range.middle)),
    note: `${PROGNOSE_REGION.member(fromNumber(range.low), fromNumber(range.high), CHANCE[chance])}${PROGNOSE.without(missingMonths(shown.expected.forecast))}`,
    bar: {
      url: barImage([{ from: range.low / scale, to: range.high / scale, colour: "attention" }], 6, line),
      alt: PROGNOSE_REGION.memberAlt(name, fromNumber(range.low), fromNumber(range.high), turn?.bound),
    },
  };
}

const CHANCE: Record<Chance, string> = PROGNOSE_REGION.chance;

/** Where no budget is known the own expectation stands for it. */
const middleBudget = ({ expected, range }: Shown): number =>
  expected.budget ? Number(expected.budget.budget.value / fromNumber(1)) : range.middle;
