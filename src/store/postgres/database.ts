import pg from "pg";
import type { Clock } from "../../time/clock.ts";
import { withPatience } from "../../time/patience.ts";
import type { Address } from "./address.ts";
import { againAfter, DatabaseError } from "./failures.ts";

/** With what the database is waited for. */
export interface Parts {
  clock: Clock;
  /** Milliseconds that have gone by, of whatever moment: a clock that nobody sets. */
  ticks: () => number;
  /** Chance, from 0 to 1. */
  random: () => number;
  /** Told of every try that failed, and of connections that were lost. */
  report: (event: string, fields: Record<string, unknown>) => void;
}

/** Connections of one instance at most: one writes, one reads, one holds the lock of who leads; the others are for claims. */
const CONNECTIONS = 8;

/** How long somebody who asks can wait: Teams shows that it did not work after fifteen seconds. */
export const ASKER_WAITS_MS = 6_000;
const FIRST_WAIT_MS = 100;

const TIMES = {
  connectionTimeoutMillis: 3_000,
  idleTimeoutMillis: 60_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  /** The server gives up first; who hears nothing from it (a network that is gone) a little later. */
  statement_timeout: 3_000,
  query_timeout: 4_000,
  idle_in_transaction_session_timeout: 5_000,
};

const UNHURRIED_MS = 60_000;

/** A database that is spoken to with patience: what fails for a while is tried again, what cannot be is told at once. */
export class Database {
  readonly place: string;
  readonly #parts: Parts;
  readonly #pool: pg.Pool;

  constructor({ config, place }: Address, parts: Parts) {
    this.place = place;
    this.#parts = parts;
    this.#pool = new pg.Pool({ application_name: "vangnetwijzer", ...TIMES, ...config, max: CONNECTIONS });
    // Without somebody who listens a lost connection ends the process, also one that is in use and silent.
    this.#pool.on("connect", (client) => client.on("error", () => {}));
    this.#pool.on("error", (error) => parts.report("database-connection-lost", { reason: error.message }));
  }

  /** One statement, which may be tried more than once. @throws DatabaseError */
  query<R>(text: string, values: readonly unknown[] = [], forMs = ASKER_WAITS_MS): Promise<R[]> {
    return this.#patiently(forMs, async () => (await this.#pool.query(text, [...values])).rows as R[]);
  }

  /** Work in one transaction, which may be tried more than once, each time from the start. @throws DatabaseError */
  transaction<T>(work: (client: pg.ClientBase) => Promise<T>, forMs = ASKER_WAITS_MS): Promise<T> {
    return this.#patiently(forMs, async () => {
      const client = await this.#pool.connect();
      try {
        await client.query("BEGIN");
        const made = await work(client);
        await client.query("COMMIT");
        client.release();
        return made;
      } catch (error) {
        // Ending the connection ends what it began.
        client.release(true);
        throw error;
      }
    });
  }

  /** One statement that has much to do, a minute at most. @throws DatabaseError */
  unhurried<R>(text: string, values: readonly unknown[]): Promise<R[]> {
    return this.transaction(async (client) => {
      await client.query(`SET LOCAL statement_timeout = ${UNHURRIED_MS}`);
      const asked = { text, values: [...values], query_timeout: UNHURRIED_MS };
      return (await client.query(asked)).rows as R[];
    });
  }

  /** A connection of one's own, for locks that last as long as it does. Tried once. @throws DatabaseError */
  session(): Promise<pg.PoolClient> {
    return this.#patiently(0, () => this.#pool.connect());
  }

  /** Waits for what is under way. */
  close(): Promise<void> {
    return this.#pool.end();
  }

  async #patiently<T>(forMs: number, work: () => Promise<T>): Promise<T> {
    const { clock, random, report } = this.#parts;
    try {
      return await withPatience(work, {
        clock,
        random,
        forMs,
        firstMs: FIRST_WAIT_MS,
        againAfter: (error) => {
          const again = againAfter(error);
          if (again) report("database-failed", { reason: new DatabaseError(this.place, error).message });
          return again;
        },
      });
    } catch (error) {
      throw error instanceof DatabaseError ? error : new DatabaseError(this.place, error);
    }
  }
}
