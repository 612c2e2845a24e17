import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Cell as BookCellOf, type CellValue, writeXlsx } from "hucre/xlsx";
import { type About, type BookCell, type BookSheet, type Look, valueOfCell } from "./workbook.ts";

const FORMATS: Record<Look, string> = {
  // Red of a spreadsheet is too faint on white; the minus says it.
  euro: '"€" #,##0.00;-"€" #,##0.00',
  cent: "#,##0",
  honderdste: "0",
  getal: "#,##0.########",
  tekst: "@",
};

const LANGUAGE = "nl-NL";

/**
 * Sheets as an XLSX file: formulas with what they give, so that it is right before anything computes it again. Headings stay in sight and come
 * back on every printed page, and the file says what it is and in which language.
 */
export async function toXlsx(sheets: readonly BookSheet[], { title, description, made }: About): Promise<Uint8Array> {
  const moment = new Date(made);
  const bytes = await writeXlsx({
    stringMode: "inline",
    properties: { title, description, creator: "Vangnetwijzer", lastModifiedBy: "Vangnetwijzer", created: moment, modified: moment },
    sheets: sheets.map((sheet) => {
      const { name, rows, above = 0 } = sheet;
      const widths = widthsOf(sheet);
      const isWide = widths.reduce((sum, width) => sum + width, 0) > WIDEST_PAGE;
      return {
        name: sheetName(name),
        rows: rows.map((row) => row.map((cell): CellValue => valueOfCell(cell))),
        columns: widths.map((width) => ({ width })),
        rowDefs: new Map(rows.map((row, at) => [at, { height: LINE * linesIn(row, widths) }])),
        cells: new Map(rows.flatMap((row, at) => row.flatMap((cell, column) => cellAt(cell, at, column, above)))),
        freezePane: { rows: above + 1 },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          printTitlesRow: `$1:$${above + 1}`,
          // What would be too small to read goes on over more pages.
          ...(!isWide && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
        },
      };
    }),
  });
  return inDutch(new Uint8Array(bytes));
}

/** Characters that can be read beside each other on paper. */
const WIDEST_PAGE = 170;
/** The height of a line, in points. */
const LINE = 15;

/** Text goes on below itself: programs do not all make room for it by themselves. */
const linesIn = (row: readonly BookCell[], widths: readonly number[]): number =>
  Math.max(1, ...row.map((cell, column) => (typeof cell === "string" ? Math.ceil(cell.length / (widths[column] ?? cell.length)) : 1)));
/** The library has no place for the language. */
function inDutch(xlsx: Uint8Array): Uint8Array {
  const files = unzipSync(xlsx);
  const core = "docProps/core.xml";
  const said = strFromU8(files[core] ?? new Uint8Array()).replace("</cp:coreProperties>", `<dc:language>${LANGUAGE}</dc:language>$&`);
  return zipSync({ ...files, [core]: strToU8(said) });
}

/** As wide as was asked, and never so narrow that an amount shows as ###. */
const widthsOf = ({ widths, rows }: BookSheet): number[] =>
  widths.map((width, column) => Math.max(width, ...rows.map((row) => amountWidth(row[column] ?? null) + ROOM_BESIDE)));
const ROOM_BESIDE = 2;

/** What a number takes as it is shown, with its separators and sign; text may run on. */
function amountWidth(cell: BookCell): number {
  const value = valueOfCell(cell);
  if (typeof value !== "number") return 0;
  const look = typeof cell === "object" && cell !== null ? cell.look : undefined;
  return value.toLocaleString("nl-NL", look === "euro" ? { style: "currency", currency: "EUR" } : { maximumFractionDigits: 8 }).length;
}

function cellAt(cell: BookCell, row: number, column: number, headAt: number): [string, Partial<BookCellOf>][] {
  const key = `${row},${column}`;
  if (row === headAt && typeof cell === "string") return [[key, { value: cell, type: "string", style: HEAD }]];
  if (typeof cell === "string") return [[key, { value: cell, type: "string", style: { alignment: WRAPPED } }]];
  if (typeof cell !== "object" || cell === null) return [];
  const style = { style: { ...(cell.look && { numFmt: FORMATS[cell.look] }), alignment: { vertical: "top" } as const } };
  if ("formula" in cell) return [[key, { value: cell.gives, type: "formula", formula: cell.formula, formulaResult: cell.gives, ...style }]];
  return [[key, { value: cell.value, type: "number", ...style }]];
}

const WRAPPED = { wrapText: true, vertical: "top" } as const;
const HEAD = { font: { name: "Calibri", size: 11, bold: true }, alignment: WRAPPED };

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
