import { describe, expect, it, test } from "vitest";
import { offersIn } from "../../src/cards/offers.ts";
import { readTables } from "../../src/sheets/read.ts";
import type { BookSheet } from "../../src/sheets/workbook.ts";
import { toCsv } from "../../src/sheets/write.ts";
import { MONTHS_STORE } from "../prognose-cards.ts";
import { ask, textOf } from "../support.ts";

/** What e2e/export.test.ts lets LibreOffice compute again; here what stands in the file. */
async function tablesOf(text: string) {
  const answer = ask(text, { conversation: "terminal" });
  const read = await readTables((await answer.file?.make()) ?? new Uint8Array());
  if (!("tables" in read)) throw new Error(`${text}: ${read.unreadable}`);
  return { name: answer.file?.name, tables: read.tables, text: textOf(answer) };
}

describe("an answer as a file", () => {
  test.each([
    ["export vangnet Gemert-Bakel 2020", "Vangnet Gemert-Bakel 2020.xlsx", ["Antwoord", "Berekening", "Cijfers", "Bronnen", "Versie"]],
    ["export vangnet Senzer 2020", "Vangnet Senzer 2020.xlsx", ["Antwoord", "Gemeenten", "Cijfers", "Bronnen", "Versie"]],
    ["exporteer 2020", "Samenvatting Senzer 2020.xlsx", ["Antwoord", "Gemeenten", "Cijfers", "Bronnen", "Versie"]],
    ["excel klachten", "Klachten over Senzer.xlsx", ["Antwoord", "Cijfers", "Bronnen", "Versie"]],
  ])("%s", async (text, name, sheets) => {
    const found = await tablesOf(text);
    expect(found.name).toBe(name);
    expect(found.tables.map((table) => table.name)).toEqual(sheets);
    for (const sheet of sheets) expect(found.text).toContain(sheet);
  });
  it("computes in whole cents, and says where each figure comes from", async () => {
    const { tables } = await tablesOf("export vangnet Gemert-Bakel 2020");
    const lines = new Map(
      tables.find(({ name }) => name === "Berekening")?.rows.map(([label, value, euros, source]) => [label, { value, euros, source }]),
    );
    expect(lines.get("I Vangnetuitkering")).toMatchObject({ value: 10_619_125, euros: 106_191.25 });
    expect(lines.get("G Relevant tekort")).toMatchObject({ value: 62_150_000 });
    expect(lines.get("F Budget")?.source).toContain("Notitie 2020");
    expect(lines.get("F Budget")?.source).toContain("afgerond cijfer: ± €\u00a050");
  });
  it("after an answer “excel” is that answer", async () => {
    const { asked } = ask("verdeel 2,2 mln");
    if (!asked) throw new Error("Not asked");
    expect(ask("excel", { lastQuestion: asked }).file?.asked).toMatchObject({ kind: "export", vraag: { kind: "verdeel" } });
  });
  it("as a text file: the sheet of the answer itself", async () => {
    const bytes = await ask("export csv saldo Helmond 2020", { conversation: "terminal" }).file?.make();
    expect(new TextDecoder().decode(bytes).split("\r\n")[0]).toContain("Onderwerp;Wat;Van");
  });
  it.each(["kopieer mijn gemeente is Deurne", "export vergeet mijn gemeente", "kopieer wis mijn gegevens"])(
    "of a deed there is none, and it is not done: %s",
    (text) => {
      const answer = ask(text);
      expect(textOf(answer)).toContain("Hier is geen bestand van te maken");
      expect(answer.effects).toEqual([]);
    },
  );

  it("of help there is none", () => expect(textOf(ask("export help"))).toContain("Hier is geen bestand van te maken"));
});

