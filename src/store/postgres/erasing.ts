import { randomUUID } from "node:crypto";
import { forgotten } from "../records.ts";
import type { Database } from "./database.ts";
import { COLUMNS, ERASURE, type Row, recordOfRow } from "./rows.ts";

/** Erases a person in the table, and adds a row that tells every instance which rows to read again; nothing of the person stands in it. */
export async function erase(database: Database, actor: string, at: string): Promise<void> {
  await database.transaction(async (client) => {
    await client.query("SELECT lock_records()");
    const { rows } = await client.query<Row>(`SELECT ${COLUMNS} FROM records WHERE left(actor, 100) = left($1, 100) AND actor = $1`, [
      actor,
    ]);
    if (rows.length === 0) return;
    const erasure = { id: `${ERASURE}|${randomUUID()}`, kind: ERASURE, v: 1, at, actor: "systeem" };
    const data = { seqs: rows.map(({ seq }) => Number(seq)) };
    // First: of the last row in the table the seq is given again.
    await client.query("SELECT append_records($1)", [JSON.stringify([{ ...erasure, data }])]);
    const left = rows.map((row) => ({ seq: row.seq, left: forgotten(recordOfRow(row)) }));
    const changed = left.flatMap(({ seq, left }) => (left ? { seq, actor: left.actor, data: left.data } : []));
    await client.query(
      `UPDATE records SET actor = left_of.actor, data = left_of.data
        FROM jsonb_to_recordset($1) AS left_of (seq bigint, actor text, data jsonb) WHERE records.seq = left_of.seq`,
      [JSON.stringify(changed)],
    );
    await client.query("DELETE FROM records WHERE seq = ANY ($1)", [left.flatMap(({ seq, left }) => (left ? [] : seq))]);
  });
}
