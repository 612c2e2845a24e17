import { printedText } from "../../cards/cijfer.ts";
import { inThousands } from "../../cards/format.ts";
import { remarkOf } from "../../cards/texts/buig.ts";
import { CONTRADICTION } from "../../cards/texts/vangnet/answer.ts";
import type { Tegenspraak } from "../../data/shapes/tegenspraken.ts";
import type { YearFigures } from "../../domain/vangnet/facts.ts";
import type { VangnetRule } from "../../domain/vangnet/rules.ts";
import { contradictionIn, regionSaldoRows } from "../../facts/contradiction.ts";
import { touching } from "../../facts/documents.ts";
import { type FiguresByYear, figuresOf, isEntered } from "../../facts/figures.ts";
import { nameIn } from "../../facts/known.ts";
import type { AnswerContext } from "../context.ts";

/** What must be said at the top of every answer by these rules: that they are not read in an official source. */
export const ruleNotes = (rules: readonly VangnetRule[]): string[] => [
  ...new Set(rules.flatMap(({ entry, remark }) => (entry.certainty !== "H" && remark ? [remark] : []))),
];

/** Where a printed saldo is not the printed budget minus the printed spending: both are shown, neither is repaired. */
export function sourceRemarks(context: AnswerContext, gemeente: string, year: number, figures: FiguresByYear): string[] {
  const found = contradictionIn(context, gemeente, year, figures);
  if (!found) return [];
  const { printed, computed } = found;
  const source = context.published.bronnen.get(printed.document)?.kort ?? printed.document;
  return printed.unit === "x 1.000 euro"
    ? [CONTRADICTION.inThousands(source, printed.published, inThousands(computed, printed.number?.decimals ?? 1))]
    : [CONTRADICTION.inEuros(source, printed.published, computed)];
}

/** The same, by its weight: what more than rounding explains is told on the card itself, the rest stands with the sources. */
export function weighedRemarks(context: AnswerContext, gemeente: string, year: number): { told: string[]; printed: string[] } {
  const figures = figuresOf(context, gemeente);
  const remarks = sourceRemarks(context, gemeente, year, figures);
  return contradictionIn(context, gemeente, year, figures)?.isRounding ? { told: [], printed: remarks } : { told: remarks, printed: [] };
}

/** The same of a region: that of each member by name, and what the document itself says that does not fit its table. */
export const regionRemarks = (context: AnswerContext, year: number, gemeenten: readonly string[]): string[] => [
  ...gemeenten.flatMap((gemeente) =>
    sourceRemarks(context, gemeente, year, figuresOf(context, gemeente)).map((remark) => remarkOf(context.names.nameOf(gemeente), remark)),
  ),
  // What a document says of all of them together, no longer fits once another figure counts.
  ...(gemeenten.some((gemeente) => isEntered(context, gemeente, year)) ? [] : regionSaldoRows(context, gemeenten, year)).flatMap((row) =>
    row.remark ? [CONTRADICTION.ofRegion(row.subject, row.item, printedText(row), row.remark)] : [],
  ),
];

/** Contradictions in the documents that touch the printed budget of a municipality; none where another budget counts. */
export function budgetDifferences(context: AnswerContext, gemeente: string, { budget }: YearFigures = {}): Tegenspraak[] {
  const subject = nameIn(context, gemeente);
  if (subject === undefined || budget?.layer !== "gepubliceerd") return [];
  const { topic, item } = context.published.figuren.budget;
  return touching(context, [{ topic, item, subject }]);
}
