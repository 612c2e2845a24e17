import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore, readStore } from "../../src/store/json/json-store.ts";
import { FolderInUseError } from "../../src/store/json/lock.ts";
import { StoreError } from "../../src/store/json/shelves.ts";
import type { NewRecord } from "../../src/store/records.ts";
import type { Store } from "../../src/store/store.ts";

const NOW = "2026-11-22T12:00:00.000Z";
const activity = (id: string): NewRecord => ({ kind: "activity", actor: "systeem", id, data: { conversationId: "c", activityId: id } });
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
const idsIn = async (kind: "activity" | "preference") => (await readStore(folder, NOW)).of(kind).map(({ id }) => id);

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
    const path = join(folder, "activity-000001.json");
    writeFileSync(path, change(readFileSync(path, "utf8")));
  };
  test.each<[string, (text: string) => string, string]>([
    ["cut off in the middle", (text) => text.slice(0, text.length / 2), "position"],
    ["empty", () => "", "JSON"],
    ["a record without its data", (text) => text.replace('"activityId":"a1"', '"x":1'), "1.data"],
    ["a record of a later version", (text) => text.replace('"v":1', '"v":2'), "0.v"],
    ["a moment that is none", (text) => text.replace(NOW, "gisteren"), "0.at"],
    ["a record of another kind", (text) => text.replace('"kind":"activity"', '"kind":"post"'), "0.kind"],
  ])("%s", async (_name, change, place) => {
    await written(3);
    damage(change);
    await expect(openStore(folder)).rejects.toThrow(StoreError);
    await expect(openStore(folder)).rejects.toThrow(/activity-000001\.json/);
    await expect(openStore(folder)).rejects.toThrow(place);
  });

  test("a file missing before a later one", async () => {
    await written(1_001);
    rmSync(join(folder, "activity-000001.json"));
    await expect(openStore(folder)).rejects.toThrow(/activity-000001\.json.*missing/);
  });

  test("and it is free again for who mends it", async () => {
    await written(3);
    const path = join(folder, "activity-000001.json");
    const good = readFileSync(path, "utf8");
    damage(() => "");
    await expect(openStore(folder)).rejects.toThrow(StoreError);
    writeFileSync(path, good);
    store = await openStore(folder);
    expect(await idsIn("activity")).toEqual(["a0", "a1", "a2"]);
  });
});

describe("when the disk refuses", () => {
  /** A folder where the temporary file should come makes the write fail, as a full disk would. */
  const block = (kind: string) => mkdirSync(join(folder, `${kind}-000001.json.tmp`));
  const unblock = (kind: string) => rmdirSync(join(folder, `${kind}-000001.json.tmp`));

  test("append rejects, nothing counts as written, and the same ids may be offered again", async () => {
    store = await openStore(folder);
    block("activity");
    await expect(store.append([activity("a")], NOW)).rejects.toThrow();
    expect((await store.snapshot(NOW)).has("activity", "a")).toBe(false);
    unblock("activity");
    expect(await store.append([activity("a")], NOW)).toHaveLength(1);
    expect(await idsIn("activity")).toEqual(["a"]);
  });

  test("one kind that fails does not lose another, and offering all again writes each once", async () => {
    store = await openStore(folder);
    block("activity");
    const all = [activity("a"), preference("p"), activity("b")];
    await expect(store.append(all, NOW)).rejects.toThrow();
    unblock("activity");
    await store.append(all, NOW);
    expect(await idsIn("activity")).toEqual(["a", "b"]);
    expect(await idsIn("preference")).toEqual(["p"]);
  });

  test("two who offer the same id both hear of it", async () => {
    store = await openStore(folder);
    block("activity");
    const both = await Promise.allSettled([store.append([activity("a")], NOW), store.append([activity("a")], NOW)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  test("a record that does not fit its kind is refused before anything is written", async () => {
    store = await openStore(folder);
    const wrong = { ...preference("p"), data: { key: "k" } } as unknown as NewRecord;
    await expect(store.append([activity("a"), wrong], NOW)).rejects.toThrow();
    expect(await idsIn("activity")).toEqual([]);
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
      await store.append([{ kind: "activity", actor: "systeem", id, data: { conversationId: "c", activityId: id } }], ${JSON.stringify(NOW)});
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
    const kept = (await store.snapshot(NOW)).of("activity").map(({ id }) => id);
    expect(kept.slice(0, confirmed.length)).toEqual(confirmed);
    // At most the one record that was under way comes on top.
    expect(kept.length - confirmed.length).toBeLessThanOrEqual(1);
    expect(await store.append([activity("next")], NOW)).toHaveLength(1);
  });
});
