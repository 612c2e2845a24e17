import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bot, startBot } from "./bot.ts";

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());

it("a press that Teams sends three times is done once, and gets one answer three times", async () => {
  const press = bot.activity({
    type: "invoke",
    id: "druk",
    name: "adaptiveCard/action",
    value: { action: { type: "Action.Execute", verb: "vraag", data: { vraag: { v: 1, kind: "eigen-gemeente", wie: "GM0762" } } } },
  });
  const answers = await Promise.all([bot.post(press), bot.post(press), bot.post(press)].map(async (response) => (await response).text()));
  expect(new Set(answers).size).toBe(1);
  await bot.post(press);
  expect(await bot.records("preference")).toHaveLength(1);
});
