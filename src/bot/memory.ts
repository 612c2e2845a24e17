import type { Question } from "../question/question.ts";

/** The last question per person and conversation, for "en Deurne?". Kept in memory only, and forgotten after half an hour. */
export interface Memory {
  last: (key: string, now: number) => Question | undefined;
  remember: (key: string, question: Question, now: number) => void;
  /** Forgets what is kept of one person, in every conversation. */
  forget: (person: string) => void;
}

/** The key of a person in a conversation. */
export const memoryKey = (person: string, conversation: string): string => `${person}|${conversation}`;

const HALF_AN_HOUR = 30 * 60 * 1000;
/** Far more than speak at once; the oldest goes first. */
const MOST = 10_000;

/** Moments are in milliseconds since 1970. */
export function createMemory(): Memory {
  // A Map keeps the order of setting: the first is the oldest.
  const kept = new Map<string, { question: Question; at: number }>();
  return {
    last: (key, now) => {
      const found = kept.get(key);
      return found && now - found.at <= HALF_AN_HOUR ? found.question : undefined;
    },
    remember: (key, question, now) => {
      kept.delete(key);
      kept.set(key, { question, at: now });
      for (const [oldest, { at }] of kept) {
        if (kept.size <= MOST && now - at <= HALF_AN_HOUR) break;
        kept.delete(oldest);
      }
    },
    forget: (person) => {
      for (const key of kept.keys()) if (key.startsWith(memoryKey(person, ""))) kept.delete(key);
    },
  };
}

/** Remembers that something was there, of the last so many: true the first time. */
export function createFirstTime(most = MOST): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key)) return false;
    seen.add(key);
    for (const oldest of seen) {
      if (seen.size <= most) break;
      seen.delete(oldest);
    }
    return true;
  };
}
