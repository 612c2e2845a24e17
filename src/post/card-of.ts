import { figuresShown } from "../answer/abonnementen/figures-shown.ts";
import { postLine } from "../answer/berichten/post-line.ts";
import { contextAt, seenAt, type World } from "../answer/context.ts";
import { answerQuestion } from "../answer/respond.ts";
import type { Card } from "../cards/card.ts";
import { forPost } from "../cards/posted.ts";
import { type Post, toldOf } from "../store/ledger.ts";
import type { Snapshot } from "../store/store.ts";

/**
 * The card of a post, and the figures on it: made when it is sent, from what was known when it was made due.
 * @param kept the store as of the moment that the post tells of @throws when its question is of another version
 */
export function cardOf(post: Post, kept: Snapshot, now: Date, world: World): { card: Card; figures: Record<string, string> } {
  const question = world.grammar.readQuestion(post.data.vraag);
  if (!question) throw new Error(`Post ${post.id}: no question that can be read`);
  const { place } = post.data;
  const asker = { id: "systeem", role: "asker" as const };
  const moment = contextAt(world, now, { asker, conversation: place.scope, place, entered: kept, turn: post.id });
  const context = { ...moment, ...seenAt(toldOf(post)) };
  const answer = answerQuestion(question, context);
  const figures = figuresShown(answer, context);
  return { card: forPost(answer.cards[0], postLine(post, figures, context), post.data.noot), figures };
}
