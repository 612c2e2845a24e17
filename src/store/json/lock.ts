import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Another process writes in the same folder. */
export class FolderInUseError extends Error {
  constructor(folder: string) {
    super(`The data folder ${folder} is in use by another process. Stop that process first, or set DATA_DIR to another folder.`);
    this.name = "FolderInUseError";
  }
}

/**
 * Holds the folder for this process alone. SQLite serves only for its lock: the operating system releases it
 * when the process dies, however it dies, on every platform; a file with a process number in it goes stale.
 * @throws FolderInUseError
 */
export function lockFolder(folder: string): { release: () => void } {
  const database = new DatabaseSync(join(folder, "lock.sqlite"));
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new FolderInUseError(folder);
    throw error;
  }
  return { release: () => database.close() };
}
