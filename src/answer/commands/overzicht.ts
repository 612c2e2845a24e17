import { euro } from "../../cards/format.ts";
import { saldoRows } from "../../cards/saldo-rows.ts";
import { tableCard } from "../../cards/table-card.ts";
import { relevanteBestedingen, resultaatVan } from "../../domain/vangnet/facts.ts";
import { type QuestionOf, vangnetQuestion } from "../../question/question.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { storedFigures } from "../facts.ts";
import { noRows } from "../no-rows.ts";
import { sourceRemarks } from "../remarks.ts";
import { publishedRows } from "../rows.ts";
import { viewOf } from "../view.ts";
import { pickYear } from "../year.ts";

const SORTED = {
  naam: "op naam",
  budget: "grootste budget eerst",
  uitgaven: "hoogste uitgaven eerst",
  saldo: "grootste overschot eerst",
  tekort: "grootste tekort eerst",
} as const;

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

export function overzichtAnswer(question: QuestionOf<"overzicht">, context: AnswerContext, notes: string[]): Answer {
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
  if (lines.length === 0) return noRows(`Een overzicht van ${year}`, ["buig-budget", "bijstandsvolume"], context);
  lines.sort(SORT[question.sorteer]);
  const rows = ["buig-budget", "uitgaven-buig", "saldo-buig"]
    .flatMap((topic) => publishedRows(context, { topic, period: String(year) }))
    .filter(({ item }) => !item.includes("volgens de tekst"));
  return answeredFrom(
    rows,
    tableCard(
      {
        title: `Overzicht ${context.names.nameOf(question.wie)} ${year}`,
        summary: `Overzicht ${context.names.nameOf(question.wie)} ${year}: saldo ${euro(total(lines, "saldo"))}`,
        blocks: [
          {
            title: `Saldo: budget − uitgaven (${SORTED[question.sorteer]})`,
            rows: saldoRows(lines),
          },
          { rows: [{ label: "Samen, uit de delen berekend", value: euro(total(lines, "saldo")) }, ...publishedTotals(context, year)] },
        ],
        folded: [
          {
            title: "Budget en uitgaven",
            blocks: (["budget", "uitgaven"] as const).map((what) => ({
              title: what === "budget" ? "Budget" : "Uitgaven",
              compact: true,
              rows: [
                ...lines.map((line) => ({ label: line.name, value: euro(line[what]) })),
                { label: "Samen, berekend", value: euro(total(lines, what)) },
              ],
            })),
          },
        ],
        paragraphs: lines.flatMap(({ code, name }) =>
          sourceRemarks(context, code, year, stored.get(code) ?? new Map()).map((remark) => `${name}: ${remark}`),
        ),
        rows,
        buttons: [
          { title: "Vangnet", question: vangnetQuestion({ wie: question.wie, jaar: year }) },
          { title: "Grootste tekort", question: { ...question, jaar: year, sorteer: "tekort" } },
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
      .map((row) => ({ label, value: `${row.published} × € 1.000`, ...(row.remark && { note: row.remark }) })),
  );
}

const total = (lines: readonly Line[], what: "budget" | "uitgaven" | "saldo"): bigint => lines.reduce((sum, line) => sum + line[what], 0n);

const down = (what: "budget" | "uitgaven" | "saldo") => (a: Line, b: Line) => Number(b[what] - a[what]);
const SORT: Record<keyof typeof SORTED, (a: Line, b: Line) => number> = {
  naam: (a, b) => a.name.localeCompare(b.name, "nl"),
  budget: down("budget"),
  uitgaven: down("uitgaven"),
  saldo: down("saldo"),
  tekort: (a, b) => Number(a.saldo - b.saldo),
};
