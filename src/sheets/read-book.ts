import { type MergeRange, readXlsx, type Sheet } from "hucre/xlsx";
import { contentIn } from "./content.ts";
import { lookInside } from "./inside.ts";
import { type Cell, LIMITS, type ReadFile, type Table, type Unreadable } from "./tables.ts";
import { addressOf } from "./workbook.ts";

/** A workbook as tables, without the sheets that it hides. @throws for what is damaged */
export async function readBook(bytes: Uint8Array): Promise<ReadFile> {
  const inside = lookInside(bytes);
  if (inside === "too-much") return { unreadable: "too-much-inside" };
  if (!inside.has("xl/workbook.xml")) return { unreadable: inside.has("xl/workbook.bin") ? "old-excel" : "other-zip" };
  if (inside.has("xl/vbaProject.bin")) return { unreadable: "macros" };
  const { shown, hidden } = await sheetsIn(bytes);
  if (shown.length > LIMITS.sheets) return { unreadable: "too-many-sheets" };
  const tables: Table[] = [];
  let cells = 0;
  // One at a time: a sheet is a table of all that lies between its corners, until it is made smaller here.
  for (const at of shown) {
    const [sheet] = (await readXlsx(bytes, { sheets: [at], readStyles: true, range: RANGE })).sheets;
    if (!sheet) continue;
    const tooMuch = beyondLimits(sheet);
    if (tooMuch) return { unreadable: tooMuch };
    const table = toTable(sheet);
    cells += table.rows.reduce((sum, { length }) => sum + length, 0);
    if (cells > LIMITS.cells) return { unreadable: "too-much-inside" };
    tables.push(table);
  }
  return { tables, hiddenSheets: hidden };
}

/** One beyond the limits, so that it is seen when there is more. */
const RANGE = `A1:${addressOf(LIMITS.columns, LIMITS.rows)}`;

/** Places of the sheets that are shown and names of those that are not; nothing in them is read yet. */
async function sheetsIn(bytes: Uint8Array): Promise<{ shown: number[]; hidden: string[] }> {
  const shown: number[] = [];
  const hidden: string[] = [];
  const note = (info: { name: string; hidden?: boolean; veryHidden?: boolean }, at: number) => {
    if (info.hidden || info.veryHidden) hidden.push(info.name);
    else shown.push(at);
    return false;
  };
  await readXlsx(bytes, { sheets: note });
  return { shown, hidden };
}

function beyondLimits({ rows, merges = [] }: Sheet): Unreadable | undefined {
  if (rows.length > LIMITS.rows) return "too-many-rows";
  if (rows.some((row) => (row[LIMITS.columns] ?? null) !== null)) return "too-many-columns";
  return merges.reduce((sum, range) => sum + Math.max(0, sizeOf(range)), 0) > LIMITS.merged ? "too-much-inside" : undefined;
}

const sizeOf = ({ startRow, endRow, startCol, endCol }: MergeRange): number => (endRow - startRow + 1) * (endCol - startCol + 1);

function toTable({ name, rows, cells = new Map(), rowDefs = new Map(), columns = [], merges = [] }: Sheet): Table {
  // A formula without an outcome is a cell, though nothing stands in its row.
  const widths = new Map<number, number>();
  for (const key of cells.keys()) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    widths.set(row, Math.max(widths.get(row) ?? 0, column + 1));
  }
  const read: Cell[][] = rows.map((row, at) => {
    const width = Math.max(widths.get(at) ?? 0, row.findLastIndex((value) => value !== null) + 1);
    return row.slice(0, Math.min(width, LIMITS.columns)).map((value, column) => contentIn(value, cells.get(`${at},${column}`)));
  });
  for (const range of merges) spread(range, read);
  return {
    name,
    rows: read,
    hiddenRows: new Set([...rowDefs].flatMap(([at, { hidden }]) => (hidden ? [at] : []))),
    hiddenColumns: new Set(columns.flatMap(({ hidden }, at) => (hidden ? [at] : []))),
  };
}

/** Puts what stands in the first of merged cells in all of them. */
function spread({ startRow, endRow, startCol, endCol }: MergeRange, rows: Cell[][]): void {
  const content = rows[startRow]?.[startCol];
  if (content === undefined || content === null || (typeof content === "object" && "merged" in content)) return;
  for (let row = startRow; row <= endRow && row < rows.length; row += 1) {
    const cells = rows[row] as Cell[];
    while (cells.length < startCol) cells.push(null);
    for (let column = startCol; column <= endCol && column < LIMITS.columns; column += 1) cells[column] = { merged: content };
  }
}
