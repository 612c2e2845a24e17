import { createHash } from "node:crypto";

/** Of any length, and without who or what it is. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url");
