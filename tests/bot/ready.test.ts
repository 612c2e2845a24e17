import { expect, test } from "vitest";
import { createMetrics, serveMetrics } from "../../src/bot/watch/metrics.ts";
import { createReady, daysLeft } from "../../src/bot/watch/ready.ts";
import { handClock, stillClock } from "../time/clock.ts";

const NOW = "2026-11-22T12:00:00Z";

test("ready is when every part is, and else it says which is not", async () => {
  const clock = handClock(NOW);
  const parts = { opslag: async () => {}, sleutels: async () => Promise.reject(new Error("geen verbinding")) };
  expect(await createReady(parts, clock)()).toEqual({ klaar: false, delen: { opslag: "goed", sleutels: "Error: geen verbinding" } });
  expect(await createReady({ opslag: async () => {} }, clock)()).toMatchObject({ klaar: true });
});

test("a part that does not answer is not waited for, and who asks often costs nothing", async () => {
  const clock = stillClock(NOW);
  let asked = 0;
  const ready = createReady(
    {
      token: () => {
        asked += 1;
        return new Promise(() => {});
      },
    },
    clock,
  );
  const both = Promise.all([ready(), ready()]);
  await clock.someoneWaits(12_000);
  clock.advance(12_000);
  const [first] = await both;
  expect([first?.delen, asked]).toEqual([{ token: "geen antwoord" }, 1]);
});

test("the days until the secret ends", () => {
  const clock = handClock(NOW);
  expect(["2026-12-22", "2026-11-23", "2026-11-22", undefined].map((day) => daysLeft(day, clock))).toEqual([29, 0, -1, undefined]);
});

test("metrics are given in the usual text, on this machine", async () => {
  const metrics = createMetrics();
  metrics.handled("message", 200, 0.01);
  metrics.handled("verzonnen", 400, 0.01);
  metrics.missed("unknown-name");
  const { port, stop } = await serveMetrics(metrics, 0);
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  stop();
  expect(text).toContain('vangnetwijzer_activities_total{type="message",status="200"} 1');
  expect(text).toContain('vangnetwijzer_activities_total{type="other",status="400"} 1');
  expect(text).toContain('vangnetwijzer_misses_total{kind="unknown-name"} 1');
});
