import { describe, expect, it } from "vitest";
import { answerText } from "../../src/answer/respond.ts";
import { addressOf, type BookCell, valueOfCell } from "../../src/sheets/workbook.ts";
import { MONTHS_STORE } from "../prognose-cards.ts";
import { someContext, textOf } from "../support.ts";
import { ANNA, openDesk } from "./invoer/desk.ts";

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

describe("the sheets of a region", () => {
  const REGION = "prognose Senzer 2026";
  const sheets = () => asked(REGION).sheets?.() ?? [];
  const column = (name: string): number => sheets()[0]?.rows[0]?.indexOf(name) ?? -1;

  it("have a row of each member, and a sheet of each with the same middle", () => {
    const [all, ...members] = sheets();
    expect(members.map(({ name }) => name)).toEqual([
      "Asten",
      "Deurne",
      "Geldrop-Mierlo",
      "Gemert-Bakel",
      "Helmond",
      "Laarbeek",
      "Someren",
    ]);
    for (const { name, rows } of members) {
      const row = all?.rows.find(([first]) => first === name);
      const middle = rows.find(([label]) => label === "Midden: het hele jaar");
      expect(numberOf(row?.[column("Midden")]), name).toBe(numberOf(middle?.[1]));
    }
  });
  it("add up to the middle of the card, with a range that is not the sum of the ends", () => {
    const rows = sheets()[0]?.rows ?? [];
    const total = rows.at(-1) ?? [];
    const sumOf = (name: string): number => rows.slice(1, -1).reduce((sum, row) => sum + numberOf(row[column(name)]), 0);
    expect(total[0]).toBe("Samen (7)");
    expect(numberOf(total[column("Midden")])).toBe(sumOf("Midden"));
    expect(numberOf(total[column("Laag")])).toBeGreaterThan(sumOf("Laag"));
    expect(numberOf(total[column("Hoog")])).toBeLessThan(sumOf("Hoog"));
    expect(total.at(-1)).toContain("Het bereik van de som is gemeten aan de som");
  });
  it("name who has no months", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2026 januari lasten 600.000 baten 0 bron x");
    const [all] = answerText(REGION, desk.contextOf(ANNA)).sheets?.() ?? [];
    expect(all?.rows.filter(([, known]) => known === "niet bekend").map(([name]) => name)).toHaveLength(6);
    expect(all?.rows.at(-1)?.[0]).toBe("Samen (1)");
    expect(all?.rows.find(([name]) => name === "Deurne")?.[1]).toBe("1");
    desk.enter("invoer Deurne 2026 maart lasten 600.000 baten 0 bron x");
    const [later] = answerText(REGION, desk.contextOf(ANNA)).sheets?.() ?? [];
    expect(later?.rows.find(([name]) => name === "Deurne")?.[1]).toBe("3, zonder februari");
    expect(desk.read(REGION)).toMatch(/Deurne[^\n]*\n[^\n]*, zonder februari/);
  });
});
