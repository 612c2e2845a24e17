import { cijferText } from "../../cards/cijfer.ts";
import { euro, percentage } from "../../cards/format.ts";
import { tableCard } from "../../cards/table-card.ts";
import { BUIG } from "../../cards/texts/buig.ts";
import { insteadOf, layerText } from "../../cards/texts/labels.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import type { FiguurId } from "../../data/shapes/figuren.ts";
import { resultaatVan, type YearFigures } from "../../domain/vangnet/facts.ts";
import { rulesOfYear } from "../../domain/vangnet/rules.ts";
import { figuresOf } from "../../facts/figures.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { isAboutYear } from "../../facts/published-rows.ts";
import { regionsOf } from "../../facts/region.ts";
import { knownFigureRows, knownRows } from "../../facts/rows.ts";
import { emphasisOn, readBuig } from "../../question/buig/readers.ts";
import { buig as shape } from "../../question/buig/shapes.ts";
import type { QuestionOf } from "../../question/question.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, homeRegions } from "../context.ts";
import { noRows } from "../documenten/no-rows.ts";
import { topicAnswer } from "../documenten/onderwerp.ts";
import { saidWhoOrOwn, saidYear, withoutFigures } from "../follow.ts";
import { withGemeente } from "../gemeente.ts";
import { weighedRemarks } from "../vangnet/remarks.ts";
import { viewOf } from "../view.ts";
import { yearFor } from "../year.ts";
import { overzichtAnswer } from "./overzicht.ts";
import { seriesBlock } from "./series.ts";

type Buig = QuestionOf<"buig">;

/** By what the region's table is sorted when this was asked. */
const SORTED_BY = { budget: "budget", uitgaven: "uitgaven", saldo: "naam", resultaat: "naam" } as const;
/** Which figure was asked; a "resultaat" is a share of the budget here, as the documents call it. */
const ASKED = { budget: "budget", uitgaven: "uitgaven", saldo: "saldo", resultaat: "saldo-procent" } as const satisfies Record<
  string,
  FiguurId
>;
/** What comes nearest when a figure is not known: the budgets, and how many people there are in bijstand. */
const NEAREST = ["buig-budget", "bijstandsvolume"];

/** "saldo Helmond 2020": budget, spending, saldo and result as they are known, with what follows from them. */
export const buig = command({
  kind: "buig",
  shape,
  sameForAll: true,
  readers: [readBuig],
  share: "button",
  follow: withoutFigures((last, change) => ({ ...last, ...saidWhoOrOwn(change), ...saidYear(change), ...emphasisOn(change.cijfer) })),
  help: {
    ...BUIG.help,
    audience: "beleid",
    examples: ({ vierde, jaar }) => [
      { text: `saldo ${vierde.naam} ${jaar}`, question: { v: 1, kind: "buig", wie: vierde.id, jaar, nadruk: "saldo" } },
    ],
  },
  answer: (question, context, notes) => {
    const found = withGemeente(
      question.wie,
      question,
      context,
      (wie) =>
        context.names.membersOf(wie)
          ? overzichtAnswer({ v: 1, kind: "overzicht", wie, jaar: question.jaar, sorteer: SORTED_BY[question.nadruk] }, context, notes)
          : figuresOfOne(question, wie, context, notes),
      notes,
    );
    return (found.outcome === "refusal" && resultOfRegion(question, context, notes)) || found;
  },
});

/** "hoe hoog was het resultaat over 2018": nobody is named and no municipality has that year, but the region has a result of its own. */
function resultOfRegion({ wie, jaar, nadruk }: Buig, context: AnswerContext, notes: string[]): Answer | undefined {
  const [regio] = homeRegions(context);
  if (wie !== null || jaar === null || nadruk !== "saldo" || regio?.resultaat === undefined) return undefined;
  const isKnown = knownRows(context, { topic: regio.resultaat }).some((row) => isAboutYear(row, jaar));
  if (!isKnown) return undefined;
  const question = { v: 1, kind: "onderwerp", onderwerp: regio.resultaat, jaar, vanaf: 0 } as const;
  return topicAnswer(question, context, [...notes, BUIG.ofRegion(jaar, regio.naam)]);
}

