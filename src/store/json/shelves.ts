import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Low } from "lowdb";
import { RECORD_KINDS, type RecordKind, recordsOf, type StoredRecord } from "../records.ts";
import { AppendingFile } from "./appending-file.ts";

/** A file holds this many records at most: erasing rewrites one, so this bounds how long that takes. */
export const RECORDS_PER_FILE = 1_000;

/** A stored file that cannot be read: names the file, the place in it and the reason. */
export class StoreError extends Error {
  constructor(file: string, reason: string) {
    super(`Bad data in ${file}: ${reason}`);
    this.name = "StoreError";
  }
}

export interface RecordFile {
  number: number;
  adapter: AppendingFile<StoredRecord>;
  low: Low<StoredRecord[]>;
}

/** One kind of record: its files in order, and everything confirmed, as an array that is replaced and never changed. */
export interface Shelf {
  files: RecordFile[];
  confirmed: readonly StoredRecord[];
  /** Where each confirmed record stands in that array, by id. */
  places: Map<string, number>;
}

export const shelfOf = (files: RecordFile[]): Shelf => {
  const confirmed = files.flatMap(({ low }) => low.data);
  return { files, confirmed, places: new Map(confirmed.map(({ id }, place) => [id, place])) };
};

/** The file of a kind that the next record goes into: the last one while it has room and can grow, else a new one. */
export function fileWithRoom(folder: string, kind: RecordKind, { files }: Shelf): RecordFile {
  const last = files.at(-1);
  if (last?.adapter.grows && last.low.data.length < RECORDS_PER_FILE) return last;
  const number = (last?.number ?? 0) + 1;
  const file = newFile(join(folder, `${kind}-${String(number).padStart(6, "0")}.jsonl`), number);
  files.push(file);
  return file;
}

function newFile(path: string, number: number): RecordFile {
  const adapter = new AppendingFile<StoredRecord>(path);
  return { number, adapter, low: new Low(adapter, [] as StoredRecord[]) };
}

const NAME = /^([a-z]+)-(\d{6})\.jsonl?$/;

/** Everything in a folder, kind by kind. @throws StoreError */
export async function readShelves(folder: string): Promise<Map<RecordKind, Shelf>> {
  const names = (await readdir(folder)).sort();
  const stranger = names.find((name) => !RECORD_KINDS.includes((NAME.exec(name)?.[1] ?? RECORD_KINDS[0]) as RecordKind));
  if (stranger) throw new StoreError(stranger, "records of a kind that this version does not know: a newer one wrote them");
  const shelves = new Map<RecordKind, Shelf>();
  const ids = new Set<string>();
  for (const kind of RECORD_KINDS) {
    const ofKind = names.filter((name) => NAME.exec(name)?.[1] === kind);
    const files: RecordFile[] = [];
    // One by one: thousands of files at once are more than a process may open.
    for (const name of ofKind) files.push(await readFileOf(kind, join(folder, name)));
    checkNumbers(kind, files);
    const shelf = shelfOf(files);
    for (const { adapter, low } of files) checkIds(adapter.path, low.data, ids);
    shelves.set(kind, shelf);
  }
  return shelves;
}

/** None is missing between two; of answered activities old ones are let go, so these may begin anywhere. */
function checkNumbers(kind: RecordKind, files: readonly RecordFile[]): void {
  const first = kind === "activity" ? (files[0]?.number ?? 1) : 1;
  for (const [index, { number }] of files.entries())
    if (number !== first + index)
      throw new StoreError(`${kind}-${String(first + index).padStart(6, "0")}.jsonl`, "the file is missing, later ones are there");
}

function checkIds(path: string, records: readonly StoredRecord[], ids: Set<string>): void {
  for (const [index, { id }] of records.entries()) {
    if (ids.has(id)) throw new StoreError(basename(path), `${index}.id: "${id}" stands there twice`);
    ids.add(id);
  }
}

/** Takes whole files of answered activities whose newest record is older off the shelf: nobody sends those again, and they only grow. */
export async function dropOldActivities(shelf: Shelf, before: string): Promise<Shelf> {
  const stays = shelf.files.findIndex(({ low }) => (low.data.at(-1)?.at ?? "") >= before);
  // The last one is written in.
  const gone = shelf.files.slice(0, stays < 0 ? Math.max(0, shelf.files.length - 1) : stays);
  for (const { adapter } of gone) await rm(adapter.path, { force: true });
  return gone.length === 0 ? shelf : shelfOf(shelf.files.slice(gone.length));
}

async function readFileOf(kind: RecordKind, path: string): Promise<RecordFile> {
  const file = newFile(path, Number(NAME.exec(basename(path))?.[2]));
  await file.low.read().catch((error: Error) => {
    throw new StoreError(basename(path), error.message);
  });
  const checked = recordsOf(kind).safeParse(file.low.data);
  if (checked.success) return file;
  const [issue] = checked.error.issues;
  throw new StoreError(basename(path), `${issue?.path.join(".") ?? "whole file"}: ${issue?.message ?? "unknown reason"}`);
}
