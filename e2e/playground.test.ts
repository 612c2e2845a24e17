import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../src/config.ts";
import { type Person, plain, sitDown } from "./person.ts";

/** A person's way through the assistant, in Microsoft's Agents Playground in Chromium. */

const SCREENSHOTS = `${ROOT}build/screenshots`;
/** The picture in README is this test's own; set UPDATE_SCREENSHOTS=1 to replace it. */
const README_PICTURE = process.env.UPDATE_SCREENSHOTS
  ? `${ROOT}docs/vangnet-gemert-bakel-2020.png`
  : `${SCREENSHOTS}/vangnet-gemert-bakel-2020.png`;

let person: Person;
let page: Page;
let cards: Person["cards"];
let say: Person["say"];

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  person = await sitDown();
  ({ page, cards, say } = person);
});

afterAll(() => person?.leave());

test("the install is greeted once, with something to press", async () => {
  const greeting = cards("Ik reken uit of een gemeente recht heeft");
  await greeting.waitFor();
  expect(await greeting.count()).toBe(1);
  expect(await greeting.getByRole("button").count()).toBeGreaterThan(0);
});

test("a typed question gets its card, with the answer at the top", async () => {
  await say("vangnet Gemert-Bakel 2020");
  const card = cards("Gemert-Bakel had over 2020 misschien");
  await card.waitFor();
  const text = await plain(card);
  expect(text).toContain("€ 106.191");
  expect(text).toContain("€ 212.382,50");
  expect(text).toContain("15 augustus 2021");
  await card.screenshot({ path: README_PICTURE });
});

test("the calculation is folded, and unfolds on a press", async () => {
  const card = cards("Gemert-Bakel had over 2020 misschien");
  const line = card.getByText("I Vangnetuitkering");
  expect(await line.isVisible()).toBe(false);
  await card.getByRole("button", { name: "Berekening" }).click();
  await line.waitFor();
  expect(await plain(card)).toContain("€ 515.308,75");
  await card.screenshot({ path: `${SCREENSHOTS}/berekening.png` });
});

test("the sources unfold, each official one a link that opens it", async () => {
  const card = cards("Gemert-Bakel had over 2020 misschien");
  await card.getByRole("button", { name: "Bronnen" }).click();
  const link = card.getByRole("link", { name: "Besluit Participatiewet (2018)" }).first();
  await link.waitFor();
  expect(await link.getAttribute("href")).toBe("https://wetten.overheid.nl/BWBR0020183/2018-01-01");
  expect(await plain(card)).not.toContain("](https");
  await link.locator("xpath=ancestor::*[contains(@class, 'ac-container')][1]").screenshot({ path: `${SCREENSHOTS}/bronnen.png` });
});

test("a line of Waarom is pressed for what its word means, and back", async () => {
  await cards("Gemert-Bakel had over 2020 misschien").getByText("b. Meerjarig: gehaald zolang 2018 en 2019 samen").click();
  const term = cards("Voorwaarde b");
  await term.waitFor();
  expect(await plain(term)).toContain("Het jaar zelf en de twee jaren ervoor laten samen een tekort zien");
  await say("vangnet Gemert-Bakel 2020");
  await cards("Gemert-Bakel had over 2020 misschien").waitFor();
});

test("by keyboard alone a line of Waarom is reached by what it says, and pressed", async () => {
  const card = cards("Gemert-Bakel had over 2020 misschien").last();
  await card.getByRole("button", { name: "Berekening" }).focus();
  await person.page.keyboard.press("Shift+Tab");
  const focused = person.page.locator(":focus");
  expect(await plain(focused)).toContain("e. Eerder vangnet");
  await person.page.keyboard.press("Enter");
  await cards("Voorwaarde e").waitFor();
  await say("vangnet Gemert-Bakel 2020");
  await cards("Gemert-Bakel had over 2020 misschien").waitFor();
});

test("what the documents say is asked in plain words, and told with whose view it is", async () => {
  await say("wat vinden raadsleden van hun grip op Senzer");
  const answer = cards("Mening van raadsleden");
  await answer.waitFor();
  expect(await plain(answer)).toContain("te weinig grip");
  await answer.screenshot({ path: `${SCREENSHOTS}/vondst.png` });
  await say("wat verandert er in 2025");
  await cards("Uitgebreid vangnet · nieuw").waitFor();
});

test("the region button replaces the card in place; a row leads to that municipality", async () => {
  await cards("Gemert-Bakel had over 2020 misschien").getByRole("button", { name: "Regio" }).click();
  const region = cards("Vangnet Senzer 2020");
  await region.waitFor();
  expect(await plain(region)).toContain("Het vangnet geldt per gemeente");
  await region.screenshot({ path: `${SCREENSHOTS}/regio.png` });
  await region.getByText("Geldrop-Mierlo", { exact: true }).click();
  const municipality = cards("Vangnet Geldrop-Mierlo 2020");
  await municipality.waitFor();
  expect(await plain(municipality)).toContain("€ 495.635 onder de drempel");
});

