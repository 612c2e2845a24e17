import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { z } from "zod";
import { DataError } from "./error.ts";

/** A data file, checked. @throws DataError with the first thing that is wrong */
export function readChecked<T>(path: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DataError(basename(path), placeOf(issue?.path ?? []), issue?.message ?? "unknown reason");
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new DataError(basename(path), "whole file", error instanceof Error ? error.message : String(error));
  }
}

/** ["rows", 12, "published"] → "rows[12].published"; counted from 0, as in the file. */
const placeOf = (path: PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "") || "whole file";
