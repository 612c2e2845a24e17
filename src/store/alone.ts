import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import pLimit from "p-limit";
import type { Clock } from "../time/clock.ts";
import type { FileStore } from "./json/file-store.ts";
import type { ShortLived, ShortMemory, Together, Work } from "./together.ts";

const A_MINUTE_MS = 60_000;
/** Presses of the last minute. */
const MOST_PRESSES = 1_000;

interface Parts {
  store: Pick<FileStore, "append" | "wasAnswered" | "letGo">;
  clock: Clock;
  /** A failure that is nobody's answer. */
  report: (event: string, fields: Record<string, unknown>) => void;
}

/** One process that shares with nobody: what it has to know is in its memory, and what it answered on its disk. */
export function createAlone({ store, clock, report }: Parts): Together {
  const me = randomUUID();
  const now = () => clock.now().getTime();
  const underWay = new Set<string>();
  /** Answered, but the disk did not take that: known until the next start. */
  const unwritten = new Set<string>();
  const given = new LRUCache<string, Promise<object>>({ max: MOST_PRESSES, ttl: A_MINUTE_MS, ttlResolution: 0, perf: { now } });

  const memories = new Map<string, unknown>();

  async function note({ key, ...data }: Work): Promise<void> {
    const record = { kind: "activity", id: key, actor: "systeem", data } as const;
    await store.append([record], clock.now().toISOString()).catch((error: unknown) => {
      // A failure here would make Teams ask again what was answered.
      report("answered-unwritten", { reason: String(error) });
      unwritten.add(key);
    });
  }

  return {
    me,
    alive: 1,
    isAlive: async (instance) => instance === me,
    once: async (work, deed) => {
      const { key } = work;
      if (underWay.has(key)) return;
      // Before anything is waited for: the second may come in meanwhile.
      underWay.add(key);
      try {
        if (unwritten.has(key) || store.wasAnswered(key)) return;
        await deed();
      } catch (error) {
        underWay.delete(key);
        throw error;
      }
      // Only after the answer: an activity that died halfway is answered when it comes again. What was written stands under the same key,
      // and nobody waits for this.
      void note(work).finally(() => underWay.delete(key));
    },
    sharing: <T extends object>(key: string, work: () => Promise<T>) => {
      const response = (given.get(key) as Promise<T> | undefined) ?? work();
      given.set(key, response);
      // What failed may be tried again.
      response.catch(() => given.delete(key));
      return response;
    },
    leads: async () => true,
    oneAtATime: pLimit(1),
    shortMemory: <T extends object>(of: ShortLived<T>) => {
      const memory = (memories.get(of.name) as ShortMemory<T> | undefined) ?? inMemory(of, now);
      memories.set(of.name, memory);
      return memory;
    },
    letGo: (before) => store.letGo(before),
    check: async () => {},
    close: async () => {},
  };
}

function inMemory<T extends object>({ forMs, most, size }: ShortLived<T>, now: () => number): ShortMemory<T> {
  const kept = new LRUCache<string, T>({
    max: most,
    ttl: forMs,
    ttlResolution: 0,
    perf: { now },
    ...(size && { maxSize: size.most, sizeCalculation: size.of }),
  });
  return {
    get: async (person, key) => kept.get(keyOf(person, key)),
    put: async (person, key, value) => {
      kept.set(keyOf(person, key), value);
    },
    add: async (person, key, value) => {
      const isNew = !kept.has(keyOf(person, key));
      kept.set(keyOf(person, key), value);
      return isNew;
    },
    forget: async (person) => {
      for (const key of [...kept.keys()]) if (key.startsWith(keyOf(person, ""))) kept.delete(key);
    },
  };
}

const keyOf = (person: string, key: string): string => `${person}|${key}`;
