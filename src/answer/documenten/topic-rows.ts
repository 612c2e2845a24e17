import { cijferText, itemText, whenText } from "../../cards/cijfer.ts";
import { capital } from "../../cards/format.ts";
import { LONGEST_VALUE, ROWS_PER_CARD } from "../../cards/limits.ts";
import { lengthBars } from "../../cards/pictures/bar-image.ts";
import type { TableBlock, TableRow } from "../../cards/table-card.ts";
import { TOPIC } from "../../cards/texts/documenten/documenten.ts";
import { layerText, publishedAs, REMARKS } from "../../cards/texts/labels.ts";
import type { KnownRow } from "../../facts/known-row.ts";

/** A page of figures, and where the next begins. */
export function pageOf<Row>(rows: readonly Row[], from: number): { page: Row[]; next: number | undefined } {
  const page = rows.slice(from, from + ROWS_PER_CARD);
  return { page, next: from + page.length < rows.length ? from + page.length : undefined };
}

/** A list with more remarks than this has them in a part of their own. */
const MOST_REMARKS = 3;

/** Whether a list is calmer with its remarks folded away. */
export const hasManyRemarks = (rows: readonly KnownRow[]): boolean => rows.filter(({ remark }) => remark).length > MOST_REMARKS;

/** The remarks of a list to unfold, each once, with the figures that it is about. */
export const remarkParts = (rows: readonly KnownRow[]): { title: string; blocks: TableBlock[] }[] =>
  hasManyRemarks(rows)
    ? [{ title: REMARKS, blocks: [{ rows: byRemark(rows).map(([remark, found]) => ({ label: namesOf(found), note: remark })) }] }]
    : [];

/** The same in a line each. */
export const remarkLines = (rows: readonly KnownRow[]): string[] => byRemark(rows).map(([remark, found]) => `${namesOf(found)}: ${remark}`);

const byRemark = (rows: readonly KnownRow[]): [remark: string, found: KnownRow[]][] => [
  ...Map.groupBy(
    rows.filter(({ remark }) => remark),
    ({ remark }) => remark ?? "",
  ),
];

/** "Budget · Asten, Deurne, Helmond" */
const namesOf = (rows: readonly KnownRow[]): string =>
  [...Map.groupBy(rows, (row) => row.label ?? itemText(row.item))]
    .map(([item, found]) => `${item} · ${[...new Set(found.map(({ subject }) => subject))].join(", ")}`)
    .join("; ");

/** How a figure is called among others of its topic. */
export const labelOf = (row: KnownRow): string => `${row.label ?? itemText(row.item)} · ${row.subject}`;

/**
 * Figures of one topic: a block per item that several bodies have or that runs over several years, the rest together. What all of a block
 * share, when they are of and how sure they are, stands in its title.
 * @param usual the bodies that need not be named: those of the region itself
 */
export function topicBlocks(rows: readonly KnownRow[], usual: readonly string[]): TableBlock[] {
  const { apart, shared } = hasManyRemarks(rows) ? { apart: rows.map(withoutRemark), shared: [] } : sharedRemarks(rows);
  const blocks = blocksOf(apart, usual);
  return shared.length > 0 ? [...blocks, { rows: [{ label: TOPIC.forSeveral, note: shared.join(" ") }] }] : blocks;
}

const withoutRemark = ({ remark: _, ...row }: KnownRow): KnownRow => row;

/** What several remarks say in the same sentence is said once, below all. */
function sharedRemarks(rows: readonly KnownRow[]): { apart: KnownRow[]; shared: string[] } {
  const sentences = rows.flatMap(({ remark }) => sentencesOf(remark));
  const shared = [...new Set(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at))];
  const apart = rows.map((row) => {
    const remark = sentencesOf(row.remark)
      .filter((sentence) => !shared.includes(sentence))
      .join(" ");
    return remark === "" ? withoutRemark(row) : { ...row, remark };
  });
  return { apart, shared };
}

