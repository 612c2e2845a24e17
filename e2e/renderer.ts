import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Locator } from "playwright-core";

const RENDERER = readFileSync(createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.js"), "utf8");

export interface RenderOptions {
  width: number;
  dark?: boolean;
}

const DARK = {
  containerStyles: Object.fromEntries(
    Object.entries({
      default: "#1f1f1f",
      emphasis: "#2d2d2d",
      good: "#0b3b1a",
      warning: "#463100",
      attention: "#4d1216",
      accent: "#12355b",
    }).map(([style, backgroundColor]) => [
      style,
      {
        backgroundColor,
        foregroundColors: {
          default: { default: "#ffffff", subtle: "#c8c8c8" },
          good: { default: "#6ccb7f", subtle: "#6ccb7f" },
          attention: { default: "#ff99a4", subtle: "#ff99a4" },
          warning: { default: "#fce100", subtle: "#fce100" },
          accent: { default: "#8ab4ff", subtle: "#8ab4ff" },
        },
      },
    ]),
  ),
};

export interface Renderer {
  /** Shows this card instead of the one before. */
  show: (card: unknown) => Promise<Locator>;
}

/** The official renderer on an empty page of that width: the default host config, or one for dark. */
export async function openRenderer(browser: Browser, { width, dark = false }: RenderOptions): Promise<Renderer> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: 2 });
  await page.setContent(`<!doctype html><html lang="nl"><meta charset="utf-8"><body style="margin:0"><div id="card"></div></body></html>`);
  await page.addScriptTag({ content: RENDERER });
  return {
    show: async (card) => {
      await page.evaluate(showCard, { card, hostConfig: dark ? DARK : null });
      return page.locator("#card");
    },
  };
}

interface Library {
  AdaptiveCard: new () => { hostConfig: unknown; parse: (card: unknown) => void; render: () => HTMLElement };
  HostConfig: new (config: unknown) => unknown;
}

/** Runs in the page. */
function showCard({ card, hostConfig }: { card: unknown; hostConfig: unknown }): void {
  const { AdaptiveCard, HostConfig } = (window as unknown as { AdaptiveCards: Library }).AdaptiveCards;
  const shown = new AdaptiveCard();
  if (hostConfig) shown.hostConfig = new HostConfig(hostConfig);
  shown.parse(card);
  document.getElementById("card")?.replaceChildren(shown.render());
}
