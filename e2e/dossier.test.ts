import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DOSSIERS } from "../tests/dossier-cards.ts";
import { ask } from "../tests/support.ts";

/** LibreOffice opens every document and makes pages of it; pictures of the pages are left in build/screenshots/dossier to be looked at. */

const folder = mkdtempSync(join(tmpdir(), "dossier-"));
const pictures = new URL("../build/screenshots/dossier/", import.meta.url).pathname;
afterAll(() => rmSync(folder, { recursive: true }));

const MADE = DOSSIERS.flatMap((dossier, at) => [
  { ...dossier, name: `${at}-dossier`, asked: `dossier ${dossier.line}`, isPage: false },
  { ...dossier, name: `${at}-wethouder`, asked: `dossier ${dossier.line} wethouder`, isPage: true },
]);

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  for (const { name, asked, context } of MADE)
    writeFileSync(join(folder, `${name}.docx`), (await ask(asked, context).file?.make()) ?? new Uint8Array());
  // One start of LibreOffice for all of them.
  const files = MADE.map(({ name }) => join(folder, `${name}.docx`));
  const profile = `-env:UserInstallation=file://${folder}/profiel`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...files], { stdio: "ignore" });
});

const pdf = (name: string) => join(folder, `${name}.pdf`);
const pagesOf = (name: string): number => Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [pdf(name)], { encoding: "utf8" }))?.[1]);

test.each(MADE)("$asked ($what) opens in LibreOffice", ({ name, asked, isPage, context }) => {
  const [answer] = ask(asked, context).cards;
  const text = execFileSync("pdftotext", ["-layout", pdf(name), "-"], { encoding: "utf8" });
  // The name of the document stands at the top of its first page.
  expect(text.replace(/\s+/g, " ")).toContain(answer.summary);
  if (isPage) expect(pagesOf(name)).toBe(1);
  else expect(pagesOf(name)).toBeGreaterThan(2);
  execFileSync("pdftoppm", ["-r", "70", "-png", pdf(name), join(pictures, name)]);
});
