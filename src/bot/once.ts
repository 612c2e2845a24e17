import { EVERYTHING } from "../store/store.ts";
import { turnIdOf } from "./context.ts";
import { log, reasonOf } from "./log.ts";
import type { Services } from "./services.ts";
import type { Turn } from "./turn.ts";

/** Over 15 seconds Teams sends an activity again; an answer goes out once. */
export function createOnce({ store, clock }: Services): (turn: Turn, work: () => Promise<void>) => Promise<void> {
  const underWay = new Set<string>();
  /** Answered, but the disk did not take that: known until the next start. */
  const unwritten = new Set<string>();

  const wasAnswered = async (key: string): Promise<boolean> =>
    unwritten.has(key) || (await store.snapshot(EVERYTHING)).has("activity", key);

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
      if (await wasAnswered(key)) return;
      await work();
      // Only after the answer: an activity that died halfway is answered when it comes again.
      await note(key, turn);
    } finally {
      underWay.delete(key);
    }
  };
}
