import type { RecordKind, StoredRecord } from "./records.ts";
import { EVERYTHING, type Snapshot } from "./store.ts";

/** One kind of record: everything confirmed, as an array that is replaced and never changed, and where each stands in it, by id. */
interface Shelf {
  confirmed: readonly StoredRecord[];
  places: Map<string, number>;
}

/** Everything that is confirmed, in memory, kind by kind: what every store gives its views of. */
export class Kept {
  readonly #shelves = new Map<RecordKind, Shelf>();
  /** Kept until something is written: who asks again gets the same view, and may keep what was made of it. */
  #view: Snapshot | undefined;
  #latest = "";

  /** The moment of the latest record; empty when there is none. */
  get latest(): string {
    return this.#latest;
  }

  of(kind: RecordKind): readonly StoredRecord[] {
    return this.#shelves.get(kind)?.confirmed ?? [];
  }

  has(kind: RecordKind, id: string): boolean {
    return this.#shelves.get(kind)?.places.has(id) ?? false;
  }

  /** Puts records of one kind behind those that are there. */
  add(kind: RecordKind, records: readonly StoredRecord[]): void {
    if (records.length === 0) return;
    const { confirmed, places } = this.#shelves.get(kind) ?? { confirmed: [], places: new Map<string, number>() };
    for (const [at, { id }] of records.entries()) places.set(id, confirmed.length + at);
    this.#shelves.set(kind, { confirmed: [...confirmed, ...records], places });
    this.#changed(kind, records);
  }

  /** Puts records in place of all of their kind. */
  replace(kind: RecordKind, records: readonly StoredRecord[]): void {
    // Not emptied but replaced: earlier snapshots hold the old ones.
    this.#shelves.set(kind, { confirmed: records, places: new Map(records.map(({ id }, place) => [id, place])) });
    this.#changed(kind, records);
  }

  view(asOf: string): Snapshot {
    if (asOf < this.#latest) return snapshotOf(this.#shelves, asOf);
    this.#view ??= snapshotOf(this.#shelves, EVERYTHING);
    return this.#view;
  }

  #changed(kind: RecordKind, records: readonly StoredRecord[]): void {
    // Of answered activities nothing is shown: a view stays as it is.
    if (kind !== "activity") this.#view = undefined;
    for (const { at } of records) if (at > this.#latest) this.#latest = at;
  }
}

/** A view of the shelves as they are now, up to a moment: what is added later does not come into it. */
function snapshotOf(shelves: ReadonlyMap<RecordKind, Shelf>, asOf: string): Snapshot {
  const taken = new Map(shelves);
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
