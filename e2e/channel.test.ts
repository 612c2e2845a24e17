import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../src/config.ts";
import { type Person, plain, sitDown } from "./person.ts";

/** A secretary's way: from a team channel to a post, a subscription, and a card in a message of their own. */

const SCREENSHOTS = `${ROOT}build/screenshots`;

let person: Person;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  person = await sitDown();
});
afterAll(() => person?.leave());

test("who adds the assistant to a team is greeted in the personal chat, with what it can do there", async () => {
  const { page, cards, open } = person;
  await cards("Typ bijvoorbeeld: vangnet Gemert-Bakel 2020").waitFor();
  await open("General");
  await page.getByText("Start a new post").waitFor();
  expect(await cards("Vangnetwijzer").count()).toBe(0);
  await open("Personal Chat");
  const greeting = cards("U voegde mij toe aan het team My Team");
  await greeting.waitFor();
  expect(await greeting.count()).toBe(1);
});

test("an answer in a channel says how to go on in its thread", async () => {
  const { cards, open, mention } = person;
  await open("General");
  await mention("vangnet Gemert-Bakel 2020");
  const card = cards("Vangnet Gemert-Bakel 2020");
  await card.waitFor();
  expect(await plain(card)).toContain("Verder vragen in deze draad? Noem mij dan weer met @.");
});

test("a summary is shared: choose the channel, look, post, and it is confirmed", async () => {
  const { cards, open, say } = person;
  await open("Personal Chat");
  await say("samenvatting 2020");
  await cards("Samenvatting Senzer 2020").getByRole("button", { name: "Deel" }).click();
  await cards("In welk kanaal?").getByRole("button", { name: "Announcements", exact: true }).click();
  const preview = cards("Voorbeeld: zo komt het in My Team › Announcements");
  await preview.waitFor();
  await preview.screenshot({ path: `${SCREENSHOTS}/voorbeeld.png` });
  await preview.getByRole("button", { name: "Plaatsen", exact: true }).click();
  await cards("Geplaatst in My Team › Announcements").waitFor();
});

test("the post stands in the channel with who posted it; a reader's press gives an answer apart and leaves it", async () => {
  const { page, cards, open } = person;
  await open("Announcements");
  const post = cards("Samenvatting Senzer 2020");
  await post.waitFor();
  expect(await post.count()).toBe(1);
  const before = await plain(post);
  expect(before).toContain("Geplaatst door Alex Wilber");
  expect(before).toContain("1 van de 7 gemeenten boven de drempel");
  await post.screenshot({ path: `${SCREENSHOTS}/geplaatst.png` });
  await post.getByRole("button", { name: "Gemert-Bakel" }).click();
  await page.getByText("Het antwoord staat in uw chat met mij").waitFor();
  expect(await plain(post)).toBe(before);
  expect(await cards("Nog niet zeker").count()).toBe(1);
  await open("Personal Chat");
  await cards("Vangnet Gemert-Bakel 2020").last().waitFor();
});

test("a typed name leads to the preview at once, and nothing is posted when not agreed", async () => {
  const { cards, say, open } = person;
  await say("plaats vangnet Gemert-Bakel 2020 in announcements");
  const preview = cards("Voorbeeld: zo komt het in My Team › Announcements");
  await preview.waitFor();
  await preview.getByRole("button", { name: "Niet plaatsen" }).click();
  await cards("Niets geplaatst").waitFor();
  await open("Announcements");
  await cards("Samenvatting Senzer 2020").waitFor();
  expect(await cards("Vangnet Gemert-Bakel 2020").count()).toBe(0);
});

test("a channel subscribes, sees its subscriptions, and stops one", async () => {
  const { cards, open, mention } = person;
  await open("General");
  await mention("abonneer samenvatting elke maandag 9:00");
  const made = cards("Abonnement 1: samenvatting Senzer, elke maandag om 9.00 uur");
  await made.waitFor();
  expect(await plain(made)).toMatch(/Eerste keer: maandag \d+ \w+ \d{4} om 9\.00 uur/);
  await mention("abonneer termijnen");
  await cards("Abonnement 2").waitFor();
  await mention("abonnementen");
  const list = cards("Volgende: maandag");
  await list.waitFor();
  await list.screenshot({ path: `${SCREENSHOTS}/abonnementen.png` });
  await mention("stop abonnement 2");
  await cards("Abonnement 2 is gestopt").waitFor();
});

test("while writing a message: search a municipality, and put its card in", async () => {
  const { page, cards, open } = person;
  await open("Personal Chat");
  await page.getByRole("button", { name: "Trigger Message Extension App" }).first().click();
  await page.getByText("Search Command").click();
  await page.getByPlaceholder("Enter a search term").fill("gemert 2020");
  const line = page.getByText("Gemert-Bakel 2020", { exact: true });
  await line.waitFor();
  await page.screenshot({ path: `${SCREENSHOTS}/zoeken.png` });
  await line.click();
  await page.getByRole("button", { name: "Send Message" }).first().click();
  const card = cards("Gemert-Bakel 2020").last();
  await card.waitFor();
  expect(await plain(card)).toContain("€ 106.191");
});
