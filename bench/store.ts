import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../e2e/postgres/server.ts";
import { type Opened, openAt, type StorePlace } from "../src/store/open.ts";
import { addressOf } from "../src/store/postgres/address.ts";
import { EVERYTHING, type Store } from "../src/store/store.ts";
import { PARTS } from "../src/terminal/store.ts";
import { AT, fill } from "./some-posts.ts";

/**
 * npm run bench:opslag: opening, writing and looking, in files and in PostgreSQL, with few records and with many. Both on this disk, both waiting
 * for it; by turns, so that a busy moment hits all.
 */
const [FEW, MANY] = [300, 300_000];
const [ROUNDS, MS] = [5, 1_500];
const PEOPLE = 8;

/** How often a second so many at once get something done. */
async function perSecond(work: () => Promise<unknown>): Promise<number> {
  let done = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: PEOPLE }, async () => {
      while (performance.now() < start + MS) {
        await work();
        done += 1;
      }
    }),
  );
  return (done / (performance.now() - start)) * 1_000;
}
let written = 0;
const write = (store: Store) => () => {
  written += 1;
  return store.append([{ kind: "miss", id: `m${written}`, actor: "bench", data: { dag: "2026-11-01", soort: "bench", aantal: 1 } }], AT);
};
const look = (store: Store) => () => store.snapshot(EVERYTHING);
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const server = await startServer({ fsync: "on", shared_buffers: "256MB" });
const folders = [FEW, MANY].map(() => mkdtempSync(join(tmpdir(), "opslag-")));
const inDatabase = async (): Promise<StorePlace> => ({ address: addressOf(await server.newDatabase(), {}) });
const kinds = [
  { name: "files", places: folders.map((folder): StorePlace => ({ folder })) },
  { name: "PostgreSQL", places: [await inDatabase(), await inDatabase()] },
];
for (const { places } of kinds)
  for (const [at, count] of [FEW, MANY].entries()) {
    const { store } = await openAt(places[at] as StorePlace, PARTS);
    await fill(store, count);
    await store.close();
  }

for (const { name, places } of kinds)
  for (const [at, count] of [FEW, MANY].entries()) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      const { store } = await openAt(places[at] as StorePlace, PARTS);
      times.push(performance.now() - start);
      await store.close();
    }
    console.log(`open ${name}, ${count} records: ${median(times).toFixed(0)} ms`);
  }

for (const [at, count] of [FEW, MANY].entries()) {
  const opened: { name: string; stores: Opened[] }[] = [];
  for (const { name, places } of kinds) opened.push({ name, stores: [await openAt(places[at] as StorePlace, PARTS)] });
  const shared = kinds[1]?.places[at] as StorePlace;
  opened.push({
    name: "PostgreSQL, three instances",
    stores: [await openAt(shared, PARTS), await openAt(shared, PARTS), await openAt(shared, PARTS)],
  });
  for (const [deed, workOf] of [
    ["write", write],
    ["look", look],
  ] as const) {
    const rates = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { name, stores } of opened) {
        const works = stores.map(({ store }) => workOf(store));
        let turn = 0;
        const rate = await perSecond(() => {
          turn += 1;
          return (works[turn % works.length] as () => Promise<unknown>)();
        });
        rates.set(name, [...(rates.get(name) ?? []), rate]);
      }
    for (const [name, found] of rates) console.log(`${deed} ${name}, ${count} records: ${median(found).toFixed(0)} a second`);
  }
  for (const { stores } of opened) for (const { store } of stores) await store.close();
}
await server.remove();
for (const folder of folders) rmSync(folder, { recursive: true });
