import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { forgotten, type NewRecord, RECORD_VERSION, type RecordKind, recordsOf, type StoredRecord } from "../records.ts";
import type { Snapshot, Store } from "../store.ts";
import { lockFolder } from "./lock.ts";
import { dropOldActivities, fileWithRoom, RECORDS_PER_FILE, readShelves, type Shelf, snapshotOf } from "./shelves.ts";

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
      const file = fileWithRoom(this.#folder, kind, shelf);
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
}
