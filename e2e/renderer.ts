import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";

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

/** Shows a card in the official renderer on an empty page of that width. The card element has id "card". */
export async function openCard(browser: Browser, card: unknown, { width, dark = false }: RenderOptions): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: 2 });
  await page.setContent(
    `<!doctype html><html lang="nl"><meta charset="utf-8"><body style="margin:0;background:${dark ? "#111" : "#eee"}"><div id="card"></div></body></html>`,
  );
  await page.addScriptTag({ content: RENDERER });
  await page.evaluate(
    ({ card, dark }) => {
      const { AdaptiveCard, HostConfig } = (
        window as never as { AdaptiveCards: Record<string, new (...given: unknown[]) => Record<string, unknown>> }
      ).AdaptiveCards as never;
      const shown = new (AdaptiveCard as new () => { hostConfig: unknown; parse: (card: unknown) => void; render: () => HTMLElement })();
      if (dark) shown.hostConfig = new (HostConfig as new (config: unknown) => unknown)(dark);
      shown.parse(card);
      document.getElementById("card")?.append(shown.render());
    },
    { card, dark: dark ? DARK : null },
  );
  return page;
}
