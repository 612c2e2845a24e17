import type { Waarden } from "../../../facts/invoer/change.ts";
import { type Fault, faultOf } from "../../../facts/invoer/check.ts";
import { toKey } from "../../../question/line/normalise.ts";
import type { Cell } from "../../../sheets/tables.ts";
import type { AnswerContext } from "../../context.ts";
import { type CellFault, dayOf, isBlank, valueIn } from "./cells.ts";
import { type Column, headingKey, statusIn } from "./headings.ts";
import type { Recognised } from "./recognise.ts";

/** What a file says of one municipality and year. */
export interface FileRow {
  gemeente: string;
  jaar: number;
  waarden: Waarden;
  bron?: string;
  dag?: string;
  opmerking?: string;
  at: Place;
}

/** A cell as people find it in their file. */
export interface Place {
  sheet: string;
  /** From 1, as the file shows it. */
  row: number;
  /** "C"; absent of a whole row. */
  column?: string;
}

export type RefusalReason =
  | CellFault
  | Fault
  | { why: "unknown-name"; name: string }
  | { why: "several-names"; name: string }
  | { why: "ended"; name: string; last: number; successors: readonly string[] }
  | { why: "no-year" }
  | { why: "no-name" };

export interface Refused {
  at: Place;
  reason: RefusalReason;
  /** Whose figures are withheld, where that is known. */
  of?: { gemeente: string; jaar: number };
}

export interface RowsRead {
  rows: FileRow[];
  refused: Refused[];
  /** Rows that are a total, and rows that the file hides. */
  totals: number;
  hidden: number;
}

/** Reads the rows under the headings. A cell that is refused withholds all of its municipality and year. */
export function readRows(found: Recognised, inThousands: boolean, context: AnswerContext): RowsRead {
  const { table, header } = found;
  const read: RowsRead = { rows: [], refused: [], totals: 0, hidden: 0 };
  for (let at = header + 1; at < table.rows.length; at += 1) {
    const cells = table.rows[at] ?? [];
    if (cells.every(isBlank)) continue;
    if (table.hiddenRows.has(at)) read.hidden += 1;
    else if (isTotal(cells, found)) read.totals += 1;
    else readRow(cells, at, found, inThousands, context, read);
  }
  return read;
}

const TOTAL = /^(?:sub)?tota(?:al|len)\b|^som\b|^gemiddeld|\btotaal$/;
const isTotal = (cells: readonly Cell[], { columns }: Recognised): boolean =>
  cells.some(
    (cell, place) => typeof cell === "string" && TOTAL.test(headingKey(cell)) && (columns.get(place)?.is ?? "gemeente") === "gemeente",
  );

function readRow(
  cells: readonly Cell[],
  at: number,
  found: Recognised,
  inThousands: boolean,
  context: AnswerContext,
  read: RowsRead,
): void {
  const place = (column?: number): Place => ({
    sheet: found.table.name,
    row: at + 1,
    ...(column !== undefined && { column: letterOf(column) }),
  });
  const who = whoIn(cells, found, context);
  if (typeof who !== "string") {
    read.refused.push({ at: place(who.column), reason: who.reason });
    return;
  }
  const byYear = new Map<number, FileRow>();
  const before = read.refused.length;
  const common = commonIn(cells, found, context);
  // What holds for the whole row withholds the whole row.
  for (const { column, reason } of common.faults) read.refused.push({ at: place(column), reason });
  if (common.faults.length > 0) return;
  for (const [column, what] of found.columns) {
    const cell = cells[column];
    if (what.is !== "veld" || cell === undefined || isBlank(cell)) continue;
    const jaar = what.jaar ?? common.jaar ?? found.jaar;
    if (jaar === undefined) {
      read.refused.push({ at: place(), reason: { why: "no-year" } });
      return;
    }
    const value = readCell(cell, what, inThousands || found.duizend, common, jaar, context);
    if (typeof value === "string" || "why" in value) read.refused.push({ at: place(column), reason: value, of: { gemeente: who, jaar } });
    else {
      const row = byYear.get(jaar) ?? { gemeente: who, jaar, waarden: {}, ...common.told, at: place() };
      row.waarden[what.veld.id] = value;
      byYear.set(jaar, row);
    }
  }
  const withheld = new Set(read.refused.slice(before).map(({ of }) => of?.jaar));
  for (const row of byYear.values()) {
    const ended = endedReason(who, row.jaar, context);
    if (ended) read.refused.push({ at: place(), reason: ended, of: { gemeente: who, jaar: row.jaar } });
    else if (!withheld.has(row.jaar)) read.rows.push(row);
  }
}

