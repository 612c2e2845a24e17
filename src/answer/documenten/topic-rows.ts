import { cijferText, itemText, whenText } from "../../cards/cijfer.ts";
import { capital } from "../../cards/format.ts";
import { LONGEST_VALUE, ROWS_PER_CARD } from "../../cards/limits.ts";
import { lengthBars } from "../../cards/pictures/bar-image.ts";
import type { TableBlock, TableRow } from "../../cards/table-card.ts";
import { layerText, publishedAs } from "../../cards/texts/labels.ts";
import type { KnownRow } from "../../facts/known-row.ts";

/** A page of figures, and where the next begins. */
export function pageOf<Row>(rows: readonly Row[], from: number): { page: Row[]; next: number | undefined } {
  const page = rows.slice(from, from + ROWS_PER_CARD);
  return { page, next: from + page.length < rows.length ? from + page.length : undefined };
}

/**
 * Figures of one topic: a block per item that several bodies have or that runs over several years, the rest together.
 * @param usual the bodies that need not be named: those of the region itself
 */
export function topicBlocks(rows: readonly KnownRow[], usual: readonly string[]): TableBlock[] {
  const ofBody = (row: KnownRow | undefined): string => (!row || usual.includes(row.subject) ? "" : ` · ${row.subject}`);
  const single: TableRow[] = [];
  const blocks: TableBlock[] = [];
  for (const [item, found] of Map.groupBy(rows, ({ item }) => item)) {
    const subjects = new Set(found.map(({ subject }) => subject));
    if (subjects.size > 1) blocks.push({ title: itemText(item), rows: found.map((row) => toRow(row, row.subject)) });
    else if (found.length >= ENOUGH_YEARS) blocks.push({ title: `${itemText(item)}${ofBody(found[0])}`, rows: yearRows(found) });
    else single.push(...found.map((row) => toRow(row, `${itemText(item)}${ofBody(row)}`)));
  }
  return single.length > 0 ? [{ rows: single }, ...blocks] : blocks;
}

/** From three years on a series is quicker seen than read. */
const ENOUGH_YEARS = 3;

/** One item over the years, each with its bar on one scale; no bars where a figure is no number or below zero. */
function yearRows(rows: readonly KnownRow[]): TableRow[] {
  const numbers = rows.map(({ number }) => number);
  const same = new Set(rows.map(({ unit }) => unit)).size === 1 && numbers.every((number) => number && number.digits >= 0n);
  const most = Math.max(...numbers.map((number) => number?.decimals ?? 0));
  const bars = same ? lengthBars(numbers.map((number) => (number?.digits ?? 0n) * 10n ** BigInt(most - (number?.decimals ?? 0)))) : [];
  return rows.map((row, at) => {
    const url = bars[at];
    const period = whenText(row) || row.item;
    return { ...toRow({ ...row, period: "" }, period), ...(url && { bar: { url, alt: `${period}: ${cijferText(row)}` } }) };
  });
}

/** A figure as a line, with what lies under it where staff put another in its place. */
export function toRow(row: KnownRow, label: string): TableRow {
  const text = cijferText(row);
  const isLong = text.length > LONGEST_VALUE;
  const about = [whenText(row), layerText(row)].filter(Boolean).join(", ");
  const under = row.under && publishedAs(cijferText(row.under));
  return {
    label,
    ...(!isLong && { value: text }),
    note: [isLong ? text : "", capital(about), under ?? "", row.remark ?? ""].filter(Boolean).join(". "),
  };
}
