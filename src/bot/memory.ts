import { LRUCache } from "lru-cache";
import type { Offer } from "../cards/offers.ts";
import type { Question } from "../question/question.ts";
import type { Clock } from "../time/clock.ts";

/** What one person and the assistant said last to each other in a conversation. */
export interface Spoken {
  /** For "en Deurne?". */
  question?: Question | undefined;
  /** For "terug". */
  before?: Question | undefined;
  /** The buttons of the last answer: what stands on one can be typed. */
  offers: readonly Offer[];
}

/** Kept in memory only, and forgotten after half an hour. */
export interface Memory {
  last: (person: string, conversation: string) => Spoken | undefined;
  /** @param question the one that was answered; of an answer to none the last one stays */
  remember: (person: string, conversation: string, question: Question | undefined, offers?: readonly Offer[]) => void;
  /** Forgets what is kept of one person, in every conversation. */
  forget: (person: string) => void;
}

const HALF_AN_HOUR_MS = 30 * 60 * 1_000;
/** Far more than speak at once; who was silent longest goes first. */
const MOST = 2_000;

export function createMemory(clock: Clock): Memory {
  const now = () => clock.now().getTime();
  const kept = new LRUCache<string, Spoken>({ max: MOST, ttl: HALF_AN_HOUR_MS, ttlResolution: 0, perf: { now } });
  return {
    last: (person, conversation) => kept.get(keyOf(person, conversation)),
    remember: (person, conversation, question, offers = []) => {
      const key = keyOf(person, conversation);
      kept.set(key, spokenAfter(kept.get(key), question, offers));
    },
    forget: (person) => {
      for (const key of [...kept.keys()]) if (key.startsWith(keyOf(person, ""))) kept.delete(key);
    },
  };
}

/** What is remembered after an answer. */
export const spokenAfter = (last: Spoken | undefined, question: Question | undefined, offers: readonly Offer[]): Spoken => ({
  question: question ?? last?.question,
  before: question ? last?.question : last?.before,
  offers,
});

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
