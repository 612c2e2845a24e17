import { LRUCache } from "lru-cache";
import { turnIdOf } from "./context.ts";
import { log, reasonOf } from "./log.ts";
import type { Services } from "./services.ts";
import type { InvokeResponse, Turn } from "./turn.ts";

/** Over 15 seconds Teams sends an activity again; an answer goes out once. */
export function createOnce({ store, clock }: Services): (turn: Turn, work: () => Promise<void>) => Promise<void> {
  const underWay = new Set<string>();
  /** Answered, but the disk did not take that: known until the next start. */
  const unwritten = new Set<string>();

  const wasAnswered = (key: string): boolean => unwritten.has(key) || store.wasAnswered(key);

  async function note(key: string, { activity: { id = "", conversation } }: Turn): Promise<void> {
    const record = { kind: "activity", id: key, actor: "systeem", data: { conversationId: conversation.id, activityId: id } } as const;
    await store.append([record], clock.now().toISOString()).catch((error: unknown) => {
      // A failure here would make Teams ask again what was answered.
      log("answered-unwritten", { reason: reasonOf(error) });
      unwritten.add(key);
    });
  }

  return async (turn, work) => {
    if (!turn.activity.id) return work();
    const key = turnIdOf(turn.activity);
    if (underWay.has(key)) return;
    // Before anything is waited for: the second may come in meanwhile.
    underWay.add(key);
    try {
      if (wasAnswered(key)) return;
      await work();
    } catch (error) {
      underWay.delete(key);
      throw error;
    }
    // Only after the answer: an activity that died halfway is answered when it comes again. What was written stands under the same key,
    // and nobody waits for this.
    void note(key, turn).finally(() => underWay.delete(key));
  };
}

const A_MINUTE_MS = 60_000;
/** Presses of the last minute. */
const MOST_PRESSES = 1_000;

/** A press that comes again gets what the first one got: it is done once. */
export function createShared({
  clock,
}: Pick<Services, "clock">): (turn: Turn, work: () => Promise<InvokeResponse>) => Promise<InvokeResponse> {
  const now = () => clock.now().getTime();
  const given = new LRUCache<string, Promise<InvokeResponse>>({ max: MOST_PRESSES, ttl: A_MINUTE_MS, ttlResolution: 0, perf: { now } });
  return (turn, work) => {
    if (!turn.activity.id) return work();
    const { from, value } = turn.activity;
    const key = [turnIdOf(turn.activity), from.id, JSON.stringify(value)].join("|");
    const response = given.get(key) ?? work();
    given.set(key, response);
    // What failed may be tried again.
    response.catch(() => given.delete(key));
    return response;
  };
}
