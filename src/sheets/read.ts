import { decoded } from "./decode.ts";
import { readBook } from "./read-book.ts";
import { readText } from "./read-text.ts";
import { LIMITS, type ReadFile } from "./tables.ts";

/**
 * A CSV or XLSX file as tables. What it is, is seen by its contents; formulas are not evaluated.
 * @returns why it cannot be read, where it cannot; never throws for what somebody sends
 */
export async function readTables(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) return { unreadable: "empty" };
  if (bytes.length > LIMITS.bytes) return { unreadable: "too-large" };
  try {
    if (begins(bytes, [0x50, 0x4b, 3, 4])) return await readBook(bytes);
    // What is encrypted comes in the same container as Excel of before 2007.
    if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { unreadable: "old-excel" };
    if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return { unreadable: "pdf" };
    const text = decoded(bytes);
    return text === undefined ? { unreadable: "no-text" } : readText(text);
  } catch {
    return { unreadable: "damaged" };
  }
}

const begins = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);
