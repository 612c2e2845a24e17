import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Together } from "../../together.ts";
import type { Database } from "../database.ts";
import { Claims } from "./claims.ts";
import { Presence } from "./presence.ts";
import { Leading, oneAtATimeIn } from "./session-locks.ts";
import { inTable } from "./short-lived.ts";

const A_MINUTE_MS = 60_000;
/** Presses that this instance is at. */
const MOST_PRESSES = 1_000;

/**
 * What instances on one database share (docs/decisions/0018).
 * @param version of the program: what is kept for a short while is read by the same one only
 * @throws DatabaseError when it cannot be told that this instance is there
 */
export async function openTogether(
  database: Database,
  version: string,
  report: (event: string, fields: Record<string, unknown>) => void,
): Promise<Together> {
  const presence = new Presence(database, randomUUID());
  const claims = new Claims(database, presence, report);
  const leading = new Leading(database);
  const underWay = new Set<string>();
  const responses = new LRUCache<string, Promise<object>>({ max: MOST_PRESSES, ttl: A_MINUTE_MS });
  await presence.start();
  const forgetting = setInterval(() => void claims.forgetGiven().catch(() => {}), A_MINUTE_MS).unref();

  /** When it cannot be claimed it is done all the same: twice is better than not at all. */
  const taken = (key: string, again?: "again"): ReturnType<Claims["take"]> =>
    claims.take(key, again).catch((error: unknown) => {
      report("not-claimed", { reason: String(error) });
      return "mine" as const;
    });

  async function doneOnce<T extends object | undefined>(key: string, work: () => Promise<T>): Promise<T> {
    try {
      const made = await work();
      claims.done(key, made);
      return made;
    } catch (error) {
      await claims.release(key);
      throw error;
    }
  }

  return {
    me: presence.me,
    get alive() {
      return presence.alive;
    },
    isAlive: (instance) => presence.isAlive(instance),
    once: async ({ key }, deed) => {
      if (underWay.has(key)) return;
      // Before anything is waited for: the second may come in meanwhile.
      underWay.add(key);
      try {
        if ((await taken(key)) === "mine") await doneOnce(key, () => deed().then(() => undefined));
      } finally {
        underWay.delete(key);
      }
    },
    sharing: <T extends object>(key: string, work: () => Promise<T>) => {
      const asked = async (): Promise<T> => {
        const found = await taken(key, "again");
        if (found === "elsewhere") throw new Error("another instance has been at it for too long");
        return found === "mine" || found.given === undefined ? doneOnce(key, work) : (found.given as T);
      };
      const response = (responses.get(key) as Promise<T> | undefined) ?? asked();
      responses.set(key, response);
      // What failed may be tried again.
      response.catch(() => responses.delete(key));
      return response;
    },
    leads: () => leading.isMine(),
    oneAtATime: oneAtATimeIn(database),
    shortMemory: (of) => inTable(of, database, version),
    letGo: async (before) => {
      await claims.tidy(before);
      await presence.tidy();
      await database.query("DELETE FROM short_lived WHERE until < clock_timestamp()");
    },
    check: async () => presence.check(),
    close: async () => {
      clearInterval(forgetting);
      leading.stop();
      await claims.close();
      await presence.stop();
    },
  };
}
