import type { Snapshot, Store } from "../store.ts";
import type { Address } from "./address.ts";
import { Database, type Parts } from "./database.ts";
import { checkSchema, migrate } from "./migrations.ts";
import { checkMoved } from "./moving.ts";
import { PostgresStore } from "./postgres-store.ts";
import { ServerClock } from "./server-clock.ts";

/** How long a database that is not there is waited for at the start. */
const START_WAITS_MS = 60_000;

/** A store in a database, with the clock of it and the database itself for what else is shared. */
interface OpenedPostgres {
  store: Store;
  wall: () => number;
  database: Database;
}

/** Opens the store in a database, and makes or changes its tables where needed. @throws DatabaseError, SchemaError, StoreError */
export const openPostgres = (address: Address, parts: Parts, waitsMs = START_WAITS_MS): Promise<OpenedPostgres> =>
  opened(address, parts, (database) => migrate(database, waitsMs));

/** What the database holds now, without changing anything. @throws DatabaseError, SchemaError, StoreError */
export async function readPostgres(address: Address, parts: Parts, asOf: string): Promise<Snapshot> {
  const { store } = await opened(address, parts, checkSchema);
  const kept = await store.snapshot(asOf);
  await store.close();
  return kept;
}

async function opened(address: Address, parts: Parts, prepare: (database: Database) => Promise<void>): Promise<OpenedPostgres> {
  const database = new Database(address, parts);
  try {
    await prepare(database);
    await checkMoved(database);
    const clock = new ServerClock(database, parts.ticks);
    const store = new PostgresStore(database, clock);
    await store.catchUp();
    return { store, wall: () => store.now(), database };
  } catch (error) {
    await database.close();
    throw error;
  }
}
