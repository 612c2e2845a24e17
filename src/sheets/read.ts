import { Unzip, UnzipInflate } from "fflate";
import { detectDelimiter, parseCsv } from "hucre/csv";
import { type Cell as BookCell, type CellValue, readXlsx, type Sheet } from "hucre/xlsx";
import { decoded } from "./decode.ts";
import { type Cell, LIMITS, type ReadFile, type Table } from "./tables.ts";

/**
 * A CSV or XLSX file as tables. What it is, is seen by its contents; formulas are not evaluated.
 * @returns why it cannot be read, where it cannot; never throws for what somebody sends
 */
export async function readTables(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) return { unreadable: "empty" };
  if (bytes.length > LIMITS.bytes) return { unreadable: "too-large" };
  try {
    if (begins(bytes, [0x50, 0x4b, 3, 4])) return await readBook(bytes);
    // What is encrypted comes in the same container as Excel of before 2007.
    if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { unreadable: "old-excel" };
    if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return { unreadable: "pdf" };
    return readText(bytes);
  } catch {
    return { unreadable: "damaged" };
  }
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

async function readBook(bytes: Uint8Array): Promise<ReadFile> {
  const inside = lookInside(bytes);
  if (inside === "too-much") return { unreadable: "too-much-inside" };
  if (!inside.has("xl/workbook.xml")) return { unreadable: inside.has("xl/workbook.bin") ? "old-excel" : "other-zip" };
  if (inside.has("xl/vbaProject.bin")) return { unreadable: "macros" };
  const { sheets } = await readXlsx(bytes);
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden).slice(0, LIMITS.sheets);
  if (shown.some(({ rows }) => rows.length > LIMITS.rows)) return { unreadable: "too-many-rows" };
  return { tables: shown.map(toTable) };
}

/** The names of the parts, inflated once to see how large they are indeed: what a file says of itself is not believed. */
function lookInside(bytes: Uint8Array): Set<string> | "too-much" {
  const names = new Set<string>();
  let inflated = 0;
  let isTooMuch = false;
  const unzip = new Unzip((file) => {
    names.add(file.name);
    if (names.size > LIMITS.parts) isTooMuch = true;
    file.ondata = (error, chunk) => {
      if (error) throw error;
      inflated += chunk.length;
      if (inflated > LIMITS.inflated) {
        isTooMuch = true;
        file.terminate();
      }
    };
    if (!isTooMuch) file.start();
  });
  unzip.register(UnzipInflate);
  // In pieces, so that one that grows is stopped in time.
  for (let at = 0; at < bytes.length && !isTooMuch; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return isTooMuch ? "too-much" : names;
}
const PIECE = 16_384;

function toTable({ name, rows, cells = new Map(), rowDefs = new Map(), columns = [] }: Sheet): Table {
  return {
    name,
    rows: rows.map((row, at) => row.slice(0, LIMITS.columns).map((value, column) => toCell(value, cells.get(`${at},${column}`)))),
    hiddenRows: new Set([...rowDefs].flatMap(([at, { hidden }]) => (hidden ? [at] : []))),
    hiddenColumns: new Set(columns.flatMap(({ hidden }, at) => (hidden ? [at] : []))),
  };
}

function toCell(value: CellValue, cell: BookCell | undefined): Cell {
  if (cell?.type === "error" || (typeof value === "string" && ERROR.test(value))) return { fault: "error" };
  if (cell?.formula !== undefined && (value === null || value === undefined)) return { fault: "no-value" };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { fault: "error" } : { day: value.toISOString().slice(0, 10) };
  return typeof value === "string" ? value.trim() || null : (value ?? null);
}
const ERROR = /^#(?:REF|DIV\/0|N\/A|NAME|NULL|NUM|VALUE)[!?]?$/i;

function readText(bytes: Uint8Array): ReadFile {
  const text = decoded(bytes);
  if (text === undefined) return { unreadable: "no-text" };
  const rows = parseCsv(text, { delimiter: delimiterOf(text) });
  if (rows.length > LIMITS.rows) return { unreadable: "too-many-rows" };
  const cells = rows.map((row) => row.slice(0, LIMITS.columns).map((value) => toCell(value, undefined)));
  return { tables: [{ name: "", rows: cells, hiddenRows: new Set(), hiddenColumns: new Set() }] };
}

/** A semicolon where there are any in the first lines: amounts have commas. */
const delimiterOf = (text: string): string => {
  const start = text.slice(0, 2_000);
  return start.includes(";") ? ";" : start.includes("\t") ? "\t" : detectDelimiter(start);
};
