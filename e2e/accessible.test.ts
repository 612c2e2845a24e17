import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ALL_CARDS } from "../tests/all-cards.ts";
import { openBrowser } from "./browser.ts";
import { inFull } from "./in-full.ts";
import { openRenderer, type Renderer } from "./renderer.ts";

/**
 * Who hears a card, or goes through it by keyboard (EN 301 549, which is WCAG 2.1 A and AA): names, roles, labels, headings, pictures in
 * words. Of contrast cards.test.ts makes sure, in Teams' colours.
 */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const RULES: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
  rules: { "color-contrast": { enabled: false } },
  resultTypes: ["violations"],
};

let browser: Browser;
let renderer: Renderer;

beforeAll(async () => {
  browser = await openBrowser();
  renderer = await openRenderer(browser, { width: 340, theme: "licht", script: AXE });
});

afterAll(() => browser?.close());

test.each(ALL_CARDS)("the card for $name can be heard and reached", async ({ card }) => {
  const { violations, first, unnamed } = await renderer.inPage(inFull(card.content), listen, RULES);
  expect(violations).toEqual([]);
  // What it is about is said first, as a heading.
  expect(first).toBe("heading");
  expect(unnamed).toEqual([]);
});

interface Heard {
  violations: string[];
  /** Role of the first text. */
  first: string | null;
  /** What is pressed as a whole, and is called otherwise than what stands in it. */
  unnamed: string[];
}

/** Runs in the page, with the card on it. */
async function listen(card: HTMLElement, rules: RunOptions): Promise<Heard> {
  const { axe } = window as unknown as { axe: { run: (element: Element, rules: RunOptions) => Promise<AxeResults> } };
  const { violations } = await axe.run(card, rules);
  const spaced = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();
  const namedOtherwise = ([name = "", text = ""]: string[]): string[] => (name !== "" && !name.includes(text) ? [text] : []);
  const pressed = [...card.querySelectorAll<HTMLElement>(".ac-selectable")];
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    first: card.querySelector(".ac-textBlock")?.getAttribute("role") ?? null,
    unnamed: pressed.map(({ ariaLabel, innerText }) => [ariaLabel, innerText].map(spaced)).flatMap(namedOtherwise),
  };
}
