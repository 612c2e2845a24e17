import type { NewRecord } from "../src/store/records.ts";
import type { Store } from "../src/store/store.ts";

export const AT = "2026-11-01T12:00:00.000Z";

const place = { scope: "channel", conversationId: "19:x", serviceUrl: "https://voorbeeld.nl", bot: "28:b" } as const;

/** Posts that arrived, two records each: what was asked for, and that it arrived. */
const somePosts = (from: number, count: number): NewRecord[] =>
  Array.from({ length: count / 2 }, (_, at): NewRecord[] => [
    { kind: "post", id: `p${from + at}`, actor: "bench", data: { place, vraag: { v: 1, kind: "planning", jaar: 2020 }, due: AT } },
    { kind: "delivery", id: `d${from + at}`, actor: "bench", data: { post: `p${from + at}`, state: "sent" } },
  ]).flat();

/** Puts so many records in a store. */
export async function fill(store: Store, count: number): Promise<void> {
  for (let from = 0; from < count; from += 10_000) await store.append(somePosts(from, Math.min(10_000, count - from)), AT);
}
