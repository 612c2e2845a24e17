import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openStore, readStore } from "../../src/store/json/json-store.ts";
import { FolderInUseError } from "../../src/store/json/lock.ts";
import type { NewRecord } from "../../src/store/records.ts";
import type { Store } from "../../src/store/store.ts";

const NOW = "2026-11-22T12:00:00.000Z";
const LATER = "2026-11-22T12:00:01.000Z";
const ALWAYS = "9999-12-31T00:00:00.000Z";

const opened: Store[] = [];
const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  folders.push(folder);
  return folder;
};
const open = async (folder: string): Promise<Store> => {
  const store = await openStore(folder);
  opened.push(store);
  return store;
};
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const activity = (id: string): NewRecord => ({ kind: "ending", actor: "systeem", id, data: { subscription: id, reason: "gestopt" } });
const preference = (id: string): NewRecord => ({ kind: "preference", actor: "p", id, data: { key: "k", value: "v" } });
const activities = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => activity(`a${from + at}`));
const idsIn = async (folder: string, kind: "ending" | "preference" = "ending") =>
  (await readStore(folder, ALWAYS)).of(kind).map(({ id }) => id);

describe("what was appended survives", () => {
  test("closing and opening again, with time, actor and version", async () => {
    const folder = newFolder();
    const store = await open(folder);
    await store.append([activity("a1"), preference("p1")], NOW);
    await store.close();
    const again = await (await open(folder)).snapshot(ALWAYS);
    expect(again.of("ending")).toEqual([
      { id: "a1", kind: "ending", v: 1, at: NOW, actor: "systeem", data: { subscription: "a1", reason: "gestopt" } },
    ]);
    expect(again.has("preference", "p1")).toBe(true);
  });

  test("is on disk when append resolves, also for a reader beside the writer", async () => {
    const folder = newFolder();
    const store = await open(folder);
    await Promise.all(activities(0, 20).map((record) => store.append([record], NOW)));
    expect((await idsIn(folder)).sort()).toEqual(
      activities(0, 20)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("a record without an id gets one", async () => {
    const folder = newFolder();
    const { id: _, ...record } = activity("x");
    const [first, second] = await (await open(folder)).append([record, record] as NewRecord[], NOW);
    expect(first?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.id).not.toBe(first?.id);
  });

  test("more than 1.000 records are split over files, in order", async () => {
    const folder = newFolder();
    const store = await open(folder);
    await store.append(activities(0, 999), NOW);
    await store.append(activities(999, 2_500), NOW);
    await store.close();
    expect(readdirSync(folder).filter((name) => name.endsWith(".jsonl"))).toEqual([
      "ending-000001.jsonl",
      "ending-000002.jsonl",
      "ending-000003.jsonl",
    ]);
    expect(await idsIn(folder)).toEqual(activities(0, 2_500).map(({ id }) => id));
  });
});

describe("an id that was written before writes nothing", () => {
  test.each<[string, (store: Store) => Promise<unknown>]>([
    ["one after the other", async (store) => [await store.append([activity("a")], NOW), await store.append([activity("a")], LATER)]],
    ["in one append", (store) => store.append([activity("a"), activity("a")], NOW)],
    ["at the same time", (store) => Promise.all([store.append([activity("a")], NOW), store.append([activity("a")], NOW)])],
  ])("%s", async (_name, twice) => {
    const folder = newFolder();
    await twice(await open(folder));
    expect(await idsIn(folder)).toEqual(["a"]);
  });

  test("and the second is told so", async () => {
    const store = await open(newFolder());
    expect(await store.append([activity("a")], NOW)).toHaveLength(1);
    expect(await store.append([activity("a"), activity("b")], NOW)).toMatchObject([{ id: "b" }]);
  });

  test("but not before the first is on disk", async () => {
    const folder = newFolder();
    const store = await open(folder);
    const first = store.append([activity("a")], NOW);
    await store.append([activity("a")], NOW);
    expect(await idsIn(folder)).toEqual(["a"]);
    await first;
  });

  test("also after closing and opening again", async () => {
    const folder = newFolder();
    const store = await open(folder);
    await store.append([activity("a")], NOW);
    await store.close();
    expect(await (await open(folder)).append([activity("a")], LATER)).toEqual([]);
  });
});

describe("a snapshot", () => {
  test("holds what was written at or before its moment", async () => {
    const store = await open(newFolder());
    await store.append([activity("early")], NOW);
    await store.append([activity("late")], LATER);
    const then = await store.snapshot(NOW);
    expect(then.of("ending").map(({ id }) => id)).toEqual(["early"]);
    expect([then.has("ending", "early"), then.has("ending", "late"), then.has("ending", "never")]).toEqual([true, false, false]);
    expect((await store.snapshot(LATER)).of("ending")).toHaveLength(2);
  });

  test("does not change by what is written after it", async () => {
    const store = await open(newFolder());
    await store.append([activity("before")], NOW);
    const taken = await store.snapshot(ALWAYS);
    await store.append([activity("after")], NOW);
    expect(taken.of("ending").map(({ id }) => id)).toEqual(["before"]);
    expect([taken.has("ending", "before"), taken.has("ending", "after")]).toEqual([true, false]);
  });

  test("of a folder that is not there is empty", async () => {
    const none = await readStore(join(newFolder(), "none"), ALWAYS);
    expect(none.of("ending")).toEqual([]);
  });
});

describe("one writer per folder", () => {
  test("a second is refused with a message that says what to do", async () => {
    const folder = newFolder();
    await open(folder);
    await expect(openStore(folder)).rejects.toThrow(FolderInUseError);
    await expect(openStore(folder)).rejects.toThrow(`${folder} is in use by another process. Stop that process first`);
  });

  test("after closing, the folder is free and the closed store writes no more", async () => {
    const folder = newFolder();
    const store = await open(folder);
    await store.close();
    await (await open(folder)).append([activity("a")], NOW);
    await expect(store.append([activity("b")], NOW)).rejects.toThrow("closed");
    expect(await idsIn(folder)).toEqual(["a"]);
  });
});

describe("forgetting a person", () => {
  const preference = (actor: string, value: string) => ({ kind: "preference", actor, data: { key: "gemeente", value } }) as const;
  const AT = "2026-11-22T12:00:00.000Z";
  const kept = async (store: Store) => (await store.snapshot(AT)).of("preference").map(({ actor, data }) => `${actor} ${data.value}`);

  test("removes his preferences from memory and disk, and nobody else's", async () => {
    const folder = newFolder();
    const store = await openStore(folder);
    await store.append([preference("an", "GM0762"), preference("bert", "GM0743")], AT);
    await store.forget("an");
    expect(await kept(store)).toEqual(["bert GM0743"]);
    await store.close();
    const again = await openStore(folder);
    expect(await kept(again)).toEqual(["bert GM0743"]);
    await again.close();
  });

  test("what he says afterwards stays", async () => {
    const store = await openStore(newFolder());
    const before = store.append([preference("an", "GM0762")], AT);
    const forgetting = store.forget("an");
    const after = store.append([preference("an", "GM0743")], AT);
    await Promise.all([before, forgetting, after]);
    expect(await kept(store)).toEqual(["an GM0743"]);
    await store.close();
  });

  test("a closed store forgets nothing any more", async () => {
    const store = await openStore(newFolder());
    await store.close();
    await expect(store.forget("an")).rejects.toThrow("closed");
  });
});

test("answered activities older than asked for are let go while running, whole files at a time", async () => {
  const folder = newFolder();
  const store = await openStore(folder);
  const activity = (id: string) => ({ kind: "activity", id, actor: "systeem", data: { conversationId: "c", activityId: id } }) as const;
  await store.append(
    Array.from({ length: 1_000 }, (_, at) => activity(`oud ${at}`)),
    "2026-11-01T12:00:00.000Z",
  );
  await store.append([activity("nieuw")], "2026-11-22T12:00:00.000Z");
  await store.close();
  const again = await openStore(folder);
  await again.letGo("2026-11-21T12:00:00.000Z");
  expect([again.wasAnswered("oud 1"), again.wasAnswered("nieuw")]).toEqual([false, true]);
  await again.append([activity("nog een")], "2026-11-22T13:00:00.000Z");
  await again.close();
  expect(readdirSync(folder).filter((name) => name.startsWith("activity"))).toEqual(["activity-000002.jsonl"]);
  await (await openStore(folder)).close();
});
