import { defineConfig } from "vitest/config";

/** However busy the machine is: only what hangs takes so long. */
const HANGS_MS = 300_000;

// Against a real PostgreSQL: every file starts a server of its own, and every test has its own database.
export default defineConfig({
  test: {
    include: ["e2e/postgres/**/*.test.ts"],
    pool: "threads",
    isolate: false,
    maxWorkers: 2,
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
  },
});
