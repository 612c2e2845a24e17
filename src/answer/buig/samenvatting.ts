import { capital, list } from "../../cards/format.ts";
import { NEXT_DATES } from "../../cards/limits.ts";
import { type TableBlock, type TableRow, tableCard } from "../../cards/table-card.ts";
import { termijnRow } from "../../cards/termijn-row.ts";
import { remarkOf, SUMMARY } from "../../cards/texts/buig.ts";
import { PLANNING } from "../../cards/texts/planning.ts";
import { headlineOf } from "../../cards/texts/vangnet/verdict.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { overRow } from "../../cards/vangnet/over-rows.ts";
import { footer } from "../../cards/view.ts";
import { figuresBehind, hasEntries } from "../../domain/vangnet/facts.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { computeTermijnen } from "../../domain/vangnet/termijnen.ts";
import { assessStored } from "../../facts/assessed.ts";
import { figuresOf } from "../../facts/figures.ts";
import { latestOfAll, yearsWithFigures } from "../../facts/year.ts";
import { readSamenvatting } from "../../question/buig/readers.ts";
import { samenvatting as shape } from "../../question/buig/shapes.ts";
import type { QuestionOf } from "../../question/question.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { noRows } from "../documenten/no-rows.ts";
import { regionSheet } from "../export/region-sheet.ts";
import { saidWho, saidYear, withoutFigures } from "../follow.ts";
import { commissionPlaces, termijnSources } from "../planning/sources.ts";
import { withRegion } from "../region.ts";
import { coveredYearsOf, uncoveredYearAnswer } from "../vangnet/no-figures.ts";
import { ruleNotes, sourceRemarks } from "../vangnet/remarks.ts";
import { rowsBehind } from "../vangnet/rows-behind.ts";
import { rulePlaces } from "../vangnet/rule-places.ts";
import { viewOf } from "../view.ts";
import { yearFor } from "../year.ts";
import { headline, isOver, type Line, shareBlock } from "./summary-lines.ts";

type Samenvatting = QuestionOf<"samenvatting">;

/** "samenvatting 2020": one card that stands alone in a channel: who is over the threshold, what is open, which dates come. */
export const samenvatting = command({
  kind: "samenvatting",
  shape,
  sameForAll: true,
  readers: [readSamenvatting],
  share: "button",
  ofRegion: true,
  follow: withoutFigures((last, change) => ({ ...last, ...saidWho(change), ...saidYear(change) })),
  help: {
    ...SUMMARY.help,
    audience: "secretariaat",
    examples: ({ regio, jaar }) => [{ text: `samenvatting ${jaar}`, question: { v: 1, kind: "samenvatting", wie: regio.id, jaar } }],
  },
  answer: (question, context, notes) => {
    const { wie } = question;
    // A municipality that is named is summed up by itself.
    if (wie !== null && !context.names.membersOf(wie)) return summaryOf({ ...question, wie }, [wie], context, notes);
    return withRegion(
      wie,
      (regio) => ({ ...question, wie: regio }),
      context,
      ({ id, gemeenten }) => ({ ...summaryOf({ ...question, wie: id }, gemeenten, context, notes), asked: { ...question, wie: id } }),
      () => noRows(SUMMARY.help.title, [], context, notes),
    );
  },
});

function summaryOf(question: Samenvatting & { wie: string }, members: readonly string[], context: AnswerContext, notes: string[]): Answer {
  const { names, published, today } = context;
  const isRegion = names.membersOf(question.wie) !== undefined;
  const { year, assumed } = yearFor(question.jaar, members, context);
  const rules = rulesOfYear(published.regels, year);
  if (rules.length === 0) {
    const years = coveredYearsOf(members, context);
    return uncoveredYearAnswer(year, years, (jaar) => ({ ...question, jaar }), context, notes);
  }
  const known = members.filter((code) => yearsWithFigures(figuresOf(context, code)).includes(year));
  const title = SUMMARY.title(names.nameOf(question.wie), year);
  if (known.length === 0) return noRows(title, ["buig-budget"], context, notes);

  const lines = known.map((code): Line => ({ ...assessStored(context, code, year, today), name: names.nameOf(code) }));
  const over = lines.filter(isOver("met"));
  const missing = members.filter((code) => !known.includes(code)).map((code) => names.nameOf(code));
  const full = latestOfAll(context, members);
  const rows = rowsBehind(known, year, context);
  const places = commissionPlaces(year, context);
  const view = viewOf(context, [...notes, ...(assumed ? [SUMMARY.latestYear(year)] : []), ...ruleNotes(rules)]);
  const card = tableCard(
    {
      title,
      lead: {
        value: headline(over.length, lines, isRegion, missing.length),
        lines: isRegion && over.length > 0 ? [list(over.map(({ name }) => name))] : [],
        style: over.length > 0 ? "warning" : "emphasis",
      },
      blocks: [
        shareBlock(lines),
        ...block(
          SUMMARY.overThreshold,
          over.map(({ name, assessment }) => overRow(name, assessment)),
        ),
        ...block(
          SUMMARY.notDetermined,
          lines.filter(isOver("unknown")).map(({ name, assessment }) => ({ label: name, note: headlineOf(assessment).open })),
        ),
        { title: SUMMARY.dates, rows: deadlineRows(year, context) },
      ],
      paragraphs: [...(isRegion ? [SUMMARY.perGemeente] : []), ...(missing.length > 0 ? [SUMMARY.missing(missing, year)] : [])],
      rows: [...rows, ...termijnSources(context)],
      remarks: remarksOf(lines, context),
      places: [...rulePlaces(rules, view), ...places],
      foot: capital(
        footer(
          view,
          lines.flatMap(({ facts }) => figuresBehind(facts)),
          lines.some(({ assessment }) => assessment.yearClosed) && !lines.some(({ facts }) => hasEntries(facts)),
        ),
      ),
      buttons: [
        ...(missing.length > 0 && full !== undefined && full !== year
          ? [{ title: String(full), question: { ...question, jaar: full } }]
          : []),
        ...over.slice(0, 1).map(({ gemeente, name }) => ({ title: name, question: vangnetQuestion({ wie: gemeente, jaar: year }) })),
        { title: BUTTON.overzicht, question: { v: 1, kind: "overzicht", wie: question.wie, jaar: year, sorteer: "naam" } },
      ],
    },
    view,
  );
  return { ...answeredFrom(rows, card, places), rulesYear: year, sheets: () => [regionSheet(lines, view)] };
}

const block = (title: string, rows: TableRow[]): TableBlock[] => (rows.length > 0 ? [{ title, rows }] : []);

const remarksOf = (lines: readonly Line[], context: AnswerContext): string[] =>
  lines.flatMap(({ gemeente, name, year, facts }) =>
    sourceRemarks(context, gemeente, year, facts.figures).map((remark) => remarkOf(name, remark)),
  );

/** The dates that are still to come. */
function deadlineRows(year: number, { today }: AnswerContext): TableRow[] {
  const coming = computeTermijnen(year, today).filter(({ daysLeft }) => daysLeft >= 0);
  if (coming.length === 0) return [{ label: PLANNING.allPassedOf(year) }];
  return coming.slice(0, NEXT_DATES).map((termijn) => termijnRow(termijn, today));
}
