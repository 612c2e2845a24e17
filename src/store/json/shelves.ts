import { readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Low } from "lowdb";
import { RECORD_KINDS, type RecordKind, recordsOf, type StoredRecord } from "../records.ts";
import type { Snapshot } from "../store.ts";
import { DurableFile } from "./durable-file.ts";

/** A file holds this many records at most: a write rewrites one file, so this bounds how long it takes. */
export const RECORDS_PER_FILE = 1_000;

/** A stored file that cannot be read: names the file, the place in it and the reason. */
export class StoreError extends Error {
  constructor(file: string, reason: string) {
    super(`Bad data in ${file}: ${reason}`);
    this.name = "StoreError";
  }
}

/** One kind of record: its files in order, and everything confirmed, as an array that is replaced and never changed. */
export interface Shelf {
  files: Low<StoredRecord[]>[];
  confirmed: readonly StoredRecord[];
  /** Where each confirmed record stands in that array, by id. */
  places: Map<string, number>;
}

/** The file of a kind that the next record goes into: the last one while it has room, else a new one. */
export function fileWithRoom(folder: string, kind: RecordKind, { files }: Shelf): Low<StoredRecord[]> {
  const last = files.at(-1);
  if (last && last.data.length < RECORDS_PER_FILE) return last;
  const path = join(folder, fileName(kind, files.length + 1));
  const file = new Low(new DurableFile<StoredRecord[]>(path), [] as StoredRecord[]);
  files.push(file);
  return file;
}

const fileName = (kind: RecordKind, number: number): string => `${kind}-${String(number).padStart(6, "0")}.json`;

/** Everything in a folder, kind by kind. @throws StoreError */
export async function readShelves(folder: string): Promise<Map<RecordKind, Shelf>> {
  const names = (await readdir(folder)).sort();
  const shelves = new Map<RecordKind, Shelf>();
  for (const kind of RECORD_KINDS) {
    const ofKind = names.filter((name) => new RegExp(`^${kind}-\\d{6}\\.json$`).test(name));
    for (const [index, name] of ofKind.entries())
      if (name !== fileName(kind, index + 1)) throw new StoreError(fileName(kind, index + 1), "the file is missing, later ones are there");
    const files: Low<StoredRecord[]>[] = [];
    // One by one: thousands of files at once are more than a process may open.
    for (const name of ofKind) files.push(await readFileOf(kind, join(folder, name)));
    const confirmed = files.flatMap(({ data }) => data);
    shelves.set(kind, { files, confirmed, places: new Map(confirmed.map(({ id }, place) => [id, place])) });
  }
  return shelves;
}

/** Drops whole files of answered activities whose newest record is older: nobody sends those again, and they only grow. */
export async function dropOldActivities(folder: string, before: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^activity-\d{6}\.json$/.test(name)).sort();
  const fresh: string[] = [];
  for (const name of names) {
    const newest = (await readFileOf("activity", join(folder, name))).data.at(-1);
    if (newest && newest.at >= before) fresh.push(name);
    else if (fresh.length === 0) await rm(join(folder, name));
  }
  // The numbers start at one again; the oldest first, so that a crash in between leaves no hole before a file.
  for (const [index, name] of fresh.entries())
    if (name !== fileName("activity", index + 1)) await rename(join(folder, name), join(folder, fileName("activity", index + 1)));
}

async function readFileOf(kind: RecordKind, path: string): Promise<Low<StoredRecord[]>> {
  const file = new Low(new DurableFile<StoredRecord[]>(path), [] as StoredRecord[]);
  await file.read().catch((error: Error) => {
    throw new StoreError(basename(path), error.message);
  });
  const checked = recordsOf(kind).safeParse(file.data);
  if (checked.success) return file;
  const [issue] = checked.error.issues;
  throw new StoreError(basename(path), `${issue?.path.join(".") ?? "whole file"}: ${issue?.message ?? "unknown reason"}`);
}

/** A view of the shelves as they are now, up to a moment: what is added later does not come into it. */
export function snapshotOf(shelves: ReadonlyMap<RecordKind, Shelf>, asOf: string): Snapshot {
  const taken = new Map([...shelves].map(([kind, { confirmed, places }]) => [kind, { confirmed, places }]));
  // Looked through once: who asks again gets the same list, and may keep what was made of it.
  const seen = new Map<RecordKind, readonly StoredRecord[]>();
  return {
    of: <K extends RecordKind>(kind: K) => {
      const all = taken.get(kind)?.confirmed ?? [];
      const upTo = seen.get(kind) ?? (all.every(({ at }) => at <= asOf) ? all : all.filter(({ at }) => at <= asOf));
      seen.set(kind, upTo);
      return upTo as readonly StoredRecord<K>[];
    },
    has: (kind, id) => {
      const shelf = taken.get(kind);
      const record = shelf?.confirmed[shelf.places.get(id) ?? -1];
      return record !== undefined && record.at <= asOf;
    },
  };
}
