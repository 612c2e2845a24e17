import { existsSync } from "node:fs";
import { beginMoving as beginInFolder, finishMoving as finishInFolder, openStore } from "../json/json-store.ts";
import { FolderInUseError } from "../json/lock.ts";
import type { StorePlace } from "../open.ts";
import { Database, type Parts } from "../postgres/database.ts";
import { checkSchema, migrate } from "../postgres/migrations.ts";
import { Mirror } from "../postgres/mirror.ts";
import { beginMoving, checkMoved, finishMoving, isInUse, writeAsTheyAre } from "../postgres/moving.ts";
import { type NewRecord, RECORD_KINDS, type RecordKind, type StoredRecord } from "../records.ts";
import { EVERYTHING } from "../store.ts";

/** Why nothing is moved. */
export class MoveRefused extends Error {
  readonly why: "in-use" | "not-there" | "other-records" | "not-the-same";
  readonly place: string;

  constructor(why: MoveRefused["why"], place: string) {
    super(`${place}: ${why}`);
    this.why = why;
    this.place = place;
  }
}

/** What a move is from, or to. */
export interface End {
  place: string;
  /** Everything that is there, in order. */
  read(): Promise<ReadonlyMap<RecordKind, readonly StoredRecord[]>>;
  /** Writes records behind those that are there, as they are. */
  write(records: readonly StoredRecord[]): Promise<void>;
  begin(): Promise<unknown>;
  finish(): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens one end, for nobody else. @throws MoveRefused, StoreError, DatabaseError */
export const openEnd = (place: StorePlace, end: "source" | "target", parts: Parts): Promise<End> =>
  "folder" in place ? folderEnd(place.folder, end) : databaseEnd(new Database(place.address, parts), end);

async function folderEnd(folder: string, end: "source" | "target"): Promise<End> {
  if (end === "source" && !existsSync(folder)) throw new MoveRefused("not-there", folder);
  const store = await openStore(folder, { forMs: 0, toMove: end === "target" }).catch((error: unknown) => {
    throw error instanceof FolderInUseError ? new MoveRefused("in-use", folder) : error;
  });
  return {
    place: folder,
    read: async () => {
      const kept = await store.snapshot(EVERYTHING);
      return new Map(RECORD_KINDS.map((kind) => [kind, kept.of(kind)]));
    },
    write: async (records) => {
      await Promise.all(records.map((record) => store.append([record as NewRecord], record.at)));
    },
    begin: () => beginInFolder(folder),
    finish: () => finishInFolder(folder),
    close: () => store.close(),
  };
}

async function databaseEnd(database: Database, end: "source" | "target"): Promise<End> {
  try {
    if (end === "target") await migrate(database);
    else {
      await checkSchema(database);
      await checkMoved(database);
    }
    if (await isInUse(database)) throw new MoveRefused("in-use", database.place);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    place: database.place,
    read: async () => {
      const mirror = new Mirror(database);
      await mirror.catchUp();
      return new Map(RECORD_KINDS.map((kind) => [kind, mirror.kept.of(kind)]));
    },
    write: async (records) => {
      await writeAsTheyAre(database, records);
    },
    begin: () => beginMoving(database),
    finish: () => finishMoving(database),
    close: () => database.close(),
  };
}
