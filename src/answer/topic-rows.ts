import { lengthBars } from "../cards/bar-image.ts";
import { cijferText, itemText, periodText } from "../cards/cijfer.ts";
import { capital } from "../cards/format.ts";
import type { TableBlock, TableRow } from "../cards/table-card.ts";
import { parsePrintedNumber } from "../data/numbers.ts";
import type { CijferRow } from "../data/schema.ts";

/** A card shows this many figures; more are a button away. */
export const ROWS_PER_CARD = 16;

/** A page of figures, and where the next begins. */
export function pageOf(rows: readonly CijferRow[], from: number): { page: CijferRow[]; next: number | undefined } {
  const page = rows.slice(from, from + ROWS_PER_CARD);
  return { page, next: from + page.length < rows.length ? from + page.length : undefined };
}

/** Figures of one topic: a block per item that several bodies have or that runs over several years, the rest together. */
export function topicBlocks(rows: readonly CijferRow[]): TableBlock[] {
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

const ofBody = (row: CijferRow | undefined): string => (!row || row.subject === "Senzer" ? "" : ` · ${row.subject}`);

/** One item over the years, each with its bar on one scale; no bars where a figure is no number or below zero. */
function yearRows(rows: readonly CijferRow[]): TableRow[] {
  const numbers = rows.map(({ published }) => parsePrintedNumber(published));
  const same = new Set(rows.map(({ unit }) => unit)).size === 1 && numbers.every((number) => number && number.digits >= 0n);
  const most = Math.max(...numbers.map((number) => number?.decimals ?? 0));
  const bars = same ? lengthBars(numbers.map((number) => (number?.digits ?? 0n) * 10n ** BigInt(most - (number?.decimals ?? 0)))) : [];
  return rows.map((row, at) => {
    const url = bars[at];
    const period = periodText(row.period) || row.item;
    return { ...toRow({ ...row, period: "" }, period), ...(url && { bar: { url, alt: `${period}: ${cijferText(row)}` } }) };
  });
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
