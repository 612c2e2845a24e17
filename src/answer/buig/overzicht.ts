import type { Button } from "../../cards/card.ts";
import { capital, euro, list } from "../../cards/format.ts";
import { amountRows, saldoRows } from "../../cards/pictures/saldo-rows.ts";
import { type TableBlock, tableCard } from "../../cards/table-card.ts";
import { type Column, type Order, OVERVIEW, remarkOf } from "../../cards/texts/buig.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { relevanteBestedingen, resultaatVan } from "../../domain/vangnet/facts.ts";
import { figuresOf, isEntered } from "../../facts/figures.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { regionById } from "../../facts/region.ts";
import { knownRows } from "../../facts/rows.ts";
import { latestOfAll } from "../../facts/year.ts";
import { readOverzicht, sortedBy } from "../../question/buig/readers.ts";
import { overzicht as shape } from "../../question/buig/shapes.ts";
import type { QuestionOf } from "../../question/question.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { noRows } from "../documenten/no-rows.ts";
import { saidWho, saidYear, withoutFigures } from "../follow.ts";
import { withRegion } from "../region.ts";
import { weighedRemarks } from "../vangnet/remarks.ts";
import { viewOf } from "../view.ts";
import { yearFor } from "../year.ts";
import { printedTotals } from "./printed-totals.ts";

type Overzicht = QuestionOf<"overzicht">;

/** The column that is shown for each order. */
const SHOWN: Record<Order, Column> = { naam: "saldo", budget: "budget", uitgaven: "uitgaven", saldo: "saldo", tekort: "saldo" };
const COLUMNS = ["budget", "uitgaven", "saldo"] as const satisfies Column[];
const NEAREST = ["buig-budget", "bijstandsvolume"];

/** "overzicht 2020": the region's table with printed and computed totals, sorted by what was asked. */
export const overzicht = command({
  kind: "overzicht",
  shape,
  sameForAll: true,
  readers: [readOverzicht],
  share: "button",
  ofRegion: true,
  follow: withoutFigures((last, change) => ({ ...last, ...saidWho(change), ...saidYear(change), ...sortedBy(change.cijfer) })),
  help: {
    ...OVERVIEW.help,
    audience: "secretariaat",
    examples: ({ regio, jaar }) => [
      { text: `overzicht ${jaar}`, question: { v: 1, kind: "overzicht", wie: regio.id, jaar, sorteer: "naam" } },
      { text: "wie heeft het grootste tekort", question: { v: 1, kind: "overzicht", wie: regio.id, jaar: null, sorteer: "tekort" } },
    ],
  },
  answer: (question, context, notes) => overzichtAnswer(question, context, notes),
});

/** The table of the region that is named, of that of a municipality, or of the asker's own. */
export function overzichtAnswer(question: Overzicht, context: AnswerContext, notes: string[]): Answer {
  const { wie } = question;
  return withRegion(
    wie,
    (regio) => ({ ...question, wie: regio }),
    context,
    ({ id, gemeenten }) => {
      const told = wie !== null && id !== wie ? [OVERVIEW.wholeRegion(context.names.nameOf(wie))] : [];
      const answer = tableOf({ ...question, wie: id }, gemeenten, context, [...notes, ...told]);
      return wie === null ? { ...answer, asked: { ...question, wie: id } } : answer;
    },
    // In no region: that municipality alone.
    () => (wie === null ? noRows(OVERVIEW.help.title, NEAREST, context, notes) : tableOf({ ...question, wie }, [wie], context, notes)),
  );
}

interface Line {
  code: string;
  name: string;
  budget: bigint;
  uitgaven: bigint;
  saldo: bigint;
}

