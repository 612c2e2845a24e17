import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Kept } from "../kept.ts";
import { checkRecord, forgotten, type NewRecord, RECORD_KINDS, type RecordKind, recordOf, type StoredRecord } from "../records.ts";
import type { Snapshot, Store } from "../store.ts";
import { WriteQueue } from "../write-queue.ts";
import { flushed } from "./durable.ts";
import { dropManifest, writeManifest } from "./manifest.ts";
import { dropOldActivities, type Files, fileWithRoom, RECORDS_PER_FILE, recordsIn } from "./record-files.ts";

/** So many records come in before a manifest is written anew. */
const MANIFEST_EVERY = 1_000;

/** The port over files of lines, for the one process that has the folder. */
export class FileStore implements Store {
  readonly #folder: string;
  readonly #files: Files;
  readonly #kept = new Kept();
  readonly #lock: { release: () => void };
  readonly #queue = new WriteQueue<StoredRecord>((batch) => this.#write(batch));
  /** Ids of confirmed records and, with their write, of those on their way. */
  readonly #ids: Map<string, Promise<void> | undefined>;
  #closing: Promise<void> | undefined;
  /** Records since the last manifest. */
  #sinceManifest = 0;

  constructor(folder: string, files: Files, lock: { release: () => void }) {
    this.#folder = folder;
    this.#files = files;
    this.#lock = lock;
    for (const [kind, ofKind] of files) this.#kept.replace(kind, recordsIn(ofKind));
    this.#ids = new Map(RECORD_KINDS.flatMap((kind) => this.#kept.of(kind).map(({ id }) => [id, undefined])));
  }

  async append(records: readonly NewRecord[], at: string): Promise<readonly StoredRecord[]> {
    if (this.#closing) throw new Error(`The store in ${this.#folder} is closed`);
    const offered = new Map<string, StoredRecord>();
    for (const record of records.map((given) => recordOf(given, at))) if (!offered.has(record.id)) offered.set(record.id, record);
    const written = [...offered.values()].filter(({ id }) => !this.#ids.has(id));
    written.forEach(checkRecord);
    // What another call offered is confirmed only when its write is.
    const underWay = [...offered.keys()].map((id) => this.#ids.get(id));
    if (written.length > 0) {
      const flushed = this.#queue.offer(written);
      for (const { id } of written) this.#ids.set(id, flushed);
      underWay.push(flushed);
    }
    await Promise.all(underWay);
    return written;
  }

  get latest(): string {
    return this.#kept.latest;
  }

  async snapshot(asOf: string): Promise<Snapshot> {
    return this.#kept.view(asOf);
  }

  /** Whether an activity was answered. */
  wasAnswered(id: string): boolean {
    return this.#kept.has("activity", id);
  }

  /** Lets go of records of activities that were answered before a moment (ISO instant): nobody sends those again. */
  letGo(before: string): Promise<void> {
    return this.#queue.after(async () => {
      const files = this.#files.get("activity");
      if (!files) return;
      await dropManifest(this.#folder);
      const stays = await dropOldActivities(files, before);
      this.#files.set("activity", stays);
      this.#keep("activity", recordsIn(stays));
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
    const files = [...this.#files.values()].flatMap((ofKind) => ofKind.filter(({ low }) => low.data.length > 0));
    await writeManifest(this.#folder, Object.fromEntries(files.map(({ adapter }) => [basename(adapter.path), adapter.written])));
  }

  async forget(actor: string): Promise<void> {
    if (this.#closing) throw new Error(`The store in ${this.#folder} is closed`);
    await this.#queue.after(() => this.#erase(actor));
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue
      .after(() => this.#writeManifest())
      // A manifest that cannot be written is only missing next time.
      .catch(() => {})
      .then(() => this.#lock.release());
    return this.#closing;
  }

  /** Every kind by itself: one that fails does not keep the others from the disk, and may be offered again. */
  async #write(batch: readonly StoredRecord[]): Promise<void> {
    const failures: unknown[] = [];
    for (const kind of new Set(batch.map((record) => record.kind))) {
      const ofKind = batch.filter((record) => record.kind === kind);
      await this.#writeKind(kind, ofKind).catch((error: unknown) => failures.push(error));
    }
    for (const { id, kind } of batch)
      if (this.#kept.has(kind, id)) this.#ids.set(id, undefined);
      else this.#ids.delete(id);
    if (failures.length > 0) throw failures[0];
    this.#sinceManifest += batch.length;
    if (this.#sinceManifest >= MANIFEST_EVERY) await this.#writeManifest().catch(() => {});
  }

  async #writeKind(kind: RecordKind, records: readonly StoredRecord[]): Promise<void> {
    const files = this.#files.get(kind) ?? [];
    this.#files.set(kind, files);
    for (let taken = 0; taken < records.length; ) {
      const { low } = fileWithRoom(this.#folder, kind, files);
      const before = low.data;
      const part = records.slice(taken, taken + RECORDS_PER_FILE - before.length);
      low.data = [...before, ...part];
      try {
        await low.write();
      } catch (error) {
        low.data = before;
        throw error;
      }
      this.#kept.add(kind, part);
      taken += part.length;
    }
  }

  /** Rewrites the files that hold something of one person. */
  async #erase(actor: string): Promise<void> {
    await dropManifest(this.#folder);
    for (const [kind, files] of this.#files) {
      const theirs = files.filter(({ low }) => low.data.some((record) => record.actor === actor));
      for (const { low, adapter } of theirs) {
        const after = low.data.flatMap((record) => (record.actor === actor ? (forgotten(record) ?? []) : record));
        await adapter.rewrite(after);
        low.data = after;
      }
      if (theirs.length > 0) this.#keep(kind, recordsIn(files));
    }
    await this.#writeManifest();
  }

  /** These stay of a kind; ids of the others may be used again. */
  #keep(kind: RecordKind, records: readonly StoredRecord[]): void {
    const gone = new Set(this.#kept.of(kind).map(({ id }) => id));
    this.#kept.replace(kind, records);
    for (const { id } of records) gone.delete(id);
    for (const id of gone) this.#ids.delete(id);
  }
}
