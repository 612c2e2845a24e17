/** A document as data: what stands in it and in which order, not how it is drawn. */
export interface Paper {
  title: string;
  /** Under the title: what this is and of which day. */
  lines: readonly string[];
  /** Of the file itself, for who looks for it later. */
  about: string;
  /** ISO instant that stands in the file as the moment of making. */
  made: string;
  blocks: readonly Block[];
  /** At the foot of every page; where there is one page only without its number. */
  foot: string;
  /** "Pagina 2 van 7": what stands before and between the numbers. */
  page: readonly [before: string, between: string];
  /** Meant to be one page: smaller margins and titles. */
  onePage?: true;
}

/** A run of text: plain, of weight, a page to open, or a place that somebody has to fill in. */
export interface Piece {
  text: string;
  bold?: true;
  address?: string;
  toFill?: true;
}
export type Text = string | readonly Piece[];

export type Tone = "good" | "warning" | "attention" | "emphasis";

export type Block =
  | { kind: "heading"; level: 1 | 2; text: string }
  | { kind: "text"; text: Text; small?: true }
  | { kind: "list"; items: readonly Text[] }
  /** What matters most, in a frame. */
  | { kind: "frame"; tone: Tone; lines: readonly [Text, ...Text[]] }
  | Table;

export interface Table {
  kind: "table";
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Of each column, parts of a hundred. */
  widths: readonly number[];
  /** Columns of amounts, flush right. */
  amounts?: readonly number[];
}

/** Text, or a picture with what it shows in words. */
export type Cell = Text | Picture;

export interface Picture {
  /** A PNG, and how large it is drawn, in pixels. */
  png: Uint8Array;
  width: number;
  height: number;
  alt: string;
}

export const isPicture = (cell: Cell): cell is Picture => typeof cell === "object" && "png" in cell;

/** A place that somebody has to fill in, recognisable in colour and in words. */
export const toFill = (text: string): Piece => ({ text: `[${text}]`, toFill: true });

/** Text as cards have it, with links in Markdown, as runs. */
export function piecesOf(markdown: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: whole, 1: text = "", 2: address = "", index } of markdown.matchAll(/\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g)) {
    if (index > from) pieces.push({ text: markdown.slice(from, index) });
    pieces.push({ text, address });
    from = index + whole.length;
  }
  return from < markdown.length ? [...pieces, { text: markdown.slice(from) }] : pieces;
}
