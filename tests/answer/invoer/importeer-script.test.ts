import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../../../src/config.ts";
import { openStore } from "../../../src/store/json/json-store.ts";

/** npm run importeer, as it is typed. */

const folder = mkdtempSync(join(tmpdir(), "importeer-"));
afterAll(() => rmSync(folder, { recursive: true }));
const store = join(folder, "opslag");

function run(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", join(ROOT, "scripts/importeer.ts"), ...args], {
    cwd: folder,
    env: { ...process.env, DATA_DIR: store, INIT_CWD: folder },
    encoding: "utf8",
  });
  return { code: status, said: `${stdout}${stderr}`.replaceAll("\u00a0", " ") };
}
const given = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);

test("without --ja it is shown and not kept; with it, it is; the same again changes nothing", { timeout: 60_000 }, async () => {
  given("goed.csv", "Gemeente;Jaar;Budget\nDeurne;2024;7.100.000\n");
  expect(run("goed.csv")).toEqual({ code: 2, said: expect.stringMatching(/Nieuw: 1[\s\S]*Niet opgeslagen/) });
  expect(run("goed.csv", "--ja", "--bron", "Rijksbegroting", "--dag", "2026-03-01")).toEqual({
    code: 0,
    said: expect.stringMatching(/Rijksbegroting, 1-3-2026[\s\S]*Opgeslagen: 1/),
  });
  expect(run("goed.csv", "--ja").said).toContain("Ongewijzigd: 1");
});

test("every refused cell is printed, and the exit says that there were any", { timeout: 60_000 }, () => {
  given("half.csv", "Gemeente;Jaar;Budget\nAsten;2024;3.800.000\nSomeren;2024;veel\n");
  expect(run("half.csv", "--ja", "--concept")).toEqual({
    code: 2,
    said: expect.stringMatching(/Geweigerd:\nrij 3, kolom C: dit is geen bedrag[\s\S]*als concept/),
  });
});

test("that amounts are thousands can be said", { timeout: 60_000 }, () => {
  given("klein.csv", "Gemeente;Jaar;Budget\nLaarbeek;2024;4.100\n");
  expect(run("klein.csv", "--ja", "--duizend")).toEqual({ code: 0, said: expect.stringContaining("Opgeslagen: 1") });
});

test("what cannot be read is said in words", { timeout: 60_000 }, async () => {
  expect(run("weg.xlsx")).toEqual({ code: 2, said: expect.stringContaining("Ik vind geen bestand weg.xlsx") });
  expect(run("--zo", "weg.xlsx")).toEqual({ code: 2, said: expect.stringMatching(/^Gebruik: npm run importeer/) });
  const running = await openStore(store);
  given("goed2.csv", "Gemeente;Jaar;Budget\nDeurne;2023;7.100.000\n");
  expect(run("goed2.csv", "--ja")).toEqual({ code: 1, said: expect.stringContaining("De assistent draait nog") });
  await running.close();
});

test("whose months they are is asked, said with --gemeente, and never one of two", { timeout: 60_000 }, () => {
  given("maanden_2026.csv", "Maand;Lasten;Baten\njanuari;610.000;20.000\nfebruari;612.000;21.000\n");
  expect(run("maanden_2026.csv", "--ja")).toEqual({
    code: 2,
    said: expect.stringMatching(/Van welke gemeente zijn deze maanden\?[\s\S]*Geef het antwoord mee met --gemeente/),
  });
  expect(run("maanden_2026.csv", "--ja", "--gemeente", "Atlantis")).toEqual({
    code: 2,
    said: expect.stringContaining("Ik ken geen gemeente Atlantis."),
  });
  expect(run("maanden_2026.csv", "--ja", "--gemeente", "bergen")).toEqual({
    code: 2,
    said: expect.stringMatching(/Welke bedoelt u: Bergen \(.*\) of Bergen \(.*\)\?/),
  });
  expect(run("maanden_2026.csv", "--ja", "--gemeente", "Deurne")).toEqual({ code: 0, said: expect.stringContaining("Opgeslagen") });
});
