import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { toXlsx } from "../../src/sheets/write.ts";
import { ask } from "../support.ts";

/** What stands in the parts of a spreadsheet file. */
async function partsOf(question: string) {
  const files = unzipSync((await ask(question, { conversation: "terminal" }).file?.make()) ?? new Uint8Array());
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const sheets = Object.keys(files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  return { read, sheets: sheets.map(read), workbook: read("xl/workbook.xml"), core: read("docProps/core.xml") };
}

const QUESTIONS = ["export vangnet Gemert-Bakel 2020", "export verdeel 2,2 mln", "export overzicht 2020", "sjabloon Senzer 2025"];

describe.each(QUESTIONS)("the file of “%s”", (question) => {
  it("says what it is, whose it is, of when and in which language", async () => {
    const { core } = await partsOf(question);
    expect(core).toMatch(/<dc:title>[^<]{5,}<\/dc:title>/);
    expect(core).toMatch(/<dc:description>[^<]{10,}<\/dc:description>/);
    expect(core).toContain("<dc:creator>Vangnetwijzer</dc:creator>");
    expect(core).toContain("<dc:language>nl-NL</dc:language>");
    expect(core).toMatch(/<dcterms:created[^>]*>2026-11-22T12:00:00Z</);
  });

  it("has the headings of every sheet in sight, and on every printed page", async () => {
    const { sheets, workbook } = await partsOf(question);
    const titles = [...workbook.matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*>([^<]*)</g)].map(([, rows = ""]) => rows);
    expect(titles).toHaveLength(sheets.length);
    for (const [at, sheet] of sheets.entries()) {
      const frozen = /<pane [^>]*ySplit="(\d+)"[^>]*state="frozen"/.exec(sheet)?.[1];
      expect(titles[at]).toMatch(new RegExp(`!\\$1:\\$${frozen}$`));
      expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    }
  });

  it("calls its sheets by words that fit", async () => {
    const names = [...(await partsOf(question)).workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = ""]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\p{Lu}[\p{L}\p{N} -]{1,30}$/u);
  });

  it("has a column for every number that is wide enough to show it", async () => {
    const { sheets } = await partsOf(question);
    expect(sheets.join("")).toMatch(/<v>\d/);
    for (const sheet of sheets) {
      const columns = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)];
      const widthOf = (column: number) =>
        Number(columns.find(([, min, max]) => Number(min) <= column && column <= Number(max))?.[3] ?? 8.43);
      const numbers = [...sheet.matchAll(/<c r="([A-Z]+)\d+"(?![^>]*t="(?:inlineStr|str|s)")[^>]*>(?:<f>[^<]*<\/f>)?<v>(-?[\d.]+)<\/v>/g)];
      for (const [, letters = "", value = ""] of numbers) {
        const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        expect(widthOf(column), `${letters}: ${value}`).toBeGreaterThan(Number(value).toLocaleString("nl-NL").length + 1);
      }
    }
  });
});

test("an amount beyond every expectation widens its column", async () => {
  const sheet = {
    name: "Een",
    widths: [8, 8],
    rows: [
      ["Wat", "Bedrag"],
      ["veel", { value: -123_456_789_012, look: "euro" } as const],
    ],
  };
  const made = await toXlsx([sheet], { title: "Proef", description: "Een proef", made: "2026-11-22T12:00:00Z" });
  const xml = strFromU8(unzipSync(made)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const [first, second] = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(first).toBe(8);
  expect(second).toBeGreaterThanOrEqual("-€ 123.456.789.012,00".length);
});

test("the headings of a division stand below what is divided, and stay in sight there", async () => {
  const { sheets } = await partsOf("export verdeel 2,2 mln");
  expect(sheets[1]).toContain('ySplit="3"');
});
