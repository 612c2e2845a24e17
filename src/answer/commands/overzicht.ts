import { printedText } from "../../cards/cijfer.ts";
import { capital, euro, list } from "../../cards/format.ts";
import { amountRows, saldoRows } from "../../cards/saldo-rows.ts";
import { tableCard } from "../../cards/table-card.ts";
import { relevanteBestedingen, resultaatVan } from "../../domain/vangnet/facts.ts";
import { type QuestionOf, vangnetQuestion } from "../../question/question.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { enteredFigures, withoutReplaced } from "../entered-figures.ts";
import { storedFigures } from "../facts.ts";
import { regionOf } from "../gemeente.ts";
import { noRows } from "../no-rows.ts";
import { sourceRemarks } from "../remarks.ts";
import { publishedRows } from "../rows.ts";
import { viewOf } from "../view.ts";
import { pickYear } from "../year.ts";

type Sort = QuestionOf<"overzicht">["sorteer"];
type Column = "budget" | "uitgaven" | "saldo";

/** The column that is shown for each order, and how the order is called: down, and up. */
const SORTED: Record<Sort, { column: Column; down: string; up: string }> = {
  naam: { column: "saldo", down: "op naam", up: "op naam" },
  budget: { column: "budget", down: "grootste budget eerst", up: "kleinste budget eerst" },
  uitgaven: { column: "uitgaven", down: "hoogste uitgaven eerst", up: "laagste uitgaven eerst" },
  saldo: { column: "saldo", down: "grootste overschot eerst", up: "laagste saldo eerst" },
  tekort: { column: "saldo", down: "grootste tekort eerst", up: "kleinste tekort eerst" },
};
const TITLE: Record<Column, string> = { budget: "Budget", uitgaven: "Uitgaven", saldo: "Saldo: budget − uitgaven" };
const COLUMNS = Object.keys(TITLE) as Column[];

/** "overzicht 2020": the region's table with published and computed totals, sorted by what was asked. */
export const overzicht = command({
  kind: "overzicht",
  help: {
    audience: "secretariaat",
    title: "De regio",
    menu: "The municipalities of the region side by side",
    examples: [
      {
        text: "overzicht 2020",
        question: { v: 1, kind: "overzicht", wie: "senzer", jaar: 2020, sorteer: "naam" },
      },
      { text: "wie heeft het grootste tekort", question: { v: 1, kind: "overzicht", wie: "senzer", jaar: null, sorteer: "tekort" } },
    ],
  },
  answer: (question, context, notes) => overzichtAnswer(question, context, notes),
});

interface Line {
  code: string;
  name: string;
  budget: bigint;
  uitgaven: bigint;
  saldo: bigint;
}

