import { SUBSCRIPTIONS } from "../../cards/texts/abonnementen.ts";
import { placeName } from "../../cards/texts/places.ts";
import { type NumberedSubscription, type Post, samePlace, subscriptionsOf } from "../../store/ledger.ts";
import type { Maker, Place } from "../../store/records.ts";
import type { AnswerContext, Asker } from "../context.ts";

/** Who asked for a post or a subscription, as it is kept with it. */
export const makerOf = ({ name, place }: Asker): Maker => ({ ...(name && { name }), ...(place && { place }) });

/** Whether the question is asked in that conversation. */
export const isHere = (given: Place, { place }: AnswerContext): boolean => place !== undefined && samePlace(place)(given);

/** " in Senzer › Directie", where that is not the conversation that the question is asked in. */
export const elsewhere = (place: Place, context: AnswerContext): string =>
  isHere(place, context) ? "" : SUBSCRIPTIONS.inPlace(placeName(place));

/** A subscription is its maker's, and of everybody in the conversation where it posts. */
export const isTheirs = ({ record }: NumberedSubscription, context: AnswerContext): boolean =>
  record.actor === context.asker.id || isHere(record.data.place, context);

/** A post is of who asked for it; that of a subscription as the subscription is. */
export const isTheirPost = (post: Post, subscriptions: readonly NumberedSubscription[], context: AnswerContext): boolean => {
  const { subscription, place } = post.data;
  if (subscription === undefined) return post.actor === context.asker.id;
  return isHere(place, context) || subscriptions.some((known) => known.record.id === subscription && isTheirs(known, context));
};

/** Who posted it, or made the subscription that did: in that one's name it stands there. */
export const isPosters = (post: Post, subscriptions: readonly NumberedSubscription[], { asker }: AnswerContext): boolean => {
  const { subscription } = post.data;
  if (subscription === undefined) return post.actor === asker.id;
  return subscriptions.some(({ record }) => record.id === subscription && record.actor === asker.id);
};

/** What became of a post is told to who asked for it, and where it stands; of nobody else's a known id tells nothing. */
export const mayReadPost = (post: Post, subscriptions: readonly NumberedSubscription[], context: AnswerContext): boolean =>
  isHere(post.data.place, context) || isTheirPost(post, subscriptions, context);

/** A subscription that ended is told to who made it, also by the assistant itself in that person's chat. */
export const isMakers = ({ record }: NumberedSubscription, context: AnswerContext): boolean => {
  const { maker } = record.data;
  return isTheirs({ record } as NumberedSubscription, context) || (maker?.place !== undefined && isHere(maker.place, context));
};

/** The subscriptions of this conversation first; elsewhere only in a personal chat: in a channel others read along. */
export function theirSubscriptions(context: AnswerContext): NumberedSubscription[] {
  const all = subscriptionsOf(context.entered);
  const here = all.filter(({ record }) => isHere(record.data.place, context));
  if (context.conversation !== "personal") return here;
  return [...here, ...all.filter((subscription) => !here.includes(subscription) && isTheirs(subscription, context))];
}
