import { itemText, periodText } from "../../cards/cijfer.ts";
import { dateShort, plainName } from "../../cards/format.ts";
import { EXPORT } from "../../cards/texts/export/export.ts";
import { sourceText, type View } from "../../cards/view.ts";
import type { Published } from "../../data/published.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import type { BookCell, BookSheet } from "../../sheets/workbook.ts";

/** The figures that an answer rests on, a row each: as printed, as a number, and where it comes from. */
export const rowsSheet = (rows: readonly KnownRow[], { onderwerpen }: Published, view: View): BookSheet => ({
  name: EXPORT.figures,
  widths: [26, 40, 18, 12, 18, 16, 16, 22, 14, 20, 40, 30],
  rows: [
    EXPORT.columns.figures,
    ...rows.map((row): BookCell[] => [
      onderwerpen.get(row.topic)?.label ?? row.topic,
      itemText(row.label ?? row.item),
      row.subject,
      periodText(row.period),
      row.published,
      row.unit,
      row.number
        ? { value: Number(row.number.digits) / 10 ** row.number.decimals, look: row.number.decimals > 0 ? "getal" : "cent" }
        : null,
      row.status,
      row.layer === undefined ? EXPORT.layers.printed : row.layer === "ingevoerd" ? EXPORT.layers.entered : EXPORT.layers.computed,
      row.entered ? row.entered.source.place : sourceText(view, { document: row.document, place: "" }),
      row.entered ? "" : row.place,
      enteredBy(row),
    ]),
  ],
});

function enteredBy({ entered }: KnownRow): string {
  if (!entered) return "";
  const by = entered.entry?.by;
  return EXPORT.by(by === undefined ? undefined : plainName(by), dateShort(entered.knownSince), entered.entry?.number);
}
