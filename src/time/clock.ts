import { setTimeout as wait } from "node:timers/promises";

/** Time, as it is passed in: a test plays a year in seconds. */
export interface Clock {
  now(): Date;
  /** Resolves after so many milliseconds. @throws AbortError when the signal comes first. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  wait: (ms, signal) => wait(ms, undefined, signal && { signal }),
};
