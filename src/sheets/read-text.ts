import { parseCsv } from "hucre/csv";
import { contentIn } from "./content.ts";
import { LIMITS, type ReadFile } from "./tables.ts";

/** A text file as one table: values between semicolons, tabs or commas. */
export function readText(text: string): ReadFile {
  // Told before it is parsed, which takes much of each line; a text of more lines stands between quotes.
  if (hasMoreLines(text, 2 * LIMITS.rows)) return { unreadable: "too-many-rows" };
  const rows = parseCsv(text, { delimiter: delimiterOf(text), maxRows: LIMITS.rows + 1 });
  if (rows.length > LIMITS.rows) return { unreadable: "too-many-rows" };
  if (rows.some((row) => row.slice(LIMITS.columns).some((value) => value !== ""))) return { unreadable: "too-many-columns" };
  const cells = rows.map((row) => row.slice(0, LIMITS.columns).map((value) => contentIn(value)));
  return { tables: [{ name: "", rows: cells, hiddenRows: new Set(), hiddenColumns: new Set() }] };
}

function hasMoreLines(text: string, most: number): boolean {
  let lines = 0;
  for (let at = 0; at < text.length && lines <= most; at += 1)
    if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) lines += 1;
  return lines > most;
}

/** What the most of the first rows have as many columns by; a semicolon where that says nothing, since amounts have commas. */
function delimiterOf(text: string): string {
  const start = text.slice(0, START);
  const [best] = [";", "\t", ","].map((mark) => ({ mark, alike: rowsAlike(start, mark) })).sort((a, b) => b.alike - a.alike);
  return best?.mark ?? ";";
}
const START = 8_000;

function rowsAlike(text: string, delimiter: string): number {
  const widths = parseCsv(text, { delimiter, maxRows: 40 }).flatMap(({ length }) => (length > 1 ? [length] : []));
  return Math.max(0, ...[...Map.groupBy(widths, (width) => width).values()].map(({ length }) => length));
}
