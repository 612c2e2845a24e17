import type { SourceRef } from "../domain/figures.ts";
import type { KnownRow } from "../facts/known-row.ts";
import { type Button, type Card, optional, optionalText, type Picture } from "./card.ts";
import { cijferText, itemText, printedTexts } from "./cijfer.ts";
import { bold, capital } from "./format.ts";
import { inGroups, MOST_PRINTS, PARTS_IN_A_ROW } from "./limits.ts";
import { renderCard } from "./render.ts";
import { COMPUTED_FROM, COMPUTED_SIGN, DISCLAIMER, PRINTED_SIGN, SOURCES } from "./texts/labels.ts";
import type { BandStyle } from "./texts/vangnet/verdict.ts";
import { contactLine, enteredText, figureSource, sourceLink, sourceText, type View } from "./view.ts";

/** A line of a table: label left, value right, a small remark and perhaps a bar below. */
export interface TableRow {
  label: string;
  value?: string;
  note?: string;
  bar?: Picture;
}

export interface TableBlock {
  title?: string;
  rows: TableRow[];
  /** A line each, labels and values only: for long lists. */
  compact?: boolean;
}

/** A place in a document that something rests on without a figure: a rule, a measure. */
export interface Place extends SourceRef {
  what: string;
}

/** Labels down, at most MOST_VALUE_COLUMNS columns of values. */
export interface Grid {
  corner: string;
  columns: string[];
  rows: { label: string; values: string[] }[];
}

/** The same kinds of figures of several: in columns where there is room, and a line for each kind where there is not. */
export interface Matrix {
  grids: Grid[];
  lines: { label: string; text: string }[];
}

export interface Table {
  title: string;
  /** The answer in one line, large, with what it is under it. */
  lead?: { value: string; lines: string[]; style?: BandStyle };
  paragraphs?: string[];
  matrix?: Matrix;
  blocks: TableBlock[];
  /** Parts behind a button of their own. */
  folded?: { title: string; blocks: TableBlock[] }[];
  /** The figures that the answer rests on, published or entered: their sources are folded in. */
  rows: readonly KnownRow[];
  /** What it rests on beside figures, folded in with them. */
  places?: readonly Place[];
  /** Contradictions in the sources, folded in with them. */
  remarks?: readonly string[];
  /** Places that stand in the text already: only the small line names their documents. */
  toldPlaces?: readonly Place[];
  /** The small line at the bottom; what it rests on when absent. */
  foot?: string;
  buttons?: Button[];
  /** One line for the notification; the title and the lead when absent. */
  summary?: string;
}

/** A card with figures in rows: most answers that are no verdict. */
export function tableCard(table: Table, view: View): Card {
  const {
    title,
    lead,
    paragraphs = [],
    matrix,
    blocks,
    folded = [],
    rows,
    places = [],
    remarks = [],
    toldPlaces = [],
    buttons = [],
  } = table;
  const sources = sourceBlock(rows, places, remarks, view);
  const sections = [...folded, ...(sources.length > 0 ? [{ title: SOURCES, blocks: sources }] : [])];
  const parts = sections.map((section, at) => ({ titel: section.title, id: `deel${at}`, blokken: section.blocks.map(toBlock) }));
  const summary = table.summary ?? (lead ? `${title}: ${lead.value}` : title);
  return renderCard(
    "tabel",
    {
      titel: title,
      meldingen: view.notes.map((text) => ({ text })),
      kop: lead ? [{ value: lead.value, stijl: lead.style ?? "emphasis", regels: lead.lines.map((text) => ({ text })) }] : [],
      alineas: paragraphs.map((text) => ({ text })),
      breed: (matrix?.grids ?? []).map(inCells),
      smal: optional(matrix && { regels: matrix.lines.map(compactLine) }),
      blokken: blocks.map(toBlock),
      gevouwen: parts,
      vouwrijen: inGroups(parts, PARTS_IN_A_ROW).map((vouwen) => ({ vouwen })),
      voet: table.foot ?? footerOf(rows, [...places, ...toldPlaces], view),
      knoppen: buttons,
    },
    summary,
  );
}

