import { accessSync, constants, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Linux has a folder in memory: a year of posts is thousands of writes, and none of them has to wait for a busy disk. */
const MEMORY = "/dev/shm";

/** A new empty folder for a store. What tests/store proves of a disk, it proves on one. */
export const emptyFolder = (): string => mkdtempSync(join(isWritable(MEMORY) ? MEMORY : tmpdir(), "vangnetwijzer-"));

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
