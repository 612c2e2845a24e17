import type { StoredRecord } from "../records.ts";
import type { Database } from "./database.ts";
import { SchemaError } from "./failures.ts";
import { rowOf } from "./rows.ts";

/** @throws SchemaError when records were being moved into it and are not all there */
export async function checkMoved(database: Database): Promise<void> {
  const moving = await database.query("SELECT FROM moving");
  if (moving.length > 0) throw new SchemaError(database.place, "records were being moved into it: run that again, it goes on");
}

/** From here until it is finished no assistant starts on it. */
export const beginMoving = (database: Database) => database.query("INSERT INTO moving SELECT WHERE NOT EXISTS (SELECT FROM moving)");

export const finishMoving = (database: Database) => database.query("DELETE FROM moving");

/** Whether an assistant runs on it now. */
export async function isInUse(database: Database): Promise<boolean> {
  const there = await database.query("SELECT FROM instances WHERE until > clock_timestamp()");
  return there.length > 0;
}

/** Writes records as they are, with their own moments. */
export const writeAsTheyAre = (database: Database, records: readonly StoredRecord[]) =>
  database.query("SELECT append_records($1, true)", [JSON.stringify(records.map(rowOf))]);