const toBlock = ({ title, rows, compact = false }: TableBlock) => ({
  koppen: optionalText(title),
  rijen: compact ? [] : rows.map(toRow),
  regels: compact ? rows.map(({ label, value = "" }) => compactLine({ label, text: value })) : [],
});

const compactLine = ({ label, text }: { label: string; text: string }) => ({ text: `${bold(label)}: ${text}` });

/** A table of the client's own: the first column holds the names, the others are amounts. */
const inCells = ({ corner, columns, rows }: Grid) => ({
  kolommen: [{ width: 3 }, ...columns.map(() => ({ width: 2, horizontalCellContentAlignment: "right" }))],
  rijen: [[corner, ...columns], ...rows.map(({ label, values }) => [label, ...values])].map((cells) => ({
    cellen: cells.map((text) => ({ text })),
  })),
});

const toRow = ({ label, value, note, bar }: TableRow) => ({
  label,
  waarden: optionalText(value),
  notes: optionalText(note),
  balken: optional(bar),
});

/** Each place once, with what is printed there, or what was entered from there; what is computed stands with what it follows from. */
function sourceBlock(rows: readonly KnownRow[], places: readonly Place[], remarks: readonly string[], view: View): TableBlock[] {
  const printed = Map.groupBy(rows.filter(isPublished), (row) => sourceText(view, row));
  const computed = Map.groupBy(rows.filter(isComputed), (row) => sourceText(view, row));
  const entered = Map.groupBy(rows.filter(restsOnEntry), ({ entered: figure }) => figureSource(view, figure));
  const lines = [
    ...[...printed].map(([label, here]) => ({
      label: linked(label, here[0], view),
      ...(here.length <= MOST_PRINTS && { note: printedTexts(here) }),
    })),
    ...[...computed]
      .filter(([label]) => !printed.has(label))
      .map(([label, here]) => ({ label: linked(label, here[0], view), note: COMPUTED_FROM })),
    ...[...entered].map(([source, here]) => ({ label: capital(source), note: here.map(enteredAs).join("; ") })),
    ...remarks.map((remark) => ({ label: remark })),
    ...places.map((place) => ({ label: sourceLink(view, place), note: place.what })),
  ];
  return lines.length > 0 ? [{ title: SOURCES, rows: [...lines, { label: contactLine(view) }] }] : [];
}

const linked = (label: string, row: KnownRow | undefined, view: View): string => (row ? sourceLink(view, row) : label);

const isPublished = ({ layer }: KnownRow): boolean => layer === undefined;
/** Computed from printed figures alone. */
const isComputed = ({ layer, entered }: KnownRow): boolean => layer === "berekend" && entered === undefined;
const restsOnEntry = (row: KnownRow): row is KnownRow & Required<Pick<KnownRow, "entered">> => row.entered !== undefined;

const enteredAs = (row: KnownRow): string => {
  const sign = row.layer === "berekend" ? COMPUTED_SIGN : "";
  const under = row.under ? PRINTED_SIGN(cijferText(row.under)) : "";
  return `${row.label ?? itemText(row.item)} ${row.subject} ${row.period}: ${cijferText(row)}${sign}${under}`;
};

function footerOf(rows: readonly KnownRow[], places: readonly Place[], { sources }: View): string {
  const refs = [...rows.filter((row) => isPublished(row) || isComputed(row)), ...places];
  const documents = [...new Set(refs.map(({ document }) => document))].map((id) => sources.get(id)).filter((bron) => bron !== undefined);
  const names = documents.map(({ kort, datum }) => `${kort} (${datum})`);
  const entered = enteredText(rows.flatMap(({ entered: figure }) => figure ?? []));
  return capital([...names, ...entered, DISCLAIMER.toLowerCase()].join(" · "));
}
