import { existsSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { Kept } from "../kept.ts";
import type { Snapshot, Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { PRIVATE_FOLDER } from "./durable.ts";
import { FileStore } from "./file-store.ts";
import { FolderInUseError, lockFolder } from "./lock.ts";
import { mismatchIn } from "./manifest.ts";
import { readFiles, recordsIn } from "./record-files.ts";

/** Another process may be stopping: how long it is waited for. */
interface Patience {
  forMs: number;
}
const ASKED_EVERY_MS = 200;

/**
 * Opens the store in a folder (made when missing), for its owner only.
 * @param patience how long a process that has it is waited for. @throws FolderInUseError, StoreError
 */
export async function openStore(folder: string, patience: Patience = { forMs: 0 }): Promise<Store> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  await chmod(folder, PRIVATE_FOLDER);
  const lock = await lockInTime(folder, patience);
  try {
    const files = await readFiles(folder);
    const mismatch = await mismatchIn(folder);
    if (mismatch) throw new StoreError(mismatch.file, mismatch.reason);
    return new FileStore(folder, files, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function lockInTime(folder: string, { forMs }: Patience): Promise<{ release: () => void }> {
  for (let left = forMs; ; left -= ASKED_EVERY_MS)
    try {
      return lockFolder(folder);
    } catch (error) {
      if (left <= 0 || !(error instanceof FolderInUseError)) throw error;
      await wait(Math.min(left, ASKED_EVERY_MS));
    }
}

/** What a store's folder holds now, without taking the lock: for readers beside the one writer. @throws StoreError */
export async function readStore(folder: string, asOf: string): Promise<Snapshot> {
  const kept = new Kept();
  if (existsSync(folder)) for (const [kind, files] of await readFiles(folder)) kept.replace(kind, recordsIn(files));
  return kept.view(asOf);
}
