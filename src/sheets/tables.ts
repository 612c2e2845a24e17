import type { IsoDay } from "../domain/dates.ts";

/** What a cell says: numbers as they are written, so that no cent is lost; of a formula what it last gave. */
export type Content = string | number | boolean | { day: IsoDay } | { percentage: number } | { fault: "error" | "no-value" } | null;

/** A cell of a file; each of merged cells has what stands in all of them together, and says that it does. */
export type Cell = Content | { merged: Content };

/** What a cell says, merged or not. */
export const contentOf = (cell: Cell | undefined): Content =>
  typeof cell === "object" && cell !== null && "merged" in cell ? cell.merged : (cell ?? null);

/** One sheet, from its first row on; rows may be of different lengths. */
export interface Table {
  name: string;
  rows: readonly (readonly Cell[])[];
  /** Places of rows and columns that the file hides, from 0. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

/** Why a file is not read. */
export type Unreadable =
  | "empty"
  | "too-large"
  | "too-much-inside"
  | "too-many-rows"
  | "too-many-columns"
  | "too-many-sheets"
  | "old-excel"
  | "macros"
  | "pdf"
  | "other-zip"
  | "no-text"
  | "damaged";

/** A file as tables, or why it is none. */
export type ReadFile = { tables: readonly Table[]; hiddenSheets?: readonly string[] } | { unreadable: Unreadable };

/** What is taken at most: more is no list of municipalities. */
export const LIMITS = {
  bytes: 5_000_000,
  inflated: 40_000_000,
  parts: 200,
  rows: 20_000,
  columns: 200,
  sheets: 20,
  /** Of all sheets together. */
  cells: 1_000_000,
  /** Cells that are merged with others. */
  merged: 200_000,
  /** Characters of a text: what is longer is cut off. */
  text: 2_000,
};
