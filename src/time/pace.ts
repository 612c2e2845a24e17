import type { Clock } from "./clock.ts";

/** Teams takes about seven messages a second in one thread, and answers 429 beyond that. */
const GAP_MS = 1_000 / 7;

/** Resolves when it is the turn of the next message in a thread. */
export type Pace = (thread: string) => Promise<void>;

/** @param sharedBy among how many instances that is shared out now */
export function createPace(clock: Clock, sharedBy: () => number): Pace {
  const free = new Map<string, number>();
  return async (thread) => {
    const now = clock.now().getTime();
    for (const [known, at] of free) if (at <= now) free.delete(known);
    const at = Math.max(now, free.get(thread) ?? 0);
    free.set(thread, at + GAP_MS * sharedBy());
    if (at > now) await clock.wait(at - now);
  };
}
