import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../e2e/postgres/server.ts";
import { openAt, type StorePlace } from "../src/store/open.ts";
import { addressOf } from "../src/store/postgres/address.ts";
import { PARTS } from "../src/terminal/store.ts";
import { type Bot, megabytes, start } from "./bots.ts";
import { load, type Measured } from "./load.ts";
import { fill } from "./some-posts.ts";

/**
 * npm run bench:instanties: one instance on files, one on PostgreSQL and three on PostgreSQL, by turns in one run: questions, and
 * questions that write (somebody's own municipality), with 300 and with 300.000 records. All on this machine, the database and the load too.
 */
const [rounds = 5, ms = 2_000] = process.argv.slice(2).map(Number);
const RATES = { LIMIT_PERSON: "1000000", LIMIT_CONVERSATION: "1000000", LIMIT_TOTAL: "1000000" };
const LOADS: Record<string, (sent: number) => string> = {
  questions: (sent) => `vangnet Gemert-Bakel 2020 uitgaven ${5_500_000 + ((sent * 7_919) % 900_000)}`,
  writes: (sent) => `mijn gemeente is ${["Asten", "Deurne", "Someren"][sent % 3]}`,
};

async function filled(where: StorePlace, records: number): Promise<void> {
  const { store } = await openAt(where, PARTS);
  await fill(store, records);
  await store.close();
}

const instance = (environment: Record<string, string>): Promise<Bot> =>
  start("vangnetwijzer", "../src/main.ts", { BOT_MODE: "development", ...RATES, ...environment });

/** The same load spread over instances, as many askers in all. */
async function spread(bots: readonly Bot[], text: (sent: number) => string): Promise<Measured> {
  const each = await Promise.all(bots.map(({ port }) => load(port, text, ms, Math.ceil(9 / bots.length))));
  const sum = (of: (one: Measured) => number) => each.reduce((total, one) => total + of(one), 0);
  return {
    perSecond: sum(({ perSecond }) => perSecond),
    p50: sum(({ p50 }) => p50) / each.length,
    p99: Math.max(...each.map(({ p99 }) => p99)),
    errors: sum(({ errors }) => errors),
  };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const server = await startServer({ fsync: "on" });
for (const records of [300, 300_000]) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const urls = [await server.newDatabase(), await server.newDatabase()] as const;
  await filled({ folder }, records);
  for (const url of urls) await filled({ address: addressOf(url, {}) }, records);
  const [one, three] = urls;
  const setups = {
    "one on files": [await instance({ DATA_DIR: folder })],
    "one on PostgreSQL": [await instance({ STORE: one })],
    "three on PostgreSQL": await Promise.all([1, 2, 3].map(() => instance({ STORE: three }))),
  };
  const starts = Object.values(setups).map((bots) => Math.round(Math.max(...bots.map(({ startMs }) => startMs))));
  console.log(`\n${records} records; ready after ${starts.join(", ")} ms`);
  for (const bots of Object.values(setups)) for (const text of Object.values(LOADS)) await spread(bots, text);
  for (const [what, text] of Object.entries(LOADS)) {
    const measured = new Map<string, Measured[]>(Object.keys(setups).map((name) => [name, []]));
    for (let round = 0; round < rounds; round += 1)
      for (const [name, bots] of Object.entries(setups)) measured.get(name)?.push(await spread(bots, text));
    const first = measured.get("one on files") ?? [];
    for (const [name, all] of measured) {
      const ratios = all.map(({ perSecond }, round) => perSecond / (first[round]?.perSecond ?? 1));
      console.log(
        `${what}, ${name}: ${median(all.map(({ perSecond }) => perSecond)).toFixed(0)}/s (× ${median(ratios).toFixed(2)}), ` +
          `p50 ${median(all.map(({ p50 }) => p50)).toFixed(1)} ms, p99 ${median(all.map(({ p99 }) => p99)).toFixed(1)} ms, errors ${all.reduce((sum, { errors }) => sum + errors, 0)}`,
      );
    }
  }
  const [size] = await server.sql<{ size: string }>(one, "SELECT pg_size_pretty(pg_database_size(current_database())) AS size");
  console.log(
    `memory ${Object.values(setups)
      .map(([bot]) => (bot ? megabytes(bot) : 0))
      .join(", ")} MB; the database ${size?.size}`,
  );
  for (const bots of Object.values(setups)) for (const bot of bots) await bot.stop();
  rmSync(folder, { recursive: true, force: true });
}
await server.remove();
