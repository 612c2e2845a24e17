import { describe, expect, it } from "vitest";
import { answerText } from "../../src/answer/respond.ts";
import { addressOf, type BookCell, valueOfCell } from "../../src/sheets/workbook.ts";
import { MONTHS_STORE } from "../prognose-cards.ts";
import { someContext, textOf } from "../support.ts";

/** The expectation of a year as a file. */

const asked = (text: string) => answerText(text, someContext({ entered: MONTHS_STORE }));
const sheetOf = (text: string) => {
  const [sheet] = asked(text).sheets?.() ?? [];
  if (!sheet) throw new Error("No sheet");
  return sheet;
};
const rowOf = (text: string, label: string): readonly BookCell[] => sheetOf(text).rows.find(([first]) => first === label) ?? [];
const numberOf = (cell: BookCell | undefined): number => Number(valueOfCell(cell ?? null));

describe.each(["prognose Gemert-Bakel 2026", "prognose Deurne 2026", "wat als 20 dossiers minder vanaf september Deurne 2026"])(
  "%s",
  (text) => {
    it("adds up month by month to the middle, by a formula over every line", () => {
      const { rows } = sheetOf(text);
      const at = rows.findIndex(([label]) => label === "Midden: het hele jaar");
      const cell = rows[at]?.[1] as { formula: string; gives: number };
      const parts = cell.formula.split("+").map((address) => {
        const found = rows.find((_row, row) => address === `$${addressOf(1, row).replace(/(\d+)$/, "$$$1")}`);
        return numberOf(found?.[1]);
      });
      expect(parts.length).toBeGreaterThanOrEqual(13);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cell.gives);
    });
    it("has the twelve months once, each known or expected", () => {
      const labels = sheetOf(text).rows.map(([label]) => String(label));
      const months = "Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December".split(" ");
      for (const month of months) expect(labels.filter((label) => label === month || label.startsWith(`${month} `))).toHaveLength(1);
    });
    it("has the ends, the methods and the verdicts of the card", () => {
      const labels = sheetOf(text).rows.map(([label]) => String(label));
      for (const label of ["Laag", "Hoog", "Budget", "Tekort in het midden", "Vangnet bij laag", "Vangnet bij midden", "Vangnet bij hoog"])
        expect(labels).toContain(label);
      expect(labels.filter((label) => label.startsWith("Methode "))).toHaveLength(3);
      expect(numberOf(rowOf(text, "Laag")[1])).toBeLessThan(numberOf(rowOf(text, "Midden: het hele jaar")[1]));
      expect(numberOf(rowOf(text, "Hoog")[1])).toBeGreaterThan(numberOf(rowOf(text, "Midden: het hele jaar")[1]));
    });
  },
);

it("a payment stands there as on the card, in euros beside cents", () => {
  const card = textOf(asked("prognose Gemert-Bakel 2026")).replaceAll("\u00a0", " ");
  const paid = numberOf(rowOf("prognose Gemert-Bakel 2026", "Uitkering bij hoog")[2]);
  expect(card).toContain(`€ ${Math.round(paid).toLocaleString("nl-NL")}`);
});

it("“excel” after the answer gives that file", () => {
  const { asked: lastQuestion } = asked("prognose Gemert-Bakel 2026");
  const answer = answerText("excel", someContext({ entered: MONTHS_STORE, ...(lastQuestion && { lastQuestion }) }));
  expect(answer.file?.name).toMatch(/\.xlsx$/);
});
