import { type Cell as BookCellOf, type CellValue, writeXlsx } from "hucre/xlsx";
import { type BookCell, type BookSheet, type Look, valueOfCell } from "./workbook.ts";

const FORMATS: Record<Look, string> = {
  euro: '"€" #,##0.00;[Red]-"€" #,##0.00',
  cent: "#,##0",
  honderdste: "0",
  getal: "#,##0.########",
  tekst: "@",
};

/** Sheets as an XLSX file: formulas with what they give, so that it is right before anything computes it again. */
export async function toXlsx(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    stringMode: "inline",
    sheets: sheets.map(({ name, rows, widths }) => ({
      name: sheetName(name),
      rows: rows.map((row) => row.map((cell): CellValue => valueOfCell(cell))),
      columns: widths.map((width) => ({ width })),
      cells: new Map(rows.flatMap((row, at) => row.flatMap((cell, column) => cellAt(cell, at, column)))),
      freezePane: { rows: 1 },
    })),
  });
  return new Uint8Array(bytes);
}

function cellAt(cell: BookCell, row: number, column: number): [string, Partial<BookCellOf>][] {
  const key = `${row},${column}`;
  if (row === 0 && typeof cell === "string") return [[key, { value: cell, type: "string", style: { font: { bold: true } } }]];
  if (typeof cell === "string") return [[key, { value: cell, type: "string" }]];
  if (typeof cell !== "object" || cell === null) return [];
  const style = cell.look && { style: { numFmt: FORMATS[cell.look] } };
  if ("formula" in cell) return [[key, { value: cell.gives, type: "formula", formula: cell.formula, formulaResult: cell.gives, ...style }]];
  return [[key, { value: cell.value, type: "number", ...style }]];
}

/** Excel takes 31 characters, and not all of them. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);

/** One sheet as a text file as Dutch Excel opens it; what could be taken for a formula gets an apostrophe. */
export function toCsv({ rows }: BookSheet): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => quoted(valueOfCell(cell))).join(";"));
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

function quoted(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
