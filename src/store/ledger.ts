import type { Payload, Place, StoredRecord } from "./records.ts";
import type { Snapshot } from "./store.ts";

/** Made once of a snapshot: the store gives the same one until something is written. */
function perSnapshot<T>(make: (kept: Snapshot) => T): (kept: Snapshot) => T {
  const made = new WeakMap<Snapshot, { of: T }>();
  return (kept) => {
    const known = made.get(kept) ?? { of: make(kept) };
    made.set(kept, known);
    return known.of;
  };
}

/** What the records on posts and subscriptions add up to: every function reads a snapshot and nothing else. */

export type Post = StoredRecord<"post">;
export type Subscription = StoredRecord<"subscription">;

/** Where a post stands: waiting to be sent, under way, arrived, refused for good, not known, or taken away again. */
export interface PostState {
  state: "waiting" | Payload<"delivery">["state"];
  /** Why it is so, as the delivery recorded it. */
  reason?: string;
  /** ISO instant of the last word. */
  at: string;
  /** ISO instant before which it is not tried again. */
  notBefore?: string;
  /** Of an attempt: the instance that makes it. */
  by?: string;
  /** How often it was tried. */
  tries: number;
  /** Its id in Teams, where it arrived and Teams said so. */
  message?: string;
}

/** Posts with where they stand, oldest first. */
export interface Ledger {
  posts: readonly Post[];
  stateOf: (post: Post) => PostState;
}

export const ledgerOf = perSnapshot((kept: Snapshot): Ledger => {
  const last = new Map(kept.of("delivery").map((record) => [record.data.post, record]));
  const messages = new Map(kept.of("delivery").flatMap(({ data: { post, message } }) => (message === undefined ? [] : [[post, message]])));
  const tries = new Map<string, number>();
  for (const { data } of kept.of("delivery")) if (data.state === "attempt") tries.set(data.post, (tries.get(data.post) ?? 0) + 1);
  return {
    posts: kept.of("post"),
    stateOf: ({ id, at, data }) => {
      const delivery = last.get(id);
      // What a person planned waits for its moment.
      if (!delivery) return { state: "waiting", at, tries: 0, ...(isPlanned({ at, data }) && { notBefore: data.due }) };
      const { state, reason, notBefore, by } = delivery.data;
      const message = messages.get(id);
      const said = { ...(reason && { reason }), ...(notBefore && { notBefore }), ...(by && { by }), ...(message && { message }) };
      return { state, at: delivery.at, tries: tries.get(id) ?? 0, ...said };
    },
  };
});

/** Whether a post was made before the moment that it is meant for: a person planned it. */
export const isPlanned = ({ at, data }: Pick<Post, "at" | "data">): boolean => Date.parse(data.due) > Date.parse(at);

/** The moment (ISO) of which a post tells: when it was made, or what it was planned for. */
export const toldOf = (post: Post): string => (isPlanned(post) ? post.data.due : post.at);

/** The posts of a subscription, oldest first. */
export const postsOf = (kept: Snapshot, subscription: string): readonly Post[] => bySubscription(kept).get(subscription) ?? [];

const bySubscription = perSnapshot((kept: Snapshot) => Map.groupBy(kept.of("post"), ({ data }) => data.subscription));

/** A subscription with its number in its place (counted from one, a number is not given again) and how it ended, if it did. */
export interface NumberedSubscription {
  record: Subscription;
  number: number;
  ended?: StoredRecord<"ending">;
}

/** Every subscription, ended ones too, oldest first. */
export const subscriptionsOf = perSnapshot((kept: Snapshot): readonly NumberedSubscription[] => {
  const endings = new Map(kept.of("ending").map((record) => [record.data.subscription, record]));
  const counts = new Map<string, number>();
  return kept.of("subscription").map((record) => {
    const { conversationId, person = "" } = record.data.place;
    const place = conversationId || person;
    const number = (counts.get(place) ?? 0) + 1;
    counts.set(place, number);
    const ended = endings.get(record.id);
    return { record, number, ...(ended && { ended }) };
  });
});

export const activeSubscriptions = perSnapshot((kept: Snapshot): readonly NumberedSubscription[] =>
  subscriptionsOf(kept).filter(({ ended }) => !ended),
);

/** The last install record of every conversation where the app is now. */
export const installs = perSnapshot((kept: Snapshot): readonly StoredRecord<"install">[] => {
  const last = new Map(kept.of("install").map((record) => [record.data.conversationId, record]));
  return [...last.values()].filter(({ data }) => data.installed);
});

/** What each figure was last shown as in a conversation. */
export const shownIn = (kept: Snapshot, conversationId: string): ReadonlyMap<string, string> =>
  allShown(kept).get(conversationId) ?? new Map();

const allShown = perSnapshot((kept: Snapshot): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const all = new Map<string, Map<string, string>>();
  for (const { data } of kept.of("shown")) {
    const shown = all.get(data.conversationId) ?? new Map<string, string>();
    all.set(data.conversationId, shown);
    for (const [figure, print] of Object.entries(data.figures)) shown.set(figure, print);
  }
  return all;
});

/** Whether two places are the same conversation. */
export const samePlace =
  (gone: Place) =>
  ({ conversationId, person }: Place): boolean =>
    conversationId !== "" ? conversationId === gone.conversationId : person !== undefined && person === gone.person;
