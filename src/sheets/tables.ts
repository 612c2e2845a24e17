import type { IsoDay } from "../domain/dates.ts";

/** What stands in a cell of a file: numbers as they are written, so that no cent is lost; of a formula what it last gave. */
export type Cell = string | number | boolean | { day: IsoDay } | { fault: "error" | "no-value" } | null;

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
  | "old-excel"
  | "macros"
  | "pdf"
  | "other-zip"
  | "no-text"
  | "damaged";

/** A file as tables, or why it is none. */
export type ReadFile = { tables: readonly Table[] } | { unreadable: Unreadable };

/** What is taken at most: more is no list of municipalities. */
export const LIMITS = { bytes: 5_000_000, inflated: 60_000_000, parts: 200, rows: 20_000, columns: 200, sheets: 20 };
