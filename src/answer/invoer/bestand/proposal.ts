import { optional } from "../../../cards/card.ts";
import { yearOf } from "../../../domain/dates.ts";
import { after, changeOf, type Waarden } from "../../../facts/invoer/change.ts";
import { type Misfit, misfitOf } from "../../../facts/invoer/check.ts";
import { keptOf } from "../../../facts/invoer/entered.ts";
import { likelyAdvances } from "../../../facts/maanden/advances.ts";
import type { ReadFile, Table } from "../../../sheets/tables.ts";
import type { AnswerContext } from "../../context.ts";
import { FIRST_YEAR, LAST_AHEAD } from "../entry.ts";
import { asMonthStatus, type MonthStatus } from "../maanden/months.ts";
import { knownValues } from "../values.ts";
import { aboveOf, type Recognised, recognise, yearIn } from "./recognise.ts";
import { type Eenheid, type FileRow, type RefusalReason, type Refused, readRows, type Subject } from "./rows.ts";
import { namedIn } from "./who.ts";

/** What a file would change. */
export interface Proposal {
  /** With what each would say, where it says anything new. */
  entries: { row: FileRow; waarden: Waarden; isNew: boolean }[];
  unchanged: number;
  refused: (Omit<Refused, "reason"> & { reason: Reason })[];
  totals: number;
  hidden: number;
  /** Headings that are not known, and those of columns that the file hides. */
  unknown: readonly string[];
  hiddenColumns: readonly string[];
  /** Sheets without municipalities, and those that the file hides. */
  otherSheets: readonly string[];
  hiddenSheets: readonly string[];
  /** Municipalities that only the name of a sheet or of the file told. */
  named: string[];
  /** The municipalities of which all amounts by month are the same, or a twelfth of a budget. */
  likelyAdvances: string[];
  /** The largest amount, in cents, where all of which nothing says what they are multiplied by are so small that they may be thousands. */
  mayBeThousands?: number;
}

export type Reason =
  | RefusalReason
  | { why: "twice" }
  | { why: "not-allowed" }
  | { why: "year-out"; first: number; last: number }
  | { why: "misfit"; misfit: Misfit };

/** The sheets of a file with figures: of municipalities, or the months of one that the sheet or the file is named after, or that was told. */
export function tablesIn(file: ReadFile, name: string, context: AnswerContext, told?: string): Recognised[] {
  const all = allTablesIn(file, context).map((table) => withName(table, name, context));
  // What is told is of one sheet.
  const gemeente = all.filter(isNameless).length === 1 ? told : undefined;
  return all.flatMap((table) => (isNameless(table) ? optional(gemeente).map((of) => ({ ...table, gemeente: of })) : [table]));
}

/**
 * The municipalities that a file may be of, where that is to be asked: the names that stand there, when there are more, else none.
 * Undefined where it is known, or where more than one sheet has it to be asked of: then one answer would not do.
 */
export function toBeAsked(file: ReadFile, name: string, context: AnswerContext): readonly string[] | undefined {
  if (tablesIn(file, name, context).length > 0) return undefined;
  const [only, ...others] = allTablesIn(file, context);
  return only && others.length === 0 ? namesOf(only, name, context) : undefined;
}

const allTablesIn = (file: ReadFile, { published }: AnswerContext): Recognised[] =>
  "tables" in file ? file.tables.flatMap((table: Table) => recognise(table, published.invoer) ?? []) : [];

const isNameless = ({ isOfOne, gemeente }: Recognised): boolean => isOfOne === true && gemeente === undefined;

/** Months of one municipality: its name and year may stand in the name of the file alone. */
function withName(table: Recognised, name: string, context: AnswerContext): Recognised {
  if (!table.isOfOne) return table;
  const [only, ...others] = namesOf(table, name, context);
  const jaar = table.jaar ?? yearIn([name.replaceAll("_", " ")]);
  return {
    ...table,
    ...(only !== undefined && others.length === 0 && { gemeente: only }),
    ...(jaar !== undefined && { jaar }),
  };
}

/** What stands above a table goes before the name of the file. */
function namesOf({ table, header }: Recognised, name: string, context: AnswerContext): string[] {
  const above = namedIn(aboveOf(table, header), context);
  return above.length > 0 ? above : namedIn([name], context);
}

/** What the asker says of a file as a whole. */
export interface Told {
  eenheid?: Eenheid;
  /** What amounts by month are, of which the file does not say it. */
  maanden?: MonthStatus | undefined;
  /** The municipality of the one sheet that does not say it. */
  van?: string | undefined;
}

const withMonthStatus = (row: FileRow, status: MonthStatus, context: AnswerContext): FileRow => ({
  ...row,
  waarden: asMonthStatus(row.waarden, status, context),
});

