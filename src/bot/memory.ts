import { LRUCache } from "lru-cache";
import type { Question } from "../question/question.ts";
import type { Clock } from "../time/clock.ts";

/** The last question per person and conversation, for "en Deurne?". Kept in memory only, and forgotten after half an hour. */
export interface Memory {
  last: (person: string, conversation: string) => Question | undefined;
  remember: (person: string, conversation: string, question: Question) => void;
  /** Forgets what is kept of one person, in every conversation. */
  forget: (person: string) => void;
}

const HALF_AN_HOUR_MS = 30 * 60 * 1_000;
/** Far more than speak at once; who was silent longest goes first. */
const MOST = 10_000;

export function createMemory(clock: Clock): Memory {
  const now = () => clock.now().getTime();
  const kept = new LRUCache<string, Question>({ max: MOST, ttl: HALF_AN_HOUR_MS, ttlResolution: 0, perf: { now } });
  return {
    last: (person, conversation) => kept.get(keyOf(person, conversation)),
    remember: (person, conversation, question) => void kept.set(keyOf(person, conversation), question),
    forget: (person) => {
      for (const key of [...kept.keys()]) if (key.startsWith(keyOf(person, ""))) kept.delete(key);
    },
  };
}

const keyOf = (person: string, conversation: string): string => `${person}|${conversation}`;

/** Remembers that something was there, of the last so many: true the first time. */
export function createFirstTime(most = MOST): (key: string) => boolean {
  const seen = new LRUCache<string, true>({ max: most });
  return (key) => {
    const isFirst = !seen.has(key);
    seen.set(key, true);
    return isFirst;
  };
}
