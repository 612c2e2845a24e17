import { defineConfig } from "vitest/config";

/** However busy the machine is: only what hangs takes so long. */
const HANGS_MS = 300_000;

export default defineConfig({
  // All files at once, each with a browser of its own: who waits for a page leaves the machine to the others.
  test: { include: ["e2e/*.test.ts"], pool: "threads", isolate: false, maxWorkers: 4, testTimeout: HANGS_MS, hookTimeout: HANGS_MS },
});
