import { type CijferRow, EUROS_PER_UNIT, isMoneyUnit } from "../data/shapes/cijfers.ts";
import type { FiguurId } from "../data/shapes/figuren.ts";
import { type Known, nameIn } from "./known.ts";
import { type KnownRow, keyOfRow } from "./known-row.ts";
import { madeRows } from "./made-rows.ts";
import { isAboutYear, publishedRows, type RowFilter } from "./published-rows.ts";

/**
 * The rows that count, those of the documents first. A figure that staff entered, or that follows from one, stands in the place of the printed
 * one; what follows from published figures alone is only there where no document prints it.
 */
export function knownRows(known: Known, filter: RowFilter): KnownRow[] {
  const published = publishedRows(known, filter);
  const made = madeRows(known, filter, published);
  if (made.length === 0) return published;
  const byKey = new Map(made.map((row) => [keyOfRow(row), row]));
  const inPlace = published.map((row): KnownRow => {
    const instead = byKey.get(keyOfRow(row));
    byKey.delete(keyOfRow(row));
    if (!instead?.entered) return row;
    // The same amount from another source lies not under it, but beside it.
    return isSameAmount(row, instead) ? instead : { ...instead, under: row };
  });
  return [...byKey.values()].reduce(inOrder, inPlace);
}

/** A row that no document prints comes behind the earlier years of the same figure. */
function inOrder(rows: readonly KnownRow[], row: KnownRow): KnownRow[] {
  const isSame = ({ topic, item, subject }: KnownRow) => topic === row.topic && item === row.item && subject === row.subject;
  const at = rows.findLastIndex((other) => isSame(other) && other.period < row.period);
  const first = rows.findIndex(isSame);
  const place = at >= 0 ? at + 1 : first >= 0 ? first : rows.length;
  return [...rows.slice(0, place), row, ...rows.slice(place)];
}

const isSameAmount = (row: CijferRow, other: KnownRow): boolean =>
  row.unit === other.unit ? row.published === other.published : inCents(row) === inCents(other);

/** Of money only. */
const inCents = ({ number, unit }: CijferRow): bigint | undefined =>
  number && isMoneyUnit(unit) ? (number.digits * BigInt(EUROS_PER_UNIT[unit]) * 100n) / 10n ** BigInt(number.decimals) : undefined;

/** The same of one figure of a municipality, a year each, the earliest first; of these years only where they are given. */
export function knownFigureRows(known: Known, gemeente: string, figuur: FiguurId, years?: readonly number[]): KnownRow[] {
  const { topic, item } = known.published.figuren[figuur];
  const subject = nameIn(known, gemeente);
  return subject === undefined ? [] : knownRows(known, { topic, item, subject, years }).sort((a, b) => a.period.localeCompare(b.period));
}

/** The rows that are about one of these years. */
export const aboutYears = <Row extends CijferRow>(rows: readonly Row[], years: readonly number[]): Row[] =>
  rows.filter((row) => years.some((year) => isAboutYear(row, year)));
