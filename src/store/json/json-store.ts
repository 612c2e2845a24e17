import { existsSync } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Kept } from "../kept.ts";
import type { Snapshot } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { PRIVATE_FOLDER, replaceFile } from "./durable.ts";
import { FileStore } from "./file-store.ts";
import { FolderInUseError, lockFolder } from "./lock.ts";
import { mismatchIn } from "./manifest.ts";
import { readFiles, recordsIn } from "./record-files.ts";

interface Opening {
  /** Another process may be stopping: how long it is waited for. */
  forMs: number;
  /** By who moves records into it, and may have been interrupted. */
  toMove?: boolean;
}
const ASKED_EVERY_MS = 200;

/**
 * Opens the store in a folder (made when missing), for its owner only.
 * @throws FolderInUseError, StoreError
 */
export async function openStore(folder: string, { forMs, toMove }: Opening = { forMs: 0 }): Promise<FileStore> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  await chmod(folder, PRIVATE_FOLDER);
  const lock = await lockInTime(folder, forMs);
  try {
    if (!toMove) checkMoved(folder);
    const files = await readFiles(folder);
    const mismatch = await mismatchIn(folder);
    if (mismatch) throw new StoreError(mismatch.file, mismatch.reason);
    return new FileStore(folder, files, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function lockInTime(folder: string, forMs: number): Promise<{ release: () => void }> {
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
  checkMoved(folder);
  if (existsSync(folder)) for (const [kind, files] of await readFiles(folder)) kept.replace(kind, recordsIn(files));
  return kept.view(asOf);
}

/** Stands in a folder for as long as records are moved into it: half of them is no store. */
const MOVING = "verhuizing-loopt";

function checkMoved(folder: string): void {
  if (existsSync(join(folder, MOVING))) throw new StoreError(folder, "records were being moved into it: run that again, it goes on");
}

/** From here until it is finished the folder is not opened by others. */
export const beginMoving = (folder: string): Promise<void> => replaceFile(join(folder, MOVING), "");

export const finishMoving = (folder: string): Promise<void> => rm(join(folder, MOVING), { force: true });
