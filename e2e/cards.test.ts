import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../src/config.ts";
import { ALL_CARDS } from "../tests/all-cards.ts";
import { contrast, READABLE } from "../tests/contrast.ts";
import { openBrowser } from "./browser.ts";
import { inFull } from "./in-full.ts";
import type { DrawnText } from "./inspect.ts";
import { openRenderer, type Renderer, type RenderOptions } from "./renderer.ts";

/**
 * Every card in the official renderer: at a phone's width and wide, light and dark, and on a client that knows neither tables, charts
 * nor Action.Execute. The pictures are in build/screenshots: of every card on a phone, and in every look of one of each kind.
 */

const SCREENSHOTS = `${ROOT}build/screenshots`;
/** Set LOOK_AT_ALL=1 to photograph every card in every look: they are looked at for docs/looks.md. */
const LOOK_AT_ALL = process.env.LOOK_AT_ALL !== undefined;
/** Cards whose picture on a phone stands in README; set UPDATE_SCREENSHOTS=1 to replace them. */
const IN_README = new Map([
  ["wat als", "wat-als"],
  ["samenvatting", "samenvatting"],
  ["aandeel", "aandeel"],
]);
/** Folded, an answer fits a phone's screen. */
const HIGHEST = 725;

const PHONE = { width: 340, theme: "licht" } as const;
const LOOKS: readonly RenderOptions[] = [
  PHONE,
  { width: 340, theme: "donker" },
  // The least that is wide.
  { width: 501, theme: "licht" },
  { width: 680, theme: "licht" },
  { width: 680, theme: "donker" },
];

/** Of cards that are made of the same kinds of elements, in the same styles, the first stands for all in the pictures. */
const ONE_OF_EACH_KIND = new Set(
  [...Map.groupBy(ALL_CARDS, ({ card }) => [...new Set(elementsOf(card.content))].sort().join()).values()].flatMap(
    ([first]) => first ?? [],
  ),
);

let browser: Browser;
let looks: { look: string; renderer: Renderer }[];
let oldPhone: Renderer;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await openBrowser();
  looks = await Promise.all(
    LOOKS.map(async (look) => ({ look: `${look.width} ${look.theme}`, renderer: await openRenderer(browser, look) })),
  );
  oldPhone = await openRenderer(browser, { ...PHONE, old: true });
});

afterAll(() => browser?.close());

test.each(ALL_CARDS)("the card for $name fits, cuts nothing off and can be read, also by an old client", async (given) => {
  const { name, card, tall } = given;
  const folded = card.content;
  const unfolded = inFull(folded);
  const photograph = (content: unknown, look: string, renderer: Renderer) =>
    renderer.photograph(content, `${SCREENSHOTS}/kaart ${name} ${look}.png`);

  const inLook = async ({ look, renderer }: (typeof looks)[number], at: number) => {
    const seen = await renderer.look(folded, unfolded);
    if (at === 0 || LOOK_AT_ALL || ONE_OF_EACH_KIND.has(given)) await photograph(folded, look, renderer);
    const inReadme = at === 0 && process.env.UPDATE_SCREENSHOTS ? IN_README.get(name) : undefined;
    if (inReadme !== undefined) await renderer.photograph(folded, `${ROOT}docs/${inReadme}.png`);
    return { look, ...seen };
  };
  const onOldClient = async () => {
    const { readable } = await oldPhone.look(folded, unfolded);
    if (ONE_OF_EACH_KIND.has(given)) await photograph(unfolded, "oud, alles open", oldPhone);
    return readable.join("\n");
  };
  // All pages are done before anything is judged: the next card comes on the same pages.
  const [onOld, ...drawn] = await Promise.all([onOldClient(), ...looks.map(inLook)]);

  for (const { look, height, cut, broken, texts, isForm } of drawn) {
    expect({ look, cut, broken, faint: texts.filter(isFaint) }).toEqual({ look, cut: [], broken: [], faint: [] });
    // A form is as long as what it asks, a table as what it lists.
    if (!tall && !isForm) expect(height, look).toBeLessThanOrEqual(HIGHEST);
  }
  expect(drawn[0]?.readable.filter((text) => !onOld.includes(text))).toEqual([]);
});

/** The kinds of elements in a card, with their styles. */
function elementsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { type, style } = value as Record<string, unknown>;
  return [...(type ? [`${type} ${style ?? ""}`] : []), ...Object.values(value).flatMap(elementsOf)];
}

const isFaint = ({ colour, behind, isLarge }: DrawnText): boolean =>
  contrast(colour, behind) < (isLarge ? READABLE.largeText : READABLE.text);
