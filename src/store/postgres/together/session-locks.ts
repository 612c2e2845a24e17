import pLimit from "p-limit";
import type { PoolClient } from "pg";
import type { Database } from "../database.ts";
import { LOCKS, OURS } from "../locks.ts";

/** The server notices within half a minute that a machine is gone, and gives its locks free. */
const KEPT_ALIVE = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

/** Who leads: the one session that holds the lock. */
export class Leading {
  readonly #database: Database;
  #session: PoolClient | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether this instance leads now; if nobody does, it does from now on. @throws DatabaseError when that cannot be known */
  async isMine(): Promise<boolean> {
    if (this.#session && (await holds(this.#session))) return true;
    this.#letGo();
    const session = await this.#database.session();
    try {
      await session.query(KEPT_ALIVE);
      const { rows } = await session.query("SELECT pg_try_advisory_lock($1, $2) AS mine", [OURS, LOCKS.lead]);
      if (!rows[0].mine) {
        session.release();
        return false;
      }
      this.#session = session;
      return true;
    } catch (error) {
      session.release(true);
      throw error;
    }
  }

  stop(): void {
    this.#letGo();
  }

  /** With the connection goes the lock. */
  #letGo(): void {
    this.#session?.release(true);
    this.#session = undefined;
  }
}

const holds = (session: PoolClient): Promise<boolean> =>
  session.query("SELECT").then(
    () => true,
    () => false,
  );

/** Does work one at a time over all instances. */
export function oneAtATimeIn(database: Database): <T>(work: () => Promise<T>) => Promise<T> {
  // Of this instance one waits for the lock, not all with a connection each.
  const here = pLimit(1);
  return (work) =>
    here(async () => {
      const session = await database.session();
      try {
        await session.query("SELECT pg_advisory_lock($1, $2)", [OURS, LOCKS.oneAtATime]);
        return await work();
      } finally {
        session.release(true);
      }
    });
}
