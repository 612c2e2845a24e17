import type { Clock } from "./clock.ts";

/** What the work gives, or undefined when it takes longer than so many milliseconds; the work itself goes on. @throws what the work throws in that time */
export async function inTime<T>(work: Promise<T>, ms: number, clock: Clock): Promise<{ value: T } | undefined> {
  const done = new AbortController();
  try {
    return await Promise.race([work.then((value) => ({ value })), clock.wait(ms, done.signal).then(() => undefined)]);
  } finally {
    done.abort("done");
  }
}
