import { RECORD_KINDS, type RecordKind, recordsOf, type StoredRecord } from "../records.ts";
import { StoreError } from "../store-error.ts";

/** Rows of this kind say which others were erased ("seqs"): docs/decisions/0017. They are no records. */
export const ERASURE = "erasure";

/** A row of `records` as it is read. */
export interface Row {
  /** In the order of being written. A bigint, so text. */
  seq: string;
  id: string;
  kind: string;
  v: number;
  at: Date;
  actor: string;
  data: unknown;
}

export const COLUMNS = "seq, id, kind, v, at, actor, data";

export interface SeqRecord {
  seq: number;
  record: StoredRecord;
}

/** The rows as records, kind by kind, in order. @throws StoreError for the first that this version cannot read */
export function recordsIn(rows: readonly Row[], place: string): Map<RecordKind, SeqRecord[]> {
  const ofKinds = new Map<RecordKind, SeqRecord[]>();
  for (const [kind, ofKind] of Map.groupBy(rows, ({ kind }) => kind)) {
    if (!isKind(kind)) throw new StoreError(placeOf(ofKind[0], place), "a kind that this version does not know: a newer one wrote it");
    const records = ofKind.map(recordOfRow);
    const checked = recordsOf(kind).safeParse(records);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const [at = 0, ...path] = issue?.path ?? [];
      throw new StoreError(placeOf(ofKind[Number(at)], place), `${path.join(".")}: ${issue?.message ?? "unknown reason"}`);
    }
    ofKinds.set(
      kind,
      records.map((record, at) => ({ seq: Number(ofKind[at]?.seq), record })),
    );
  }
  return ofKinds;
}

export const recordOfRow = ({ id, kind, v, at, actor, data }: Row): StoredRecord =>
  ({ id, kind, v, at: at.toISOString(), actor, data }) as StoredRecord;

const isKind = (kind: string): kind is RecordKind => (RECORD_KINDS as readonly string[]).includes(kind);

const placeOf = (row: Row | undefined, place: string): string => `${place}, records, seq ${row?.seq} (${row?.kind})`;

/** What a record is offered as to append_records(). */
export const rowOf = ({ id, kind, v, at, actor, data }: StoredRecord) => {
  const { tenant, place } = data as { tenant?: string; place?: { tenant?: string } };
  return { id, kind, v, at, actor, data, tenant: tenant ?? place?.tenant };
};
