import { optional } from "../../cards/card.ts";
import { capital, period } from "../../cards/format.ts";
import { type TableBlock, tableCard } from "../../cards/table-card.ts";
import { cyclusRow, isOwnReading, termijnRow } from "../../cards/termijn-row.ts";
import { PLANNING, REQUEST_REMARK, TERMIJN, timeLeft } from "../../cards/texts/planning.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import type { Regio } from "../../data/shapes/gemeenten.ts";
import { computeCyclus } from "../../domain/begroting.ts";
import { yearOf } from "../../domain/dates.ts";
import { coveredYears, rulesOfYear } from "../../domain/vangnet/rules.ts";
import { computeTermijnen, jaarVanVolgendVerzoek, type Termijn } from "../../domain/vangnet/termijnen.ts";
import { regionById } from "../../facts/region.ts";
import { readPlanning, readWhen } from "../../question/planning/readers.ts";
import { planning as shape } from "../../question/planning/shapes.ts";
import { answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, homeRegions } from "../context.ts";
import { saidYear, withoutFigures } from "../follow.ts";
import { closedYear, uncoveredYearAnswer } from "../vangnet/no-figures.ts";
import { viewOf } from "../view.ts";
import { commissionPlaces, cyclusSources, termijnSources } from "./sources.ts";

/** "planning 2020": the dates of a budget year, past and coming, with days left. */
export const planning = command({
  kind: "planning",
  shape,
  sameForAll: true,
  readers: [readPlanning, readWhen],
  share: "button",
  ofRegion: true,
  follow: withoutFigures((last, change) => ({ ...last, ...saidYear(change) })),
  help: {
    ...PLANNING.help,
    audience: "secretariaat",
    examples: () => [{ text: "planning 2026", question: { v: 1, kind: "planning", jaar: 2026 } }],
  },
  answer: (question, context, notes) => {
    const { regels } = context.published;
    const year = question.jaar ?? jaarVanVolgendVerzoek(context.today);
    const hasRules = (other: number) => rulesOfYear(regels, other).length > 0;
    if (!hasRules(year)) {
      const offered = new Set([closedYear(context), Math.min(yearOf(context.today), coveredYears(regels).last)]);
      return uncoveredYearAnswer(year, [...offered], (jaar) => ({ ...question, jaar }), context, notes);
    }
    const said = question.jaar === null ? [PLANNING.assumedYear(year)] : [];
    const termijnen = computeTermijnen(year, context.today);
    const next = nextDate(termijnen);
    const regions = regionsOfQuestion(question.wie, context);
    const rows = [...termijnSources(context), ...cyclusSources(regions, context)];
    const places = commissionPlaces(year, context);
    const passed = blocksOf(isPast, termijnen, regions, year, context);
    const card = tableCard(
      {
        title: PLANNING.title(year),
        lead: next
          ? { value: PLANNING.next(TERMIJN[next.id], timeLeft(next.daysLeft)), lines: [capital(period(next.from, next.until))] }
          : { value: PLANNING.allPassed, lines: [] },
        blocks: blocksOf(isComing, termijnen, regions, year, context),
        folded: passed.length > 0 ? [{ title: PLANNING.passed, blocks: passed }] : [],
        paragraphs: [REQUEST_REMARK],
        rows,
        places,
        buttons: [
          ...[year - 1, year + 1]
            .filter(hasRules)
            .map((other) => ({ title: BUTTON.planningOf(other), question: { ...question, jaar: other } })),
          { title: PLANNING.remind, question: { v: 1, kind: "abonneer", wat: "termijnen" } },
        ],
      },
      viewOf(context, [...notes, ...said]),
    );
    return answeredFrom(rows, card, places);
  },
});

/** The region that is named, or those of the asker: each makes its own budget. */
export function regionsOfQuestion(wie: string | undefined, context: AnswerContext): readonly Regio[] {
  const named = wie === undefined ? undefined : regionById(context.published, wie);
  return named ? [named] : homeRegions(context);
}

type Which = (date: { daysLeft: number }) => boolean;
const isPast: Which = ({ daysLeft }) => daysLeft < 0;
const isComing: Which = (date) => !isPast(date);

/** The dates that are to come, or those that have passed: of the vangnet and of each budget. */
function blocksOf(
  which: Which,
  termijnen: readonly Termijn[],
  regions: readonly Regio[],
  year: number,
  { today }: AnswerContext,
): TableBlock[] {
  const ofVangnet = termijnen.filter(which).map((termijn) => termijnRow(termijn, today));
  const ofRegions = regions.flatMap(({ naam, begroting }): TableBlock[] => {
    const rows = begroting ? computeCyclus(begroting.momenten, year, today).filter(which).map(cyclusRow) : [];
    const remark = which === isComing ? optional(begroting?.opmerking) : [];
    return rows.length > 0 ? [{ title: PLANNING.budgetOf(naam), rows: [...rows, ...remark.map((label) => ({ label }))] }] : [];
  });
  return [...(ofVangnet.length > 0 ? [{ title: PLANNING.vangnet, rows: ofVangnet }] : []), ...ofRegions];
}

/** The next day in the calendar; after the last one the end of the period that the sources give. */
function nextDate(termijnen: readonly Termijn[]): Termijn | undefined {
  const coming = termijnen.filter((termijn) => termijn.daysLeft >= 0 && !isOwnReading(termijn));
  return coming.find(({ from, until }) => from === until) ?? coming[0];
}
