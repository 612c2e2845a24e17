import { cijferText, isInOwnWords, itemText, printedText, whenText } from "../../cards/cijfer.ts";
import { link } from "../../cards/format.ts";
import { LONGEST_PRINT } from "../../cards/limits.ts";
import type { Place, TableBlock } from "../../cards/table-card.ts";
import { RULES, SOURCE } from "../../cards/texts/documenten/documenten.ts";
import { CERTAINTY, layerText } from "../../cards/texts/labels.ts";
import { STEP_NAME } from "../../cards/texts/vangnet/steps.ts";
import { provisionText, sourcesText } from "../../cards/view.ts";
import type { VangnetRule } from "../../domain/vangnet/rules.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import type { AnswerContext } from "../context.ts";
import { viewOf } from "../view.ts";

/** A figure behind an answer, or one in whose place another counts. */
interface SourceRow extends KnownRow {
  isReplaced?: boolean;
}

/** A block per place, with what stands there; of a long list only the figures. */
export const figureBlocks = (rows: readonly SourceRow[], compact: boolean, context: AnswerContext): TableBlock[] =>
  [...Map.groupBy(rows, (row) => placeOf(row, context))].map(([title, found]) => ({
    title,
    compact,
    rows: found.map((row) => figureRow(row, compact)),
  }));

const placeOf = ({ layer, document, place }: KnownRow, context: AnswerContext): string =>
  layer === "berekend" ? SOURCE.computed : `${titleOf(document, context)}, ${place}`;

/** Behind a figure that staff put in the place of a printed one, the printed one too. */
export const withUnder = (rows: readonly KnownRow[]): SourceRow[] =>
  rows.flatMap((row) => (row.under ? [row, { ...row.under, isReplaced: true }] : [row]));

function figureRow(row: SourceRow, compact: boolean) {
  const printed = row.layer === undefined ? printedText(row) : cijferText(row);
  const isLong = printed.length > LONGEST_PRINT;
  const when = whenText(row);
  const label = `${row.label ?? itemText(row.item)} · ${row.subject}`;
  const replaced = row.isReplaced ? SOURCE.replaced : "";
  if (compact) return { label, value: [when ? `${printed} (${when})` : printed, replaced].filter(Boolean).join(". ") };
  const own = row.layer === undefined && isInOwnWords(row) ? SOURCE.ownWords : "";
  const about = [when, layerText(row), own].filter(Boolean).join(", ");
  return {
    label,
    ...(!isLong && { value: printed }),
    note: [isLong ? printed : "", about, replaced, row.remark ?? ""].filter(Boolean).join(". "),
  };
}

/** A block per document, with the places in it that an answer rests on without a figure. */
export const placeBlocks = (places: readonly Place[], context: AnswerContext): TableBlock[] =>
  [...Map.groupBy(places, ({ document }) => document)].map(([document, found]) => ({
    title: titleOf(document, context),
    rows: found.map(({ what, place }) => ({ label: what, ...(place && { note: place }) })),
  }));

function titleOf(document: string, { published }: AnswerContext): string {
  const { titel = document, adres } = published.bronnen.get(document) ?? {};
  return adres === undefined ? titel : link(titel, adres);
}

/** The rules of a year: each condition with its source and certainty, then what is said about them. */
export function ruleBlocks(rules: readonly VangnetRule[], context: AnswerContext): TableBlock[] {
  const view = viewOf(context, []);
  return rules.map(({ year, route, entry, multiYear, tiers, remarks }) => ({
    title: RULES.of(year, route),
    rows: [
      { label: RULES.entry, note: provisionText(view, entry) },
      { label: RULES.multiYear, note: provisionText(view, multiYear) },
      { label: RULES.tiers, note: tiers ? provisionText(view, tiers) : CERTAINTY["?"] },
      ...remarks.map(({ step, text, sources }) => ({ label: STEP_NAME[step], note: `${text} (${sourcesText(view, sources)})` })),
    ],
  }));
}
