import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Low } from "lowdb";
import { RECORD_KINDS, type RecordKind, recordsOf, type StoredRecord } from "../records.ts";
import { StoreError } from "../store-error.ts";
import { AppendingFile } from "./appending-file.ts";

/** A file holds this many records at most: erasing rewrites one, so this bounds how long that takes. */
export const RECORDS_PER_FILE = 1_000;

export interface RecordFile {
  number: number;
  adapter: AppendingFile<StoredRecord>;
  low: Low<StoredRecord[]>;
}

/** The files of each kind, in order. */
export type Files = Map<RecordKind, RecordFile[]>;

export const recordsIn = (files: readonly RecordFile[]): StoredRecord[] => files.flatMap(({ low }) => low.data);

/** The file of a kind that the next record goes into: the last one while it has room and can grow, else a new one. */
export function fileWithRoom(folder: string, kind: RecordKind, files: RecordFile[]): RecordFile {
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
export async function readFiles(folder: string): Promise<Files> {
  const names = (await readdir(folder)).sort();
  const stranger = names.find((name) => !RECORD_KINDS.includes((NAME.exec(name)?.[1] ?? RECORD_KINDS[0]) as RecordKind));
  if (stranger) throw new StoreError(stranger, "records of a kind that this version does not know: a newer one wrote them");
  const all: Files = new Map();
  const ids = new Set<string>();
  for (const kind of RECORD_KINDS) {
    const ofKind = names.filter((name) => NAME.exec(name)?.[1] === kind);
    const files: RecordFile[] = [];
    // One by one: thousands of files at once are more than a process may open.
    for (const name of ofKind) files.push(await readFileOf(kind, join(folder, name)));
    checkNumbers(kind, files);
    for (const { adapter, low } of files) checkIds(adapter.path, low.data, ids);
    all.set(kind, files);
  }
  return all;
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

/** Removes whole files of answered activities whose newest record is older: nobody sends those again, and they only grow. @returns those that stay */
export async function dropOldActivities(files: readonly RecordFile[], before: string): Promise<RecordFile[]> {
  const stays = files.findIndex(({ low }) => (low.data.at(-1)?.at ?? "") >= before);
  // The last one is written in.
  const gone = files.slice(0, stays < 0 ? Math.max(0, files.length - 1) : stays);
  for (const { adapter } of gone) await rm(adapter.path, { force: true });
  return files.slice(gone.length);
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
