import type { NewRecord, RecordKind, StoredRecord } from "./records.ts";

/** An immutable view of the records up to one moment. */
export interface Snapshot {
  of<K extends RecordKind>(kind: K): readonly StoredRecord<K>[];
  /** Whether a record with this id stands in it. */
  has(kind: RecordKind, id: string): boolean;
}

/** As of when nothing is left out, also not what was written before the clock was set back. */
export const EVERYTHING = "9999-12-31T23:59:59.999Z";

/** The port: append-only records. Nothing that was confirmed is ever lost. */
export interface Store {
  /**
   * Writes records; resolves when they are on disk. An id that was written before is not written again (idempotent).
   * Rejects when the disk refuses; everything may then be offered again under the same ids: what did reach the disk is not written twice.
   */
  append(records: readonly NewRecord[], at: string): Promise<readonly StoredRecord[]>;
  /** Every record written at or before the moment (ISO instant). */
  snapshot(asOf: string): Promise<Snapshot>;
  /**
   * Removes every preference of a person for good, and the name from what that person posted (art. 17 AVG). The one exception to
   * append-only: resolves when the files without them are on disk.
   */
  forget(actor: string): Promise<void>;
  /** The moment of the latest record; empty when there is none: time does not go back behind it. */
  readonly latest: string;
  /** @throws when nothing can be written now */
  check(): Promise<void>;
  /** Waits for writes under way and gives the folder free. */
  close(): Promise<void>;
}
