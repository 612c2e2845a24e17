import { mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { megabytes, startOurs } from "./bots.ts";
import { activity, post } from "./load.ts";

/** npm run bench:duur -- [minutes] [a second]: the same pace for long; every answer is checked, memory is printed each minute. */
const [minutes = 10, perSecond = 100] = process.argv.slice(2).map(Number);

const BUDGET = 5_454_900;
const euros = (amount: number) => `\u20ac\u00a0${amount.toLocaleString("nl-NL")}`;
/** Half of them asked before, half of them new: the tekort that must stand in the answer follows from what is typed. */
const asked = (sent: number) => {
  const tekort = 621_500 + (sent % 2 === 0 ? 0 : sent % 900_000);
  return { text: `vangnet Gemert-Bakel 2020 uitgaven ${BUDGET + tekort}`, wanted: euros(tekort) };
};

const folder = mkdtempSync(join(tmpdir(), "duur-"));
const bot = await startOurs(folder);
const agent = new Agent({ keepAlive: true });
const counts = { sent: 0, wrong: 0, slowest: 0 };
const one = async (sent: number) => {
  const { text, wanted } = asked(sent);
  const at = performance.now();
  const answer = await post(bot.port, agent, activity(sent, text));
  counts.slowest = Math.max(counts.slowest, performance.now() - at);
  if (!answer.replaceAll("\\u00a0", "\u00a0").includes(wanted)) counts.wrong += 1;
};
const start = performance.now();
const underWay = new Set<Promise<void>>();
for (let minute = 1; minute <= minutes; minute += 1) {
  for (; performance.now() - start < minute * 60_000; await wait(10))
    while (counts.sent < ((performance.now() - start) / 1_000) * perSecond) {
      counts.sent += 1;
      const work = one(counts.sent);
      underWay.add(work);
      void work.then(() => underWay.delete(work));
    }
  console.log(
    `minute ${minute}: ${counts.sent} asked, ${counts.wrong} wrong, slowest ${Math.round(counts.slowest)} ms, ${megabytes(bot)} MB`,
  );
  counts.slowest = 0;
}
await Promise.all(underWay);
agent.destroy();
await bot.stop();
rmSync(folder, { recursive: true, force: true });
