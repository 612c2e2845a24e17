import { type Invoerveld, monthField } from "../../../data/shapes/invoer.ts";
import type { Periode } from "../../../data/shapes/perioden.ts";
import type { Waarde } from "../../../data/shapes/waarde.ts";
import { MONTHS_A_YEAR } from "../../../domain/maanden/sums.ts";
import { faultOf } from "../../../facts/invoer/check.ts";
import { SMALLEST_BUDGET_CENTS } from "../../../question/vangnet/sanity.ts";
import type { Cell } from "../../../sheets/tables.ts";
import type { AnswerContext } from "../../context.ts";
import { valueIn } from "./cells.ts";
import type { Common } from "./common.ts";
import type { Column } from "./headings.ts";
import type { Recognised } from "./recognise.ts";
import type { Eenheid, RefusalReason, RowsRead } from "./rows.ts";

/** A sheet while its rows are read. */
export interface Sheet {
  found: Recognised;
  eenheid: Eenheid;
  /** Columns in which a dot stands before decimals. */
  dotted: ReadonlySet<number>;
  context: AnswerContext;
  read: RowsRead;
}

/** The field that a column is of: of the year, or of the months that its heading or its row names. */
export function fieldOf(
  { veld, periode }: Column & { is: "veld" },
  ofRow: Periode | undefined,
  { published: { invoer } }: AnswerContext,
): Invoerveld | (RefusalReason & object) {
  if (periode && ofRow) return { why: "two-periods" };
  const asked = periode ?? ofRow;
  if (!asked) return veld;
  return (veld.perMaand && invoer.velden.get(monthField(asked, veld.id))) ?? { why: "not-by-month" };
}

export function readCell(
  cell: Cell,
  column: number,
  what: Column & { is: "veld" },
  jaar: number,
  { statuses, jaar: rowYear }: Common,
  { found, eenheid, dotted, context: { published, today }, read }: Sheet,
): Waarde | RefusalReason {
  const { veld, min, status } = what;
  if (what.jaar !== undefined && rowYear !== undefined && what.jaar !== rowYear)
    return { why: "two-years", heading: what.jaar, row: rowYear };
  const declared = what.factor ?? found.factor;
  const factor = declared ?? (eenheid === "duizend" ? 1_000 : 1);
  const value = valueIn(cell, veld, { factor, hasDotDecimals: dotted.has(column) }, published.invoer);
  if (typeof value === "string") return value;
  const cents = veld.soort === "euro" && typeof value.is === "number" ? Math.abs(value.is) : 0;
  if (declared === undefined) read.largestUndeclared = Math.max(read.largestUndeclared, cents * partsOfYear(veld));
  const own = status ?? (veld.status && statuses[veld.status]);
  const signed = min && typeof value.is === "number" ? { ...value, is: -Math.abs(value.is) } : value;
  const complete = { ...signed, ...(own !== undefined && { status: own }) };
  const isTooSmall = eenheid !== "euro" && cents > 0 && cents < SMALLEST_BUDGET_CENTS && WHOLE.has(veld.id);
  return faultOf(veld, complete, jaar, today, published.invoer) ?? (isTooSmall ? { why: "too-small" } : complete);
}
/** How often its months go into a year. */
const partsOfYear = ({ maanden }: Invoerveld): number =>
  maanden ? Math.max(1, MONTHS_A_YEAR / (maanden.periode.tot - maanden.periode.van + 1)) : 1;
/** Amounts that no municipality has so little of. */
const WHOLE: ReadonlySet<string> = new Set(["budget", "uitgaven", "lasten"]);
