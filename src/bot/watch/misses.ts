import type { Answer } from "../../answer/answer.ts";
import type { NewRecord } from "../../store/records.ts";
import type { Clock } from "../../time/clock.ts";
import { dayInAmsterdam } from "../../time/day.ts";

/** What people ask in vain, as counts by kind: never what they typed, nor who. */
export interface Misses {
  count: (answer: Pick<Answer, "miss">) => void;
  /** What was counted since the last time, to be kept; nothing before it is time, unless all is asked for. */
  take: (all?: "all") => NewRecord[];
}

/** So often at most a count is written. */
const KEPT_EVERY_MS = 10 * 60 * 1_000;

export function createMisses(clock: Clock): Misses {
  const counts = new Map<string, number>();
  let last = clock.now().getTime();
  return {
    count: ({ miss }) => {
      if (miss !== undefined) counts.set(miss, (counts.get(miss) ?? 0) + 1);
    },
    take: (all) => {
      const now = clock.now();
      if (counts.size === 0 || (all === undefined && now.getTime() - last < KEPT_EVERY_MS)) return [];
      last = now.getTime();
      const dag = dayInAmsterdam(now);
      const records = [...counts].map(([soort, aantal]): NewRecord => ({ kind: "miss", actor: "systeem", data: { dag, soort, aantal } }));
      counts.clear();
      return records;
    },
  };
}
