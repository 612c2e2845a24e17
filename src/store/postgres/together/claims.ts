import { setTimeout as wait } from "node:timers/promises";
import { WriteQueue } from "../../write-queue.ts";
import type { Database } from "../database.ts";
import { hashOf } from "./hash.ts";
import type { Presence } from "./presence.ts";

/** Teams sends again what took fifteen seconds: so long the end of another's work is waited for. */
const PATIENCE_MS = 13_000;
const ASKED_EVERY_MS = 250;
/** Without a claim one goes on all the same: the answer waits for the database once more. */
const DATABASE_WAITS_MS = 5_000;

/** New, or of an instance that is gone, or, of a press, of longer than a minute ago. */
const TAKE = `INSERT INTO claims AS known (key, instance) VALUES ($1, $2)
  ON CONFLICT (key) DO UPDATE SET instance = excluded.instance, at = clock_timestamp(), done = false, given = NULL
  WHERE NOT known.done AND (known.instance = $2
      OR $3 AND NOT EXISTS (SELECT FROM instances WHERE id = known.instance AND until > clock_timestamp()))
    OR known.done AND $4 AND known.at < clock_timestamp() - interval '1 minute'
  RETURNING key`;

/** Work that is taken on by one instance at a time, and done once. */
export class Claims {
  readonly #database: Database;
  readonly #presence: Presence;
  readonly #report: (event: string, fields: Record<string, unknown>) => void;
  /** Several at once: nobody waits for it. */
  readonly #done = new WriteQueue<{ key: string; given?: string }>((batch) => this.#write(batch));

  constructor(database: Database, presence: Presence, report: (event: string, fields: Record<string, unknown>) => void) {
    this.#database = database;
    this.#presence = presence;
    this.#report = report;
  }

  /**
   * Takes work on, or waits for the end of it where another instance does it.
   * @param again "again": done longer than a minute ago it may be done once more
   * @returns "mine"; that it was done, with what was given if that is kept; or "elsewhere" when the other is still at it
   * @throws DatabaseError
   */
  async take(work: string, again?: "again"): Promise<"mine" | "elsewhere" | { given: unknown }> {
    const key = hashOf(work);
    for (let left = PATIENCE_MS; left > 0; left -= ASKED_EVERY_MS) {
      const asked = [key, this.#presence.me, this.#presence.canJudge, again !== undefined];
      const taken = await this.#database.query(TAKE, asked, DATABASE_WAITS_MS);
      if (taken.length > 0) return "mine";
      const [known] = await this.#database.query<{ done: boolean; given: string | null }>("SELECT done, given FROM claims WHERE key = $1", [
        key,
      ]);
      if (known?.done) return { given: known.given === null ? undefined : JSON.parse(known.given) };
      await wait(ASKED_EVERY_MS);
    }
    return "elsewhere";
  }

  /** It is done. */
  done(work: string, given?: object): void {
    this.#done
      .offer([{ key: hashOf(work), ...(given && { given: JSON.stringify(given) }) }])
      // As long as this instance is there it is not done again all the same.
      .catch((error: unknown) => this.#report("answered-unwritten", { reason: String(error) }));
  }

  /** It failed: who comes again may do it. */
  async release(work: string): Promise<void> {
    await this.#database
      .query("DELETE FROM claims WHERE key = $1 AND instance = $2 AND NOT done", [hashOf(work), this.#presence.me])
      .catch((error: unknown) => this.#report("claim-not-released", { reason: String(error) }));
  }

  async tidy(before: string): Promise<void> {
    await this.#database.query("DELETE FROM claims WHERE at < $1", [before]);
    await this.forgetGiven();
  }

  /** What was given stands on somebody's card: it is kept no longer than it can be asked for. */
  async forgetGiven(): Promise<void> {
    await this.#database.query("UPDATE claims SET given = NULL WHERE given IS NOT NULL AND at < clock_timestamp() - interval '1 minute'");
  }

  /** Waits for what is to be written. */
  async close(): Promise<void> {
    await this.#done.after(async () => {});
  }

  async #write(batch: readonly { key: string; given?: string }[]): Promise<void> {
    await this.#database.query(
      `UPDATE claims SET done = true, given = ended.given
        FROM jsonb_to_recordset($1) AS ended (key text, given text) WHERE claims.key = ended.key`,
      [JSON.stringify(batch)],
    );
  }
}
