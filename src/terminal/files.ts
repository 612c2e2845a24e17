import { writeFileSync } from "node:fs";
import { parse } from "node:path";

/** Writes a file under its name, or with a number behind it where there is one already. @returns where it is */
export function writeNew(path: string, bytes: Uint8Array): string {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number += 1) {
    const candidate = `${dir === "" ? "" : `${dir}/`}${name}${number === 1 ? "" : `-${number}`}${ext}`;
    try {
      writeFileSync(candidate, bytes, { flag: "wx" });
      return candidate;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
