import type { Snapshot } from "../store.ts";
import type { Address } from "./address.ts";
import { Database, type Parts } from "./database.ts";
import { checkSchema, migrate } from "./migrations.ts";
import { PostgresStore } from "./postgres-store.ts";

/** How long a database that is not there is waited for at the start. */
const START_WAITS_MS = 60_000;

/** Opens the store in a database, and makes or changes its tables where needed. @throws DatabaseError, SchemaError, StoreError */
export async function openPostgres(address: Address, parts: Parts, waitsMs = START_WAITS_MS): Promise<PostgresStore> {
  const database = new Database(address, parts);
  return opened(database, () => migrate(database, waitsMs));
}

/** What the database holds now, without changing anything. @throws DatabaseError, SchemaError, StoreError */
export async function readPostgres(address: Address, parts: Parts, asOf: string): Promise<Snapshot> {
  const database = new Database(address, parts);
  const store = await opened(database, () => checkSchema(database));
  const kept = await store.snapshot(asOf);
  await store.close();
  return kept;
}

async function opened(database: Database, prepare: () => Promise<void>): Promise<PostgresStore> {
  try {
    await prepare();
    const store = new PostgresStore(database);
    await store.catchUp();
    return store;
  } catch (error) {
    await database.close();
    throw error;
  }
}
