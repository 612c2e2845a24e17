import { randomUUID } from "node:crypto";
import { z } from "zod";
import { LONGEST_REMARK, LONGEST_SOURCE, waarde } from "../data/shapes/waarde.ts";
import { isIsoDay } from "../domain/dates.ts";
import { rooster } from "../time/rooster.ts";
import { storable } from "./storable.ts";

/** A place in Teams where a message can go. Enough to reach it later, without anybody having spoken first. */
const place = z.strictObject({
  scope: z.enum(["personal", "groupChat", "channel"]),
  /** Of a channel the channel itself, never a thread in it; of a person empty as long as no chat is open. */
  conversationId: z.string(),
  serviceUrl: z.url(),
  /** The assistant's own id there, "28:…". */
  bot: z.string(),
  tenant: z.string().optional(),
  /** `group` is how links to its messages name a team. */
  team: z.strictObject({ id: z.string(), name: z.string(), group: z.string().optional() }).optional(),
  /** Name of the channel or group chat. */
  name: z.string().optional(),
  /** In a personal chat: whose, "29:…". */
  person: z.string().optional(),
});

/** Who made a post or a subscription: the name as it stands on the card, and where to reach that person. */
const maker = z.strictObject({ name: z.string().optional(), place: place.optional() });

/** The kinds of record that the store keeps, each with its own payload. */
const payloads = {
  /** What one person entered of one municipality and year at one go (docs/decisions/0014). */
  invoer: z.strictObject({
    gemeente: z.string(),
    jaar: z.int(),
    /** By field of data/invoervelden.json; null takes an entered value back. */
    waarden: z.record(z.string(), waarde.nullable()),
    bron: z.string().min(1).max(LONGEST_SOURCE),
    /** The day that the source is of. */
    dag: z.string().refine(isIsoDay),
    opmerking: z.string().max(LONGEST_REMARK).optional(),
    stand: z.enum(["concept", "vastgesteld"]),
    wijze: z.enum(["chat", "bestand", "herstel"]),
    /** Entered together with others, all or none: as long as not all of them are written, none counts. */
    partij: z.strictObject({ id: z.string(), aantal: z.int().positive() }).optional(),
    /** The entry that this one undoes. */
    herstelt: z.string().optional(),
    /** Whose it is: only its sharing group sees it; absent where nobody told: everybody does. */
    tenant: z.string().optional(),
    /** Who entered it, as Teams shows the name; absent after that person was forgotten. */
    door: z.string().optional(),
  }),
  /** An entry that was a draft counts from now on. */
  vaststelling: z.strictObject({ invoer: z.string(), tenant: z.string().optional(), door: z.string().optional() }),
  /** A figure entered by staff for a municipality and year; amount in whole cents: a budget above zero, spending not below it. */
  figure: z
    .strictObject({
      gemeente: z.string(),
      jaar: z.int(),
      veld: z.enum(["budget", "uitgaven", "resultaat"]),
      cents: z.int(),
      status: z.enum(["definitief", "nader voorlopig", "voorlopig", "prognose", "realisatie"]),
      bron: z.string(),
      dag: z.string().refine(isIsoDay),
      /** Whose it is: others do not see it. */
      tenant: z.string().optional(),
    })
    .refine(({ veld, cents }) => veld === "resultaat" || cents > 0 || (veld === "uitgaven" && cents === 0), "not an amount that can be"),
  /** The app was added to a conversation (of a team: once for all its channels), or taken away. */
  install: z.strictObject({
    conversationId: z.string(),
    scope: z.enum(["personal", "groupChat", "channel"]),
    installed: z.boolean(),
    place: place.optional(),
  }),
  /** A question that is posted by itself; `when` is absent where the figures decide the moment. */
  subscription: z.strictObject({
    place,
    wat: z.enum(["samenvatting", "prognose", "signaal", "termijnen", "wijzigingen"]),
    vraag: z.unknown().optional(),
    rooster: rooster.optional(),
    /** Nothing is posted when the figures are those of the last time. */
    alleenBijWijziging: z.literal(true).optional(),
    /** Of dates: the region whose budget they are of; absent is the standard one. */
    regio: z.string().optional(),
    maker: maker.optional(),
  }),
  /** A subscription ended: stopped by somebody, or its place is gone. */
  ending: z.strictObject({ subscription: z.string(), reason: z.enum(["gestopt", "plek weg", "verwijderd"]) }),
  /** A message that was asked for or is due: a question whose card goes to a place. Kept before anything is sent. */
  post: z.strictObject({
    place,
    vraag: z.unknown(),
    /** ISO instant that it is meant for. */
    due: z.iso.datetime(),
    subscription: z.string().optional(),
    maker: maker.optional(),
    /** What its poster wrote with it. */
    noot: z.string().max(280).optional(),
    /** Sent again for a post of which it was not known whether it arrived. */
    again: z.string().optional(),
  }),
  /** What became of a post: before every attempt and after it. The last one counts. */
  delivery: z.strictObject({
    post: z.string(),
    state: z.enum(["attempt", "again", "sent", "failed", "uncertain", "removing", "removed", "skipped"]),
    /** Of what was sent: its id in Teams. */
    message: z.string().optional(),
    /** Of an attempt: the instance that makes it (docs/decisions/0018). */
    by: z.string().optional(),
    reason: z.string().optional(),
    /** With "again": not before this ISO instant. */
    notBefore: z.iso.datetime().optional(),
  }),
  /** Figures that were shown in a channel: what they were printed as, by figure. */
  shown: z.strictObject({ conversationId: z.string(), figures: z.record(z.string(), z.string()) }),
  /** An activity that was answered: Teams sends it again after 15 seconds without an answer. */
  activity: z.strictObject({ conversationId: z.string(), activityId: z.string() }),
  /** So often was something of this kind asked in vain on a day: no text, and of nobody. */
  miss: z.strictObject({ dag: z.string().refine(isIsoDay), soort: z.string().max(60), aantal: z.int().positive() }),
  preference: z.strictObject({ key: z.string(), value: z.string() }),
} as const;

