import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPublished } from "../src/data/load.ts";
import { openStore } from "../src/store/json/json-store.ts";
import type { NewRecord } from "../src/store/records.ts";
import { load } from "./load.ts";

/** npm run bench:groei: the same with every municipality and fifteen years entered and 300.000 records, against an empty store. */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const AT = "2026-11-01T12:00:00.000Z";
const PORTS = [45_981, 45_982];
const [ROUNDS, MS] = [5, 1_500];

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
const place = { scope: "channel", conversationId: "19:x", serviceUrl: "https://voorbeeld.nl", bot: "28:b" } as const;
for (let at = 0; at < 150_000; at += 10_000) {
  const posts = Array.from({ length: 10_000 }, (_, one): NewRecord[] => [
    { kind: "post", id: `p${at + one}`, actor: "bench", data: { place, vraag: { v: 1, kind: "planning", jaar: 2020 }, due: AT } },
    { kind: "delivery", id: `d${at + one}`, actor: "bench", data: { post: `p${at + one}`, state: "sent" } },
  ]).flat();
  await store.append(posts, AT);
}
await store.close();

const rates = { LIMIT_PERSON: "1000000", LIMIT_CONVERSATION: "1000000", LIMIT_TOTAL: "1000000" };
const starts: number[] = [];
const children = [];
for (const [at, folder] of [empty, filled].entries()) {
  const begun = performance.now();
  const env = { ...process.env, BOT_MODE: "development", DATA_DIR: folder, PORT: String(PORTS[at]), ...rates };
  const child = fork(here("../src/main.ts"), { env, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  await new Promise((resolve) => child.once("message", resolve));
  starts.push(performance.now() - begun);
  children.push(child);
}
const question = (sent: number) => `vangnet Deurne 2020 uitgaven ${5_000_000 + sent + Math.floor(performance.now()) * 10}`;
for (const port of PORTS) await load(port, question, 1_000);
const ratios: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const [first, second] = [await load(PORTS[0] ?? 0, question, MS), await load(PORTS[1] ?? 0, question, MS)];
  ratios.push(second.p50 / first.p50);
  if (second.errors > 0) console.log(`errors: ${second.errors}`);
}
ratios.sort((a, b) => a - b);
console.log(
  `${figures.length} figures, 300.000 records. Start ${starts.map((ms) => Math.round(ms)).join(" → ")} ms; p50 × ${ratios[2]?.toFixed(2)} (${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)})`,
);
for (const child of children) child.disconnect();
for (const folder of [filled, empty]) rmSync(folder, { recursive: true, force: true });
