import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import type { Adapter } from "lowdb";

/**
 * A lowdb adapter whose write has reached the disk when it resolves: lowdb's own renames without fsync,
 * so that a power cut can leave an empty file.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  async read(): Promise<T | null> {
    try {
      return JSON.parse(await readFile(this.path, "utf8")) as T;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async write(data: T): Promise<void> {
    const temporary = `${this.path}.tmp`;
    await flushed(temporary, "w", (file) => file.writeFile(JSON.stringify(data)));
    await rename(temporary, this.path);
    // The rename itself is in the folder. Windows cannot open a folder and does this by itself.
    if (process.platform !== "win32") await flushed(dirname(this.path), "r", async () => {});
  }
}

type Handle = Awaited<ReturnType<typeof open>>;

async function flushed(path: string, flags: string, work: (file: Handle) => Promise<void>): Promise<void> {
  const file = await open(path, flags);
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";
