import { openStore, readStore } from "./json/json-store.ts";
import type { Address } from "./postgres/address.ts";
import type { Database, Parts } from "./postgres/database.ts";
import { openPostgres, readPostgres } from "./postgres/open.ts";
import type { Snapshot, Store } from "./store.ts";

/** Where records are kept: in a folder, or in a database. */
export type StorePlace = { folder: string } | { address: Address };

export interface Opened {
  store: Store;
  /** Milliseconds since 1970 by the clock that everybody who writes there goes by. */
  wall: () => number;
  /** Where other instances may be. */
  database?: Database;
}

/**
 * Opens the store in a folder or in a database.
 * @param stoppingMs how long a process that has the folder is waited for. @throws FolderInUseError, StoreError, DatabaseError
 */
export async function openAt(place: StorePlace, parts: Parts, stoppingMs = 0): Promise<Opened> {
  if ("address" in place) return openPostgres(place.address, parts);
  return { store: await openStore(place.folder, { forMs: stoppingMs }), wall: () => parts.clock.now().getTime() };
}

/** What is kept there, up to a moment, without changing anything; the assistant may run. @throws StoreError, DatabaseError */
export const readAt = (place: StorePlace, parts: Parts, asOf: string): Promise<Snapshot> =>
  "address" in place ? readPostgres(place.address, parts, asOf) : readStore(place.folder, asOf);
