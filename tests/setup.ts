import { afterAll, afterEach, expect, vi } from "vitest";

/** Test files run one after the other in the same process (isolate: false), in any order: each leaves it as it was. */

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a test could leave behind, by name. */
const asItIs = (): Map<string, unknown> =>
  new Map<string, unknown>([
    ...Object.entries({ fetch, Date, setTimeout, setInterval, setImmediate, queueMicrotask, "AbortSignal.timeout": AbortSignal.timeout }),
    ...named("console", Object.entries(console)),
    ...named("environment", Object.entries(process.env)),
    ...named(
      "listeners",
      process.eventNames().map((event) => [String(event), process.listenerCount(event)]),
    ),
    ["folder", process.cwd()],
    ["open", process.getActiveResourcesInfo().filter((kind) => kind === "TCPServerWrap" || kind === "ProcessWrap").length],
  ]);

const named = (kind: string, entries: [string, unknown][]) => entries.map(([name, value]) => [`${kind} ${name}`, value] as const);

const before = asItIs();
// Registered first, so it runs after whatever the file itself cleans up.
afterAll(async () => {
  // A closed server is gone a turn later.
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const after = asItIs();
  const names = new Set([...before.keys(), ...after.keys()]);
  expect([...names].filter((name) => before.get(name) !== after.get(name))).toEqual([]);
});
