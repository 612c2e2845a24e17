import type { Clock } from "../../src/time/clock.ts";

/** A clock that stands still until it is set; who waits is let through at once, and the clock moves on by as much. */
export interface HandClock extends Clock {
  set: (to: Date) => void;
  /** Every wait so far, in milliseconds. */
  waits: number[];
}

export function handClock(start: string): HandClock {
  let at = new Date(start);
  const waits: number[] = [];
  return {
    now: () => new Date(at),
    wait: async (ms, signal) => {
      signal?.throwIfAborted();
      waits.push(ms);
      at = new Date(at.getTime() + ms);
      // Others get their turn, as in a real wait.
      await new Promise((resolve) => setImmediate(resolve));
    },
    set: (to) => {
      at = new Date(to);
    },
    waits,
  };
}

/** A clock that stands still; who waits, waits until it is moved on. */
export interface StillClock extends Clock {
  /** Moves on, and lets through whose time has come. */
  advance: (ms: number) => void;
  /** Resolves when somebody waits for at least so long. */
  someoneWaits: (ms: number) => Promise<void>;
}

export function stillClock(start: string): StillClock {
  let at = Date.parse(start);
  let waiting: { until: number; ms: number; go: () => void }[] = [];
  let watchers: { ms: number; go: () => void }[] = [];
  return {
    now: () => new Date(at),
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        waiting.push({ until: at + ms, ms, go: resolve });
        for (const watcher of watchers) if (ms >= watcher.ms) watcher.go();
      }),
    advance: (ms) => {
      at += ms;
      const ready = waiting.filter(({ until }) => until <= at);
      waiting = waiting.filter(({ until }) => until > at);
      for (const { go } of ready) go();
    },
    someoneWaits: (ms) =>
      waiting.some((waiter) => waiter.ms >= ms)
        ? Promise.resolve()
        : new Promise((go) => {
            watchers = [...watchers, { ms, go }];
          }),
  };
}
