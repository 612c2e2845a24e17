import type { Clock } from "../time/clock.ts";
import { createAlone } from "./alone.ts";
import { openStore, readStore } from "./json/json-store.ts";
import type { Address } from "./postgres/address.ts";
import type { Parts } from "./postgres/database.ts";
import { openPostgres, readPostgres } from "./postgres/open.ts";
import { openTogether } from "./postgres/together/together.ts";
import type { Snapshot, Store } from "./store.ts";
import type { Together } from "./together.ts";

/** Where records are kept: in a folder, or in a database. */
export type StorePlace = { folder: string } | { address: Address };

export interface Opened {
  store: Store;
  /** Milliseconds since 1970 by the clock that everybody who writes there goes by. */
  wall: () => number;
  /**
   * What is shared with other instances on the same database; with a folder there are none.
   * @param clock that goes by `wall` @param version of the program @throws DatabaseError
   */
  together: (clock: Clock, version: string) => Promise<Together>;
}

/**
 * Opens the store in a folder or in a database.
 * @param stoppingMs how long a process that has the folder is waited for. @throws FolderInUseError, StoreError, DatabaseError
 */
export async function openAt(place: StorePlace, parts: Parts, stoppingMs = 0): Promise<Opened> {
  const { report } = parts;
  if ("address" in place) {
    const { store, wall, database } = await openPostgres(place.address, parts);
    return { store, wall, together: (_, version) => openTogether(database, version, report) };
  }
  const store = await openStore(place.folder, { forMs: stoppingMs });
  return { store, wall: () => parts.clock.now().getTime(), together: async (clock) => createAlone({ store, clock, report }) };
}

/** What is kept there, up to a moment, without changing anything; the assistant may run. @throws StoreError, DatabaseError */
export const readAt = (place: StorePlace, parts: Parts, asOf: string): Promise<Snapshot> =>
  "address" in place ? readPostgres(place.address, parts, asOf) : readStore(place.folder, asOf);