describe("an answer as plain text, to paste elsewhere", () => {
  const copy = (text: string, more = {}) => ask(text, more).text?.replaceAll("\u00a0", " ") ?? "";

  it.each(["kopieer saldo Helmond 2020", "als tekst saldo Helmond 2020", "export als tekst saldo Helmond 2020"])("%s", (text) => {
    const pasted = copy(text);
    expect(pasted).toContain("€ 155.400");
    expect(pasted).toContain("Notitie 2020");
    expect(pasted).not.toContain("[");
  });
  it("after an answer it is that answer", () => {
    const { asked } = ask("vangnet Gemert-Bakel 2020");
    if (!asked) throw new Error("Not asked");
    for (const text of ["kopieer", "als tekst"])
      expect(copy(text, { lastQuestion: asked })).toContain("Gemert-Bakel had over 2020 misschien € 106.191 kunnen krijgen.");
  });
  it("has tabs between columns, its sources and the day at the end, and nothing twice", () => {
    const lines = copy("kopieer vangnet Senzer 2020").split("\n");
    expect(lines).toContain("Gemert-Bakel\t−€ 621.500\t−11,39%");
    expect(lines.at(-2)).toMatch(/^Notitie 2020, cijfers van november 2020/);
    expect(lines.at(-1)).toMatch(/^Vangnetwijzer, \d+ november 2026$/);
    expect(lines.filter((line) => line.startsWith("Gemert-Bakel\t"))).toHaveLength(1);
  });
  it("without an answer before it, it is asked what", () => {
    expect(ask("kopieer").text).toBeUndefined();
    expect(ask("kopieer").outcome).not.toBe("answer");
  });
  it.each([
    "kopieer vergeet mij",
    "kopieer mijn gemeente is Deurne",
    "kopieer abonneer op samenvatting elke maandag",
    "export vergeet mij",
  ])("of a deed there is none, and nothing is done: %s", (text) => {
    const answer = ask(text);
    expect(answer.effects).toEqual([]);
    expect(answer.text ?? "").not.toMatch(/vergeten|onthouden|Geabonneerd|U krijgt/);
    expect(textOf(answer)).not.toMatch(/Alles over u is gewist|Uw gemeente is/);
  });
  it("is pressed where the text is taken along, beside the file", () => {
    const titles = offersIn(ask("vangnet Gemert-Bakel 2020").cards[0]).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(["Excel", "Als tekst"]));
  });
});

describe("the button", () => {
  const titles = (text: string, conversation: "personal" | "channel") =>
    offersIn(ask(text, { conversation }).cards[0]).map(({ title }) => title);
  it.each(["vangnet Gemert-Bakel 2020", "vangnet Senzer 2020", "samenvatting 2020", "verdeel 2,2 mln", "klachten"])(
    "stands on %s, where nobody else reads along",
    (text) => {
      expect(titles(text, "personal")).toContain("Excel");
      expect(titles(text, "channel")).not.toContain("Excel");
    },
  );
  it.each([
    ["overzicht 2020", ["Excel", "Als tekst"]],
    ["prognose Deurne 2026", ["Excel", "Als tekst"]],
    ["prognose Senzer 2026", ["Excel", "Als tekst"]],
    ["help", []],
  ])("behind Meenemen on %s: %j", (text, wanted) => {
    const { content } = ask(text, { conversation: "personal", entered: MONTHS_STORE }).cards[0];
    expect(JSON.stringify(content).split('"title":"Meenemen"').length - 1).toBe(wanted.length > 0 ? 1 : 0);
    const found = offersIn({ content, summary: "" }).map(({ title }) => title);
    expect(["Excel", "Als tekst"].filter((title) => found.includes(title))).toEqual(wanted);
  });
  it("in a channel it is said where the file goes", () =>
    expect(textOf(ask("export 2020", { conversation: "channel" }))).toContain("in uw eigen chat met mij"));
});

test("a text file for Dutch Excel: nothing in it becomes a formula", () => {
  const sheet: BookSheet = {
    name: "x",
    widths: [],
    rows: [["=1+1", "+31 6", "-oud", "@naam", "\tweg", 'zeg "ja"; of niet', 7.5, null, { formula: "A1", gives: 3 }]],
  };
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(toCsv(sheet))).toBe(
    `\ufeff'=1+1;'+31 6;'-oud;'@naam;'\tweg;"zeg ""ja""; of niet";7,5;;3\r\n`,
  );
});
