import { createHash } from "node:crypto";
import { canonicalJson } from "../canonical.ts";
import { RECORD_KINDS, type RecordKind, type StoredRecord } from "../records.ts";
import { storable } from "../storable.ts";
import { type End, MoveRefused } from "./end.ts";

/** So many are written at one go. */
const BATCH = 1_000;

/** Of a kind: how many there are, and what they add up to, in order. */
export interface Sum {
  count: number;
  sha256: string;
}

export interface Moved {
  /** How many were written now; the others were there already. */
  written: number;
  sums: ReadonlyMap<RecordKind, Sum>;
}

/**
 * Moves every record but those of answered activities, in order, each as it is: id, moment, who, what. What was moved before stays, and it goes on
 * from there. Afterwards both ends are read and compared.
 * @param tell how many of how many are there. @throws MoveRefused
 */
export async function move(from: End, to: End, tell: (there: number, all: number) => void): Promise<Moved> {
  const source = listsOf(await from.read());
  const target = listsOf(await to.read());
  for (const kind of KINDS)
    if (!isBeginning(target.get(kind) ?? [], source.get(kind) ?? [])) throw new MoveRefused("other-records", to.place);
  const missing = inTime(new Map(KINDS.map((kind) => [kind, (source.get(kind) ?? []).slice(target.get(kind)?.length ?? 0)])));
  const all = [...source.values()].reduce((sum, { length }) => sum + length, 0);
  await to.begin();
  for (let at = 0; at < missing.length; at += BATCH) {
    tell(all - missing.length + at, all);
    await to.write(missing.slice(at, at + BATCH));
  }
  tell(all, all);
  const sums = sumsOf(source);
  // From where it is kept, not from what was written.
  const there = sumsOf(listsOf(await to.read()));
  for (const kind of KINDS)
    if (canonicalJson(there.get(kind)) !== canonicalJson(sums.get(kind))) throw new MoveRefused("not-the-same", to.place);
  await to.finish();
  return { written: missing.length, sums };
}

/** Answered activities are no records of a database (docs/decisions/0018), and old within a day. */
const KINDS = RECORD_KINDS.filter((kind) => kind !== "activity");

type Lists = ReadonlyMap<RecordKind, readonly StoredRecord[]>;

/** As every store can keep them; a moment in whole milliseconds. */
const listsOf = (read: Lists): Lists =>
  new Map(
    KINDS.map((kind) => [kind, (read.get(kind) ?? []).map((record) => storable({ ...record, at: new Date(record.at).toISOString() }))]),
  );

const isBeginning = (some: readonly StoredRecord[], all: readonly StoredRecord[]): boolean =>
  some.length <= all.length && some.every((record, at) => canonicalJson(record) === canonicalJson(all[at]));

/** All kinds in one line, in the order of their moments; of one kind in the order that they have. */
function inTime(lists: Lists): StoredRecord[] {
  const heads = [...lists.values()].map((records) => ({ records, at: 0 }));
  const merged: StoredRecord[] = [];
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    for (const head of heads) {
      const [next, best] = [head.records[head.at], first?.records[first.at]];
      if (next && (!best || next.at < best.at)) first = head;
    }
    const record = first?.records[first.at];
    if (!first || !record) return merged;
    merged.push(record);
    first.at += 1;
  }
}

function sumsOf(lists: Lists): Map<RecordKind, Sum> {
  return new Map(
    [...lists].map(([kind, records]) => {
      const hash = createHash("sha256");
      for (const record of records) hash.update(`${canonicalJson(record)}\n`);
      return [kind, { count: records.length, sha256: hash.digest("hex") }];
    }),
  );
}
