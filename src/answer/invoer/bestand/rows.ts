import { periodId } from "../../../data/shapes/perioden.ts";
import type { Waarden } from "../../../facts/invoer/change.ts";
import type { Fault } from "../../../facts/invoer/check.ts";
import type { Cell } from "../../../sheets/tables.ts";
import { addressOf } from "../../../sheets/workbook.ts";
import type { AnswerContext } from "../../context.ts";
import { type CellFault, isBlank, isDotDecimal } from "./cells.ts";
import { commonIn } from "./common.ts";
import type { Column } from "./headings.ts";
import type { Recognised } from "./recognise.ts";
import { fieldOf, readCell, type Sheet } from "./row-cell.ts";
import { endedBefore, isTotal, type WhoFault, whoIn } from "./who.ts";

/** A municipality and year. */
export interface Subject {
  gemeente: string;
  jaar: number;
}

/** What a file says of one municipality and year. */
export interface FileRow extends Subject {
  waarden: Waarden;
  /** Its row is of these months ("m03"): with other rows of that year it makes one entry. */
  periode?: string;
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
  | WhoFault
  | { why: "no-year" }
  | { why: "two-years"; heading: number; row: number }
  | { why: "two-columns"; veld: string; column: string }
  | { why: "not-by-month" | "two-periods" }
  | { why: "too-small" };

export interface Refused {
  at: Place;
  reason: RefusalReason;
  /** Whose figures are withheld, where that is known. */
  of: readonly Subject[];
}

export interface RowsRead {
  rows: FileRow[];
  refused: Refused[];
  /** Rows that are a total, and rows that the file hides. */
  totals: number;
  hidden: number;
  /** The largest amount of which nothing says what it is multiplied by, in cents. */
  largestUndeclared: number;
}

/** What the asker said of amounts of which the file says nothing. */
export type Eenheid = "euro" | "duizend" | undefined;

/** Reads the rows under the headings. A cell that is refused withholds all of its municipality and year. */
export function readRows(found: Recognised, eenheid: Eenheid, context: AnswerContext): RowsRead {
  const { table, header, columns } = found;
  const read: RowsRead = { rows: [], refused: [], totals: 0, hidden: 0, largestUndeclared: 0 };
  const under = table.rows.slice(header + 1);
  const dotted = new Set([...columns.keys()].filter((column) => under.some((row) => isDotDecimal(row[column] ?? null))));
  const sheet: Sheet = { found, eenheid, dotted, context, read };
  for (const [index, cells] of under.entries()) {
    const at = header + 1 + index;
    // A line without figures is a remark.
    if (![...columns].some(([column, { is }]) => is === "veld" && !isBlank(cells[column]))) continue;
    if (table.hiddenRows.has(at)) read.hidden += 1;
    else if (isTotal(cells, found, context)) read.totals += 1;
    else readRow(cells, at, sheet);
  }
  return read;
}

function readRow(cells: readonly Cell[], at: number, sheet: Sheet): void {
  const { found, context, read } = sheet;
  const refuse = (column: number | undefined, reason: RefusalReason, of: readonly Subject[]) =>
    read.refused.push({ at: placeOf(found, at, column), reason, of });
  const who = whoIn(cells, found, context);
  if (typeof who !== "string") {
    refuse(who.column, who.reason, []);
    return;
  }
  const common = commonIn(cells, found, context);
  const filled = [...found.columns].flatMap(([column, what]) => (what.is === "veld" && !isBlank(cells[column]) ? [{ column, what }] : []));
  const yearOf = ({ jaar }: Column & { is: "veld" }): number | undefined => jaar ?? common.jaar ?? found.jaar;
  if (common.faults.length > 0) {
    // What holds for the whole row withholds the whole row.
    const years = new Set(filled.flatMap(({ what }) => yearOf(what) ?? []));
    for (const { column, reason } of common.faults)
      refuse(
        column,
        reason,
        [...years].map((jaar) => ({ gemeente: who, jaar })),
      );
    return;
  }
  const byYear = new Map<number, FileRow>();
  const columnOf = new Map<string, number>();
  const before = read.refused.length;
  for (const { column, what } of filled) {
    const jaar = yearOf(what);
    if (jaar === undefined) {
      refuse(undefined, { why: "no-year" }, []);
      return;
    }
    const periode = common.periode && periodId(common.periode);
    const row = byYear.get(jaar) ?? {
      gemeente: who,
      jaar,
      waarden: {},
      ...(periode !== undefined && { periode }),
      ...common.told,
      at: placeOf(found, at),
    };
    byYear.set(jaar, row);
    const veld = fieldOf(what, common.periode, context);
    if ("why" in veld) {
      refuse(column, veld, [row]);
      continue;
    }
    const value = readCell(cells[column] ?? null, column, { ...what, veld }, jaar, common, sheet);
    const known = row.waarden[veld.id];
    const earlier = columnOf.get(`${jaar}|${veld.id}`);
    if (typeof value === "string" || "why" in value) refuse(column, value, [row]);
    else if (known && earlier !== undefined && known.is !== value.is)
      refuse(column, { why: "two-columns", veld: veld.id, column: letterOf(earlier) }, [row]);
    else {
      row.waarden[veld.id] = { ...known, ...value };
      columnOf.set(`${jaar}|${veld.id}`, column);
    }
  }
  const withheld = new Set(read.refused.slice(before).flatMap(({ of }) => of.map(({ jaar }) => jaar)));
  for (const row of byYear.values()) {
    const ended = endedBefore(who, row.jaar, context);
    if (ended) refuse(undefined, ended, [row]);
    else if (!withheld.has(row.jaar)) read.rows.push(row);
  }
}

const placeOf = ({ table }: Recognised, at: number, column?: number): Place => ({
  sheet: table.name,
  row: at + 1,
  ...(column !== undefined && { column: letterOf(column) }),
});

/** "A", "Z", "AA": as spreadsheets call their columns. */
const letterOf = (column: number): string => addressOf(column, 0).slice(0, -1);
