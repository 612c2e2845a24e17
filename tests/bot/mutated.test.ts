import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { sink } from "../../src/bot/log.ts";
import { type Bot, startBot } from "./bot.ts";
import { activityLike } from "./mutated.ts";

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
  vi.spyOn(sink, "write").mockImplementation(() => {});
});
afterAll(() => bot.close());

it("whatever comes in is answered or refused, never a failure of ours, and nothing of the inside is shown", () =>
  fc.assert(
    fc.asyncProperty(activityLike(bot.activity({ text: "vangnet Deurne 2020", deliveryMode: "expectReplies" })), async (activity) => {
      const response = await bot.post(activity);
      const body = await response.text();
      expect([200, 400, 501]).toContain(response.status);
      expect(body).not.toMatch(/Er ging iets mis|node_modules|ZodError|TypeError/);
    }),
    { numRuns: 400 },
  ));
