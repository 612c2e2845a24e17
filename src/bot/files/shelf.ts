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
const MOST = 20;
/** Of all files together; one alone never has so many. */
const MOST_CELLS = 4_000_000;

export function createShelf(clock: Clock): Shelf {
  const now = () => clock.now().getTime();
  const kept = new LRUCache<string, SentFile>({
    max: MOST,
    maxSize: MOST_CELLS,
    sizeCalculation: cellsOf,
    ttl: HALF_AN_HOUR_MS,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    put: (person, id, file) => kept.set(keyOf(person, id), file),
    get: (person, id) => kept.get(keyOf(person, id)),
    forget: (person) => {
      for (const key of [...kept.keys()]) if (key.startsWith(keyOf(person, ""))) kept.delete(key);
    },
  };
}

const cellsOf = ({ read }: SentFile): number =>
  "tables" in read ? read.tables.reduce((sum, { rows }) => rows.reduce((all, { length }) => all + length, sum), 1) : 1;

const keyOf = (person: string, id: string): string => `${person}|${id}`;
