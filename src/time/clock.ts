/** Time, as it is passed in: a test plays a year in seconds. */
export interface Clock {
  now(): Date;
  /** Resolves after so many milliseconds. @throws the reason of the signal when that comes first. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Milliseconds since this process began, of no day: for how long something was silent. */
export const ticks = (): number => performance.now();

/** Without an error of its own for who stops waiting: that happens with every answer, and errors are slow. */
const wait: Clock["wait"] = (ms, signal) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });

/**
 * The time of this machine, which never goes back: when its clock is set back, time goes on from where it was until that clock has come
 * past it. What was written stays in the past, and who waits waits no longer.
 * @param from not earlier than this moment (ISO instant): of the latest record
 */
export function steadyClock(from = "", wall: () => number = Date.now, elapsed: () => number = ticks): Clock {
  let at = Math.max(wall(), from === "" ? 0 : Date.parse(from));
  let ticked = elapsed();
  return {
    now: () => {
      const tick = elapsed();
      at = Math.max(at + (tick - ticked), wall());
      ticked = tick;
      return new Date(at);
    },
    wait,
  };
}
