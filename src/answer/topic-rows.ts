import { cijferText, periodText } from "../cards/cijfer.ts";
import { capital } from "../cards/format.ts";
import type { TableBlock, TableRow } from "../cards/table-card.ts";
import type { CijferRow } from "../data/schema.ts";

/** A card shows this many figures; more are a button away. */
export const ROWS_PER_CARD = 16;

/** A page of figures, and where the next begins. */
export function pageOf(rows: readonly CijferRow[], from: number): { page: CijferRow[]; next: number | undefined } {
  const page = rows.slice(from, from + ROWS_PER_CARD);
  return { page, next: from + page.length < rows.length ? from + page.length : undefined };
}

/** Figures of one topic: a block per item where several bodies have it, the rest together. */
export function topicBlocks(rows: readonly CijferRow[]): TableBlock[] {
  const byItem = Map.groupBy(rows, ({ item }) => item);
  const single: TableRow[] = [];
  const blocks: TableBlock[] = [];
  for (const [item, found] of byItem) {
    if (new Set(found.map(({ subject }) => subject)).size < 2)
      single.push(...found.map((row) => toRow(row, `${capital(item)}${row.subject === "Senzer" ? "" : ` · ${row.subject}`}`)));
    else blocks.push({ title: capital(item), rows: found.map((row) => toRow(row, row.subject)) });
  }
  return single.length > 0 ? [{ rows: single }, ...blocks] : blocks;
}

/** Long words go under the label: on the right there is no room for them. */
export function toRow(row: CijferRow, label: string): TableRow {
  const text = cijferText(row);
  const isLong = text.length > 22;
  const about = [periodText(row.period), row.status].filter(Boolean).join(", ");
  return {
    label,
    ...(!isLong && { value: text }),
    note: [isLong ? text : "", capital(about), row.remark ?? ""].filter(Boolean).join(". "),
  };
}
