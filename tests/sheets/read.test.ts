import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readTables } from "../../src/sheets/read.ts";
import type { Unreadable } from "../../src/sheets/tables.ts";
import { addressOf } from "../../src/sheets/workbook.ts";

/** Made by LibreOffice of the .fods beside each: soffice --headless --convert-to xlsx tests/sheets/files/*.fods */
const BOOK = new Uint8Array(readFileSync(new URL("files/gewoon.xlsx", import.meta.url)));
const bytes = (...given: number[]) => Uint8Array.from(given);
/** Small as it is sent, and large inside. */
const bomb = zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/worksheets/sheet1.xml": new Uint8Array(90_000_000) });

/** The same, saying of itself that it is small: its sizes stand in its list of parts and before each part. */
function lying(given: Uint8Array): Uint8Array {
  const copy = given.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 30 < copy.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return copy;
}

const sheetOf = (data: string, more = "") => `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${more}</worksheet>`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as small as it can be, with each given sheet as it stands there. */
function bookWith(...sheets: string[]): Uint8Array {
  const part = (at: number) => `worksheets/sheet${at}.xml`;
  const links = sheets.map((_, at) => `<Relationship Id="r${at}" Type="${LINK}/worksheet" Target="${part(at)}"/>`).join("");
  const names = sheets.map((_, at) => `<sheet name="Blad ${at}" sheetId="${at + 1}" r:id="r${at}"/>`).join("");
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="b" Type="${LINK}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(`<workbook xmlns="${MAIN}" xmlns:r="${LINK}"><sheets>${names}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`<Relationships xmlns="${packaged}/relationships">${links}</Relationships>`),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/${part(at)}`, strToU8(sheet)])),
  });
}
const cell = (at: string, value = "1") => `<c r="${at}"><v>${value}</v></c>`;
const rowOf = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join("")}</row>`;

test.each<[string, Uint8Array, Unreadable]>([
  ["nothing", bytes(), "empty"],
  ["more than 5 MB", new Uint8Array(5_000_001), "too-large"],
  ["a zip bomb", bomb, "too-much-inside"],
  ["a zip bomb that lies about its size", lying(bomb), "too-much-inside"],
  [
    "a zip of very many parts",
    zipSync(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at}.txt`, strToU8("x")]))),
    "too-much-inside",
  ],
  ["a zip that is no workbook", zipSync({ "brief.txt": strToU8("beste") }), "other-zip"],
  ["a workbook with macros", zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/vbaProject.bin": strToU8("x") }), "macros"],
  ["Excel of before 2007, or one with a password", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "old-excel"],
  ["a PDF", strToU8("%PDF-1.7 …"), "pdf"],
  ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), "no-text"],
  ["a workbook that was cut off", BOOK.subarray(0, 2_000), "damaged"],
  ["a workbook with noise in it", BOOK.map((byte, at) => (at > 700 && at < 720 ? byte ^ 0x5a : byte)), "damaged"],
  ["too many rows", strToU8("Gemeente;Budget\n".repeat(20_001)), "too-many-rows"],
  ["nothing but ends of lines", strToU8("\n".repeat(4_900_000)), "too-many-rows"],
  [
    "a workbook of too many rows",
    bookWith(sheetOf(Array.from({ length: 20_001 }, (_, at) => rowOf(at + 1, cell(`A${at + 1}`))).join(""))),
    "too-many-rows",
  ],
  ["too many columns", strToU8(`Gemeente;Budget${";x".repeat(200)}\nDeurne;1`), "too-many-columns"],
  ["a workbook of too many columns", bookWith(sheetOf(rowOf(1, cell("GS1")))), "too-many-columns"],
  ["too many sheets", bookWith(...Array.from({ length: 21 }, () => sheetOf(rowOf(1, cell("A1"))))), "too-many-sheets"],
  [
    "merged cells of a whole sheet",
    bookWith(sheetOf(rowOf(1, cell("A1")), '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    "too-much-inside",
  ],
])("%s is not read, and it is said why", async (_name, given, unreadable) => expect(await readTables(given)).toEqual({ unreadable }));

test("a name says nothing: a CSV that is called .xlsx is read as what it is", async () => {
  const read = await readTables(strToU8("Gemeente;Budget\nDeurne;1"));
  expect("tables" in read && read.tables[0]?.rows).toEqual([
    ["Gemeente", "Budget"],
    ["Deurne", "1"],
  ]);
});