interface Found {
  id: FiguurId;
  label: string;
  row: KnownRow;
}

function figuresOfOne(question: Buig, gemeente: string, context: AnswerContext, notes: string[]): Answer {
  const { year, told } = yearFor(question.jaar, [gemeente], context);
  const found = Object.values(context.published.figuren).flatMap(({ id, label }): Found[] =>
    knownFigureRows(context, gemeente, id)
      .filter(({ period }) => period === String(year))
      .map((row) => ({ id, label, row })),
  );
  const asked = found.find(({ id }) => id === ASKED[question.nadruk]);
  if (found.length === 0) return noFigures(question, gemeente, year, context, notes);
  const name = context.names.nameOf(gemeente);
  const rows = found.map(({ row }) => row);
  const figures = figuresOf(context, gemeente);
  const remarks = weighedRemarks(context, gemeente, year);
  const isPrinted = rows.every(({ layer }) => layer === undefined);
  const [regio] = regionsOf(context.published, gemeente);
  return answeredFrom(
    rows,
    tableCard(
      {
        title: BUIG.title(name, year),
        lead: asked
          ? {
              value: cijferText(asked.row),
              lines: [`${[asked.label, layerText(asked.row)].join(", ")}${asked.id === "saldo" ? BUIG.whichWay(asked.row.number) : ""}`],
            }
          : { value: "?", lines: [BUIG.notKnown(context.published.figuren[ASKED[question.nadruk]].label)] },
        paragraphs: remarks.told,
        blocks: [
          {
            title: rows.some(({ entered }) => entered) ? BUIG.asKnown : isPrinted ? BUIG.asPublished : BUIG.asComputed,
            rows: found.map(figureRow),
          },
          ...seriesBlock(gemeente, context),
        ],
        rows,
        remarks: [...(isPrinted ? computedRemark(figures.get(year)) : []), ...remarks.printed],
        buttons: [
          { title: BUTTON.vangnet, question: vangnetQuestion({ wie: gemeente, jaar: year }) },
          { title: BUTTON.kerncijfers, question: { v: 1, kind: "kerncijfers", wie: gemeente, vanaf: 0 } },
          ...(regio
            ? [
                {
                  title: BUTTON.regio,
                  question: { v: 1, kind: "overzicht", wie: regio.id, jaar: year, sorteer: SORTED_BY[question.nadruk] } as const,
                },
              ]
            : []),
        ],
      },
      viewOf(context, [...notes, ...told]),
    ),
  );
}

const figureRow = ({ label, row }: Found) => ({
  label,
  value: cijferText(row),
  note: row.layer === undefined ? row.status : insteadOf(row, row.under && cijferText(row.under)),
});

/** What follows from budget and spending as published. */
function computedRemark(figures: YearFigures | undefined): string[] {
  const computed = resultaatVan(figures);
  const budget = figures?.budget;
  return computed && budget ? [BUIG.computed(euro(computed.value), percentage(computed.value, budget.value))] : [];
}

/** Not known of this year: the latest year in which it is, and the question that computes with own figures. */
function noFigures(question: Buig, gemeente: string, year: number, context: AnswerContext, notes: string[]): Answer {
  const figuur = ASKED[question.nadruk];
  const name = question.wie === null && context.ownGemeente === undefined ? undefined : context.names.nameOf(gemeente);
  const latest = knownFigureRows(context, gemeente, figuur).at(-1)?.period;
  const { label } = context.published.figuren[figuur];
  const hasRules = rulesOfYear(context.published.regels, year).length > 0;
  const buttons = [
    ...(latest === undefined ? [] : [{ title: BUIG.figureIn(label, latest), question: { ...question, jaar: Number(latest) } }]),
    ...(name !== undefined && hasRules
      ? [{ title: BUTTON.vangnetOf(name, year), question: vangnetQuestion({ wie: gemeente, jaar: year }) }]
      : []),
  ];
  return noRows(BUIG.noFigures(name, year), NEAREST, context, notes, ...buttons);
}
