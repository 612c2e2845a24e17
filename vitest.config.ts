import { defineConfig } from "vitest/config";

/** However busy the machine is: only what hangs takes so long. */
const HANGS_MS = 300_000;

// Vite stays at 7: what 8 builds with is left out by an npm on a Node before 20.19 or 22.12, and README asks for less.
export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    // A file is not a process of its own: most of the time went into loading the same modules again. tests/setup.ts guards what that asks.
    isolate: false,
    pool: "threads",
    // Without this one core stays free, of two.
    maxWorkers: "100%",
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
  },
});
