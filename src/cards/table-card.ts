import type { CijferRow } from "../data/schema.ts";
import type { Figure, SourceRef } from "../domain/figures.ts";
import { type Button, type Card, optionalText } from "./card.ts";
import { printedTexts } from "./cijfer.ts";
import { capital, euro } from "./format.ts";
import { renderCard } from "./render.ts";
import { DISCLAIMER } from "./texts/labels.ts";
import type { BandStyle } from "./texts/verdict.ts";
import { contactLine, enteredText, figureSource, sourceText, type View } from "./view.ts";

/** A line of a table: label left, value right, a small remark and perhaps a bar below. */
export interface TableRow {
  label: string;
  value?: string;
  note?: string;
  bar?: { url: string; alt: string };
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

/** A figure that staff entered, with what it is called: "Uitgaven Gemert-Bakel 2020". */
export interface EnteredFigure {
  what: string;
  figure: Figure;
}

export interface Table {
  title: string;
  /** The answer in one line, large, with what it is under it. */
  lead?: { value: string; lines: string[]; style?: BandStyle };
  paragraphs?: string[];
  blocks: TableBlock[];
  /** Parts behind a button of their own. */
  folded?: { title: string; blocks: TableBlock[] }[];
  /** The published figures that the answer rests on: their sources are folded in. */
  rows: readonly CijferRow[];
  /** What it rests on beside figures, folded in with them. */
  places?: readonly Place[];
  /** The entered figures that it rests on, named in the same places. */
  entered?: readonly EnteredFigure[];
  /** The small line at the bottom; what it rests on when absent. */
  foot?: string;
  buttons?: Button[];
  /** One line for the notification; the title and the lead when absent. */
  summary?: string;
}

/** A card with figures in rows: most answers that are no verdict. */
export function tableCard(table: Table, view: View): Card {
  const { title, lead, paragraphs = [], blocks, folded = [], rows, places = [], entered = [], buttons = [] } = table;
  const sources = sourceBlock(rows, places, entered, view);
  const sections = [...folded, ...(sources.length > 0 ? [{ title: "Bronnen", blocks: sources }] : [])];
  const parts = sections.map((section, at) => ({ titel: section.title, id: `deel${at}`, blokken: section.blocks.map(toBlock) }));
  const summary = table.summary ?? (lead ? `${title}: ${lead.value}` : title);
  return renderCard(
    "tabel",
    {
      titel: title,
      meldingen: view.notes.map((text) => ({ text })),
      kop: lead ? [{ value: lead.value, stijl: lead.style ?? "emphasis", regels: lead.lines.map((text) => ({ text })) }] : [],
      alineas: paragraphs.map((text) => ({ text })),
      blokken: blocks.map(toBlock),
      gevouwen: parts,
      vouwrijen: inRows(parts).map((vouwen) => ({ vouwen })),
      voet: table.foot ?? footerOf([...rows, ...places], entered, view),
      knoppen: buttons,
    },
    summary,
  );
}

const toBlock = ({ title, rows, compact = false }: TableBlock) => ({
  koppen: optionalText(title),
  rijen: compact ? [] : rows.map(toRow),
  regels: compact ? rows.map(({ label, value = "" }) => ({ text: `${label}: ${value}` })) : [],
});

const toRow = ({ label, value, note, bar }: TableRow) => ({
  label,
  waarden: optionalText(value),
  notes: optionalText(note),
  balken: bar ? [bar] : [],
});

/** So many buttons that unfold a part stand beside each other on a phone. */
const IN_A_ROW = 3;
const inRows = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / IN_A_ROW) }, (_, at) => items.slice(at * IN_A_ROW, (at + 1) * IN_A_ROW));

/** Each place once, with what is printed there; only the places where that would be long. */
function sourceBlock(rows: readonly CijferRow[], places: readonly Place[], entered: readonly EnteredFigure[], view: View): TableBlock[] {
  const found = Map.groupBy(rows, (row) => sourceText(view, row));
  const lines = [
    ...[...found].map(([label, here]) => ({ label, ...(here.length <= 3 && { note: printedTexts(here) }) })),
    ...[...Map.groupBy(entered, ({ figure }) => figureSource(view, figure))].map(([source, here]) => ({
      label: capital(source),
      note: here.map(({ what, figure }) => `${what}: ${euro(figure.value)}`).join("; "),
    })),
    ...places.map((place) => ({ label: sourceText(view, place), note: place.what })),
  ];
  return lines.length > 0 ? [{ title: "Bronnen", rows: [...lines, { label: contactLine(view) }] }] : [];
}

function footerOf(refs: readonly SourceRef[], entered: readonly EnteredFigure[], { sources }: View): string {
  const documents = [...new Set(refs.map(({ document }) => document))].map((id) => sources.get(id)).filter((bron) => bron !== undefined);
  const names = documents.map(({ kort, datum }) => `${kort} (${datum})`);
  return capital([...names, ...enteredText(entered.map(({ figure }) => figure)), DISCLAIMER.toLowerCase()].join(" · "));
}
