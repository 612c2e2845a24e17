import type { RecordKind, StoredRecord } from "../records.ts";
import type { Snapshot } from "../store.ts";
import type { Shelf } from "./shelves.ts";

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
