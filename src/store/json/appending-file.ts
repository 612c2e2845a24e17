import { createHash, type Hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Adapter } from "lowdb";
import { flushed, flushFolderOf, replaceFile } from "./durable.ts";

/** How much of a file was written, and what that adds up to. */
export interface Written {
  bytes: number;
  sha256: string;
}

/**
 * A lowdb adapter for a list that only grows: a line of JSON each, of which a write adds the new ones and has reached the disk when it
 * resolves. Files of versions before 0.5.0 hold one JSON array; those are read, and written only as a whole.
 */
export class AppendingFile<T> implements Adapter<T[]> {
  readonly path: string;
  #items = 0;
  #bytes = 0;
  #hash: Hash = createHash("sha256");

  constructor(path: string) {
    this.path = path;
  }

  /** Whether items can be added. */
  get grows(): boolean {
    return this.path.endsWith("l");
  }

  get written(): Written {
    return { bytes: this.#bytes, sha256: this.#hash.copy().digest("hex") };
  }

  async read(): Promise<T[] | null> {
    const content = await readFile(this.path).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    });
    if (!content) return null;
    if (!this.grows) return this.#took(JSON.parse(content.toString("utf8")) as T[], content);
    // What stands behind the last line end was being written when the process died: nobody was told that it was there.
    const whole = content.subarray(0, content.lastIndexOf("\n") + 1);
    const lines = whole.toString("utf8").split("\n").slice(0, -1);
    return this.#took(lines.map(parseLine) as T[], whole);
  }

  /** @param data all items: those that were written before, and new ones behind them */
  async write(data: readonly T[]): Promise<void> {
    const lines = Buffer.from(data.slice(this.#items).map(toLine).join(""));
    const isNew = this.#bytes === 0;
    await flushed(this.path, "a", async (file) => {
      // A part of a write that failed may be left behind what is known to be there.
      if ((await file.stat()).size > this.#bytes) await file.truncate(this.#bytes);
      try {
        await file.appendFile(lines);
      } catch (error) {
        await file.truncate(this.#bytes).catch(() => {});
        throw error;
      }
    });
    if (isNew) await flushFolderOf(this.path);
    this.#items = data.length;
    this.#bytes += lines.length;
    this.#hash.update(lines);
  }

  /** Writes all of it anew. */
  async rewrite(data: readonly T[]): Promise<void> {
    const text = this.grows ? data.map(toLine).join("") : JSON.stringify(data);
    await replaceFile(this.path, text);
    this.#took([...data], Buffer.from(text));
  }

  #took(items: T[], content: Buffer): T[] {
    this.#items = items.length;
    this.#bytes = content.length;
    this.#hash = createHash("sha256").update(content);
    return items;
  }
}

const toLine = (item: unknown): string => `${JSON.stringify(item)}\n`;

function parseLine(line: string, at: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`line ${at + 1}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
