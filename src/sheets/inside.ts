import { Unzip, UnzipInflate } from "fflate";
import { LIMITS } from "./tables.ts";

/** The names of the parts of a zip, inflated once to see how large they are indeed: what a file says of itself is not believed. */
export function lookInside(bytes: Uint8Array): Set<string> | "too-much" {
  const names = new Set<string>();
  let inflated = 0;
  let isTooMuch = false;
  const unzip = new Unzip((file) => {
    names.add(file.name);
    if (names.size > LIMITS.parts) isTooMuch = true;
    file.ondata = (error, chunk) => {
      if (error) throw error;
      inflated += chunk.length;
      if (inflated > LIMITS.inflated) {
        isTooMuch = true;
        file.terminate();
      }
    };
    if (!isTooMuch) file.start();
  });
  unzip.register(UnzipInflate);
  // In pieces, so that one that grows is stopped in time.
  for (let at = 0; at < bytes.length && !isTooMuch; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return isTooMuch ? "too-much" : names;
}
const PIECE = 1_024;
