import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { DataError } from "../../src/data/error.ts";
import { loadPublished } from "../../src/data/load.ts";
import { published } from "../support.ts";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Loads a copy of data/ in which one file was changed. */
function loadWith(file: string, change: (text: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), "data-"));
  folders.push(folder);
  cpSync(DATA, folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${file}`);
  writeFileSync(path, after);
  return loadPublished(folder);
}

type Json = Record<string, unknown>;
/** Changes the rows of a file, as data. */
const rows =
  (key: string, change: (rows: Json[]) => void) =>
  (text: string): string => {
    const file = JSON.parse(text) as Record<string, Json[]>;
    change(file[key] ?? []);
    return JSON.stringify(file);
  };
const first = (key: string, more: Json) => rows(key, (all) => Object.assign(all[0] ?? {}, more));
const rule2020 = (more: (rule: Json) => void) => rows("regels", (all) => all.filter(({ year }) => year === 2020).forEach(more));

describe("bad data stops the start with file, place and reason", () => {
  test.each<[string, string, (text: string) => string, string[]]>([
    [
      "a percentage that is none",
      "regels.json",
      (text) => text.replace('"percentage": 7.5', '"percentage": "7,5%"'),
      ["regels[0].entry.percentage"],
    ],
    [
      "a percentage of 750",
      "regels.json",
      (text) => text.replace('"percentage": 7.5', '"percentage": 750'),
      ["regels[0].entry.percentage", "100"],
    ],
    ["a percentage of a thousandth", "regels.json", (text) => text.replace('"percentage": 7.5', '"percentage": 7.505'), ["two decimals"]],
    [
      "a year without rules",
      "regels.json",
      rows("regels", (all) =>
        all.splice(
          all.findIndex(({ year }) => year === 2019),
          1,
        ),
      ),
      ["2019", "no regular route"],
    ],
    ["a route twice", "regels.json", rows("regels", (all) => all.push(all[3] ?? {})), ["2018 regulier", "twice"]],
    [
      "a sum that does not end with its year",
      "regels.json",
      rule2020((rule) => Object.assign(rule.multiYear as Json, { years: [2017, 2018, 2019] })),
      ["2020 regulier", "end with the year"],
    ],
    [
      "tiers upside down",
      "regels.json",
      rule2020((rule) => Object.assign(rule.tiers as Json, { lower: 12.5, upper: 7.5 })),
      ["2020 regulier", "below upper"],
    ],
    [
      "a rule with an unknown source",
      "regels.json",
      (text) => text.replace('"notitie-2020"', '"notitie-2002"'),
      ["2020 regulier", "notitie-2002"],
    ],
    ["a rule without source", "regels.json", rule2020((rule) => Object.assign(rule.entry as Json, { sources: [] })), ["entry.sources"]],
    [
      "a day that does not exist",
      "regels.json",
      (text) => text.replace(/"versie": "[^"]*"/, '"versie": "2026-02-30"'),
      ["versie", "not a day that exists"],
    ],
    ["an English number", "cijfers/notitie-2020.json", first("rows", { published: "6,375.0" }), ["rows[0].published", "Dutch notation"]],
    [
      "words for a number",
      "cijfers/notitie-2020.json",
      first("rows", { published: "ca. 6.375,0" }),
      ["rows[0].published", "Dutch notation"],
    ],
    ["an unknown unit", "cijfers/notitie-2020.json", first("rows", { unit: "kroon" }), ["rows[0].unit"]],
    ["a figure without a place", "cijfers/notitie-2020.json", first("rows", { place: "" }), ["rows[0].place"]],
    ["a word too many", "cijfers/notitie-2020.json", first("rows", { opmerking: "?" }), ["rows[0]", "opmerking"]],
    [
      "a figure twice",
      "cijfers/notitie-2020.json",
      rows("rows", (all) => all.push({ ...all[0], published: "1" })),
      ["row ", "macrobudget", "twice"],
    ],
    [
      "figures of an unknown document",
      "bronnen.json",
      (text) => text.replace('"id": "kaderbrief-senzer-2020"', '"id": "kaderbrief"'),
      ['unknown source "kaderbrief-senzer-2020"'],
    ],
    ["a municipality twice", "gemeenten.json", rows("gemeenten", (all) => all.push({ ...all[0] })), ["row 342", "GM1680", "twice"]],
    ["a code that is none", "gemeenten.json", first("gemeenten", { code: "1680" }), ["gemeenten[0].code"]],
    ["a region with an unknown municipality", "regios.json", (text) => text.replace("GM0743", "GM9999"), ["senzer", "GM9999"]],
    [
      "words that were changed since they were found in the document",
      "cijfers/evaluatie-senzer-2020.json",
      rows("rows", (all) => Object.assign(all.find(({ letterlijk }) => letterlijk) ?? {}, { published: "heel veel hoger" })),
      ["letterlijk", "changed since they were found"],
    ],
    [
      "a finding of no theme",
      "bevindingen/kaderbrief-senzer-2020.json",
      first("rows", { over: ["ruimtevaart"] }),
      ["knoppen", "ruimtevaart"],
    ],
    ["a finding of an unknown kind", "bevindingen/kaderbrief-senzer-2020.json", first("rows", { soort: "gerucht" }), ["rows[0].soort"]],
    ["a finding twice", "bevindingen/kaderbrief-senzer-2020.json", rows("rows", (all) => all.push({ ...all[0] })), ["knoppen", "twice"]],
    ["a theme with an unknown topic", "themas.json", first("themas", { onderwerp: "ruimtevaart" }), ["bekostiging", "ruimtevaart"]],
    [
      "a word that explains two things",
      "begrippen.json",
      rows("begrippen", (all) => Object.assign(all[1] ?? {}, { aliases: ["buig"] })),
      ["participatiewet", "buig"],
    ],
    ["a word of a step that is none", "begrippen.json", first("begrippen", { stap: "toeslag" }), ["begrippen[0].stap"]],
    [
      "a contradiction that touches no figure",
      "tegenspraken.json",
      first("tegenspraken", { raakt: [{ topic: "saldo-buig", item: "winst" }] }),
      ["saldo-deurne", "winst"],
    ],
    [
      "a contradiction with one reading",
      "tegenspraken.json",
      first("tegenspraken", { lezingen: [{ zegt: "1" }] }),
      ["tegenspraken[0].lezingen"],
    ],
    [
      "a word in a chapter that is none",
      "woordvormen.json",
      (text) => text.replace(/"plaatsen": \[[^\]]*\]/, '"plaatsen": []'),
      ["woorden", "no place"],
    ],
    ["no JSON", "regels.json", (text) => text.slice(0, -10), ["whole file"]],
  ])("%s", (_name, file, change, pieces) => {
    const load = () => loadWith(file, change);
    expect(load).toThrow(DataError);
    const named = file === "bronnen.json" ? "kaderbrief-senzer-2020.json" : (file.split("/").at(-1) ?? file);
    for (const piece of [named, ...pieces]) expect(load).toThrow(piece);
  });
});

describe("the data as it is", () => {
  test("loads, and a change that is allowed loads too", () =>
    expect(loadWith("regels.json", (text) => text.replace(/"versie": "[^"]*"/, '"versie": "2027-01-01"')).regelsVersie).toBe("2027-01-01"));

  test("a rate of the law is kept in hundredths of a percent", () =>
    expect(published.regels.find(({ year }) => year === 2020)?.entry.percentage).toBe(750));
});
