import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCsv } from "hucre/csv";
import { afterAll, expect, test } from "vitest";
import { answerText } from "../src/answer/respond.ts";
import { type BookCell, type BookSheet, valueOfCell } from "../src/sheets/workbook.ts";
import { toXlsx } from "../src/sheets/write.ts";
import { MONTHS_STORE } from "../tests/prognose-cards.ts";
import { someContext } from "../tests/support.ts";

/** LibreOffice computes every cell of an export again, from the formulas alone: each must give what the answer gave. */

const folder = mkdtempSync(join(tmpdir(), "export-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** LibreOffice computes everything again when it opens a file, whatever the file says of it. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;
mkdirSync(join(folder, "profiel/user"), { recursive: true });
writeFileSync(join(folder, "profiel/user/registrymodifications.xcu"), PROFILE);

/** What a formula is said to have given, so that only computing gives the right value. */
const NOT_COMPUTED = -987_654_321;
const withoutOutcome = (cell: BookCell): BookCell =>
  typeof cell === "object" && cell !== null && "formula" in cell ? { ...cell, gives: NOT_COMPUTED } : cell;

/** Every value of every sheet, computed by LibreOffice: raw, not as it is shown. */
async function computed(sheets: readonly BookSheet[], name: string): Promise<unknown[][][]> {
  const path = join(folder, `${name}.xlsx`);
  const named = sheets.map((sheet, at) => ({ ...sheet, name: `blad${at}`, rows: sheet.rows.map((row) => row.map(withoutOutcome)) }));
  writeFileSync(path, await toXlsx(named, { title: name, description: name, made: "2026-11-22T12:00:00Z" }));
  const filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,false,false,false,false,-1";
  execFileSync(
    "soffice",
    ["--headless", `-env:UserInstallation=file://${folder}/profiel`, "--convert-to", filter, "--outdir", folder, path],
    { stdio: "ignore" },
  );
  return named.map((sheet) => parseCsv(readFileSync(join(folder, `${name}-${sheet.name}.csv`), "utf8"), { delimiter: ";" }));
}

/** The same sequence of numbers every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

/** Years with each kind of rule, with budgets and spending below, on and above every bound, to the cent. */
function vangnetQuestions(): string[] {
  const next = dice(7);
  const euros = (cents: number) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
  return [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) =>
    Array.from({ length: 24 }, (_, at) => {
      const budget = 2_000_000_000 + next(900_000_000) * 10;
      const share = [500, 750, 1_000, 1_250, 740, 1_300][at % 6] ?? 750;
      // On the bound and a cent beside it, where that is whole cents; else as near as can be.
      const spent = budget + Math.floor((budget * share) / 10_000) + ([0, 1, -1, 4_321][at % 4] ?? 0);
      const earlier = [1, 2, 3].map(
        (ago) =>
          `resultaat ${year - ago} ${next(2) ? "-" : ""}${euros(next(600_000_000))} budget ${year - ago} ${euros(2_000_000_000 + next(500_000_000))}`,
      );
      const baten = at % 3 === 0 ? next(1_000_000) : 0;
      const spending = at % 3 === 0 ? `lasten ${euros(spent + baten)} baten ${euros(baten)}` : `uitgaven ${euros(spent)}`;
      return `vangnet Utrecht ${year} budget ${euros(budget)} ${spending} ${at % 5 === 0 ? `onrechtmatig ${euros(next(100_000))} ` : ""}${earlier.join(" ")}${year === 2016 ? " inwoners 33000" : ""}`;
    }),
  );
}

const FIXED = ["vangnet Gemert-Bakel 2020", "vangnet Senzer 2020", "samenvatting 2020", "saldo Helmond 2020", "klachten"];
const divisions = (): string[] => {
  const next = dice(11);
  return Array.from({ length: 40 }, () => `vergelijk sleutels ${Math.floor(next(400_000_000) / 7)},${String(next(100)).padStart(2, "0")}`);
};

/** Of what was entered by month. */
const FORECASTS = [
  "prognose Gemert-Bakel 2026",
  "prognose Deurne 2026",
  "prognose Helmond 2026",
  "prognose Someren 2026",
  "prognose Senzer 2026",
];

test.each([
  ["official forms", vangnetQuestions()],
  ["forecasts", FORECASTS],
  ["answers as published", FIXED],
  ["divisions", divisions()],
] as const)("%s: every cell gives what the answer gave", { timeout: 300_000 }, async (name, questions) => {
  const sheets = questions.flatMap((text) => {
    const context = someContext({ conversation: "terminal", entered: MONTHS_STORE });
    const answer = answerText(`export ${text}`, context);
    expect(answer.file, text).toBeDefined();
    const inner = answerText(text, context);
    return (inner.sheets?.() ?? []).map((sheet) => ({ text, sheet }));
  });
  expect(sheets.length).toBeGreaterThan(1);
  const outcome = await computed(
    sheets.map(({ sheet }) => sheet),
    name.replaceAll(" ", "-"),
  );
  const wrong: string[] = [];
  let formulas = 0;
  for (const [at, { sheet, text }] of sheets.entries())
    for (const [row, cells] of sheet.rows.entries())
      for (const [column, cell] of cells.entries()) {
        if (typeof cell !== "object" || cell === null || !("formula" in cell)) continue;
        formulas += 1;
        const found = outcome[at]?.[row]?.[column];
        const meant = valueOfCell(cell);
        const isSame = typeof meant === "number" ? Math.abs(Number(found) - meant) < 1e-6 : found === meant;
        if (!isSame)
          wrong.push(`${text} | ${sheet.name} ${row + 1}:${column + 1} ${cell.formula}: ${String(found)} is not ${String(meant)}`);
      }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(formulas).toBeGreaterThan(20);
  console.log(`${name}: ${formulas} formulas in ${sheets.length} sheets computed again by LibreOffice`);
});
