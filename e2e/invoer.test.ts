import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../src/config.ts";
import { type Person, plain, sitDown } from "./person.ts";

/** A controller's way from the form to an undone entry, in Microsoft's Agents Playground in Chromium. */

const SCREENSHOTS = `${ROOT}build/screenshots`;
let person: Person;
let cards: Person["cards"];
let say: Person["say"];

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  person = await sitDown();
  ({ cards, say } = person);
});

afterAll(() => person?.leave());

const picture = (card: ReturnType<Person["cards"]>, name: string) => card.last().screenshot({ path: `${SCREENSHOTS}/invoer ${name}.png` });

test("the form is filled in, and says what is wrong beside its field", async () => {
  await say("invoer Deurne 2025");
  const form = cards("Invoer Deurne 2025");
  await form.waitFor();
  expect(await plain(form)).toContain("Ontwikkelstand");
  await form.getByLabel("Budget", { exact: true }).fill("7,1 mln");
  await form.getByLabel("Uitgaven", { exact: true }).fill("heel veel");
  await form.getByRole("button", { name: "Controleer" }).click();
  await form.getByText("dit is geen bedrag").waitFor();
  await form.getByText("Noem de bron").waitFor();
  expect(await form.getByLabel("Budget", { exact: true }).inputValue()).toBe("7,1 mln");
  await picture(form, "formulier met fouten");
});

test("then it is shown with what it does, and kept with a press", async () => {
  const form = cards("Invoer Deurne 2025");
  await form.getByLabel("Uitgaven", { exact: true }).fill("7,9 mln");
  await form.getByLabel("Bron", { exact: true }).fill("Rijksbegroting 2025");
  await form.getByRole("button", { name: "Controleer" }).click();
  const preview = cards("Controleer: Deurne 2025");
  await preview.waitFor();
  expect(await plain(preview)).toContain("van “niet te bepalen” naar “nog niet zeker”");
  await picture(preview, "voorbeeld");
  await preview.getByRole("button", { name: "Vaststellen" }).click();
  const saved = cards("Opgeslagen: Deurne 2025");
  await saved.waitFor();
  expect(await plain(saved)).toContain("Nummer 1, vastgesteld");
});

test("everybody gets it, with who entered it", async () => {
  await say("vangnet Deurne 2025");
  // Buttons of other cards name it too.
  const answer = cards("Vangnet Deurne 2025").filter({ hasText: "eigen rekening" });
  await answer.waitFor();
  expect(await plain(answer)).toContain("€ 7.100.000");
});

test("the history tells it, and it is undone", async () => {
  await say("geschiedenis Deurne 2025");
  const history = cards("Geschiedenis Deurne 2025");
  await history.waitFor();
  expect(await plain(history)).toContain("Bron: Rijksbegroting 2025");
  await picture(history, "geschiedenis");
  await history.getByRole("button", { name: "Herstel 1" }).click();
  const undo = cards("Nummer 1 herstellen: Deurne 2025");
  await undo.waitFor();
  await picture(undo, "herstel");
  await undo.getByRole("button", { name: "Ja, herstel" }).click();
  await cards("Nummer 2, vastgesteld").waitFor();
  await say("welke cijfers ontbreken Deurne 2025");
  const missing = cards("Wat ontbreekt: Deurne 2025");
  await missing.waitFor();
  expect(await plain(missing)).toContain("uitgaven 2025");
});
