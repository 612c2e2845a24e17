import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../src/config.ts";
import { QUESTIONS, TABLE_QUESTIONS } from "../tests/questions.ts";
import { ask } from "../tests/support.ts";
import { openBrowser } from "./browser.ts";
import { openRenderer, type Renderer } from "./renderer.ts";

/** Every card in the official renderer, at a phone's width and wide, light and dark; the pictures are in build/screenshots. */

const SCREENSHOTS = `${ROOT}build/screenshots`;
/** Folded, an answer fits a phone's screen. */
const HIGHEST = 600;

const SIZES = [
  { width: 340, dark: false },
  { width: 340, dark: true },
  { width: 680, dark: false },
  { width: 680, dark: true },
];

let browser: Browser;
let renderers: { name: string; renderer: Renderer }[];

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await openBrowser();
  renderers = await Promise.all(
    SIZES.map(async (size) => ({ name: `${size.width}${size.dark ? " donker" : ""}`, renderer: await openRenderer(browser, size) })),
  );
});

afterAll(() => browser?.close());

test.each([...Object.entries(QUESTIONS), ...Object.entries(TABLE_QUESTIONS)])(
  "the card for %s fits a phone and cuts no text",
  async (name, question) => {
    const { content } = ask(question).cards[0];
    for (const { name: size, renderer } of renderers) {
      const card = await renderer.show(content);
      await card.screenshot({ path: `${SCREENSHOTS}/kaart ${name} ${size}.png` });
      expect(await card.evaluate(overflowing)).toEqual([]);
      // A form is as long as what it asks, a table as what it lists.
      const isAnswer = name in QUESTIONS && (await card.locator("input").count()) === 0;
      if (isAnswer) expect((await card.boundingBox())?.height).toBeLessThanOrEqual(HIGHEST);
    }
  },
);

/** Texts that are wider than the place they stand in. */
const overflowing = (card: Element): string[] =>
  [...card.querySelectorAll(".ac-textBlock")]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.textContent ?? "");