export type Place = z.infer<typeof place>;
export type Maker = z.infer<typeof maker>;
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

/** The record that is written of what was offered: text as every store can keep it. */
export const recordOf = ({ id = randomUUID(), kind, actor, data }: NewRecord, at: string): StoredRecord =>
  storable({ id, kind, v: RECORD_VERSION, at, actor, data });

/** @throws when it does not fit its kind */
export function checkRecord(record: StoredRecord): void {
  recordsOf(record.kind).parse([record]);
}

/** Id of the record of what a post showed. */
export const shownId = (post: string): string => `${post}|getoond`;

/** What is left of somebody's record when that person is forgotten (art. 17 AVG): undefined removes it; records that name nobody stay. */
export function forgotten(record: StoredRecord): StoredRecord | undefined {
  if (record.kind === "preference") return undefined;
  if (record.kind === "invoer" || record.kind === "vaststelling") {
    const { door: _, ...data } = record.data as Payload<"invoer"> | Payload<"vaststelling">;
    return { ...record, actor: FORGOTTEN, data: data as Payload<RecordKind> };
  }
  if (record.kind === "install") {
    const { place: _, ...data } = record.data as Payload<"install">;
    return { ...record, actor: FORGOTTEN, data };
  }
  if (record.kind !== "post" && record.kind !== "subscription") return { ...record, actor: FORGOTTEN };
  const { maker: _, noot: __, place, ...data } = record.data as Payload<"post"> & Payload<"subscription">;
  return { ...record, actor: FORGOTTEN, data: { ...data, place: withoutPerson(place) } as Payload<RecordKind> };
}

/** A personal chat is known by its person. */
const withoutPerson = ({ person: _, ...place }: Place): Place => (place.scope === "personal" ? { ...place, conversationId: "" } : place);

/** Who stands in a record of somebody who was forgotten. */
export const FORGOTTEN = "gewist";
