import { Kept } from "../kept.ts";
import type { RecordKind } from "../records.ts";
import type { Database } from "./database.ts";
import { COLUMNS, ERASURE, type Row, recordsIn, type SeqRecord } from "./rows.ts";

/** Rows that are read at one go. */
const PAGE = 5_000;

const SINCE = `SELECT ${COLUMNS} FROM records WHERE seq > $1 ORDER BY seq LIMIT ${PAGE}`;
const THESE = `SELECT ${COLUMNS} FROM records WHERE seq = ANY ($1) ORDER BY seq`;

/** What the database holds, in memory, up to a row. */
export class Mirror {
  readonly kept = new Kept();
  readonly #database: Database;
  /** Of each kind the rows of the records in `kept`, in the same order. */
  readonly #seqs = new Map<RecordKind, readonly number[]>();
  #last = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Takes over everything that was written or erased since the last time, all or nothing. @throws DatabaseError, StoreError */
  async catchUp(): Promise<void> {
    const { rows, last } = await this.#readSince(this.#last);
    if (rows.length === 0) return;
    const erased = new Set(rows.flatMap(({ kind, data }) => (kind === ERASURE ? (data as { seqs: number[] }).seqs : [])));
    // Rows that were erased while the pages were read may be there as they were before.
    const stays = rows.filter(({ seq, kind }) => kind !== ERASURE && !erased.has(Number(seq)));
    const left = erased.size > 0 ? await this.#database.query<Row>(THESE, [[...erased]]) : [];
    const fresh = recordsIn(stays, this.#database.place);
    const changed = recordsIn(left, this.#database.place);
    for (const [kind, records] of fresh) this.#add(kind, records);
    if (erased.size > 0) this.#redo(erased, changed);
    this.#last = last;
  }

  async #readSince(from: number): Promise<{ rows: Row[]; last: number }> {
    const rows: Row[] = [];
    let last = from;
    for (let more = true; more; ) {
      const page = await this.#database.query<Row>(SINCE, [last]);
      for (const row of page) rows.push(row);
      last = Number(page.at(-1)?.seq ?? last);
      more = page.length === PAGE;
    }
    return { rows, last };
  }

  #add(kind: RecordKind, added: readonly SeqRecord[]): void {
    this.#seqs.set(kind, [...(this.#seqs.get(kind) ?? []), ...added.map(({ seq }) => seq)]);
    this.kept.add(
      kind,
      added.map(({ record }) => record),
    );
  }

  /** Everything that was erased is taken out, and what is left of it put in its place. */
  #redo(erased: ReadonlySet<number>, changed: ReadonlyMap<RecordKind, readonly SeqRecord[]>): void {
    for (const [kind, seqs] of [...this.#seqs]) {
      const left = changed.get(kind) ?? [];
      if (left.length === 0 && !seqs.some((seq) => erased.has(seq))) continue;
      const stays = this.kept.of(kind).flatMap((record, at) => {
        const seq = seqs[at] ?? 0;
        return erased.has(seq) ? [] : { seq, record };
      });
      this.#replace(
        kind,
        [...stays, ...left].sort((a, b) => a.seq - b.seq),
      );
    }
    for (const [kind, left] of changed) if (!this.#seqs.has(kind)) this.#replace(kind, left);
  }

  #replace(kind: RecordKind, records: readonly SeqRecord[]): void {
    this.#seqs.set(
      kind,
      records.map(({ seq }) => seq),
    );
    this.kept.replace(
      kind,
      records.map(({ record }) => record),
    );
  }
}
