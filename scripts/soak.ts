import fc from "fast-check";
import { startBot } from "../tests/bot/bot.ts";
import { activityLike } from "../tests/bot/mutated.ts";

/** A million mutated activities, presses and forms (or as many as are given) over HTTP: what failed, and what memory they took. */
const many = Number(process.argv[2] ?? 1_000_000);
const AT_ONCE = 8;

const bot = await startBot();
const error = console.error;
console.error = () => {};
const statuses = new Map<number, number>();
const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
const before = megabytes();
for (let left = many; left > 0; left -= 1_000) {
  const queue = fc.sample(
    activityLike(bot.activity({ text: "vangnet Deurne 2020", deliveryMode: "expectReplies" })),
    Math.min(left, 1_000),
  );
  const work = async () => {
    for (let activity = queue.pop(); activity !== undefined; activity = queue.pop()) {
      const { status } = await bot.post(activity);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 500) error(`500: ${JSON.stringify(activity)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  bot.connector.received.length = 0;
}
console.log(
  `${many} activities: ${[...statuses].map(([status, count]) => `${status} ${count}`).join(", ")}. Memory ${before} → ${megabytes()} MB`,
);
await bot.close();
process.exitCode = statuses.has(500) ? 1 : 0;
