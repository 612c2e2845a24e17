import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { allEntries } from "../../src/facts/invoer/entered.ts";
import { openStore, readStore } from "../../src/store/json/json-store.ts";
import { EVERYTHING } from "../../src/store/store.ts";
import { someContext } from "../support.ts";

const NOW = "2026-11-20T08:00:00Z";
/** As many as are given: 300 were tried (docs/prestaties.md). */
const KILLS = Number(process.env.KILLS ?? 6);
const IN_A_LOT = 25;

/** Writes lots of entries, one after the other, and prints each once it is confirmed. */
const script = `
  import { openStore } from ${JSON.stringify(new URL("../../src/store/json/json-store.ts", import.meta.url).href)};
  const [folder, first] = process.argv.slice(1);
  const store = await openStore(folder);
  for (let lot = Number(first); ; lot++) {
    const records = Array.from({ length: ${IN_A_LOT} }, (_, at) => ({
      kind: "invoer", actor: "anna", id: lot + "|" + at,
      data: { gemeente: "GM0762", jaar: 2000 + at, waarden: { budget: { is: 100 * lot + 1 } }, bron: "lijst", dag: "2026-11-19",
        stand: "vastgesteld", wijze: "bestand", partij: { id: String(lot), aantal: ${IN_A_LOT} } },
    }));
    await store.append(records, ${JSON.stringify(NOW)});
    console.log(lot);
  }`;

it(`${KILLS} kills while lots are written lose nothing confirmed, show no half lot and corrupt nothing`, { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "partijen-"));
  let next = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder, String(next)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const confirmed: number[] = [];
    // At another moment of a write each time.
    const enough = 1 + (kill % 7);
    for await (const lot of createInterface({ input: child.stdout })) {
      confirmed.push(Number(lot));
      if (confirmed.length === enough) setTimeout(() => child.kill("SIGKILL"), (kill * 7) % 11);
    }
    if (child.signalCode === null && child.exitCode === null) await once(child, "exit");
    const kept = await readStore(folder, EVERYTHING);
    const seen = Map.groupBy(allEntries(someContext({ entered: kept })), ({ data }) => data.partij?.id);
    for (const lot of confirmed) expect(seen.get(String(lot))?.length, `lot ${lot}`).toBe(IN_A_LOT);
    for (const [lot, entries] of seen) expect(entries.length, `lot ${lot}`).toBe(IN_A_LOT);
    next = (confirmed.at(-1) ?? next) + 2;
  }
  const store = await openStore(folder);
  await store.close();
  rmSync(folder, { recursive: true });
});
