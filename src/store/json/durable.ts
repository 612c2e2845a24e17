import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

/** Only for who runs the assistant. */
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

type Handle = Awaited<ReturnType<typeof open>>;

/** Work on a file that has reached the disk when it resolves. */
export async function flushed(path: string, flags: string, work: (file: Handle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, PRIVATE_FILE);
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** That a file is there is written in its folder. Windows cannot open a folder and does this by itself. */
export async function flushFolderOf(path: string): Promise<void> {
  if (process.platform !== "win32") await flushed(dirname(path), "r", async () => {});
}

/** Replaces a file as a whole: after a power cut the old or the new one is there. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.tmp`;
  await flushed(temporary, "w", (file) => file.writeFile(text));
  await rename(temporary, path);
  await flushFolderOf(path);
}
