import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore, readStore } from "../../src/store/json/json-store.ts";
import { FolderInUseError } from "../../src/store/json/lock.ts";
import type { NewRecord } from "../../src/store/records.ts";
import type { Store } from "../../src/store/store.ts";
import { StoreError } from "../../src/store/store-error.ts";

const NOW = "2026-11-22T12:00:00.000Z";
const activity = (id: string): NewRecord => ({ kind: "ending", actor: "systeem", id, data: { subscription: id, reason: "gestopt" } });
const preference = (id: string): NewRecord => ({ kind: "preference", actor: "p", id, data: { key: "k", value: "v" } });

let folder = "";
let store: Store | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "store-"));
});
afterEach(async () => {
  await store?.close();
  store = undefined;
  rmSync(folder, { recursive: true, force: true });
});
const idsIn = async (kind: "ending" | "preference") => (await readStore(folder, NOW)).of(kind).map(({ id }) => id);

describe("a damaged folder is not opened: file, place and reason", () => {
  const written = async (count: number) => {
    const first = await openStore(folder);
    await first.append(
      Array.from({ length: count }, (_, at) => activity(`a${at}`)),
      NOW,
    );
    await first.close();
  };
  const damage = (change: (text: string) => string) => {
    const path = join(folder, "ending-000001.jsonl");
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };
  test.each<[string, (text: string) => string, string]>([
    ["cut off in the middle of a line", (text) => text.slice(0, text.length / 2), "shorter than it was"],
    ["a line that is none", (text) => text.replace('"v":1', '"v":'), "line 1"],
    ["empty", () => "", "shorter than it was"],
    ["an amount changed by hand", (text) => text.replace("gestopt", "plek weg"), "changed from outside"],
    ["a record twice", (text) => text + text, "stands there twice"],
    ["a record without its data", (text) => text.replace('"subscription":"a1"', '"x":1'), "1.data"],
    ["a record of a later version", (text) => text.replace('"v":1', '"v":2'), "0.v"],
    ["a moment that is none", (text) => text.replace(NOW, "gisteren"), "0.at"],
    ["a record of another kind", (text) => text.replace('"kind":"ending"', '"kind":"post"'), "0.kind"],
  ])("%s", async (_name, change, place) => {
    await written(3);
    damage(change);
    await expect(openStore(folder)).rejects.toThrow(StoreError);
    await expect(openStore(folder)).rejects.toThrow(/ending-000001\.jsonl/);
    await expect(openStore(folder)).rejects.toThrow(place);
  });

  test("a file missing before a later one", async () => {
    await written(1_001);
    rmSync(join(folder, "ending-000001.jsonl"));
    await expect(openStore(folder)).rejects.toThrow(/ending-000001\.jsonl.*missing/);
  });

  test("and it is free again for who mends it", async () => {
    await written(3);
    const path = join(folder, "ending-000001.jsonl");
    const good = readFileSync(path, "utf8");
    damage(() => "");
    await expect(openStore(folder)).rejects.toThrow(StoreError);
    writeFileSync(path, good);
    store = await openStore(folder);
    expect(await idsIn("ending")).toEqual(["a0", "a1", "a2"]);
  });
});

describe("what a crash or another version left", () => {
  const path = () => join(folder, "ending-000001.jsonl");
  test("a line that was being written was confirmed to nobody: it is dropped, and the next one stands whole", async () => {
    const first = await openStore(folder);
    await first.append([activity("a0"), activity("a1")], NOW);
    await first.close();
    writeFileSync(path(), '{"id":"a2","ki', { flag: "a" });
    store = await openStore(folder);
    expect(await idsIn("ending")).toEqual(["a0", "a1"]);
    await store.append([activity("a3")], NOW);
    expect(await idsIn("ending")).toEqual(["a0", "a1", "a3"]);
  });

  test("the last file gone is noticed", async () => {
    const first = await openStore(folder);
    await first.append([activity("a0")], NOW);
    await first.close();
    rmSync(path());
    await expect(openStore(folder)).rejects.toThrow(/ending-000001\.jsonl.*missing/);
  });

  test("records of a newer version are not overlooked", async () => {
    writeFileSync(join(folder, "toekomst-000001.jsonl"), "");
    await expect(openStore(folder)).rejects.toThrow(/toekomst-000001\.jsonl.*newer/);
  });

  test("files are of their owner only", async () => {
    store = await openStore(folder);
    await store.append([activity("a0")], NOW);
    expect([statSync(folder), statSync(path())].map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600]);
  });

  test("a folder that cannot be written says so when asked", async () => {
    store = await openStore(folder);
    await store.check();
    mkdirSync(join(folder, "proef.tmp"));
    await expect(store.check()).rejects.toThrow();
  });

  test("a process that is stopping is waited for", async () => {
    const first = await openStore(folder);
    const waiting = openStore(folder, { forMs: 10_000 });
    await first.close();
    store = await waiting;
    await store.append([activity("a0")], NOW);
    expect(await idsIn("ending")).toEqual(["a0"]);
  });

  test("as many bytes are written as the records have", async () => {
    store = await openStore(folder);
    for (let at = 0; at < 50; at += 1) await store.append([activity(`a${at}`)], NOW);
    const kept = (await readStore(folder, NOW)).of("ending");
    expect(statSync(path()).size).toBe(kept.map((record) => `${JSON.stringify(record)}\n`).join("").length);
  });
});

