import { optional } from "../../cards/card.ts";
import { capital, period } from "../../cards/format.ts";
import { type TableBlock, type TableRow, tableCard } from "../../cards/table-card.ts";
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
    const parts = partsOf(termijnen, regions, year, context);
    const [coming, passed] = [blocksOf(parts, false), blocksOf(parts, true)];
    const card = tableCard(
      {
        title: PLANNING.title(year),
        lead: next
          ? { value: PLANNING.next(TERMIJN[next.id], timeLeft(next.daysLeft)), lines: [capital(period(next.from, next.until))] }
          : { value: PLANNING.allPassed, lines: [] },
        // Of a year that is over the dates themselves are what is asked.
        blocks: coming.length > 0 ? coming : passed,
        folded: coming.length > 0 && passed.length > 0 ? [{ title: PLANNING.passed, blocks: passed }] : [],
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

/** The dates of the vangnet, or of the making of one budget. */
interface Part {
  title: string;
  dates: { daysLeft: number; row: TableRow }[];
  remark?: string;
}

const partsOf = (termijnen: readonly Termijn[], regions: readonly Regio[], year: number, { today }: AnswerContext): Part[] => [
  { title: PLANNING.vangnet, dates: termijnen.map((termijn) => ({ daysLeft: termijn.daysLeft, row: termijnRow(termijn, today) })) },
  ...regions.flatMap(({ naam, begroting }): Part[] => {
    if (!begroting) return [];
    const { momenten, opmerking } = begroting;
    const dates = computeCyclus(momenten, year, today).map((date) => ({ daysLeft: date.daysLeft, row: cyclusRow(date) }));
    return [{ title: PLANNING.budgetOf(naam), dates, ...(opmerking !== undefined && { remark: opmerking }) }];
  }),
];

/** Those of the dates that are past, or that are not; what is remarked of a part stands with each. */
const blocksOf = (parts: readonly Part[], isPast: boolean): TableBlock[] =>
  parts.flatMap(({ title, dates, remark }) => {
    const rows = dates.filter(({ daysLeft }) => daysLeft < 0 === isPast).map(({ row }) => row);
    return rows.length > 0 ? [{ title, rows: [...rows, ...optional(remark).map((label) => ({ label }))] }] : [];
  });

/** The next day in the calendar; after the last one the end of the period that the sources give. */
function nextDate(termijnen: readonly Termijn[]): Termijn | undefined {
  const coming = termijnen.filter((termijn) => termijn.daysLeft >= 0 && !isOwnReading(termijn));
  return coming.find(({ from, until }) => from === until) ?? coming[0];
}
