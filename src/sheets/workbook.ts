/** How a number is shown; what is computed with stays whole: cents, and hundredths of a per cent. */
export type Look = "euro" | "cent" | "honderdste" | "getal" | "tekst";

/** A value, or a formula with what it gives. Text is text, whatever it begins with. */
export type BookCell = null | string | number | { formula: string; gives: number | string; look?: Look } | { value: number; look: Look };

/** One sheet of a workbook; the first row is its heading, or the one that is named. */
export interface BookSheet {
  name: string;
  /** Rows above its heading: what all of it is about. */
  above?: number;
  /** Characters, by column. */
  widths: readonly number[];
  rows: readonly (readonly BookCell[])[];
}

/** What the file says of itself, for who looks for it later and for who hears it read. */
export interface About {
  title: string;
  description: string;
  /** ISO instant that stands in it as the moment of making. */
  made: string;
}

/** What stands in a cell. */
export const valueOfCell = (cell: BookCell): string | number | null =>
  typeof cell === "object" && cell !== null ? ("formula" in cell ? cell.gives : cell.value) : cell;

/** "A1": column and row from 0. */
export const addressOf = (column: number, row: number): string => `${letter(column)}${row + 1}`;
const letter = (column: number): string =>
  (column >= LETTERS ? letter(Math.floor(column / LETTERS) - 1) : "") + String.fromCharCode(65 + (column % LETTERS));
const LETTERS = 26;
