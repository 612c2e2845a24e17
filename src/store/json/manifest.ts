import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Written } from "./appending-file.ts";
import { replaceFile } from "./durable.ts";

/**
 * What every file held at a moment: written now and then, when a file is begun, and at the end. At the next start a file that is gone,
 * shorter, or not what was written is noticed. Without a manifest (of an earlier version, or taken away on purpose) nothing is compared.
 */
export const MANIFEST = "manifest.json";

const manifestShape = z.strictObject({ files: z.record(z.string(), z.strictObject({ bytes: z.int(), sha256: z.string() })) });

export const writeManifest = (folder: string, files: Readonly<Record<string, Written>>): Promise<void> =>
  replaceFile(join(folder, MANIFEST), JSON.stringify({ files }));

/** Before files are changed on purpose: a crash in between leaves nothing that does not fit. */
export const dropManifest = (folder: string): Promise<void> => rm(join(folder, MANIFEST), { force: true });

/** The first file that is not as it was left, and why; undefined when all are. */
export async function mismatchIn(folder: string): Promise<{ file: string; reason: string } | undefined> {
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = manifestShape.safeParse(safeJson(text));
  if (!parsed.success) return { file: MANIFEST, reason: "cannot be read" };
  for (const [file, { bytes, sha256 }] of Object.entries(parsed.data.files)) {
    const content = await readFile(join(folder, file)).catch(() => undefined);
    if (!content) return { file, reason: "the file is missing" };
    if (content.length < bytes) return { file, reason: `shorter than it was: ${content.length} of ${bytes} bytes` };
    if (createHash("sha256").update(content.subarray(0, bytes)).digest("hex") !== sha256)
      return { file, reason: "not what was written: it was changed from outside" };
  }
  return undefined;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
