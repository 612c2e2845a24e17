import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { forgotten, type NewRecord, RECORD_VERSION, type RecordKind, recordsOf, type StoredRecord } from "../records.ts";
import { EVERYTHING, type Snapshot, type Store } from "../store.ts";
import { flushed } from "./durable.ts";
import { dropManifest, writeManifest } from "./manifest.ts";
import { dropOldActivities, fileWithRoom, RECORDS_PER_FILE, type Shelf, shelfOf } from "./shelves.ts";
import { snapshotOf } from "./snapshot.ts";

/** So many records come in before a manifest is written anew. */
const MANIFEST_EVERY = 1_000;

/** The port over files of lines, for the one process that has the folder. */
export class FileStore implements Store {
  readonly #folder: string;
  readonly #shelves: Map<RecordKind, Shelf>;
  readonly #lock: { release: () => void };
  /** Ids of confirmed records and, with their write, of those on their way. */
  readonly #ids: Map<string, Promise<void> | undefined>;
  #tail: Promise<void> = Promise.resolve();
  #next: { batch: StoredRecord[]; done: Promise<void> } | undefined;
  #closing: Promise<void> | undefined;
  /** Kept until something is written: who asks again gets the same view, and may keep what was made of it. */
  #view: Snapshot | undefined;
  #latest: string;
  /** Records since the last manifest. */
  #sinceManifest = 0;

  constructor(folder: string, shelves: Map<RecordKind, Shelf>, lock: { release: () => void }) {
    this.#folder = folder;
    this.#shelves = shelves;
    this.#lock = lock;
    this.#ids = new Map([...shelves.values()].flatMap(({ confirmed }) => confirmed.map(({ id }) => [id, undefined])));
    this.#latest =
      [...shelves.values()]
        .flatMap(({ confirmed }) => confirmed.at(-1)?.at ?? [])
        .sort()
        .at(-1) ?? "";
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

  get latest(): string {
    return this.#latest;
  }

  async snapshot(asOf: string): Promise<Snapshot> {
    if (asOf < this.#latest) return snapshotOf(this.#shelves, asOf);
    this.#view ??= snapshotOf(this.#shelves, EVERYTHING);
    return this.#view;
  }

  wasAnswered(id: string): boolean {
    return this.#shelves.get("activity")?.places.has(id) ?? false;
  }

  letGo(before: string): Promise<void> {
    return this.#enqueue(async () => {
      const shelf = this.#shelves.get("activity");
      if (!shelf) return;
      await dropManifest(this.#folder);
      const kept = await dropOldActivities(shelf, before);
      for (const id of shelf.places.keys()) if (!kept.places.has(id)) this.#ids.delete(id);
      this.#shelves.set("activity", kept);
      await this.#writeManifest();
    });
  }

  async check(): Promise<void> {
    const probe = join(this.#folder, "proef.tmp");
    await flushed(probe, "w", (file) => file.writeFile("proef"));
    await rm(probe);
  }

  /** What every file holds now. */
  async #writeManifest(): Promise<void> {
    this.#sinceManifest = 0;
    const files = [...this.#shelves.values()].flatMap((shelf) => shelf.files.filter(({ low }) => low.data.length > 0));
    await writeManifest(this.#folder, Object.fromEntries(files.map(({ adapter }) => [basename(adapter.path), adapter.written])));
  }

  async forget(actor: string): Promise<void> {
    if (this.#closing) throw new Error(`The store in ${this.#folder} is closed`);
    // What is offered from here on is written after the erasing, and stays.
    this.#next = undefined;
    await this.#enqueue(() => this.#erase(actor));
  }

  close(): Promise<void> {
    this.#closing ??= this.#tail
      .catch(() => {})
      .then(() => this.#writeManifest())
      // A manifest that cannot be written is only missing next time.
      .catch(() => {})
      .then(() => this.#lock.release());
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
    // Of answered activities nothing is shown: a view stays as it is.
    if (batch.some(({ kind }) => kind !== "activity")) this.#view = undefined;
    for (const { at } of batch) if (at > this.#latest) this.#latest = at;
    if (failures.length > 0) throw failures[0];
    this.#sinceManifest += batch.length;
    if (this.#sinceManifest >= MANIFEST_EVERY) await this.#writeManifest().catch(() => {});
  }

  async #writeKind(kind: RecordKind, records: readonly StoredRecord[]): Promise<void> {
    const shelf = this.#shelves.get(kind) ?? shelfOf([]);
    this.#shelves.set(kind, shelf);
    for (let taken = 0; taken < records.length; ) {
      const file = fileWithRoom(this.#folder, kind, shelf);
      const { low } = file;
      const before = low.data;
      const part = records.slice(taken, taken + RECORDS_PER_FILE - before.length);
      low.data = [...before, ...part];
      try {
        await low.write();
      } catch (error) {
        low.data = before;
        throw error;
      }
      for (const [place, { id }] of part.entries()) shelf.places.set(id, shelf.confirmed.length + place);
      shelf.confirmed = [...shelf.confirmed, ...part];
      taken += part.length;
    }
  }

  /** Rewrites the files that hold something of one person. */
  async #erase(actor: string): Promise<void> {
    this.#view = undefined;
    await dropManifest(this.#folder);
    for (const shelf of this.#shelves.values()) {
      for (const { low, adapter } of shelf.files) {
        const before = low.data;
        if (!before.some((record) => record.actor === actor)) continue;
        const after = before.flatMap((record) => (record.actor === actor ? (forgotten(record) ?? []) : record));
        await adapter.rewrite(after);
        low.data = after;
        const kept = new Set(after.map(({ id }) => id));
        for (const { id } of before) if (!kept.has(id)) this.#ids.delete(id);
      }
      shelf.confirmed = shelf.files.flatMap(({ low }) => low.data);
      // Not emptied but replaced: earlier snapshots hold the old ones.
      shelf.places = new Map(shelf.confirmed.map(({ id }, place) => [id, place]));
    }
    await this.#writeManifest();
  }
}
