import type { Browser, Locator, Page } from "playwright-core";
import { type RunningApp, startApp } from "./app.ts";
import { openBrowser } from "./browser.ts";

/** However busy the machine is: only what hangs takes so long. */
const HANGS_MS = 120_000;

const EDITOR = "[data-lexical-editor=true]";

/** A person at the Agents Playground, with the assistant running as `npm run dev` starts it. */
export interface Person {
  page: Page;
  /** The cards on the screen that have this text. */
  cards(text: string): Locator;
  say(text: string): Promise<void>;
  /** Posts in the channel that is open, with a mention. */
  mention(text: string): Promise<void>;
  /** Goes to a chat or channel by its name in the list. */
  open(name: string): Promise<void>;
  leave(): Promise<void>;
}

export async function sitDown(): Promise<Person> {
  const [app, browser]: [RunningApp, Browser] = await Promise.all([startApp(), openBrowser()]);
  const page = await browser.newPage({ viewport: { width: 1300, height: 1000 }, deviceScaleFactor: 2 });
  page.setDefaultTimeout(HANGS_MS);
  await page.goto(app.playground);
  const compose = () => page.locator(EDITOR).first();
  return {
    page,
    cards: (text) => page.locator(".ac-adaptiveCard", { hasText: text }),
    say: async (text) => {
      await compose().click();
      await page.keyboard.type(text);
      await page.getByRole("button", { name: "Send Message" }).first().click();
    },
    mention: async (text) => {
      const editor = compose();
      await editor.click();
      await page.keyboard.type("@");
      await page.getByRole("menuitem", { name: "Test Bot" }).click();
      // What is typed before the name stands there is lost, and so is what is posted before the text does.
      await editor.filter({ hasText: "Test Bot" }).waitFor();
      await page.keyboard.type(` ${text}`);
      await editor.filter({ hasText: text }).waitFor();
      await page.getByRole("button", { name: "Post", exact: true }).click();
      // Posted: it stands in no editor any more.
      await page.locator(EDITOR, { hasText: text }).waitFor({ state: "detached" });
    },
    open: (name) => page.getByText(name, { exact: true }).first().click(),
    leave: async () => {
      await browser.close();
      await app.stop();
    },
  };
}

/** What a card says, with ordinary spaces. */
export const plain = async (card: Locator): Promise<string> => (await card.innerText()).replace(/\u00a0/g, " ");
