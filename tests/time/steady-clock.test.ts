import { expect, test } from "vitest";
import { steadyClock } from "../../src/time/clock.ts";

const AT = Date.parse("2026-11-22T12:00:00Z");
const HOUR = 3_600_000;

/** A machine of which the wall clock can be set, while time goes on. */
function machine() {
  let wall = AT;
  let ticks = 0;
  return {
    clock: (from?: string) =>
      steadyClock(
        from,
        () => wall,
        () => ticks,
      ),
    pass: (ms: number) => {
      wall += ms;
      ticks += ms;
    },
    set: (by: number) => {
      wall += by;
    },
  };
}

test("set back an hour, time goes on from where it was", () => {
  const { clock, pass, set } = machine();
  const { now } = clock();
  pass(1_000);
  set(-HOUR);
  expect(now().getTime()).toBe(AT + 1_000);
  pass(5_000);
  expect(now().getTime()).toBe(AT + 6_000);
});

test("set forward, it goes along, also after a sleep", () => {
  const { clock, pass, set } = machine();
  const { now } = clock();
  set(HOUR);
  pass(1);
  expect(now().getTime()).toBe(AT + HOUR + 1);
});

test("after a start it is not earlier than what was written last", () =>
  expect(machine().clock("2026-11-22T12:30:00.000Z").now().toISOString()).toBe("2026-11-22T12:30:00.000Z"));
