import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../../src/config.ts";
import { addressOf } from "../../src/store/postgres/address.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { ALWAYS, ending, NOW } from "../../tests/store/contract.ts";
import { hasty, PARTS } from "./parts.ts";
import { freePort, type Server, startServer } from "./server.ts";

/** The programs as they are started, on a database. */

let server: Server;
const folder = mkdtempSync(join(tmpdir(), "start-"));
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true });
});

const run = (store: string, script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", join(ROOT, script), ...args], {
    cwd: folder,
    env: { ...process.env, STORE: store, INIT_CWD: folder },
    encoding: "utf8",
  });
  return { code: status, said: `${stdout}${stderr}`.replaceAll("\u00a0", " ") };
};

/** Starts the assistant. @returns where it listens, when it does */
async function startAssistant(store: string): Promise<{ process: ChildProcess; ready: () => Promise<Response> }> {
  const port = await freePort();
  const env = { ...process.env, STORE: store, BOT_MODE: "development", PORT: String(port) };
  const started = spawn(process.execPath, ["--no-warnings", join(ROOT, "src/main.ts")], { env, stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [started.stdout, started.stderr])
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        if (line.includes('"started"')) resolve();
      });
    started.on("exit", () => reject(new Error(lines.join("\n"))));
  });
  return { process: started, ready: () => fetch(`http://127.0.0.1:${port}/klaar`) };
}

test("the assistant starts on it; the terminal, a file and a copy go beside it; it says when the database is gone, comes back and stops", async () => {
  const store = await server.newDatabase();
  const assistant = await startAssistant(store);
  // The outcome counts for a while: it is asked again until it is another.
  const becomes = (status: number) =>
    expect.poll(async () => (await assistant.ready()).status, { timeout: 60_000, interval: 500 }).toBe(status);
  await becomes(200);

  expect(run(store, "src/cli.ts", "--opslaan", "invoer Deurne 2025 budget 7,1 mln bron Rijksbegroting")).toMatchObject({ code: 0 });
  writeFileSync(join(folder, "cijfers.csv"), "Gemeente;Jaar;Uitgaven\nDeurne;2025;7.900.000\n");
  expect(run(store, "scripts/importeer.ts", "cijfers.csv", "--ja", "--bron", "jaarrekening", "--dag", "2026-03-01")).toEqual({
    code: 0,
    said: expect.stringContaining("Opgeslagen: 1"),
  });
  const asked = run(store, "src/cli.ts", "geschiedenis Deurne 2025");
  expect(asked.said).toContain("Rijksbegroting");
  expect(asked.said).toContain("jaarrekening");
  expect(run(store, "scripts/backup.ts", "reservekopie", folder)).toEqual({ code: 1, said: expect.stringContaining("pg_dump") });

  await server.stop();
  await becomes(503);
  expect(await (await assistant.ready()).text()).toContain("ECONNREFUSED");
  await server.start();
  await becomes(200);

  assistant.process.kill("SIGTERM");
  const [code] = await once(assistant.process, "exit");
  expect(code).toBe(0);
});

test("what cannot be ends the start with the place and the reason, and no password", async () => {
  const missing = server.url("weg").replace("owner@", "owner:geheim@");
  await expect(startAssistant(missing)).rejects.toThrow(/start-failed|does not exist/);
  const { code, said } = run(missing, "src/cli.ts", "help");
  expect([code, said]).toEqual([1, expect.stringMatching(/^The database 127\.0\.0\.1:\d+\/weg: database "weg" does not exist/)]);
  expect(said).not.toContain("geheim");
  expect(run("postgress://u:geheim@h/d", "src/cli.ts", "help")).toEqual({
    code: 1,
    said: expect.stringMatching(/^Bad configuration: STORE: not a database/),
  });
});

test("the usual variables say where it is as well", async () => {
  const url = new URL(await server.newDatabase());
  const env = {
    ...process.env,
    STORE: "postgres",
    PGHOST: "127.0.0.1",
    PGPORT: url.port,
    PGUSER: "owner",
    PGDATABASE: url.pathname.slice(1),
  };
  const said = spawnSync(process.execPath, ["--no-warnings", join(ROOT, "src/cli.ts"), "help"], { cwd: folder, env, encoding: "utf8" });
  expect(said.stderr).toContain(`The database 127.0.0.1:${url.port}${url.pathname}: the assistant has not been started on it`);
});

test("time is that of the database, whatever a machine's clock says, and never before the latest record", async () => {
  const address = addressOf(await server.newDatabase(), {});
  const parts = hasty();
  let ticks = 1_000;
  const wrong = { ...parts, clock: { ...parts.clock, now: () => new Date("2031-01-01T00:00:00Z") }, ticks: () => ticks };
  const { store, wall, database } = await openPostgres(address, wrong);
  const [before] = await database.query<{ ms: number }>("SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms");
  // Nothing ticked since it was measured.
  expect(wall()).toBeLessThanOrEqual(before?.ms ?? 0);
  const measured = wall();
  ticks += 5_000;
  expect(wall()).toBe(measured + 5_000);
  ticks += 120_000;
  await store.snapshot(ALWAYS);
  // Measured again: the database has seen no two minutes go by.
  expect(wall()).toBeLessThan(measured + 100_000);
  const later = "2040-01-01T00:00:00.000Z";
  const other = await openPostgres(address, PARTS);
  await other.store.append([ending("a")], later);
  await store.snapshot(ALWAYS);
  expect(wall()).toBe(Date.parse(later));
  expect(await store.append([ending("b")], NOW)).toMatchObject([{ at: later }]);
  await store.close();
  await other.store.close();
});