test("the what-if form is filled in, says what is wrong beside the field, and then computes", async () => {
  await cards("Vangnet Geldrop-Mierlo 2020").getByRole("button", { name: "Wat als" }).click();
  const form = cards("Vangnet Geldrop-Mierlo 2020: uw cijfers");
  await form.waitFor();
  const spending = form.getByLabel("Uitgaven 2020");
  expect(await spending.inputValue()).toBe("10.415.400");
  await spending.fill("heel veel");
  await form.getByRole("button", { name: "Bereken" }).click();
  await cards("Dit is geen bedrag").waitFor();
  await cards("Dit is geen bedrag").getByLabel("Uitgaven 2020").fill("11,2 mln");
  await cards("Dit is geen bedrag").getByRole("button", { name: "Bereken" }).click();
  const answer = cards("zonder eigen");
  await answer.waitFor();
  expect(await plain(answer)).toContain("€ 11.200.000 · eigen invoer");
  await answer.screenshot({ path: `${SCREENSHOTS}/wat-als.png` });
});

test("an ambiguous name is asked back with buttons that work", async () => {
  await say("vangnet Bergen 2024");
  const question = cards("Welke gemeente bedoelt u?");
  await question.waitFor();
  await question.getByRole("button", { name: "Bergen (NH.)" }).click();
  await cards("Vangnet Bergen (NH.) 2024: uw cijfers").waitFor();
});

test("in a channel a mention is heard", async () => {
  await person.open("General");
  await person.mention("vangnet Deurne 2020");
  const card = cards("Vangnet Deurne 2020");
  await card.waitFor();
  const text = await plain(card);
  expect(text).toContain("Voldoet niet: overschot");
  expect(text).toContain("497,9 (× € 1.000)");
  await page.screenshot({ path: `${SCREENSHOTS}/kanaal.png` });
});

test("a follow-up keeps the rest of the question, and the own municipality is asked once", async () => {
  await person.open("Personal Chat");
  await say("aandeel Deurne 2,2 mln");
  await cards("Aandeel Deurne in € 2.200.000,00").waitFor();
  await say("en in 2,5 mln?");
  await cards("Aandeel Deurne in € 2.500.000,00").waitFor();
  await say("halen wij het vangnet?");
  const question = cards("Wat is uw gemeente?");
  await question.waitFor();
  await question.getByRole("button", { name: "Gemert-Bakel" }).click();
  await cards("Onthouden: uw gemeente is Gemert-Bakel").waitFor();
});

test("the region's table unfolds, and help can be pressed", async () => {
  await say("wie heeft het grootste tekort in 2020?");
  const table = cards("grootste tekort eerst");
  await table.waitFor();
  await table.getByRole("button", { name: "Budget en uitgaven" }).click();
  await table.getByText("€ 69.703.700").waitFor();
  await table.screenshot({ path: `${SCREENSHOTS}/overzicht.png` });
  await say("help");
  const help = cards("Wat ik voor u kan uitzoeken");
  await help.waitFor();
  await help.getByRole("button", { name: "Alles voor beleid en control" }).click();
  await cards("Trap op, trap af").getByText("trap op trap af 400 390 385 379 378").click();
  await cards("Index 94,50%").waitFor();
});

test("measures for a dossier are chosen and written in its form, and what was filled in stands there again", async () => {
  await say("dossier Gemert-Bakel 2020");
  await cards("Het Word-bestand heeft tien hoofdstukken").getByRole("button", { name: "Maatregelen kiezen" }).click();
  const form = cards("Maatregelen voor het dossier van Gemert-Bakel 2020");
  await form.getByRole("combobox", { name: "Kies er zoveel u wilt" }).click();
  for (const name of ["Workdates", "Mentorwijs"]) await page.getByRole("menuitemcheckbox", { name }).click();
  await page.keyboard.press("Escape");
  await form.getByLabel("Maatregel", { exact: true }).fill("Meer huisbezoeken");
  await form.screenshot({ path: `${SCREENSHOTS}/maatregelen.png` });
  await form.getByRole("button", { name: "In het dossier" }).click();
  const wrong = cards("Kies intern of extern.");
  await wrong.waitFor();
  expect(await wrong.getByLabel("Maatregel", { exact: true }).inputValue()).toBe("Meer huisbezoeken");
  await wrong.getByRole("combobox", { name: "Intern of extern?" }).click();
  await page.getByRole("option", { name: "Interne maatregel" }).click();
  await wrong.getByRole("button", { name: "In het dossier" }).click();
  const made = cards("Met 2 maatregelen uit de lijst en één eigen");
  await made.waitFor();
  await made.screenshot({ path: `${SCREENSHOTS}/dossier met maatregelen.png` });
});
