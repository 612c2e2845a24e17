import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sink } from "../../src/bot/log.ts";
import { type Bot, inChannel, installInTeam, startBot } from "./bot.ts";

/** Who asks too much, over real HTTP. */

let bot: Bot;
afterEach(() => bot.close());
beforeEach(() => void vi.spyOn(sink, "write").mockImplementation(() => {}));

const summaries = () => bot.connector.received.map(({ activity: { summary } }) => summary);
const ask = (person: string, given: Record<string, unknown> = {}) =>
  bot.post(
    bot.activity({ text: "help", from: { id: person }, conversation: { id: `chat-${person}`, conversationType: "personal" }, ...given }),
  );

it("of one person so many are answered, then one friendly word, and then nothing; others go on", async () => {
  bot = await startBot({ person: 3, conversation: 100, total: 100 });
  for (let asked = 0; asked < 6; asked += 1) expect((await ask("29:snel")).status).toBe(200);
  expect(summaries()).toHaveLength(4);
  expect(summaries().at(-1)).toBe("Dat gaat te snel voor mij");
  await ask("29:ander");
  expect(summaries()).toHaveLength(5);
  expect(bot.services.limits.refused()).toBe(3);
});

it("in one conversation so many are answered, whoever asks", async () => {
  bot = await startBot({ person: 100, conversation: 2, total: 100 });
  for (const person of ["29:a", "29:b", "29:c"]) await ask(person, { conversation: { id: "groep", conversationType: "groupChat" } });
  expect(summaries().map((text) => text === "Dat gaat te snel voor mij")).toEqual([false, false, true]);
});

it("a press too many keeps its card, with a word", async () => {
  bot = await startBot({ person: 1, conversation: 100, total: 100 });
  await bot.press({ vraag: { v: 1, kind: "help" } });
  const { value } = await bot.press({ vraag: { v: 1, kind: "help" } });
  expect(value).toBe("Dat gaat te snel voor mij. Wacht een minuut en vraag het dan opnieuw.");
});

it("twenty-five subscriptions at the same moment do not become more than twenty", async () => {
  bot = await startBot();
  await installInTeam(bot);
  await Promise.all(
    Array.from({ length: 25 }, (_, at) =>
      bot.post(
        bot.activity({
          text: `abonneer samenvatting 2020 elke maandag ${8 + (at % 12)}:${at < 12 ? "00" : "30"}`,
          ...inChannel(`abo-${at}`),
        }),
      ),
    ),
  );
  expect(await bot.records("subscription")).toHaveLength(20);
});
