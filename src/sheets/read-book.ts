import { type MergeRange, readXlsx, type Sheet } from "hucre/xlsx";
import { contentIn } from "./content.ts";
import { lookInside } from "./inside.ts";
import { type Cell, LIMITS, type ReadFile, type Table } from "./tables.ts";
import { addressOf } from "./workbook.ts";

/** A workbook as tables, without the sheets that it hides. @throws for what is damaged */
export async function readBook(bytes: Uint8Array): Promise<ReadFile> {
  const inside = lookInside(bytes);
  if (inside === "too-much") return { unreadable: "too-much-inside" };
  if (!inside.has("xl/workbook.xml")) return { unreadable: inside.has("xl/workbook.bin") ? "old-excel" : "other-zip" };
  if (inside.has("xl/vbaProject.bin")) return { unreadable: "macros" };
  // No further than one beyond the limits: a cell in a far corner makes a table of all that lies between.
  const { sheets } = await readXlsx(bytes, { readStyles: true, range: `A1:${addressOf(LIMITS.columns, LIMITS.rows)}` });
  const shown = sheets.filter((sheet) => !isHidden(sheet));
  if (shown.length > LIMITS.sheets) return { unreadable: "too-many-sheets" };
  if (shown.some(({ rows }) => rows.length > LIMITS.rows)) return { unreadable: "too-many-rows" };
  if (shown.some(({ rows }) => rows.some((row) => (row[LIMITS.columns] ?? null) !== null))) return { unreadable: "too-many-columns" };
  if (shown.some(({ merges = [] }) => merges.reduce((sum, range) => sum + Math.max(0, sizeOf(range)), 0) > LIMITS.merged))
    return { unreadable: "too-much-inside" };
  return { tables: shown.map(toTable), hiddenSheets: sheets.filter(isHidden).map(({ name }) => name) };
}

const isHidden = ({ hidden, veryHidden }: Sheet): boolean => hidden === true || veryHidden === true;

function toTable({ name, rows, cells = new Map(), rowDefs = new Map(), columns = [], merges = [] }: Sheet): Table {
  const read: Cell[][] = rows.map((row, at) =>
    row.slice(0, LIMITS.columns).map((value, column) => contentIn(value, cells.get(`${at},${column}`))),
  );
  for (const range of merges) spread(range, read);
  return {
    name,
    rows: read,
    hiddenRows: new Set([...rowDefs].flatMap(([at, { hidden }]) => (hidden ? [at] : []))),
    hiddenColumns: new Set(columns.flatMap(({ hidden }, at) => (hidden ? [at] : []))),
  };
}

const sizeOf = ({ startRow, endRow, startCol, endCol }: MergeRange): number => (endRow - startRow + 1) * (endCol - startCol + 1);

/** Puts what stands in the first of merged cells in all of them. */
function spread({ startRow, endRow, startCol, endCol }: MergeRange, rows: Cell[][]): void {
  const content = rows[startRow]?.[startCol];
  if (content === undefined || content === null || (typeof content === "object" && "merged" in content)) return;
  for (let row = startRow; row <= endRow && row < rows.length; row += 1)
    for (let column = startCol; column <= endCol && column < LIMITS.columns; column += 1)
      (rows[row] as Cell[])[column] = { merged: content };
}
