import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readTables } from "../../src/sheets/read.ts";
import type { Unreadable } from "../../src/sheets/tables.ts";

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
