import type { SentFile } from "../src/answer/context.ts";
import type { Cell, ReadFile } from "../src/sheets/tables.ts";

/** A file as it was read: rows of cells under their headings. */
export const readFileOf = (...rows: Cell[][]): ReadFile => ({
  tables: [{ name: "Blad1", rows, hiddenRows: new Set(), hiddenColumns: new Set() }],
});

const HEAD = ["Gemeente", "Jaar", "Budget", "Uitgaven", "Opmerking van ons"];
const FILES: Readonly<Record<string, ReadFile>> = {
  goed: readFileOf(
    HEAD,
    ["Deurne", 2024, 7_100_000, 7_800_000, "x"],
    ["Asten", 2024, 3_800_000, "veel", null],
    ["Totaal", null, 1, 2, null],
  ),
  klein: readFileOf(HEAD, ["Deurne", 2024, 7_100, 7_800, null]),
  maanden: readFileOf(["Maand", "Lasten 2026", "Baten 2026"], ["januari", 610_000, 20_000], ["februari", 612_000, 21_000]),
  leeg: readFileOf(["Naam", "Leeftijd"]),
  oud: { unreadable: "old-excel" },
};

/** Files that were sent, by an id of their own. */
export const sentFile = (id: string): SentFile | undefined => {
  const read = FILES[id];
  return read && { name: "cijfers 2024.xlsx", read };
};
