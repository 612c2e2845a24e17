import { ticks } from "../../../time/clock.ts";
import type { Database } from "../database.ts";

/** An instance that was not heard of for so long is gone. */
export const LEASE_MS = 8_000;
const RENEWED_EVERY_MS = 2_000;

const RENEW = `WITH renewed AS (
    INSERT INTO instances (id, until) VALUES ($1, clock_timestamp() + $2 * interval '1 ms')
    ON CONFLICT (id) DO UPDATE SET until = excluded.until)
  SELECT count(*)::integer AS others FROM instances WHERE until > clock_timestamp() AND id <> $1`;

/** That an instance is there, as the others see it. */
export class Presence {
  readonly me: string;
  readonly #database: Database;
  #others = 0;
  #renewedAt = ticks();
  /** When the database was heard again after it was not; before that others could not renew either. */
  #heardAgainAt = Number.NEGATIVE_INFINITY;
  #renewing: NodeJS.Timeout | undefined;

  constructor(database: Database, me: string) {
    this.#database = database;
    this.me = me;
  }

  get alive(): number {
    return this.#others + 1;
  }

  /** @throws DatabaseError when it cannot be told that this instance is there */
  async start(): Promise<void> {
    await this.#renew();
    // Not the clock that is passed in: a lease is of the database's time.
    this.#renewing = setInterval(() => void this.#renew().catch(() => {}), RENEWED_EVERY_MS).unref();
  }

  /** Whether others may be called gone: not as long as they may not have been able to say that they are there. */
  get canJudge(): boolean {
    const now = ticks();
    return now - this.#heardAgainAt > LEASE_MS && now - this.#renewedAt < LEASE_MS;
  }

  /** @throws DatabaseError */
  async isAlive(instance: string): Promise<boolean> {
    if (instance === this.me || !this.canJudge) return true;
    const found = await this.#database.query("SELECT FROM instances WHERE id = $1 AND until > clock_timestamp()", [instance]);
    return found.length > 0;
  }

  /** @throws when the others may think that this one is gone */
  check(): void {
    const silence = ticks() - this.#renewedAt;
    if (silence > LEASE_MS) throw new Error(`niet gehoord sinds ${Math.round(silence / 1_000)} seconden`);
  }

  /** What lapsed long ago is of nobody. */
  async tidy(): Promise<void> {
    await this.#database.query("DELETE FROM instances WHERE until < clock_timestamp() - interval '1 hour'");
  }

  async stop(): Promise<void> {
    clearInterval(this.#renewing);
    await this.#database.query("DELETE FROM instances WHERE id = $1", [this.me], 0);
  }

  async #renew(): Promise<void> {
    const [{ others }] = (await this.#database.query(RENEW, [this.me, LEASE_MS], RENEWED_EVERY_MS)) as [{ others: number }];
    const now = ticks();
    if (now - this.#renewedAt > 2 * RENEWED_EVERY_MS) this.#heardAgainAt = now;
    this.#renewedAt = now;
    this.#others = others;
  }
}