export function overzichtAnswer(asked: QuestionOf<"overzicht">, context: AnswerContext, given: string[]): Answer {
  const question = { ...asked, wie: regionOf(asked.wie, context) ?? asked.wie };
  const name = context.names.nameOf(question.wie);
  const isOther = question.wie !== asked.wie;
  const notes = isOther ? [...given, `Dit is de hele regio waar ${context.names.nameOf(asked.wie)} bij hoort`] : given;
  const members = context.names.membersOf(question.wie) ?? [];
  const stored = new Map(members.map((code) => [code, storedFigures(context, code)]));
  const { year, note } = pickYear(question, stored.get(members[0] ?? "") ?? new Map(), context);
  const lines = members.flatMap((code): Line[] => {
    const figures = stored.get(code)?.get(year) ?? {};
    const [uitgaven, saldo] = [relevanteBestedingen(figures), resultaatVan(figures)];
    return figures.budget && uitgaven && saldo
      ? [{ code, name: context.names.nameOf(code), budget: figures.budget.value, uitgaven: uitgaven.value, saldo: saldo.value }]
      : [];
  });
  if (lines.length === 0) return noRows(`Een overzicht van ${name} ${year}`, ["buig-budget", "bijstandsvolume"], context, notes);
  const { sorteer, oplopend = false } = question;
  const { column, ...order } = SORTED[sorteer];
  const others = COLUMNS.filter((other) => other !== column);
  lines.sort(orderOf(sorteer, oplopend));
  const mostTekort = { v: 1, kind: "overzicht", wie: question.wie, jaar: year, sorteer: "tekort" } as const;
  const subjects = [...lines.map((line) => line.name), "Alle gemeenten"];
  const rows = ["buig-budget", "uitgaven-buig", "saldo-buig"]
    .flatMap((topic) => publishedRows(context, { topic, period: String(year) }))
    .filter(({ item, subject }) => subjects.includes(subject) && !item.includes("volgens de tekst"));
  const remarks = lines.flatMap((line) =>
    sourceRemarks(context, line.code, year, stored.get(line.code) ?? new Map()).map((remark) => `${line.name}: ${remark}`),
  );
  return answeredFrom(
    rows,
    tableCard(
      {
        title: `Overzicht ${name} ${year}`,
        summary: `Overzicht ${name} ${year}: ${column} ${euro(total(lines, column))}`,
        blocks: [
          {
            title: `${TITLE[column]} (${oplopend ? order.up : order.down})`,
            rows: column === "saldo" ? saldoRows(lines) : amountRows(lines.map((line) => ({ name: line.name, amount: line[column] }))),
          },
          { rows: [{ label: "Samen, uit de delen berekend", value: euro(total(lines, column)) }, ...publishedTotals(context, year)] },
          ...(remarks.length > 0 ? [{ rows: remarks.map((label) => ({ label })) }] : []),
        ],
        folded: [
          {
            title: capital(list(others)),
            blocks: others.map((what) => ({
              title: TITLE[what],
              compact: true,
              rows: [
                ...lines.map((line) => ({ label: line.name, value: euro(line[what]) })),
                { label: "Samen, berekend", value: euro(total(lines, what)) },
              ],
            })),
          },
        ],
        rows: withoutReplaced(rows, stored, context),
        entered: enteredFigures(stored, [year], context),
        buttons: [
          { title: "Vangnet", question: vangnetQuestion({ wie: question.wie, jaar: year }) },
          ...(sorteer === "tekort" && !oplopend ? [] : [{ title: "Grootste tekort", question: mostTekort }]),
          { title: "Verdeelsleutels", question: { v: 1, kind: "onderwerp", onderwerp: "verdeelsleutel", vanaf: 0 } },
        ],
      },
      viewOf(context, [...notes, ...(note ? [note] : [])]),
    ),
  );
}

/** Totals as printed, which may differ from the sum of the parts (domain §6). */
function publishedTotals(context: AnswerContext, year: number) {
  const topics = {
    "saldo-buig": "Samen, gedrukt: saldo",
    "buig-budget": "Samen, gedrukt: budget",
    "uitgaven-buig": "Samen, gedrukt: uitgaven",
  };
  return Object.entries(topics).flatMap(([topic, label]) =>
    publishedRows(context, { topic, subject: "Alle gemeenten", period: String(year) })
      .slice(0, 1)
      .map((row) => ({ label, value: printedText(row), ...(row.remark && { note: row.remark }) })),
  );
}

const total = (lines: readonly Line[], what: Column): bigint => lines.reduce((sum, line) => sum + line[what], 0n);

/** Where two are compared, the larger first. */
const down = (column: Column) => (a: Line, b: Line) => Number(b[column] - a[column]);

function orderOf(sorteer: Sort, up: boolean): (a: Line, b: Line) => number {
  if (sorteer === "naam") return (a, b) => a.name.localeCompare(b.name, "nl");
  if (sorteer !== "tekort") return (a, b) => down(sorteer)(a, b) * (up ? -1 : 1);
  // The smallest tekort is still a tekort: those without come after.
  return up ? (a, b) => Number(a.saldo >= 0n) - Number(b.saldo >= 0n) || down("saldo")(a, b) : (a, b) => down("saldo")(b, a);
}