/** Reads every table, and lays it beside what is known. */
export function propose(file: ReadFile, name: string, { eenheid, maanden, van }: Told, context: AnswerContext): Proposal {
  const found = tablesIn(file, name, context, van);
  const reads = found.map((table) => readRows(table, eenheid, context));
  const rows = reads.flatMap((read) => read.rows);
  const withheld = new Set(reads.flatMap((read) => read.refused).flatMap(({ of }) => of.map(keyOf)));
  const largest = Math.max(0, ...reads.map(({ largestUndeclared }) => largestUndeclared));
  const times = Map.groupBy(rows, monthKeyOf);
  const tables = "tables" in file ? file.tables : [];
  const result: Proposal = {
    entries: [],
    unchanged: 0,
    refused: reads.flatMap((read) => read.refused),
    totals: sum(reads.map(({ totals }) => totals)),
    hidden: sum(reads.map(({ hidden }) => hidden)),
    unknown: [...new Set(found.flatMap(({ unknown }) => unknown))],
    hiddenColumns: [...new Set(found.flatMap((table) => table.hidden))],
    otherSheets: tables.filter((table) => !found.some((one) => one.table === table)).map(({ name }) => name),
    hiddenSheets: "tables" in file ? (file.hiddenSheets ?? []) : [],
    named: [...new Set(found.flatMap(({ gemeente }) => gemeente ?? []))],
    likelyAdvances: [],
    ...(eenheid === undefined && largest > 0 && largest < LEAST_CENTS && { mayBeThousands: largest }),
  };
  const isTwice = (row: FileRow) => (times.get(monthKeyOf(row))?.length ?? 0) > 1;
  const placed: FileRow[] = [];
  for (const row of rows) {
    if (withheld.has(keyOf(row))) continue;
    const reason = isTwice(row) ? ({ why: "twice" } as const) : whyNot(row, context);
    if (reason) result.refused.push({ at: row.at, reason, of: [row] });
    else placed.push(row);
  }
  for (const row of yearsOf(placed)) place(maanden === undefined ? row : withMonthStatus(row, maanden, context), result, context);
  return result;
}

/** Rows of the months of one municipality and year, from one source, are one entry. */
const yearsOf = (rows: readonly FileRow[]): FileRow[] =>
  [...Map.groupBy(rows, ({ gemeente, jaar, bron, dag, opmerking }) => [gemeente, jaar, bron, dag, opmerking].join("|")).values()].flatMap(
    ([first, ...others]) =>
      first ? [{ ...first, waarden: Object.assign({}, first.waarden, ...others.map(({ waarden }) => waarden)) as Waarden }] : [],
  );

const monthKeyOf = (row: FileRow): string => `${keyOf(row)}|${row.periode ?? ""}`;
const keyOf = ({ gemeente, jaar }: Subject): string => `${gemeente}|${jaar}`;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function whyNot({ gemeente, jaar }: FileRow, { asker, editors, today }: AnswerContext): Reason | undefined {
  if (!editors.mayEdit(asker, gemeente)) return { why: "not-allowed" };
  const [first, last] = [FIRST_YEAR, yearOf(today) + LAST_AHEAD];
  return jaar < first || jaar > last ? { why: "year-out", first, last } : undefined;
}

function place(row: FileRow, result: Proposal, context: AnswerContext): void {
  const kept = keptOf(context, row.gemeente, row.jaar);
  const waarden = changeOf(kept, news(row, context), context.published.invoer.velden);
  const misfit = misfitOf(after(kept, waarden));
  if (misfit) result.refused.push({ at: row.at, reason: { why: "misfit", misfit }, of: [row] });
  else if (Object.keys(waarden).length === 0) result.unchanged += 1;
  else {
    result.entries.push({ row, waarden, isNew: kept.size === 0 });
    const advances = likelyAdvances(context, row.gemeente, row.jaar, after(kept, waarden), context.published.invoer.velden);
    if (advances.some((veld) => veld in waarden)) result.likelyAdvances.push(row.gemeente);
  }
}

/** Without what is known already, entered or published: a file tells less of it than is known (how precise it is, who made it). */
function news({ gemeente, jaar, waarden }: FileRow, context: AnswerContext): Waarden {
  const known = knownValues(gemeente, jaar, context);
  const isKnown = (veld: string): boolean => {
    const [before, given] = [known.get(veld), waarden[veld]];
    // A row has one status for all its amounts: of one that follows from others it says nothing new.
    const isSameStatus = given?.status === undefined || before?.status === undefined || given.status === before.status;
    return before !== undefined && before.is === given?.is && isSameStatus;
  };
  return Object.fromEntries(Object.entries(waarden).filter(([veld]) => !isKnown(veld)));
}

/** A list of municipalities in euros has a larger amount than this; in thousands of euros the largest municipality has less. */
const LEAST_CENTS = 1_000_000_00;
