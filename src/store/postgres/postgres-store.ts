import { checkRecord, type NewRecord, recordOf, type StoredRecord } from "../records.ts";
import type { Snapshot, Store } from "../store.ts";
import { WriteQueue } from "../write-queue.ts";
import type { Database } from "./database.ts";
import { erase } from "./erasing.ts";
import { DatabaseError } from "./failures.ts";
import { Mirror } from "./mirror.ts";
import { rowOf } from "./rows.ts";
import type { ServerClock } from "./server-clock.ts";

/** What one call of append offers, and what became of it. */
interface Offer {
  records: readonly StoredRecord[];
  written: StoredRecord[];
  failed?: unknown;
}

/** A whole file of figures takes longer than what somebody says. */
const MANY = 1_000;

/** The port over one table that several instances share (docs/decisions/0017). */
export class PostgresStore implements Store {
  readonly #database: Database;
  readonly #clock: ServerClock;
  readonly #mirror: Mirror;
  readonly #queue = new WriteQueue<Offer>((offers) => this.#write(offers));
  /** Who asks while the table is read waits for the next time together. */
  readonly #reading = new WriteQueue<never>(() => this.#read());
  #closing: Promise<void> | undefined;

  constructor(database: Database, clock: ServerClock) {
    this.#database = database;
    this.#clock = clock;
    this.#mirror = new Mirror(database);
  }

  async append(records: readonly NewRecord[], at: string): Promise<readonly StoredRecord[]> {
    this.#checkOpen();
    const offered = new Map<string, StoredRecord>();
    for (const record of records.map((given) => recordOf(given, at))) if (!offered.has(record.id)) offered.set(record.id, record);
    const offer: Offer = { records: [...offered.values()], written: [] };
    offer.records.forEach(checkRecord);
    if (offer.records.length === 0) return [];
    await this.#queue.offer([offer]);
    if (offer.failed) throw offer.failed;
    await this.catchUp();
    return offer.written;
  }

  get latest(): string {
    return this.#mirror.kept.latest;
  }

  async snapshot(asOf: string): Promise<Snapshot> {
    this.#checkOpen();
    await this.catchUp();
    return this.#mirror.kept.view(asOf);
  }

  /** Milliseconds since 1970 by the clock of the database; never before the latest record, whoever wrote that. */
  now(): number {
    return Math.max(this.#clock.now(), this.latest === "" ? 0 : Date.parse(this.latest));
  }

  /** Takes over what others wrote. @throws DatabaseError, StoreError */
  catchUp(): Promise<void> {
    return this.#reading.offer([]);
  }

  async forget(actor: string): Promise<void> {
    this.#checkOpen();
    await this.#queue.after(() => erase(this.#database, actor, new Date(this.now()).toISOString()));
    await this.catchUp();
  }

  async check(): Promise<void> {
    // Writes nothing, and is refused where nothing can be written.
    await this.#database.query("SELECT append_records('[]')", [], 0);
    await this.catchUp();
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue.after(async () => {}).then(() => this.#database.close());
    return this.#closing;
  }

  #checkOpen(): void {
    if (this.#closing) throw new Error(`The store in ${this.#database.place} is closed`);
  }

  async #read(): Promise<void> {
    if (this.#clock.isDue) await this.#clock.measure();
    await this.#mirror.catchUp();
  }

  #insert(batch: string, count: number): Promise<{ id: string; at: Date }[]> {
    const [text, values] = ["SELECT id, at FROM append_records($1)", [batch]] as const;
    return count < MANY ? this.#database.query(text, values) : this.#database.unhurried(text, values);
  }

  async #write(offers: readonly Offer[]): Promise<void> {
    try {
      const rows = offers.flatMap(({ records }) => records.map(rowOf));
      const written = await this.#insert(JSON.stringify(rows), rows.length);
      const moments = new Map(written.map(({ id, at }) => [id, at.toISOString()]));
      for (const offer of offers)
        for (const record of offer.records) {
          const at = moments.get(record.id);
          // Offered twice, it is the first one's.
          if (at !== undefined && moments.delete(record.id)) offer.written.push({ ...record, at });
        }
    } catch (error) {
      if (offers.length === 1 || !(error instanceof DatabaseError) || error.passing) throw error;
      // What the database does not take of one is no reason to refuse the others.
      for (const offer of offers)
        await this.#write([offer]).catch((reason: unknown) => {
          offer.failed = reason;
        });
    }
  }
}
