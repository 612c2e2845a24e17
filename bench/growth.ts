import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPublished } from "../src/data/load.ts";
import { openStore } from "../src/store/json/json-store.ts";
import type { NewRecord } from "../src/store/records.ts";
import { here, startOurs } from "./bots.ts";
import { load } from "./load.ts";

/** npm run bench:groei: the same with every municipality and fifteen years entered and 300.000 records, against a store with one municipality. */
const AT = "2026-11-01T12:00:00.000Z";
const DEURNE = "GM0762";
const [ROUNDS, MS] = [9, 1_500];

const filled = mkdtempSync(join(tmpdir(), "groei-"));
const empty = mkdtempSync(join(tmpdir(), "groei-"));
const store = await openStore(filled);
const figures = [...loadPublished(here("../data")).gemeenten.keys()].flatMap((gemeente) =>
  Array.from({ length: 15 }, (_, at): NewRecord[] =>
    (["budget", "uitgaven"] as const).map((veld) => ({
      kind: "figure",
      actor: "bench",
      data: {
        gemeente,
        jaar: 2012 + at,
        veld,
        cents: 5_000_000_00 + at * 1_000_00,
        status: "realisatie",
        bron: "bench",
        dag: "2026-10-01",
      },
    })),
  ).flat(),
);
await store.append(figures, AT);
// The same is known of the municipality that is asked: what is measured is all that lies around it.
const small = await openStore(empty);
await small.append(
  figures.filter(({ data }) => "gemeente" in data && data.gemeente === DEURNE),
  AT,
);
await small.close();
const place = { scope: "channel", conversationId: "19:x", serviceUrl: "https://voorbeeld.nl", bot: "28:b" } as const;
for (let at = 0; at < 150_000; at += 10_000) {
  const posts = Array.from({ length: 10_000 }, (_, one): NewRecord[] => [
    { kind: "post", id: `p${at + one}`, actor: "bench", data: { place, vraag: { v: 1, kind: "planning", jaar: 2020 }, due: AT } },
    { kind: "delivery", id: `d${at + one}`, actor: "bench", data: { post: `p${at + one}`, state: "sent" } },
  ]).flat();
  await store.append(posts, AT);
}
await store.close();

const [few, many] = [await startOurs(empty), await startOurs(filled)];
const question = (sent: number) => `vangnet Deurne 2020 uitgaven ${5_000_000 + sent + Math.floor(performance.now()) * 10}`;
for (const { port } of [few, many]) await load(port, question, 1_000);
const ratios: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const manyFirst = round % 2 === 1 ? await load(many.port, question, MS) : undefined;
  const first = await load(few.port, question, MS);
  const second = manyFirst ?? (await load(many.port, question, MS));
  ratios.push(second.p50 / first.p50);
  if (second.errors > 0) console.log(`errors: ${second.errors}`);
}
ratios.sort((a, b) => a - b);
console.log(
  `${figures.length} figures, 300.000 records. Start ${Math.round(few.startMs)} → ${Math.round(many.startMs)} ms; p50 × ${ratios[(ROUNDS - 1) / 2]?.toFixed(2)} (${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)})`,
);
for (const bot of [few, many]) await bot.stop();
for (const folder of [filled, empty]) rmSync(folder, { recursive: true, force: true });
