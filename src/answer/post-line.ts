import { OCCASION, POSTED_BY, scheduleText } from "../cards/texts/posts.ts";
import { type NumberedSubscription, type Post, subscriptionsOf } from "../store/ledger.ts";
import type { AnswerContext } from "./context.ts";

/** The line under the title of a post: who posted it, or which subscription and how it stops. */
export function postLine({ data, actor }: Post, { entered }: AnswerContext): string {
  if (data.subscription === undefined) return actor === "systeem" ? POSTED_BY.itself : POSTED_BY.person(data.maker?.name);
  const subscription = subscriptionsOf(entered).find(({ record }) => record.id === data.subscription);
  return subscription ? POSTED_BY.subscription(whenOf(subscription), subscription.number, data.place.scope) : POSTED_BY.itself;
}

/** When a subscription posts: "elke maandag om 9.00 uur", or what makes it post. */
export const whenOf = ({ record: { data } }: NumberedSubscription): string => {
  if (data.wat !== "samenvatting") return OCCASION[data.wat];
  return data.rooster ? scheduleText(data.rooster) : "";
};
