import { EXPORT } from "../../cards/texts/export/export.ts";
import { type Amount, fromCents, toCents } from "../../domain/money.ts";
import { addressOf, type BookCell, type BookSheet } from "../../sheets/workbook.ts";

/** A line of a computation: a figure, or a formula over lines before it, in whole units. */
export interface Line {
  key: string;
  label: string;
  /** Of a formula: with the keys of other lines between braces. */
  formula?: string;
  value: number | string;
  unit: "cent" | "honderdste" | "tienduizendste" | "getal" | "tekst";
  source?: string;
}

/** An amount in whole cents, as cells compute with it. */
export const cents = (amount: Amount): number => Number(toCents(amount));

/** What takes thousandths of cents: shares of whole cents in hundredths of a per cent are whole in ten-thousandths of a cent. */
export const tenThousandths = (amount: Amount): number => Number((amount * 10_000n) / fromCents(1));

const [VALUE, EUROS] = [1, 2];

/** Lines below each other: what is computed with in one column, the same in euros beside it. */
export function linesSheet(name: string, lines: readonly Line[]): BookSheet {
  const placeOf = new Map(lines.map(({ key }, at) => [key, at + 1]));
  const withPlaces = (formula: string): string =>
    formula.replace(/\{([a-z0-9-]+)\}/g, (_, key: string) => {
      const row = placeOf.get(key);
      if (row === undefined) throw new Error(`No line "${key}" in sheet ${name}`);
      return `$${addressOf(VALUE, row).replace(/(\d+)$/, "$$$1")}`;
    });
  return {
    name,
    widths: [44, 22, 20, 60],
    rows: [
      [EXPORT.what, EXPORT.value, EXPORT.euros, EXPORT.source],
      ...lines.map((line, at): BookCell[] => [line.label, valueCell(line, withPlaces), eurosCell(line, at + 1), line.source ?? null]),
    ],
  };
}

function valueCell({ formula, value, unit }: Line, withPlaces: (formula: string) => string): BookCell {
  const look = unit === "honderdste" ? "honderdste" : unit === "tekst" ? "tekst" : "cent";
  if (formula !== undefined) return { formula: withPlaces(formula), gives: value, look };
  return typeof value === "number" ? { value, look } : value;
}

function eurosCell({ value, unit }: Line, row: number): BookCell {
  if (typeof value !== "number" || (unit !== "cent" && unit !== "tienduizendste")) return null;
  const per = unit === "cent" ? 100 : 1_000_000;
  return { formula: `${addressOf(EUROS - 1, row)}/${per}`, gives: value / per, look: "euro" };
}
