import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../src/config.ts";
import { ALL_CARDS } from "../tests/all-cards.ts";
import { contrast, READABLE } from "../tests/contrast.ts";
import { openBrowser } from "./browser.ts";
import { cutOff, type DrawnText, drawnTexts, hasFields, readableTexts } from "./inspect.ts";
import { openRenderer, type Renderer, type RenderOptions } from "./renderer.ts";

/**
 * Every card in the official renderer: at a phone's width and wide, light and dark, and on a client that knows neither tables, charts
 * nor Action.Execute. The pictures are in build/screenshots.
 */

const SCREENSHOTS = `${ROOT}build/screenshots`;
/** Folded, an answer fits a phone's screen. */
const HIGHEST = 600;

const PHONE = { width: 340, theme: "licht" } as const;
const LOOKS: readonly RenderOptions[] = [
  PHONE,
  { width: 340, theme: "donker" },
  { width: 680, theme: "licht" },
  { width: 680, theme: "donker" },
];

let browser: Browser;
let looks: { look: string; renderer: Renderer }[];
let phone: Renderer;
let oldPhone: Renderer;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await openBrowser();
  looks = await Promise.all(
    LOOKS.map(async (look) => ({ look: `${look.width} ${look.theme}`, renderer: await openRenderer(browser, look) })),
  );
  [phone, oldPhone] = await Promise.all([openRenderer(browser, PHONE), openRenderer(browser, { ...PHONE, old: true })]);
});

afterAll(() => browser?.close());

test.each(ALL_CARDS)("the card for $name fits, cuts nothing off and can be read, also by an old client", async ({ name, card, tall }) => {
  const folded = card.content;
  const unfolded = inFull(folded);
  const picture = (look: string) => ({ path: `${SCREENSHOTS}/kaart ${name} ${look}.png` });

  const inLook = async ({ look, renderer }: (typeof looks)[number]) => {
    const shown = await renderer.show(folded);
    await shown.screenshot(picture(look));
    const height = (await shown.boundingBox())?.height ?? 0;
    await renderer.show(unfolded);
    return { look, height, cut: await shown.evaluate(cutOff), faint: (await shown.evaluate(drawnTexts)).filter(isFaint) };
  };
  const onNewClient = async () => {
    const shown = await phone.show(unfolded);
    return { texts: await shown.evaluate(readableTexts), isForm: await shown.evaluate(hasFields) };
  };
  const onOldClient = async () => {
    const shown = await oldPhone.show(unfolded);
    await shown.screenshot(picture("oud, alles open"));
    return (await shown.evaluate(readableTexts)).join("\n");
  };
  // All pages are done before anything is judged: the next card comes on the same pages.
  const [{ texts, isForm }, onOld, ...drawn] = await Promise.all([onNewClient(), onOldClient(), ...looks.map(inLook)]);

  for (const { look, height, cut, faint } of drawn) {
    expect({ look, cut, faint }).toEqual({ look, cut: [], faint: [] });
    // A form is as long as what it asks, a table as what it lists.
    if (!tall && !isForm) expect(height, look).toBeLessThanOrEqual(HIGHEST);
  }
  expect(texts.filter((text) => !onOld.includes(text))).toEqual([]);
});

const isFaint = ({ colour, behind, isLarge }: DrawnText): boolean =>
  contrast(colour, behind) < (isLarge ? READABLE.largeText : READABLE.text);

/** The same card with every folded part in sight. */
const inFull = (content: unknown): unknown =>
  JSON.parse(JSON.stringify(content, (key, value) => (key === "isVisible" ? undefined : value)));
