import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore, readStore } from "../../src/store/json/json-store.ts";
import { type End, type MoveRefused, openEnd } from "../../src/store/move/end.ts";
import { move } from "../../src/store/move/move.ts";
import type { StorePlace } from "../../src/store/open.ts";
import { RECORD_KINDS } from "../../src/store/records.ts";
import { EVERYTHING } from "../../src/store/store.ts";
import { PARTS } from "../../src/terminal/store.ts";
import { ending, endings, LATER, NOW, preference } from "./contract.ts";

/** Between folders: what it does with a database is tried in e2e/postgres/move.test.ts. */

const FIXTURE = fileURLToPath(new URL("../fixtures/0.2.0/store", import.meta.url));

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "verhuis-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string) => join(root, name);

/** Moves, with an end that may be meddled with. */
async function moveTo(from: StorePlace, to: StorePlace, meddle: (end: End) => End = (end) => end) {
  const source = await openEnd(from, "source", PARTS);
  const ends = [source];
  try {
    const target = await openEnd(to, "target", PARTS);
    ends.push(target);
    return await move(source, meddle(target), () => {});
  } finally {
    for (const end of ends) await end.close();
  }
}
const between = (from: string, to: string, meddle?: (end: End) => End) => moveTo({ folder: at(from) }, { folder: at(to) }, meddle);
const everythingIn = async (folder: string) => {
  const kept = await readStore(folder, EVERYTHING);
  return Object.fromEntries(RECORD_KINDS.filter((kind) => kind !== "activity").map((kind) => [kind, kept.of(kind)]));
};
async function filled(name: string): Promise<void> {
  const store = await openStore(at(name));
  await store.append([...endings(0, 1_500), preference("an", "GM0762", "p1")], NOW);
  await store.append(endings(1_500, 2_500), LATER);
  await store.append([preference("bert", "GM0743", "p2")], LATER);
  await store.close();
}

test("every record of version 0.2.0 but answered activities: as it was, in order", async () => {
  cpSync(FIXTURE, at("oud"), { recursive: true });
  const before = await everythingIn(at("oud"));
  const { written, sums } = await between("oud", "nieuw");
  expect(await everythingIn(at("nieuw"))).toEqual(before);
  const counts = Object.fromEntries([...sums].map(([kind, { count }]) => [kind, count]));
  expect(counts).toEqual(Object.fromEntries(Object.entries(before).map(([kind, records]) => [kind, records.length])));
  expect(written).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
  expect((await readStore(at("nieuw"), EVERYTHING)).of("activity")).toEqual([]);
});

test("interrupted, the target is no store yet; started again it goes on", async () => {
  await filled("oud");
  let batches = 0;
  const breaks = (end: End): End => ({
    ...end,
    write: async (records) => {
      batches += 1;
      if (batches === 2) throw new Error("the power went");
      await end.write(records);
    },
  });
  await expect(between("oud", "nieuw", breaks)).rejects.toThrow("the power went");
  await expect(openStore(at("nieuw"))).rejects.toThrow("records were being moved into it");
  await expect(readStore(at("nieuw"), EVERYTHING)).rejects.toThrow("records were being moved into it");
  expect(await between("oud", "nieuw")).toMatchObject({ written: 1_502 });
  expect(await everythingIn(at("nieuw"))).toEqual(await everythingIn(at("oud")));
  expect(await between("oud", "nieuw")).toMatchObject({ written: 0 });
});

describe("is refused, and changes nothing,", () => {
  const refusal = async (moving: Promise<unknown>) =>
    moving.then(
      () => "moved",
      (error: unknown) => (error as MoveRefused).why,
    );

  test.each([
    ["when the target holds another record", [ending("vreemd")]],
    ["when it holds the same in another order", [ending("a1"), ending("a0")]],
    ["when it holds the same and one more", [...endings(0, 2_500), ending("b")]],
  ])("%s", async (_name, there) => {
    await filled("oud");
    const store = await openStore(at("nieuw"));
    await store.append(there, NOW);
    await store.close();
    const before = await everythingIn(at("nieuw"));
    expect(await refusal(between("oud", "nieuw"))).toBe("other-records");
    expect(await everythingIn(at("nieuw"))).toEqual(before);
  });

  test("while the assistant has one of the folders", async () => {
    await filled("oud");
    mkdirSync(at("nieuw"));
    for (const name of ["oud", "nieuw"]) {
      const running = await openStore(at(name));
      expect(await refusal(between("oud", "nieuw"))).toBe("in-use");
      await running.close();
    }
  });

  test("when there is no such folder, which is not made", async () => {
    expect(await refusal(between("weg", "nieuw"))).toBe("not-there");
    expect(existsSync(at("weg"))).toBe(false);
  });

  test("when what was written is not what was there: found by reading it again", async () => {
    await filled("oud");
    const loses = (end: End): End => ({ ...end, write: (records) => end.write(records.slice(1)) });
    expect(await refusal(between("oud", "nieuw", loses))).toBe("not-the-same");
    await expect(openStore(at("nieuw"))).rejects.toThrow("records were being moved into it");
  });
});
