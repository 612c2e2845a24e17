import { ledgerOf, type Post } from "../../store/ledger.ts";
import { shownId } from "../../store/records.ts";
import type { Snapshot } from "../../store/store.ts";
import { asNow } from "./figures-shown.ts";

/** What each figure was printed as, by its key. */
type Prints = Readonly<Record<string, string>>;

/**
 * Since when a subscription posts these figures: the moment (ISO) that the first was due of its last posts in a row that arrived and had
 * just them. Undefined where the last one had others, and for the first.
 */
export function unchangedSince({ id, data }: Post, figures: Prints, kept: Snapshot): string | undefined {
  // Of nothing cannot be told that it is the same.
  if (Object.keys(figures).length === 0) return undefined;
  const { posts, stateOf } = ledgerOf(kept);
  const earlier = posts.filter(
    (post) => post.id !== id && post.data.subscription === data.subscription && post.data.due < data.due && stateOf(post).state === "sent",
  );
  const printsOf = new Map(kept.of("shown").map((record) => [record.id, record.data.figures]));
  let since: string | undefined;
  for (const post of earlier.reverse()) {
    const prints = printsOf.get(shownId(post.id));
    if (!prints || !areSame(prints, figures)) break;
    since = post.data.due;
  }
  return since;
}

const areSame = (was: Prints, is: Prints): boolean =>
  Object.keys(was).length === Object.keys(is).length && Object.entries(is).every(([key, print]) => asNow(was[key] ?? "") === print);
