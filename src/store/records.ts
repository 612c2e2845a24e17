import { z } from "zod";
import { isIsoDay } from "../domain/dates.ts";

/** The kinds of record that the store keeps, each with its own payload. */
const payloads = {
  /** A figure entered by staff for a municipality and year; amount in whole cents. */
  figure: z.strictObject({
    gemeente: z.string(),
    jaar: z.int(),
    veld: z.enum(["budget", "uitgaven", "resultaat"]),
    cents: z.int(),
    status: z.enum(["definitief", "nader voorlopig", "voorlopig", "prognose", "realisatie"]),
    bron: z.string(),
    dag: z.string().refine(isIsoDay),
  }),
  /** The app was added to a conversation, or taken away. */
  install: z.strictObject({
    conversationId: z.string(),
    scope: z.enum(["personal", "groupChat", "channel"]),
    installed: z.boolean(),
    reference: z.unknown().optional(),
  }),
  subscription: z.strictObject({ conversationId: z.string(), what: z.string(), when: z.string(), active: z.boolean() }),
  post: z.strictObject({ conversationId: z.string(), what: z.string(), outcome: z.enum(["sent", "uncertain", "failed"]) }),
  /** An activity that was answered: Teams sends it again after 15 seconds without an answer. */
  activity: z.strictObject({ conversationId: z.string(), activityId: z.string() }),
  preference: z.strictObject({ key: z.string(), value: z.string() }),
} as const;

export type RecordKind = keyof typeof payloads;
export const RECORD_KINDS = Object.keys(payloads) as RecordKind[];
export type Payload<K extends RecordKind> = z.infer<(typeof payloads)[K]>;

/** Schema version of newly written records. */
export const RECORD_VERSION = 1;

export interface StoredRecord<K extends RecordKind = RecordKind> {
  id: string;
  kind: K;
  v: number;
  /** Moment of writing, ISO instant. */
  at: string;
  /** Who did it: id of a person, or "systeem". */
  actor: string;
  data: Payload<K>;
}

export type NewRecord = { [K in RecordKind]: { kind: K; actor: string; data: Payload<K>; id?: string } }[RecordKind];

const envelope = { id: z.string(), v: z.int().min(1).max(RECORD_VERSION), at: z.iso.datetime(), actor: z.string() };

const CHECKS = new Map(
  RECORD_KINDS.map((kind) => [kind, z.array(z.strictObject({ ...envelope, kind: z.literal(kind), data: payloads[kind] }))]),
);

/** The check for a whole file of one kind. */
export const recordsOf = (kind: RecordKind): z.ZodType<StoredRecord[]> => {
  const check = CHECKS.get(kind);
  if (!check) throw new Error(`No records of kind "${kind}"`);
  return check as unknown as z.ZodType<StoredRecord[]>;
};
