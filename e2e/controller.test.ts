import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../src/config.ts";
import { bookOf } from "../tests/answer/invoer/file.ts";
import { published } from "../tests/support.ts";

/** From an empty store to five years of a region, in a terminal and with the files that it makes: as a controller would. */

const folder = mkdtempSync(join(tmpdir(), "controller-"));
afterAll(() => rmSync(folder, { recursive: true }));
const store = join(folder, "opslag");

/** One of the documented commands; what it prints, whatever it ends with. */
const run = (script: "vraag" | "importeer" | "exporteer", ...args: string[]): Promise<string> =>
  new Promise((resolve, reject) =>
    execFile(
      "npm",
      ["run", "--silent", "--prefix", ROOT, script, "--", ...args],
      { cwd: folder, env: { ...process.env, DATA_DIR: store } },
      (error, out, err) => (error && error.code !== 2 ? reject(new Error(err)) : resolve(out.replaceAll("\u00a0", " "))),
    ),
  );

const MEMBERS = published.regios[0]?.gemeenten ?? [];
const YEARS = [2021, 2022, 2023, 2024, 2025];

test("one spreadsheet fills five years of the seven", { timeout: 120_000 }, async () => {
  const rows = YEARS.flatMap((year) =>
    MEMBERS.map(
      (code, at) =>
        [code, year, 5_000_000 + at * 1_000_000, 5_100_000 + at * 1_000_000 + (year - 2021) * 150_000, "SiSa"] as (string | number)[],
    ),
  );
  const path = join(folder, "vijf jaar.xlsx");
  writeFileSync(path, await bookOf({ BUIG: [["CBS-code", "Jaar", "Definitief budget", "Uitgaven", "Status uitgaven"], ...rows] }));
  expect(await run("importeer", path, "--ja", "--bron", "SiSa 2021 tot en met 2025")).toContain("Opgeslagen: 35 gemeenten en jaren");
});

test("the region is answered, one figure is corrected, and the verdict changes with its reason", { timeout: 120_000 }, async () => {
  const region = await run("vraag", "vangnet Senzer 2025");
  expect(region).toContain("Vangnet Senzer 2025");
  expect(await run("vraag", "vangnet Asten 2025")).toMatch(/✔ {2}a\. Regulier: 14,00%/);
  const corrected = await run("vraag", "--opslaan", "corrigeer Asten 2025 uitgaven 5.200.000 SiSa bron accountant");
  expect(corrected).toMatch(/Vangnet 2025: van “.*” naar “voldoet niet”/);
  expect(await run("vraag", "vangnet Asten 2025")).toMatch(/✘ {2}a\. Regulier: 4,00%/);
});

test("it is exported, undone, and looked back at", { timeout: 120_000 }, async () => {
  await run("exporteer", "vangnet", "Asten", "2025");
  // Beside the file that went in, not where the assistant is.
  expect(readdirSync(folder)).toContain("Vangnet Asten 2025.xlsx");
  const [number] = /(?<=Nr\. )\d+/.exec(await run("vraag", "geschiedenis Asten 2025")) ?? [];
  expect(await run("vraag", "--opslaan", `herstel ${number}`)).toContain("vastgesteld");
  expect(await run("vraag", "vangnet Asten 2025")).toMatch(/✔ {2}a\. Regulier: 14,00%/);
  expect(await run("vraag", "stand 1 januari 2026 vangnet Asten 2025")).not.toContain("14,00%");
  expect(readFileSync(join(store, "invoer-000001.jsonl"), "utf8").trim().split("\n")).toHaveLength(37);
});
