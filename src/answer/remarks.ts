import { printedText } from "../cards/cijfer.ts";
import { euro } from "../cards/format.ts";
import { fromEuros } from "../domain/money.ts";
import { figuresOf, resultaatVan, type YearFigures } from "../domain/vangnet/facts.ts";
import type { VangnetRule } from "../domain/vangnet/rules.ts";
import type { AnswerContext } from "./context.ts";
import { publishedSaldo, regionSaldoRows } from "./facts.ts";

/** What must be said at the top of every answer by these rules: that they are not read in an official source. */
export const ruleNotes = (rules: readonly VangnetRule[]): string[] => [
  ...new Set(rules.flatMap(({ entry, remark }) => (entry.certainty !== "H" && remark ? [remark] : []))),
];

/** Where a published saldo is not the published budget minus the published spending: both are shown, neither is repaired. */
export function sourceRemarks(context: AnswerContext, gemeente: string, year: number, figures: ReadonlyMap<number, YearFigures>): string[] {
  const used = figures.get(year) ?? {};
  const published = publishedSaldo(context, gemeente, year);
  const computed = resultaatVan(used);
  if (!published || !computed || published.figure.value === computed.value) return [];
  // Figures from elsewhere contradict nothing in the document.
  if (figuresOf(used).some(({ layer }) => layer !== "gepubliceerd")) return [];
  const { row } = published;
  const source = context.published.bronnen.get(row.document)?.kort ?? row.document;
  if (row.unit !== "x 1.000 euro")
    return [`In de ${source} staat een saldo van € ${row.published}; budget min uitgaven is ${euro(computed.value)}`];
  return [
    `In de ${source} staat een saldo van ${row.published} (×\u00a0€\u00a01.000); budget min uitgaven is ${inThousands(computed.value)}`,
  ];
}

/** The same of a region: that of each member by name, and what the document itself says that does not fit its table. */
export const regionRemarks = (
  context: AnswerContext,
  year: number,
  figures: ReadonlyMap<string, ReadonlyMap<number, YearFigures>>,
): string[] => [
  ...[...figures].flatMap(([gemeente, known]) =>
    sourceRemarks(context, gemeente, year, known).map((remark) => `${context.names.nameOf(gemeente)}: ${remark}`),
  ),
  ...regionSaldoRows(context, [...figures.keys()], year).flatMap((row) =>
    row.remark ? [`${row.subject}, ${row.item}: ${printedText(row)}. ${row.remark}`] : [],
  ),
];

/** € 497.800 as printed in the table: "497,8". */
const inThousands = (amount: bigint): string => {
  const tenths = amount / fromEuros(100);
  const sign = tenths < 0n ? "-" : "";
  const digits = (tenths < 0n ? -tenths : tenths).toString().padStart(2, "0");
  return `${sign}${digits.slice(0, -1).replace(/\B(?=(\d{3})+$)/g, ".")},${digits.slice(-1)}`;
};
