import type { Clock } from "./clock.ts";

const FIRST_MS = 1_000;
const LONGEST_MS = 15 * 60 * 1_000;

/** A failure after which it may be tried again, perhaps not before so many milliseconds. */
export interface Again {
  afterMs?: number;
}

/** With what somebody is patient. */
export interface Patience {
  clock: Clock;
  /** Chance, from 0 to 1. */
  random: () => number;
  forMs: number;
  /** How long is waited at most before the second try; a second when it is not said. */
  firstMs?: number;
  /** Stops the waiting. */
  signal?: AbortSignal;
  /** Undefined when another try would be of no use, or of harm. */
  againAfter: (error: unknown) => Again | undefined;
}

/**
 * Milliseconds before the next try: what the other side asks, or twice as long every time, up to a quarter of an hour.
 * Spread by chance (0 to 1), so that what failed together does not come back together.
 */
export function delayBefore(tries: number, { afterMs }: Again, chance: number, firstMs = FIRST_MS): number {
  const longest = Math.min(LONGEST_MS, firstMs * 2 ** (tries - 1));
  const backOff = longest / 2 + (chance * longest) / 2;
  return afterMs === undefined ? backOff : Math.max(afterMs + chance * FIRST_MS, backOff);
}

/** Tries again after definite failures, for so long. @throws what the last try threw */
export async function withPatience<T>(work: () => Promise<T>, { clock, random, forMs, firstMs, signal, againAfter }: Patience): Promise<T> {
  const until = clock.now().getTime() + forMs;
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const again = againAfter(error);
      if (!again) throw error;
      const delay = delayBefore(tries, again, random(), firstMs);
      if (clock.now().getTime() + delay > until) throw error;
      await clock.wait(delay, signal);
    }
  }
}
