import { setTimeout as wait } from "node:timers/promises";

/** Time, as it is passed in: a test plays a year in seconds. */
export interface Clock {
  now(): Date;
  /** Resolves after so many milliseconds. @throws AbortError when the signal comes first. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/**
 * The time of this machine, which never goes back: when its clock is set back, time goes on from where it was until that clock has come
 * past it. What was written stays in the past, and who waits waits no longer.
 * @param from not earlier than this moment (ISO instant): of the latest record
 */
export function steadyClock(from = "", wall: () => number = Date.now, ticks: () => number = () => performance.now()): Clock {
  let at = Math.max(wall(), from === "" ? 0 : Date.parse(from));
  let ticked = ticks();
  return {
    now: () => {
      const tick = ticks();
      at = Math.max(at + (tick - ticked), wall());
      ticked = tick;
      return new Date(at);
    },
    wait: (ms, signal) => wait(ms, undefined, signal && { signal }),
  };
}