const sentencesOf = (remark = ""): string[] => remark.split(/(?<=\.) (?=[A-Z])/).filter(Boolean);

function blocksOf(shown: readonly KnownRow[], usual: readonly string[]): TableBlock[] {
  const ofBody = (row: KnownRow | undefined): string => (!row || usual.includes(row.subject) ? "" : ` · ${row.subject}`);
  const single: KnownRow[] = [];
  const blocks: TableBlock[] = [];
  for (const [item, found] of Map.groupBy(shown, ({ item }) => item)) {
    const subjects = new Set(found.map(({ subject }) => subject));
    if (subjects.size > 1) blocks.push(bodiesBlock(itemText(item), found));
    else if (found.length >= ENOUGH_YEARS) blocks.push({ title: `${itemText(item)}${ofBody(found[0])}`, rows: yearRows(found) });
    else single.push(...found);
  }
  const [first, ...others] = blocks;
  const singles = singleBlocks(single, (row) => `${itemText(row.item)}${ofBody(row)}`);
  if (singles.length === 0 || !first) return singles.length > 0 ? singles : blocks;
  // What stands first was asked for, or is what the topic is about.
  const isFirst = first.title?.startsWith(itemText(shown[0]?.item ?? "")) ?? false;
  return isFirst ? [first, ...singles, ...others] : [...singles, first, ...others];
}

/** From so many rows on, and such a part of them, what they share is their title. */
const ENOUGH_ALIKE = 3;
const MOST_ALIKE = 0.75;

/** Items of one figure each. When they are of and how sure they are, is said once where it is the same for most. */
function singleBlocks(rows: readonly KnownRow[], labelOf: (row: KnownRow) => string): TableBlock[] {
  if (rows.length === 0) return [];
  const [alike] = [...Map.groupBy(rows, aboutText)].filter(
    ([about, found]) => about !== "" && found.length >= ENOUGH_ALIKE && found.length >= rows.length * MOST_ALIKE,
  );
  if (!alike) return [{ rows: rows.map((row) => toRow(row, labelOf(row))) }];
  const [about, same] = alike;
  const others = rows.filter((row) => !same.includes(row));
  return [
    { title: capital(about), rows: same.map((row) => toRow(row, labelOf(row), false)) },
    ...(others.length > 0 ? [{ rows: others.map((row) => toRow(row, labelOf(row))) }] : []),
  ];
}

/** One item of several bodies. */
function bodiesBlock(title: string, rows: readonly KnownRow[]): TableBlock {
  const [first, ...others] = rows.map(aboutText);
  const isShared = first !== undefined && first !== "" && others.every((about) => about === first);
  return {
    title: isShared ? `${title} (${first})` : title,
    rows: rows.map((row) => (isShared ? toRow(row, row.subject, false) : toRow(row, row.subject))),
  };
}

/** When a figure is of, and how sure it is. Words and days are no estimate: "realisatie" says nothing of them, nor the year of a day that has it. */
export function aboutText(row: KnownRow): string {
  const { unit, status, layer, published, period } = row;
  const when = unit === "datum" && published.startsWith(period) ? "" : whenText(row);
  const isPlain = layer === undefined && (unit === "tekst" || unit === "datum") && (status === "realisatie" || status === "norm");
  return [when, isPlain && when === "" ? "" : layerText(row)].filter(Boolean).join(", ");
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

/** A figure as a line, with what lies under it where staff put another in its place. @param isTold false where when and how sure stand above it */
export function toRow(row: KnownRow, label: string, isTold = true): TableRow {
  const text = cijferText(row);
  const isLong = text.length > LONGEST_VALUE;
  const under = row.under && publishedAs(cijferText(row.under));
  const note = [isLong ? text : "", isTold ? capital(aboutText(row)) : "", under ?? "", row.remark ?? ""].filter(Boolean).join(". ");
  return { label, ...(!isLong && { value: text }), ...(note && { note }) };
}
