import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openStore, readStore } from "../../src/store/json/json-store.ts";
import { FolderInUseError } from "../../src/store/json/lock.ts";
import type { Store } from "../../src/store/store.ts";
import { ALWAYS, ending, endings, idsOf, NOW, storeContract } from "./contract.ts";

const newFolder = (): string => mkdtempSync(join(tmpdir(), "store-"));

describe("files", () =>
  storeContract(async () => {
    const folder = newFolder();
    return {
      open: () => openStore(folder),
      read: () => readStore(folder, ALWAYS),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }));

const opened: Store[] = [];
const folders: string[] = [];
const someFolder = (): string => {
  const folder = newFolder();
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

test("more than 1.000 records are split over files, in order", async () => {
  const folder = someFolder();
  const store = await open(folder);
  await store.append(endings(0, 999), NOW);
  await store.append(endings(999, 2_500), NOW);
  expect(readdirSync(folder).filter((name) => name.endsWith(".jsonl"))).toEqual([
    "ending-000001.jsonl",
    "ending-000002.jsonl",
    "ending-000003.jsonl",
  ]);
  expect(idsOf(await readStore(folder, ALWAYS))).toEqual(endings(0, 2_500).map(({ id }) => id));
});

test("a snapshot of a folder that is not there is empty", async () => {
  const none = await readStore(join(someFolder(), "none"), ALWAYS);
  expect(none.of("ending")).toEqual([]);
});

describe("one writer per folder", () => {
  test("a second is refused with a message that says what to do", async () => {
    const folder = someFolder();
    await open(folder);
    await expect(openStore(folder)).rejects.toThrow(FolderInUseError);
    await expect(openStore(folder)).rejects.toThrow(`${folder} is in use by another process. Stop that process first`);
  });

  test("after closing, the folder is free and the closed store writes no more", async () => {
    const folder = someFolder();
    const store = await open(folder);
    await store.close();
    await (await open(folder)).append([ending("a")], NOW);
    await expect(store.append([ending("b")], NOW)).rejects.toThrow("closed");
    expect(idsOf(await readStore(folder, ALWAYS))).toEqual(["a"]);
  });
});

test("answered activities older than asked for are let go while running, whole files at a time", async () => {
  const folder = someFolder();
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
