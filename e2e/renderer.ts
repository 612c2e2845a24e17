import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Locator } from "playwright-core";
import { CONTAINER_STYLES, type Theme } from "./teams-colours.ts";

const RENDERER = readFileSync(createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.js"), "utf8");

export interface RenderOptions {
  width: number;
  theme: Theme;
  /** A client that knows no tables, no charts and no Action.Execute. */
  old?: boolean;
}

export interface Renderer {
  /** Shows this card instead of the one before. */
  show: (card: unknown) => Promise<Locator>;
}

/** The official renderer on an empty page of that width: its own sizes and spacing, which are wider than Teams', in Teams' colours. */
export async function openRenderer(browser: Browser, { width, theme, old = false }: RenderOptions): Promise<Renderer> {
  // A phone's picture is looked at closely.
  const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: width < 400 ? 2 : 1 });
  await page.setContent(emptyPage(theme));
  await page.addScriptTag({ content: RENDERER });
  await page.evaluate(setUp, { containerStyles: CONTAINER_STYLES[theme], old });
  const card = page.locator("#card");
  return {
    show: async (content) => {
      await page.evaluate(showCard, content);
      return card;
    },
  };
}

/**
 * Buttons and fields are the client's own: the browser's, for that theme. Buttons wrap as they do in Teams (allowButtonsToWrap in the
 * Agents Playground's host config), which this renderer cannot.
 */
const emptyPage = (theme: Theme): string => `<!doctype html>
<html lang="nl" style="color-scheme: ${theme === "donker" ? "dark" : "light"}">
<meta charset="utf-8">
<style>body { margin: 0 } .ac-actionSet { flex-wrap: wrap; row-gap: 8px }</style>
<div id="card"></div>`;

interface Registry {
  unregister: (type: string) => void;
}

interface Library {
  AdaptiveCard: new () => { parse: (card: unknown) => void; render: () => HTMLElement };
  ContainerStyleSet: new (styles: unknown) => unknown;
  defaultHostConfig: { containerStyles: unknown };
  GlobalRegistry: { elements: Registry; actions: Registry };
}

/** Runs in the page. */
function setUp({ containerStyles, old }: { containerStyles: unknown; old: boolean }): void {
  const { ContainerStyleSet, defaultHostConfig, GlobalRegistry } = (window as unknown as { AdaptiveCards: Library }).AdaptiveCards;
  defaultHostConfig.containerStyles = new ContainerStyleSet(containerStyles);
  if (!old) return;
  // Charts it never knew.
  GlobalRegistry.elements.unregister("Table");
  GlobalRegistry.actions.unregister("Action.Execute");
}

/** Runs in the page. */
function showCard(card: unknown): void {
  const { AdaptiveCard } = (window as unknown as { AdaptiveCards: Library }).AdaptiveCards;
  const shown = new AdaptiveCard();
  shown.parse(card);
  document.getElementById("card")?.replaceChildren(shown.render());
}