function tableOf(question: Overzicht & { wie: string }, members: readonly string[], context: AnswerContext, notes: string[]): Answer {
  const { wie, sorteer, oplopend = false } = question;
  const name = context.names.nameOf(wie);
  const { year, told } = yearFor(question.jaar, members, context);
  const lines = members.flatMap((code) => lineOf(code, year, context)).sort(orderOf(sorteer, oplopend));
  if (lines.length === 0) return noRows(OVERVIEW.noFigures(name, year), NEAREST, context, notes);
  const missing = members.filter((code) => !lines.some((line) => line.code === code)).map((code) => context.names.nameOf(code));
  const entered = lines.filter(({ code }) => isEntered(context, code, year)).map((line) => line.name);
  const column = SHOWN[sorteer];
  const others = COLUMNS.filter((other) => other !== column);
  const rows = overviewRows(wie, lines, year, context);
  const printed = printedTotals(rows, lines.length, (id) => total(lines, id), wie, context);
  const remarks = lines.map(({ code, name: of }) => {
    const { told: visible, printed: behind } = weighedRemarks(context, code, year);
    return { told: visible.map((remark) => remarkOf(of, remark)), printed: behind.map((remark) => remarkOf(of, remark)) };
  });
  const mostShort = { v: 1, kind: "overzicht", wie, jaar: year, sorteer: "tekort" } as const;
  return answeredFrom(
    rows,
    tableCard(
      {
        title: OVERVIEW.title(name, year),
        summary: OVERVIEW.summary(name, year, column, euro(total(lines, column))),
        ...(column === "saldo" && { lead: { value: mostShortOf(lines), lines: [] } }),
        blocks: [
          {
            title: OVERVIEW.sorted(column, sorteer, oplopend),
            rows: column === "saldo" ? saldoRows(lines) : amountRows(lines.map((line) => ({ name: line.name, amount: line[column] }))),
          },
          {
            rows: [
              {
                label: missing.length > 0 ? OVERVIEW.partTotal(lines.length, members.length) : OVERVIEW.computedTotal,
                value: euro(total(lines, column)),
              },
              ...printed.filter(({ differs }) => differs).map(({ text }) => ({ label: text })),
            ],
          },
        ],
        paragraphs: [
          ...(entered.length > 0 ? [OVERVIEW.entered(entered, printed.length > 0)] : []),
          ...remarks.flatMap((remark) => remark.told),
        ],
        remarks: [...printed.filter(({ differs }) => !differs).map(({ text }) => text), ...remarks.flatMap((remark) => remark.printed)],
        folded: [{ title: capital(list(others)), blocks: others.map((what) => columnBlock(what, lines)) }],
        rows,
        buttons: [
          ...(missing.length > 0 ? fullYearButton(question, members, year, context) : []),
          { title: BUTTON.vangnet, question: vangnetQuestion({ wie, jaar: year }) },
          ...(sorteer === "tekort" && !oplopend ? [] : [{ title: OVERVIEW.mostShort, question: mostShort }]),
          ...keyTopicButton(wie, context),
        ],
      },
      viewOf(context, [...notes, ...told, ...(missing.length > 0 ? [OVERVIEW.missing(missing, year)] : [])]),
    ),
  );
}

/** The latest year of which there is something of everybody. */
function fullYearButton(question: Overzicht, members: readonly string[], year: number, context: AnswerContext): Button[] {
  const full = latestOfAll(context, members);
  return full === undefined || full === year ? [] : [{ title: String(full), question: { ...question, jaar: full } }];
}

/** What the documents say of the key of the region. */
function keyTopicButton(wie: string, { published }: AnswerContext): Button[] {
  const { sleutel } = regionById(published, wie) ?? {};
  const key = published.sleutels.find(({ id }) => id === sleutel);
  if (!key) return [];
  return [{ title: OVERVIEW.keys, question: { v: 1, kind: "onderwerp", onderwerp: key.gedrukt?.topic ?? key.topic, vanaf: 0 } }];
}

function lineOf(code: string, year: number, context: AnswerContext): Line[] {
  const figures = figuresOf(context, code).get(year) ?? {};
  const [uitgaven, saldo] = [relevanteBestedingen(figures), resultaatVan(figures)];
  if (!figures.budget || !uitgaven || !saldo) return [];
  return [{ code, name: context.names.nameOf(code), budget: figures.budget.value, uitgaven: uitgaven.value, saldo: saldo.value }];
}

const columnBlock = (what: Column, lines: readonly Line[]): TableBlock => ({
  title: OVERVIEW.column[what],
  compact: true,
  rows: [
    ...lines.map((line) => ({ label: line.name, value: euro(line[what]) })),
    { label: OVERVIEW.total, value: euro(total(lines, what)) },
  ],
});

/** The figures of the municipalities in the table, and the totals that documents print of their region. */
function overviewRows(wie: string, lines: readonly Line[], year: number, context: AnswerContext): KnownRow[] {
  const { figuren } = context.published;
  const subjects = [...lines.map(({ name }) => name), regionById(context.published, wie)?.totaal];
  return COLUMNS.flatMap((id) => {
    const { topic, item } = figuren[id];
    return knownRows(context, { topic, item, period: String(year), subjects });
  });
}

/** Who is furthest short, in the amount. */
function mostShortOf(lines: readonly Line[]): string {
  const [first] = lines.toSorted((a, b) => down("saldo")(b, a));
  return first && first.saldo < 0n ? OVERVIEW.shortest(first.name, euro(-first.saldo)) : OVERVIEW.nobodyShort;
}

const total = (lines: readonly Line[], what: Column): bigint => lines.reduce((sum, line) => sum + line[what], 0n);

/** Where two are compared, the larger first. */
const down = (column: Column) => (a: Line, b: Line) => Number(b[column] - a[column]);

function orderOf(order: Order, up: boolean): (a: Line, b: Line) => number {
  if (order === "naam") return (a, b) => a.name.localeCompare(b.name, "nl");
  if (order !== "tekort") return (a, b) => down(order)(a, b) * (up ? -1 : 1);
  // The smallest tekort is still a tekort: those without come after.
  return up ? (a, b) => Number(a.saldo >= 0n) - Number(b.saldo >= 0n) || down("saldo")(a, b) : (a, b) => down("saldo")(b, a);
}
