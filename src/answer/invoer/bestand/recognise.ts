import type { Invoervelden } from "../../../data/shapes/invoer.ts";
import type { Cell, Table } from "../../../sheets/tables.ts";
import { type Column, columnOf, headingKey, saysThousands } from "./headings.ts";

/** A table of which is known what its columns hold. */
export interface Recognised {
  table: Table;
  /** Place of the row of headings. */
  header: number;
  columns: ReadonlyMap<number, Column>;
  /** Headings that are not known. */
  unknown: readonly string[];
  /** The year and unit of the whole table, where its name or the rows above say so. */
  jaar?: number;
  duizend: boolean;
}

/** Headings stand among the first rows: titles and remarks may stand above them. */
const LAST_HEADER = 25;

/** The row of headings of a table, with what its columns hold; undefined when it is no table of municipalities. */
export function recognise(table: Table, invoer: Invoervelden): Recognised | undefined {
  const candidates = table.rows.slice(0, LAST_HEADER).map((row, header) => ({ header, columns: columnsOf(row, table, invoer) }));
  const fits = candidates.filter(({ columns }) => {
    const all = [...columns.values()];
    return all.some(({ is }) => is === "gemeente" || is === "code") && all.some(({ is }) => is === "veld");
  });
  const [best] = fits.sort((a, b) => b.columns.size - a.columns.size || a.header - b.header);
  if (!best) return undefined;
  const above = [table.name, ...table.rows.slice(0, best.header).flatMap((row) => row.filter((cell) => typeof cell === "string"))];
  const years = new Set(above.flatMap((text) => text.match(/\b20\d\d\b/g) ?? []));
  const [year, ...others] = years;
  return {
    table,
    ...best,
    unknown: unknownIn(table, best.header, best.columns),
    ...(year !== undefined && others.length === 0 && { jaar: Number(year) }),
    duizend: above.some(saysThousands),
  };
}

function columnsOf(row: readonly Cell[], { hiddenColumns }: Table, invoer: Invoervelden): Map<number, Column> {
  const found = new Map<number, Column>();
  for (const [place, cell] of row.entries()) {
    if (typeof cell !== "string" || hiddenColumns.has(place)) continue;
    const column = columnOf(cell, invoer);
    if (column) found.set(place, column);
  }
  return found;
}

const unknownIn = ({ rows, hiddenColumns }: Table, header: number, columns: ReadonlyMap<number, Column>): string[] =>
  (rows[header] ?? []).flatMap((cell, place) => {
    const isAsked = typeof cell === "string" && !columns.has(place) && !hiddenColumns.has(place) && headingKey(cell) !== "";
    return isAsked ? [cell] : [];
  });
