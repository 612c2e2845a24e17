import { describe, expect, it } from "vitest";
import { cijferText, itemText, periodText, printedText, printedTexts } from "../../src/cards/cijfer.ts";
import { parsePrintedNumber } from "../../src/data/numbers.ts";
import type { CijferRow } from "../../src/data/shapes/cijfers.ts";

const row = (published: string, unit: CijferRow["unit"], more: Partial<CijferRow> = {}): CijferRow => ({
  topic: "t",
  item: "i",
  subject: "Senzer",
  period: "2020",
  published,
  unit,
  status: "norm",
  place: "par. 1",
  document: "d",
  ...numberIn(published),
  ...more,
});
/** As the loader adds it. */
function numberIn(published: string): Pick<CijferRow, "number"> {
  const number = parsePrintedNumber(published);
  return number ? { number } : {};
}

describe("a published figure, as people read it and as it is printed", () => {
  it.each([
    ["3.090,8", "x 1.000 euro", "€ 3.090.800", "3.090,8 × € 1.000"],
    ["2,2", "mln euro", "€ 2,2 mln", "2,2 × € 1.000.000"],
    ["7,5", "procent", "7,5%", "7,5 procent"],
    ["1", "klachten", "1 klacht", "1 klacht"],
    ["1", "plaatsingen", "1 plaatsing", "1 plaatsing"],
    ["1", "weken", "1 week", "1 week"],
    ["1", "dagen", "1 dag", "1 dag"],
    ["3", "jaar", "3 jaar", "3 jaar"],
    ["1.300", "aantal", "1.300", "1.300"],
    ["3,9", "cijfer", "3,9", "3,9"],
    ["een kwart", "tekst", "een kwart", "een kwart"],
    ["2021-08-15", "datum", "15 augustus 2021", "15 augustus 2021"],
    ["2018-09", "datum", "september 2018", "september 2018"],
    ["2016", "datum", "2016", "2016"],
  ] as const)("%s %s", (published, unit, shown, printed) => {
    expect(cijferText(row(published, unit)).replaceAll("\u00a0", " ")).toBe(shown);
    expect(printedText(row(published, unit))).toBe(printed);
  });

  it("only words that were found in the document are between quotation marks", () => {
    const print = { ...row("een kwart", "tekst"), letterlijk: "f2c7" };
    expect(printedText(print)).toBe("“een kwart”");
    expect(printedTexts([print, row("bijna niet", "tekst")])).toBe("Gedrukt: “een kwart”. In onze woorden: bijna niet");
  });

  it("a number that the document has in words is not called printed as a figure", () =>
    expect(printedTexts([{ ...row("3", "aantal"), inWoorden: true }])).toBe("In woorden gedrukt: 3"));

  it("a date is not called printed: the document has it in words", () => {
    expect(printedTexts([row("2021-08-15", "datum")])).toBe("Datum: 15 augustus 2021");
    expect(printedTexts([row("2", "weken"), row("2021-08-15", "datum")])).toBe("Gedrukt: 2 weken. Datum: 15 augustus 2021");
  });
});

it("the letter of a condition stays small", () => {
  expect(itemText("a: drempel")).toBe("a: drempel");
  expect(itemText("budget")).toBe("Budget");
});

it.each([
  ["2018-2020", "2018–2020"],
  ["2020-12-31", "31 december 2020"],
  ["", ""],
])("period %s", (period, text) => expect(periodText(period)).toBe(text));