describe("when the disk refuses", () => {
  /** A folder where the temporary file should come makes the write fail, as a full disk would. */
  const block = (kind: string) => mkdirSync(join(folder, `${kind}-000001.jsonl`));
  const unblock = (kind: string) => rmdirSync(join(folder, `${kind}-000001.jsonl`));

  test("append rejects, nothing counts as written, and the same ids may be offered again", async () => {
    store = await openStore(folder);
    block("ending");
    await expect(store.append([activity("a")], NOW)).rejects.toThrow();
    expect((await store.snapshot(NOW)).has("ending", "a")).toBe(false);
    unblock("ending");
    expect(await store.append([activity("a")], NOW)).toHaveLength(1);
    expect(await idsIn("ending")).toEqual(["a"]);
  });

  test("one kind that fails does not lose another, and offering all again writes each once", async () => {
    store = await openStore(folder);
    block("ending");
    const all = [activity("a"), preference("p"), activity("b")];
    await expect(store.append(all, NOW)).rejects.toThrow();
    unblock("ending");
    await store.append(all, NOW);
    expect(await idsIn("ending")).toEqual(["a", "b"]);
    expect(await idsIn("preference")).toEqual(["p"]);
  });

  test("two who offer the same id both hear of it", async () => {
    store = await openStore(folder);
    block("ending");
    const both = await Promise.allSettled([store.append([activity("a")], NOW), store.append([activity("a")], NOW)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  test("a record that does not fit its kind is refused before anything is written", async () => {
    store = await openStore(folder);
    const wrong = { ...preference("p"), data: { key: "k" } } as unknown as NewRecord;
    await expect(store.append([activity("a"), wrong], NOW)).rejects.toThrow();
    expect(await idsIn("ending")).toEqual([]);
    expect(await store.append([activity("a")], NOW)).toHaveLength(1);
  });
});

describe("a writer in another process", () => {
  /** Appends one record after the other and prints each id once it is confirmed. */
  const script = `
    import { openStore } from ${JSON.stringify(new URL("../../src/store/json/json-store.ts", import.meta.url).href)};
    const store = await openStore(process.argv[1]);
    for (let n = 0; ; n++) {
      const id = "a" + n;
      await store.append([{ kind: "ending", actor: "systeem", id, data: { subscription: id, reason: "gestopt" } }], ${JSON.stringify(NOW)});
      console.log(id);
    }`;

  test("keeps others out, and when it is killed mid-way the folder is free and every confirmed record is there", async () => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder], { stdio: ["ignore", "pipe", "inherit"] });
    const confirmed: string[] = [];
    for await (const id of createInterface({ input: child.stdout })) {
      if (confirmed.length === 0) await expect(openStore(folder)).rejects.toThrow(FolderInUseError);
      confirmed.push(id);
      if (confirmed.length === 50) child.kill("SIGKILL");
    }
    if (child.signalCode === null && child.exitCode === null) await once(child, "exit");
    expect(child.signalCode).toBe("SIGKILL");
    store = await openStore(folder);
    const kept = (await store.snapshot(NOW)).of("ending").map(({ id }) => id);
    expect(kept.slice(0, confirmed.length)).toEqual(confirmed);
    // At most the one record that was under way comes on top.
    expect(kept.length - confirmed.length).toBeLessThanOrEqual(1);
    expect(await store.append([activity("next")], NOW)).toHaveLength(1);
  });
});
