import { LRUCache } from "lru-cache";
import type { SentFile } from "../../answer/context.ts";
import type { Clock } from "../../time/clock.ts";

/** Files that were sent, as they were read: in memory, each for who sent it. */
export interface Shelf {
  put: (person: string, id: string, file: SentFile) => void;
  get: (person: string, id: string) => SentFile | undefined;
  forget: (person: string) => void;
}

const HALF_AN_HOUR_MS = 30 * 60 * 1_000;
/** What was read takes some ten times what was sent. */
const MOST = 20;

export function createShelf(clock: Clock): Shelf {
  const now = () => clock.now().getTime();
  const kept = new LRUCache<string, SentFile>({ max: MOST, ttl: HALF_AN_HOUR_MS, ttlResolution: 0, perf: { now } });
  return {
    put: (person, id, file) => kept.set(keyOf(person, id), file),
    get: (person, id) => kept.get(keyOf(person, id)),
    forget: (person) => {
      for (const key of [...kept.keys()]) if (key.startsWith(keyOf(person, ""))) kept.delete(key);
    },
  };
}

const keyOf = (person: string, id: string): string => `${person}|${id}`;
