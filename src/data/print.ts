import { createHash } from "node:crypto";

/** The mark of words that were found in a document as they stand: it no longer fits once they are changed. */
export const printOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);