test("an entity that would grow without end is no text of a cell", async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${"ha".repeat(1_000)}"><!ENTITY b "${"&a;".repeat(1_000)}"><!ENTITY c "${"&b;".repeat(1_000)}">]><sst><si><t>&c;</t></si></sst>`;
  const read = await readTables(zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/sharedStrings.xml": strToU8(laughs) }));
  expect(JSON.stringify(read).length).toBeLessThan(10_000);
});

// Made whole it would be a table of a thousand million cells.
test("cells in far corners make no table of all that lies between", async () => {
  const rows = Array.from({ length: 2_000 }, (_, at) => rowOf(at + 1, cell(`A${at + 1}`), cell(`XFD${at + 1}`)));
  const read = await readTables(bookWith(sheetOf([...rows, rowOf(1_048_576, cell("XFD1048576"))].join(""))));
  expect("tables" in read && read.tables[0]?.rows.every((row) => row.length <= 200)).toBe(true);
});

test("nor do cells in the corners of many sheets, and more cells than any list has are refused", async () => {
  const corners = sheetOf([rowOf(1, cell("A1")), rowOf(20_000, cell("GR20000"))].join(""));
  const read = await readTables(bookWith(...Array.from({ length: 20 }, () => corners)));
  expect("tables" in read && read.tables.map(({ rows }) => rows.reduce((sum, { length }) => sum + length, 0))).toEqual(
    Array.from({ length: 20 }, () => 201),
  );
  const full = sheetOf(
    Array.from({ length: 6_000 }, (_, at) => rowOf(at + 1, ...COLUMNS.map((column) => cell(`${column}${at + 1}`)))).join(""),
  );
  expect(await readTables(bookWith(full, full))).toEqual({ unreadable: "too-much-inside" });
});
const COLUMNS = Array.from({ length: 100 }, (_, at) => addressOf(at, 0).slice(0, -1));

test("a formula without an outcome is no empty cell, one that gives nothing is", async () => {
  const read = await readTables(
    bookWith(
      sheetOf(
        rowOf(
          1,
          '<c r="A1"><f>B1+1</f></c>',
          '<c r="B1"><f t="shared" si="0"/></c>',
          '<c r="C1" t="str"><f>IF(1,"","")</f><v></v></c>',
          '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
          '<c r="E1"><f>1+1</f><v>2</v></c>',
        ),
      ),
    ),
  );
  expect("tables" in read && read.tables[0]?.rows[0]).toEqual([{ fault: "no-value" }, { fault: "no-value" }, null, { fault: "error" }, 2]);
});

test("merged cells all have what stands in the first, percentages say so, what is hidden is not read (made by LibreOffice)", async () => {
  const read = await readTables(new Uint8Array(readFileSync(new URL("files/samengevoegd.xlsx", import.meta.url))));
  if (!("tables" in read)) throw new Error("Not read");
  const [years, members] = read.tables;
  expect(years?.rows[0]?.slice(0, 3)).toEqual([{ merged: "Gemeente" }, { merged: "2023" }, { merged: "2023" }]);
  expect(years?.rows[4]?.[3]).toEqual({ merged: 3_800_000 });
  expect(years?.rows[5]?.[2]).toEqual({ percentage: 0.0917 });
  expect([...(members?.hiddenColumns ?? [])]).toEqual([2, 3]);
  expect(read.hiddenSheets).toEqual(["Oud"]);
});

test.each([
  ["a comma, though a text has a semicolon", 'Gemeente,Jaar,Opmerking\nDeurne,2024,"a; b"\n', ["Deurne", "2024", "a; b"]],
  ["a semicolon, though amounts have commas", "Gemeente;Jaar;Budget\nDeurne;2024;7,1\nAsten;2024;3,8\n", ["Deurne", "2024", "7,1"]],
  ["what its first line says", "sep=,\nGemeente,Jaar\nDeurne,2024\n", ["Deurne", "2024"]],
])("values stand between %s", async (_name, text, row) => {
  const read = await readTables(strToU8(text));
  expect("tables" in read && read.tables[0]?.rows).toContainEqual(row);
});
