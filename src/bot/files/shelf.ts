import type { SentFile } from "../../answer/context.ts";
import type { Table } from "../../sheets/tables.ts";
import type { ShortMemory, Together } from "../../store/together.ts";

/** Files that were sent, as they were read: each for who sent it, for half an hour. */
export type Shelf = ShortMemory<SentFile>;

const HALF_AN_HOUR_MS = 30 * 60 * 1_000;
const MOST = 20;
/** Of all files together; one alone never has so many. */
const MOST_CELLS = 4_000_000;

export const createShelf = (together: Together): Shelf =>
  together.shortMemory<SentFile>({
    name: "bestand",
    forMs: HALF_AN_HOUR_MS,
    most: MOST,
    size: { of: cellsOf, most: MOST_CELLS },
    toJson: ({ name, read }) => ({ name, read: "tables" in read ? { ...read, tables: read.tables.map(packed) } : read }),
    fromJson: (kept) => {
      const { name, read } = kept as PackedFile;
      return { name, read: "tables" in read ? { ...read, tables: read.tables.map(unpacked) } : read };
    },
  });

const cellsOf = ({ read }: SentFile): number =>
  "tables" in read ? read.tables.reduce((sum, { rows }) => rows.reduce((all, { length }) => all + length, sum), 1) : 1;

type PackedTable = Omit<Table, "hiddenRows" | "hiddenColumns"> & { hiddenRows: number[]; hiddenColumns: number[] };
type PackedFile = { name: string; read: { tables: PackedTable[] } | Extract<SentFile["read"], { unreadable: unknown }> };

/** JSON knows no sets. */
const packed = (table: Table): PackedTable => ({ ...table, hiddenRows: [...table.hiddenRows], hiddenColumns: [...table.hiddenColumns] });
const unpacked = (table: PackedTable): Table => ({
  ...table,
  hiddenRows: new Set(table.hiddenRows),
  hiddenColumns: new Set(table.hiddenColumns),
});
