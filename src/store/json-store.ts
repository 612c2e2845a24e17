import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Low } from "lowdb";
import { DurableFile } from "./durable-file.ts";
import { lockFolder } from "./lock.ts";
import { forgotten, type NewRecord, RECORD_KINDS, RECORD_VERSION, type RecordKind, recordsOf, type StoredRecord } from "./records.ts";
import type { Snapshot, Store } from "./store.ts";

/** A file holds this many records at most: a write rewrites one file, so this bounds how long it takes. */
const RECORDS_PER_FILE = 1_000;

/** A stored file that cannot be read: names the file, the place in it and the reason. */
export class StoreError extends Error {
  constructor(file: string, reason: string) {
    super(`Bad data in ${file}: ${reason}`);
    this.name = "StoreError";
  }
}

/** One kind of record: its files in order, and everything confirmed, as an array that is replaced and never changed. */
interface Shelf {
  files: Low<StoredRecord[]>[];
  confirmed: readonly StoredRecord[];
  /** Where each confirmed record stands in that array, by id. */
  places: Map<string, number>;
}

/**
 * Opens the store in a folder (made when missing).
 * @param dropActivitiesBefore ISO instant: older records of answered activities are let go. @throws FolderInUseError, StoreError
 */
export async function openStore(folder: string, dropActivitiesBefore?: string): Promise<Store> {
  await mkdir(folder, { recursive: true });
  const lock = lockFolder(folder);
  try {
    if (dropActivitiesBefore !== undefined) await dropOldActivities(folder, dropActivitiesBefore);
    return new JsonStore(folder, await readShelves(folder), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What a store's folder holds now, without taking the lock: for readers beside the one writer. @throws StoreError */
export async function readStore(folder: string, asOf: string): Promise<Snapshot> {
  return snapshotOf(existsSync(folder) ? await readShelves(folder) : new Map(), asOf);
}

class JsonStore implements Store {
  readonly #folder: string;
  readonly #shelves: Map<RecordKind, Shelf>;
  readonly #lock: { release: () => void };
  /** Ids of confirmed records and, with their write, of those on their way. */
  readonly #ids: Map<string, Promise<void> | undefined>;
  #tail: Promise<void> = Promise.resolve();
  #next: { batch: StoredRecord[]; done: Promise<void> } | undefined;
  #closing: Promise<void> | undefined;

  constructor(folder: string, shelves: Map<RecordKind, Shelf>, lock: { release: () => void }) {
    this.#folder = folder;
    this.#shelves = shelves;
    this.#lock = lock;
    this.#ids = new Map([...shelves.values()].flatMap(({ confirmed }) => confirmed.map(({ id }) => [id, undefined])));
  }

  async append(records: readonly NewRecord[], at: string): Promise<readonly StoredRecord[]> {
    if (this.#closing) throw new Error(`The store in ${this.#folder} is closed`);
    const offered = new Map<string, StoredRecord>();
    for (const { id = randomUUID(), kind, actor, data } of records)
      if (!offered.has(id)) offered.set(id, { id, kind, v: RECORD_VERSION, at, actor, data });
    const written = [...offered.values()].filter(({ id }) => !this.#ids.has(id));
    for (const record of written) recordsOf(record.kind).parse([record]);
    // What another call offered is confirmed only when its write is.
    const underWay = [...offered.keys()].map((id) => this.#ids.get(id));
    if (written.length > 0) {
      const flushed = this.#flushWith(written);
      for (const { id } of written) this.#ids.set(id, flushed);
      underWay.push(flushed);
    }
    await Promise.all(underWay);
    return written;
  }

  async snapshot(asOf: string): Promise<Snapshot> {
    return snapshotOf(this.#shelves, asOf);
  }

  async forget(actor: string): Promise<void> {
    if (this.#closing) throw new Error(`The store in ${this.#folder} is closed`);
    // What is offered from here on is written after the erasing, and stays.
    this.#next = undefined;
    await this.#enqueue(() => this.#erase(actor));
  }

  close(): Promise<void> {
    this.#closing ??= this.#tail.catch(() => {}).then(() => this.#lock.release());
    return this.#closing;
  }

  /** One piece of work on the disk after the other, in the order of asking. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#tail = this.#tail.catch(() => {}).then(work);
    return this.#tail;
  }

  /** Everything that is offered while the disk is busy goes there together. */
  #flushWith(records: readonly StoredRecord[]): Promise<void> {
    if (!this.#next) {
      const batch: StoredRecord[] = [];
      const done = this.#enqueue(() => {
        if (this.#next?.batch === batch) this.#next = undefined;
        return this.#write(batch);
      });
      this.#next = { batch, done };
    }
    this.#next.batch.push(...records);
    return this.#next.done;
  }

  /** Every kind by itself: one that fails does not keep the others from the disk, and may be offered again. */
  async #write(batch: readonly StoredRecord[]): Promise<void> {
    const failures: unknown[] = [];
    for (const kind of new Set(batch.map((record) => record.kind))) {
      const ofKind = batch.filter((record) => record.kind === kind);
      await this.#writeKind(kind, ofKind).catch((error: unknown) => failures.push(error));
    }
    for (const { id, kind } of batch)
      if (this.#shelves.get(kind)?.places.has(id)) this.#ids.set(id, undefined);
      else this.#ids.delete(id);
    if (failures.length > 0) throw failures[0];
  }

  async #writeKind(kind: RecordKind, records: readonly StoredRecord[]): Promise<void> {
    const shelf = this.#shelves.get(kind) ?? { files: [], confirmed: [], places: new Map() };
    this.#shelves.set(kind, shelf);
    for (let taken = 0; taken < records.length; ) {
      const file = this.#fileWithRoom(kind, shelf);
      const before = file.data;
      const part = records.slice(taken, taken + RECORDS_PER_FILE - before.length);
      file.data = [...before, ...part];
      try {
        await file.write();
      } catch (error) {
        file.data = before;
        throw error;
      }
      for (const [place, { id }] of part.entries()) shelf.places.set(id, shelf.confirmed.length + place);
      shelf.confirmed = [...shelf.confirmed, ...part];
      taken += part.length;
    }
  }

  /** Rewrites the files that hold something of one person. */
  async #erase(actor: string): Promise<void> {
    for (const shelf of this.#shelves.values()) {
      for (const file of shelf.files) {
        const before = file.data;
        if (!before.some((record) => record.actor === actor)) continue;
        file.data = before.flatMap((record) => (record.actor === actor ? (forgotten(record) ?? []) : record));
        try {
          await file.write();
        } catch (error) {
          file.data = before;
          throw error;
        }
        const kept = new Set(file.data.map(({ id }) => id));
        for (const { id } of before) if (!kept.has(id)) this.#ids.delete(id);
      }
      shelf.confirmed = shelf.files.flatMap(({ data }) => data);
      // Not emptied but replaced: earlier snapshots hold the old ones.
      shelf.places = new Map(shelf.confirmed.map(({ id }, place) => [id, place]));
    }
  }

  #fileWithRoom(kind: RecordKind, shelf: Shelf): Low<StoredRecord[]> {
    const last = shelf.files.at(-1);
    if (last && last.data.length < RECORDS_PER_FILE) return last;
    const path = join(this.#folder, fileName(kind, shelf.files.length + 1));
    const file = new Low(new DurableFile<StoredRecord[]>(path), [] as StoredRecord[]);
    shelf.files.push(file);
    return file;
  }
}

const fileName = (kind: RecordKind, number: number): string => `${kind}-${String(number).padStart(6, "0")}.json`;

async function readShelves(folder: string): Promise<Map<RecordKind, Shelf>> {
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
async function dropOldActivities(folder: string, before: string): Promise<void> {
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

function snapshotOf(shelves: ReadonlyMap<RecordKind, Shelf>, asOf: string): Snapshot {
  const taken = new Map([...shelves].map(([kind, { confirmed, places }]) => [kind, { confirmed, places }]));
  return {
    of: <K extends RecordKind>(kind: K) => {
      const all = (taken.get(kind)?.confirmed ?? []) as readonly StoredRecord<K>[];
      return all.every(({ at }) => at <= asOf) ? all : all.filter(({ at }) => at <= asOf);
    },
    has: (kind, id) => {
      const shelf = taken.get(kind);
      const record = shelf?.confirmed[shelf.places.get(id) ?? -1];
      return record !== undefined && record.at <= asOf;
    },
  };
}