function readCell(
  cell: Cell,
  { veld, min, status, duizend }: Column & { is: "veld" },
  inThousands: boolean,
  { statuses }: Common,
  jaar: number,
  { published, today }: AnswerContext,
) {
  const value = valueIn(cell, veld, inThousands || duizend ? 1_000 : 1, published.invoer);
  if (typeof value === "string") return value;
  const own = status ?? (veld.status && statuses[veld.status]);
  const signed = min && typeof value.is === "number" ? { ...value, is: -Math.abs(value.is) } : value;
  const complete = { ...signed, ...(own !== undefined && { status: own }) };
  return faultOf(veld, complete, jaar, today, published.invoer) ?? complete;
}

/** What a row says of all its amounts. */
interface Common {
  jaar?: number;
  statuses: Partial<Record<"budget" | "bestedingen", string>>;
  told: Pick<FileRow, "bron" | "dag" | "opmerking">;
  faults: { column: number; reason: CellFault }[];
}

function commonIn(cells: readonly Cell[], { columns }: Recognised, { published }: AnswerContext): Common {
  const common: Common = { statuses: {}, told: {}, faults: [] };
  for (const [column, { is }] of columns) {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) continue;
    const text = typeof cell === "object" ? "" : String(cell);
    if (is === "jaar" && /^20\d\d$/.test(text)) common.jaar = Number(text);
    else if (is === "jaar") common.faults.push({ column, reason: "no-number" });
    else if (is === "bron" || is === "opmerking") common.told[is] = text;
    else if (is === "dag") {
      const day = dayOf(cell);
      if (day === undefined) common.faults.push({ column, reason: "no-day" });
      else common.told.dag = day;
    } else if (is === "status-budget" || is === "status-bestedingen") {
      const lijst = is === "status-budget" ? "budget" : "bestedingen";
      const status = statusIn(text, lijst, published.invoer);
      if (status === undefined) common.faults.push({ column, reason: "no-status" });
      else common.statuses[lijst] = status;
    }
  }
  return common;
}

/** The municipality of a row: by its code, else by its name. */
function whoIn(
  cells: readonly Cell[],
  { columns }: Recognised,
  { names }: AnswerContext,
): string | { column?: number; reason: RefusalReason } {
  const of = (is: Column["is"]) => [...columns].find(([place, column]) => column.is === is && !isBlank(cells[place]))?.[0];
  const [code, name] = [of("code"), of("gemeente")];
  if (code !== undefined) {
    const typed = String(cells[code]).replace(/^gm/i, "").padStart(4, "0");
    const id = `GM${typed}`;
    return names.exists(id) ? id : { column: code, reason: { why: "unknown-name", name: String(cells[code]) } };
  }
  if (name === undefined) return { reason: { why: "no-name" } };
  const typed = String(cells[name]);
  const found = (names.find(toKey(typed.replace(/^gemeente /i, ""))) ?? []).filter((id) => names.membersOf(id) === undefined);
  const [only, ...others] = found;
  if (only === undefined) return { column: name, reason: { why: "unknown-name", name: typed } };
  return others.length > 0 ? { column: name, reason: { why: "several-names", name: typed } } : only;
}

function endedReason(gemeente: string, jaar: number, { published, names }: AnswerContext): RefusalReason | undefined {
  const ended = published.herindelingen.get(gemeente);
  const last = Number(ended?.laatsteDag.slice(0, 4));
  return ended && jaar > last ? { why: "ended", name: ended.naam, last, successors: ended.opvolgers.map(names.nameOf) } : undefined;
}

/** "A", "Z", "AA": as spreadsheets call their columns. */
export const letterOf = (column: number): string =>
  (column >= LETTERS ? letterOf(Math.floor(column / LETTERS) - 1) : "") + String.fromCharCode(65 + (column % LETTERS));
const LETTERS = 26;
