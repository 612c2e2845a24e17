import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../../src/config.ts";
import { openStore, readStore } from "../../src/store/json/json-store.ts";
import { addressOf } from "../../src/store/postgres/address.ts";
import { openPostgres, readPostgres } from "../../src/store/postgres/open.ts";
import { RECORD_KINDS } from "../../src/store/records.ts";
import { EVERYTHING, type Snapshot } from "../../src/store/store.ts";
import { ending, endings, LATER, NOW, preference } from "../../tests/store/contract.ts";
import { PARTS } from "./parts.ts";
import { type Server, startServer } from "./server.ts";

/** npm run verhuis, as it is typed. */

let server: Server;
const root = mkdtempSync(join(tmpdir(), "verhuis-"));
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.remove();
  rmSync(root, { recursive: true });
});
const at = (name: string) => join(root, name);
const args = (from: string, to: string) => ["--no-warnings", join(ROOT, "scripts/verhuis.ts"), "--van", from, "--naar", to];
const env = { ...process.env, INIT_CWD: root };
const run = (from: string, to: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args(from, to), { env, encoding: "utf8" });
  return { code: status, said: `${stdout}${stderr}` };
};
const everythingOf = (kept: Snapshot) =>
  Object.fromEntries(RECORD_KINDS.filter((kind) => kind !== "activity").map((kind) => [kind, kept.of(kind)]));
const inFolder = async (name: string) => everythingOf(await readStore(at(name), EVERYTHING));
const inDatabase = async (url: string) => everythingOf(await readPostgres(addressOf(url, {}), PARTS, EVERYTHING));

test("a store of version 0.2.0 goes to a database and back, and is the same; the assistant goes on there", async () => {
  cpSync(join(ROOT, "tests/fixtures/0.2.0/store"), at("oud"), { recursive: true });
  const [url, before] = [await server.newDatabase(), await inFolder("oud")];
  expect(run("oud", url)).toEqual({ code: 0, said: expect.stringMatching(/Verhuisd en nagelezen, \d+ nu geschreven:\n {2}figure: 3/) });
  expect(await inDatabase(url)).toEqual(before);
  expect(run("oud", url).said).toContain("Verhuisd en nagelezen, 0 nu geschreven");

  const { store } = await openPostgres(addressOf(url, {}), PARTS);
  await store.append([preference("an", "GM0762", "erbij")], LATER);
  await store.close();
  expect(run("oud", url)).toEqual({ code: 2, said: expect.stringContaining("staan andere gegevens dan die verhuizen") });

  expect(run(url, "terug")).toMatchObject({ code: 0 });
  const back = await inFolder("terug");
  expect(back).toEqual(await inDatabase(url));
  expect(back.preference).toHaveLength((before.preference?.length ?? 0) + 1);
  const again = await openStore(at("terug"));
  await again.append([ending("verder")], LATER);
  await again.close();
});

test("moments that went back, nasty text and a hundred thousand records; killed on the way it goes on where it was", async () => {
  const store = await openStore(at("groot"));
  const text = "€ \0 \ud83d 👩🏽‍💻 \\u0000 \"'";
  await store.append([preference(`p${text}`, text, "eerst")], LATER);
  await store.append([preference("q", "later geschreven, eerder gebeurd", "terug")], NOW);
  for (let from = 0; from < 100_000; from += 10_000) await store.append(endings(from, from + 10_000), NOW);
  await store.close();
  const url = await server.newDatabase();
  const child = spawn(process.execPath, args("groot", url), { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith("20000 van")) child.kill("SIGKILL");
  await ended;
  await expect(openPostgres(addressOf(url, {}), PARTS)).rejects.toThrow("records were being moved into it");
  await expect(readPostgres(addressOf(url, {}), PARTS, EVERYTHING)).rejects.toThrow("records were being moved into it");
  const { code, said } = run("groot", url);
  expect([code, said]).toEqual([0, expect.stringMatching(/\n[23]\d{4} van 100002\n/)]);
  expect(said).not.toMatch(/\n0 van/);
  expect(await inDatabase(url)).toEqual(await inFolder("groot"));
});

test("is refused while the assistant runs on either side, and says what to do", async () => {
  const running = await openStore(at("bezet"));
  const url = await server.newDatabase();
  expect(run("bezet", url)).toEqual({ code: 2, said: expect.stringContaining("De assistent draait nog op") });
  await running.close();
  const { store } = await openPostgres(addressOf(url, {}), PARTS);
  await server.sql(url, "INSERT INTO instances VALUES ('een', now() + interval '8 seconds')");
  await store.close();
  expect(run("bezet", url)).toEqual({
    code: 2,
    said: expect.stringMatching(/De assistent draait nog op 127\.0\.0\.1:\d+\/d\d+\. Zet hem stil/),
  });
  expect(run(url, "ergens")).toMatchObject({ code: 2 });
  expect(run("nergens", url)).toEqual({ code: 2, said: expect.stringContaining("Ik vind geen map") });
  expect(run(server.url("weg"), "ergens")).toEqual({ code: 1, said: expect.stringContaining('database "weg" does not exist') });
  expect(run("bezet", "bezet")).toEqual({ code: 2, said: expect.stringContaining("Gebruik: npm run verhuis") });
});
