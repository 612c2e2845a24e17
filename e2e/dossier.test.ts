import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerContext } from "../src/answer/context.ts";
import { answerQuestion } from "../src/answer/respond.ts";
import type { Question } from "../src/question/question.ts";
import { DOSSIER_CARDS, DOSSIERS } from "../tests/dossier-cards.ts";
import { ask, someContext } from "../tests/support.ts";

/** LibreOffice opens every document and makes pages of it; pictures of the pages are left in build/screenshots/dossier to be looked at. */

const folder = mkdtempSync(join(tmpdir(), "dossier-"));
const pictures = new URL("../build/screenshots/dossier/", import.meta.url).pathname;
afterAll(() => rmSync(folder, { recursive: true }));

const MADE: readonly { name: string; what: string; asked: Question | string; isPage: boolean; context: Partial<AnswerContext> }[] = [
  ...DOSSIERS.flatMap(({ what, line, context }, at) => [
    { what, context, name: `${at}-dossier`, asked: `dossier ${line}`, isPage: false },
    { what, context, name: `${at}-wethouder`, asked: `dossier ${line} wethouder`, isPage: true },
  ]),
  ...DOSSIER_CARDS.flatMap(({ name, question, context }) =>
    name === "dossier met maatregelen" ? [{ what: name, context, name: "maatregelen", asked: question, isPage: false }] : [],
  ),
];
const answered = ({ asked, context }: (typeof MADE)[number]) =>
  typeof asked === "string" ? ask(asked, context) : answerQuestion(asked, someContext(context));

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  for (const paper of MADE) writeFileSync(join(folder, `${paper.name}.docx`), (await answered(paper).file?.make()) ?? new Uint8Array());
  // One start of LibreOffice for all of them.
  const files = MADE.map(({ name }) => join(folder, `${name}.docx`));
  const profile = `-env:UserInstallation=file://${folder}/profiel`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...files], { stdio: "ignore" });
});

const pdf = (name: string) => join(folder, `${name}.pdf`);
const pagesOf = (name: string): number => Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [pdf(name)], { encoding: "utf8" }))?.[1]);

test.each(MADE)("$name ($what) opens in LibreOffice", (paper) => {
  const { name, isPage } = paper;
  const [answer] = answered(paper).cards;
  const text = execFileSync("pdftotext", ["-layout", pdf(name), "-"], { encoding: "utf8" });
  // The name of the document stands at the top of its first page.
  expect(text.replace(/\s+/g, " ")).toContain(answer.summary);
  if (isPage) expect(pagesOf(name)).toBe(1);
  else expect(pagesOf(name)).toBeGreaterThan(2);
  execFileSync("pdftoppm", ["-r", "70", "-png", pdf(name), join(pictures, name)]);
});

test("the list of kept measures takes a page at most", () => {
  const pages = execFileSync("pdftotext", ["-layout", pdf("0-dossier"), "-"], { encoding: "utf8" }).split("\f");
  const at = (text: string): number => {
    const page = pages.findIndex((told) => told.includes(text));
    if (page < 0) throw new Error(`${text} is on no page`);
    return page;
  };
  // It may begin half-way one page and end on the next.
  expect(at("Mentorwijs") - at("Benchmark Divosa")).toBeLessThanOrEqual(1);
});
