import { expect, test } from "vitest";
import { createMisses } from "../../src/bot/watch/misses.ts";
import { missesText } from "../../src/terminal/missers.ts";
import { ask } from "../support.ts";
import { handClock } from "../time/clock.ts";

test("what is asked in vain is counted by kind, without a word of it, and kept now and then", () => {
  const clock = handClock("2026-11-22T12:00:00Z");
  const misses = createMisses(clock);
  for (const text of ["lekker weer", "blablabla", "vangnet Bergen 2024", "vangnet Deurne 2020", "bedankt", "vangnet Deurne 2010"])
    misses.count(ask(text));
  expect(misses.take()).toEqual([]);
  clock.set(new Date("2026-11-22T12:10:00Z"));
  const counts = [
    { dag: "2026-11-22", soort: "not-understood", aantal: 2 },
    { dag: "2026-11-22", soort: "which-name", aantal: 1 },
    { dag: "2026-11-22", soort: "vangnet", aantal: 1 },
  ];
  expect(misses.take().map(({ data }) => data)).toEqual(counts);
  expect(misses.take("all")).toEqual([]);
});

test("the owner sees thirty days of it, most first", () => {
  const of = () => [
    { data: { dag: "2026-11-22", soort: "which-name", aantal: 1 } },
    { data: { dag: "2026-11-21", soort: "not-understood", aantal: 2 } },
    { data: { dag: "2026-11-22", soort: "not-understood", aantal: 3 } },
    { data: { dag: "2026-10-23", soort: "unknown-name", aantal: 9 } },
  ];
  const kept = { of, has: () => false } as unknown as Parameters<typeof missesText>[0];
  expect(missesText(kept, "2026-11-22")).toBe("Vergeefs gevraagd in de laatste 30 dagen:\n     5  not-understood\n     1  which-name");
});
