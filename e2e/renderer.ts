import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { inspect, type Seen } from "./inspect.ts";
import { atWidth } from "./responsive.ts";
import { CONTAINER_STYLES, type Theme } from "./teams-colours.ts";

const RENDERER = readFileSync(createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.js"), "utf8");

export interface RenderOptions {
  width: number;
  theme: Theme;
  /** A client that knows no tables, no charts and no Action.Execute. */
  old?: boolean;
  /** What else the page needs, to look with. */
  script?: string;
}

export interface Renderer {
  /** What can be seen on a card with all its parts unfolded, and how high it is as it arrives, folded. Leaves the page empty. */
  look: (folded: unknown, unfolded: unknown) => Promise<Look>;
  photograph: (card: unknown, path: string) => Promise<void>;
  /** What a function that runs in the page, and uses nothing outside itself, makes of a card. */
  inPage: <T, With>(card: unknown, look: (card: HTMLElement, given: With) => Promise<T>, given: With) => Promise<T>;
}

export interface Look extends Seen {
  height: number;
}

/** The official renderer on an empty page of that width: its own sizes and spacing, which are wider than Teams', in Teams' colours. */
export async function openRenderer(browser: Browser, { width, theme, old = false, script = "" }: RenderOptions): Promise<Renderer> {
  // A phone's picture is looked at closely.
  const scale = width < 400 ? 2 : 1;
  const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: scale });
  await page.setContent(emptyPage(theme));
  await page.addScriptTag({ content: `${RENDERER};\nwindow.inspect = ${inspect};\nwindow.draw = ${draw};\n${script}` });
  await page.evaluate(setUp, { containerStyles: CONTAINER_STYLES[theme], old });
  // An old client knows one width.
  const shown = (card: unknown): string => JSON.stringify(old ? card : atWidth(card, width));
  const devTools = await page.context().newCDPSession(page);
  return {
    // To and fro as text: over objects Playwright takes five times as long.
    look: async (folded, unfolded) => JSON.parse(await page.evaluate(lookAt, `{"folded":${shown(folded)},"unfolded":${shown(unfolded)}}`)),
    inPage: async (card, look, given) => {
      await page.evaluate(show, shown(card));
      const seen = await page.evaluate(`(${look})(document.getElementById("card"), ${JSON.stringify(given)})`);
      return seen as Awaited<ReturnType<typeof look>>;
    },
    photograph: async (card, path) => {
      const height = await page.evaluate(show, shown(card));
      // Playwright's own pictures take twice the time: they wait for what may still move, and are pressed smaller.
      const clip = { x: 0, y: 0, width, height, scale };
      const { data } = await devTools.send("Page.captureScreenshot", { clip, captureBeyondViewport: true, optimizeForSpeed: true });
      writeFileSync(path, data, "base64");
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
<title>Kaart</title>
<style>body { margin: 0 } a { color: inherit } ul { margin: 0; padding-left: 18px; box-sizing: border-box } .ac-actionSet { flex-wrap: wrap; row-gap: 8px }</style>
<main id="card"></main>`;

interface Registry {
  unregister: (type: string) => void;
}

/** What the page knows. */
type Page = Window & typeof globalThis & { AdaptiveCards: Library; inspect: typeof inspect; draw: typeof draw };

interface Library {
  AdaptiveCard: (new () => { parse: (card: unknown) => void; render: () => HTMLElement }) & {
    onProcessMarkdown: (text: string, result: { outputHtml: string; didProcess: boolean }) => void;
  };
  ContainerStyleSet: new (styles: unknown) => unknown;
  defaultHostConfig: { containerStyles: unknown };
  GlobalRegistry: { elements: Registry; actions: Registry };
}

/** Runs in the page. */
function setUp({ containerStyles, old }: { containerStyles: unknown; old: boolean }): void {
  const { ContainerStyleSet, defaultHostConfig, GlobalRegistry } = (window as Page).AdaptiveCards;
  defaultHostConfig.containerStyles = new ContainerStyleSet(containerStyles);
  const { AdaptiveCard } = (window as Page).AdaptiveCards;
  // As Teams does it, as far as cards use it: links, bold words and lists.
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const safe = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    const inline = safe
      .replace(/\[([^\]]*)\]\((https:[^)\s]*)\)/g, '<a href="$2">$1</a>')
      .replace(/\*\*([^*]*)\*\*/g, "<strong>$1</strong>");
    const items = inline.split("\r").map((line) => line.replace(/^- /, ""));
    result.outputHtml = inline.startsWith("- ") ? `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>` : inline;
    result.didProcess = true;
  };
  if (!old) return;
  // Charts it never knew.
  GlobalRegistry.elements.unregister("Table");
  GlobalRegistry.actions.unregister("Action.Execute");
}

/** Runs in the page. A card by itself, its pictures too: nothing moves when it comes on the page. */
async function draw(content: unknown): Promise<HTMLElement> {
  const { AdaptiveCard } = (window as Page).AdaptiveCards;
  const card = new AdaptiveCard();
  card.parse(content);
  const drawn = card.render();
  await Promise.all([...drawn.querySelectorAll("img")].map((picture) => picture.decode()));
  return drawn;
}

/** Runs in the page. Both in one go: what is gone before the next frame does not have to be painted. */
async function lookAt(given: string): Promise<string> {
  const { draw, inspect } = window as Page;
  const { folded, unfolded } = JSON.parse(given);
  const [short, long] = [await draw(folded), await draw(unfolded)];
  const place = document.getElementById("card") as HTMLElement;
  place.replaceChildren(long);
  const seen = inspect(place);
  place.replaceChildren(short);
  const { height } = place.getBoundingClientRect();
  place.replaceChildren();
  return JSON.stringify({ ...seen, height } satisfies Look);
}

/** Runs in the page. Gives the height. */
async function show(card: string): Promise<number> {
  const place = document.getElementById("card") as HTMLElement;
  place.replaceChildren(await (window as Page).draw(JSON.parse(card)));
  return place.getBoundingClientRect().height;
}
