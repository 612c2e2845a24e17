import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backUp, putBack } from "../../src/store/json/backup.ts";
import { openStore, readStore } from "../../src/store/json/json-store.ts";
import { StoreError } from "../../src/store/store-error.ts";

const NOW = "2026-11-22T12:00:00.000Z";
const ending = (id: string) => ({ kind: "ending", actor: "systeem", id, data: { subscription: id, reason: "gestopt" } }) as const;

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "kopie-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a copy of a store that runs holds what was confirmed, and can be put back and gone on with", async () => {
  const store = await openStore(join(root, "var"));
  await store.append([ending("a"), ending("b")], NOW);
  const copy = await backUp(join(root, "var"), join(root, "kopieen"), NOW);
  await store.append([ending("c")], NOW);
  await store.close();
  await putBack(copy, join(root, "nieuw"));
  const again = await openStore(join(root, "nieuw"));
  await again.append([ending("d")], NOW);
  await again.close();
  expect((await readStore(join(root, "nieuw"), NOW)).of("ending").map(({ id }) => id)).toEqual(["a", "b", "d"]);
});

test("nothing is put back over records", async () => {
  const store = await openStore(join(root, "var"));
  await store.append([ending("a")], NOW);
  const copy = await backUp(join(root, "var"), root, NOW);
  await store.close();
  await expect(putBack(copy, join(root, "var"))).rejects.toThrow(StoreError);
});

test("a folder that is no copy says so", async () => {
  mkdirSync(join(root, "leeg"));
  await expect(putBack(join(root, "weg"), join(root, "nieuw"))).rejects.toThrow();
});
