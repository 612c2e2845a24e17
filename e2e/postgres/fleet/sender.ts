import { setTimeout as wait } from "node:timers/promises";

/** Between two tries, and how many there are: Teams comes back when an answer is no 200. */
const AGAIN_MS = 500;
const TRIES = 40;

/** Teams waits so long for an answer, and sends it again then. */
const TEAMS_WAITS_MS = 15_000;

/** Sends activities as Teams does: a message that was not taken comes again. Every one goes out twice, as after a slow answer. */
export const senderTo = (port: number) => {
  async function once(activity: object, id: string): Promise<unknown> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-about": id },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(TEAMS_WAITS_MS),
      }).catch(() => undefined);
      if (response?.status === 200) return response.json().catch(() => undefined);
      await wait(AGAIN_MS);
    }
    throw new Error(`Nobody took ${id}`);
  }

  /** @returns what both were answered with */
  return (activity: { id: string }): Promise<[unknown, unknown]> => Promise.all([once(activity, activity.id), once(activity, activity.id)]);
};
