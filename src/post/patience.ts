import type { Clock } from "./clock.ts";
import { type Failure, failureOf } from "./sender.ts";

const FIRST_MS = 1_000;
const LONGEST_MS = 15 * 60 * 1_000;

/**
 * Milliseconds before the next try: what the other side asks, or twice as long every time, up to a quarter of an hour.
 * Spread by chance (0 to 1), so that what failed together does not come back together.
 */
export function delayBefore(tries: number, failure: Failure & { kind: "again" }, chance: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries - 1));
  const backOff = longest / 2 + (chance * longest) / 2;
  return failure.afterMs === undefined ? backOff : Math.max(failure.afterMs + chance * FIRST_MS, backOff);
}

/** Sends again after definite failures, for so many milliseconds. @throws what the last try threw */
export async function withPatience<T>(send: () => Promise<T>, clock: Clock, random: () => number, forMs: number): Promise<T> {
  const until = clock.now().getTime() + forMs;
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== "again") throw error;
      const delay = delayBefore(tries, failure, random());
      if (clock.now().getTime() + delay > until) throw error;
      await clock.wait(delay);
    }
  }
}
