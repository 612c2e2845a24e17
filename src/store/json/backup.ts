import { cp, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { StoreError } from "../store-error.ts";
import { PRIVATE_FOLDER } from "./durable.ts";
import { openStore, readStore } from "./json-store.ts";

/** Files of the store; not its lock, nor what is being written. */
const isKept = (name: string): boolean => /\.jsonl?$/.test(name) && name !== "manifest.json";

/**
 * Copies the store to a new folder, named by the moment, and reads the copy to see that it is whole; the assistant may run meanwhile:
 * files only grow. @returns the folder. @throws StoreError when the copy cannot be read
 */
export async function backUp(folder: string, to: string, moment: string): Promise<string> {
  const copy = join(to, moment.replace(/:/g, "").slice(0, 17));
  await mkdir(copy, { recursive: true, mode: PRIVATE_FOLDER });
  for (const name of (await readdir(folder)).filter(isKept)) await cp(join(folder, name), join(copy, name), { preserveTimestamps: true });
  await readStore(copy, moment);
  return copy;
}

/** Puts a copy back in a folder that holds no records yet. @throws StoreError when it does, FolderInUseError when the assistant runs */
export async function putBack(copy: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  if ((await readdir(folder)).some(isKept)) throw new StoreError(folder, "there are records already: move them away first");
  for (const name of (await readdir(copy)).filter(isKept)) await cp(join(copy, name), join(folder, name));
  // Opened once: what cannot be opened is heard of now, and a manifest is made.
  await (await openStore(folder)).close();
}
