import { readdirSync, readFileSync } from "node:fs";
import type { ClientBase } from "pg";
import type { Database } from "./database.ts";
import { SchemaError } from "./failures.ts";
import { LOCKS, OURS } from "./locks.ts";

/** Numbered files of SQL, forward only: one that was released is never changed. */
const FOLDER = new URL("migrations/", import.meta.url);

/** Version that is needed, as PostgreSQL counts. */
const OLDEST_SERVER = 15_00_00;

/** Brings the schema up to what this version needs, while nobody else does. @throws SchemaError, DatabaseError */
export async function migrate(database: Database, forMs?: number): Promise<void> {
  await database.transaction(async (client) => {
    await checkServer(client, database.place);
    // A change may take longer than a question.
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query({ text: "SELECT pg_advisory_xact_lock($1, $2)", values: [OURS, LOCKS.migrate], ...UNHURRIED });
    const version = await versionIn(client, database.place);
    for (const { number, name } of MIGRATIONS.slice(version)) {
      if (number === 1) await client.query(VERSIONS);
      await client.query({ text: readFileSync(new URL(name, FOLDER), "utf8"), ...UNHURRIED });
      await client.query("INSERT INTO schema_versions (version, name) VALUES ($1, $2)", [number, name]);
    }
  }, forMs);
}

/** @throws SchemaError when the schema is not the one that this version knows */
export async function checkSchema(database: Database): Promise<void> {
  const version = await database.transaction((client) => versionIn(client, database.place));
  if (version < MIGRATIONS.length) throw new SchemaError(database.place, "the assistant has not been started on it with this version yet");
}

const MIGRATIONS = readdirSync(FOLDER)
  .sort()
  .map((name, at) => {
    if (Number(name.slice(0, 4)) !== at + 1) throw new Error(`Migration ${at + 1} is missing: there is ${name}`);
    return { number: at + 1, name };
  });

/** Of the driver's own limit on waiting: ten minutes. */
const UNHURRIED = { query_timeout: 600_000 } as object;

const VERSIONS = `CREATE TABLE schema_versions (
  version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`;

async function versionIn(client: ClientBase, place: string): Promise<number> {
  const { rows: tables } = await client.query("SELECT to_regclass('schema_versions') IS NOT NULL AS there");
  if (!tables[0].there) return 0;
  const { rows } = await client.query("SELECT coalesce(max(version), 0)::integer AS version FROM schema_versions");
  const [{ version }] = rows as [{ version: number }];
  if (version > MIGRATIONS.length)
    throw new SchemaError(place, `its schema is of version ${version}, this program knows ${MIGRATIONS.length}: start the newer program`);
  return version;
}

async function checkServer(client: ClientBase, place: string): Promise<void> {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::integer AS version, current_setting('server_version') AS name, current_setting('server_encoding') AS encoding",
  );
  const [{ version, name, encoding }] = rows as [{ version: number; name: string; encoding: string }];
  if (version < OLDEST_SERVER) throw new SchemaError(place, `PostgreSQL ${name} is too old: 15 or newer is needed`);
  if (encoding !== "UTF8") throw new SchemaError(place, `its encoding is ${encoding}: UTF8 is needed`);
}
