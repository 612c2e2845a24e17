import type { Button } from "../../cards/card.ts";
import { euroAbout, euroRounded } from "../../cards/format.ts";
import { barImage } from "../../cards/pictures/bar-image.ts";
import { type TableBlock, type TableRow, tableCard } from "../../cards/table-card.ts";
import { PROGNOSE } from "../../cards/texts/prognose/prognose.ts";
import type { BandStyle } from "../../cards/texts/vangnet/verdict.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { periodLabel } from "../../data/shapes/invoer.ts";
import type { TurningPoint } from "../../facts/prognose/expectation.ts";
import type { OthersForecast } from "../../facts/prognose/others.ts";
import { costOfFile, filesFor } from "../../facts/prognose/step.ts";
import { fromNumber } from "../../facts/prognose/year-data.ts";
import { regionsOf } from "../../facts/region.ts";
import { MONTHS } from "../../forecast/year.ts";
import { type Answer, answered } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { vangnetButton } from "../invoer/entry.ts";
import { draftMonthNotes } from "../invoer/maanden/entries.ts";
import { ruleNotes } from "../vangnet/remarks.ts";
import { viewOf } from "../view.ts";
import { budgetBlocks, methodBlocks, monthBlocks, sourceRemarks } from "./folded.ts";
import { lookBackButton, type ResolvedPrognose } from "./prognose.ts";
import { type Chance, chanceOf, crossingMonth, lastMonth, missingMonths, paidAt, type Shown } from "./range.ts";

const STYLE: Record<Chance, BandStyle> = {
  always: "warning",
  perhaps: "warning",
  never: "emphasis",
  unknown: "warning",
  noBudget: "emphasis",
  noRules: "emphasis",
};

/** The card of one municipality. */
export function expectedAnswer(
  question: ResolvedPrognose,
  shown: Shown,
  others: readonly OthersForecast[],
  context: AnswerContext,
  notes: string[],
): Answer {
  const { wie, jaar } = question;
  const { range, expected } = shown;
  const name = context.names.nameOf(wie);
  const [low, middle, high] = [range.low, range.middle, range.high].map(fromNumber) as [bigint, bigint, bigint];
  const until = untilLabel(shown, context);
  const crossing = shown.turn === undefined ? undefined : crossingMonth(shown, shown.turn.bound);
  const chance = chanceOf(shown);
  return answered(
    tableCard(
      {
        title: PROGNOSE.title(name, jaar),
        lead: {
          value: PROGNOSE.lead(name, jaar, middle),
          lines: [
            PROGNOSE.between(
              low,
              high,
              `${PROGNOSE.verdict[chance]}${chance === "perhaps" && isBudgetOpen(expected) ? PROGNOSE.budgetOpen : ""}`,
            ),
            PROGNOSE.held(expected.forecast),
          ],
          style: STYLE[chance],
        },
        paragraphs:
          crossing !== undefined && shown.turn !== undefined ? [PROGNOSE.crosses(name, crossing, euroAbout(shown.turn.bound))] : [],
        blocks: [{ rows: [pictureRow(shown, until)] }, ...meaningBlock(shown)],
        folded: [
          { title: PROGNOSE.how, blocks: methodBlocks(shown, others, context) },
          {
            title: budgetBlocks(shown).length > 0 ? PROGNOSE.monthsAndBudget : PROGNOSE.months,
            blocks: [...monthBlocks(shown, context), ...budgetBlocks(shown)],
          },
        ],
        rows: [],
        remarks: sourceRemarks(shown, context),
        foot: PROGNOSE.foot(until),
        buttons: buttonsOf(question, shown, context),
      },
      viewOf(context, [...ruleNotesOf(shown), ...draftMonthNotes(expected.months), ...notes]),
    ),
  );
}

/** "t/m augustus 2026", or the months that are known where some are missing. */
function untilLabel({ expected: { forecast, jaar } }: Shown, { published }: AnswerContext): string {
  return `${periodLabel({ van: 1, tot: lastMonth(forecast) }, published.invoer.perioden)
    .replace(/^januari$/, "t/m januari")
    .replace(/^kwartaal 1$/, "t/m maart")} ${jaar}${PROGNOSE.without(missingMonths(forecast))}`;
}

