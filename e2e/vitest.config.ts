import { defineConfig } from "vitest/config";

export default defineConfig({
  // One browser and one Playground at a time: two cores.
  test: { include: ["e2e/**/*.test.ts"], fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 },
});
