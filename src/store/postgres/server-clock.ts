import type { Database } from "./database.ts";

/** So often it is measured anew: a clock drifts, and a machine that slept has missed time. */
const MEASURED_FOR_MS = 60_000;
/** A measurement that took longer says too little. */
const QUICK_MS = 1_000;

const NOW = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms";

/** The time of the database, which all instances go by, whatever the clock of their own machine says. */
export class ServerClock {
  readonly #database: Database;
  readonly #ticks: () => number;
  #measured: { ms: number; tick: number } | undefined;

  /** @param ticks milliseconds that have gone by, of whatever moment */
  constructor(database: Database, ticks: () => number) {
    this.#database = database;
    this.#ticks = ticks;
  }

  /** Milliseconds since 1970. */
  now(): number {
    if (!this.#measured) throw new Error("The clock of the database was not read yet");
    return this.#measured.ms + this.#ticks() - this.#measured.tick;
  }

  get isDue(): boolean {
    return !this.#measured || this.#ticks() - this.#measured.tick > MEASURED_FOR_MS;
  }

  /** @throws DatabaseError */
  async measure(): Promise<void> {
    const sent = this.#ticks();
    const [read] = await this.#database.query<{ ms: number }>(NOW);
    const came = this.#ticks();
    if (read && (!this.#measured || came - sent < QUICK_MS)) this.#measured = { ms: read.ms, tick: (sent + came) / 2 };
  }
}