/** What was spent, and between which bounds the year ends, from nought on; the line is where the vangnet begins. */
function pictureRow({ range, expected, turn }: Shown, until: string): TableRow {
  const spent = expected.now.stretches.filter(({ to }) => to <= MONTHS).reduce((sum, { amount }) => sum + amount, 0);
  const line = turn === undefined ? undefined : Number(turn.bound / fromNumber(1));
  const scale = Math.max(range.high, line ?? 0) * 1.04;
  const [low, high] = [fromNumber(range.low), fromNumber(range.high)];
  const known = Math.min(spent, range.low);
  return {
    label: PROGNOSE.picture,
    note: PROGNOSE.pictureNote(fromNumber(spent), until, turn?.isSure, isBudgetOpen(expected)),
    bar: {
      url: barImage(
        [
          { from: 0, to: known / scale, colour: "accent" },
          { from: range.low / scale, to: range.high / scale, colour: "attention" },
        ],
        10,
        line === undefined ? undefined : line / scale,
      ),
      alt: PROGNOSE.pictureAlt(fromNumber(spent), low, high, turn?.bound),
    },
  };
}

/** The vangnet at both ends and in the middle, and from which spending it turns. */
function meaningBlock(shown: Shown): TableBlock[] {
  const { verdicts, expected, range, turn } = shown;
  if (!verdicts) return [];
  const rows = (["low", "middle", "high"] as const).map((which): TableRow => {
    const point = verdicts[which];
    const paid = paidAt(point);
    return {
      label: PROGNOSE.pointLabel(PROGNOSE.point[which], point.spending),
      value: PROGNOSE.short[point.assessed.assessment.verdict],
      note: PROGNOSE.pointNote(
        paid ? euroRounded(paid.paid) : "",
        paid ? euroRounded(paid.stays) : "",
        isBudgetOpen(expected) ? euroAbout(point.budget) : undefined,
      ),
    };
  });
  // Where nothing is paid at either end the line at the top says it all.
  const told = chanceOf(shown) === "never" && !isBudgetOpen(expected) ? [] : rows;
  return [{ title: PROGNOSE.meaning, rows: [...told, ...(turn === undefined ? [] : [turnRow(shown, turn, range.middle)])] }];
}

/** Whether the budget is still expected to move. */
const isBudgetOpen = ({ budget }: Shown["expected"]): boolean => budget !== undefined && budget.low !== budget.high;

function turnRow({ expected }: Shown, { bound, isSure }: TurningPoint, middle: number): TableRow {
  const distance = bound - fromNumber(middle);
  const perFile = costOfFile(expected);
  const files = perFile === undefined ? undefined : filesFor(Number(distance / fromNumber(1)), perFile);
  return {
    label: PROGNOSE.turns(isSure),
    value: euroRounded(bound),
    note: PROGNOSE.turnsNote(distance, files, isBudgetOpen(expected) ? euroAbout(expected.budget?.budget.value ?? 0n) : undefined),
  };
}

/** The part of the files that is asked about on the button. */
const STEP = 0.05;

function buttonsOf(question: ResolvedPrognose, { expected }: Shown, context: AnswerContext): Button[] {
  const { wie, jaar } = question;
  const [regio] = regionsOf(context.published, wie);
  const files = [...expected.now.files.values()].at(-1) ?? 0;
  const fewer = Math.max(1, Math.round(files * STEP));
  const next = Math.max(...expected.forecast.months) + 1;
  const canStep = question.stap === undefined && files > 0 && next <= MONTHS && costOfFile(expected) !== undefined;
  const first = canStep
    ? { title: PROGNOSE.buttons.fewer(fewer), question: { ...question, stap: { dossiers: -fewer, vanaf: next } } }
    : vangnetButton(wie, jaar, context);
  return [
    first,
    lookBackButton(wie, jaar),
    ...(regio ? [{ title: BUTTON.regio, question: { v: 1, kind: "prognose", wie: regio.id, jaar } as const }] : []),
  ];
}

/** Rules that are not confirmed yet, as with a verdict. */
const ruleNotesOf = ({ verdicts }: Shown): string[] => (verdicts ? ruleNotes(verdicts.middle.assessed.rules) : []);
