import { messageCard } from "../../cards/message-card.ts";
import { POSTS } from "../../cards/texts/berichten.ts";
import { outcomeMessage } from "../../cards/texts/delivery.ts";
import type { Message } from "../../cards/texts/message.ts";
import { placeName } from "../../cards/texts/places.ts";
import { opnieuw as shape } from "../../question/berichten/shapes.ts";
import { ledgerOf, samePlace, subscriptionsOf } from "../../store/ledger.ts";
import type { Place } from "../../store/records.ts";
import { refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { may } from "../permissions.ts";
import { answerQuestion } from "../respond.ts";
import { deed } from "./deed.ts";
import { isHere, isTheirPost, makerOf, mayReadPost } from "./ownership.ts";
import { POSTS_BUTTON, unknownPost } from "./posts-button.ts";

/** Sends again what may not have arrived: a person decides, never the assistant (docs/decisions/0006). */
export const opnieuw = command({
  kind: "opnieuw",
  shape,
  // Who left the team posts there no more.
  needs: () => "channels",
  answer: ({ post: id }, context, notes) => {
    const { asker, entered, now } = context;
    const { posts, stateOf } = ledgerOf(entered);
    const post = posts.find((known) => known.id === id);
    if (!post || !mayReadPost(post, subscriptionsOf(entered), context)) return unknownPost(notes);
    const { state } = stateOf(post);
    const isSentAgain = posts.some(({ data }) => data.again === id);
    if (isSentAgain || !["uncertain", "failed", "skipped"].includes(state))
      return answerQuestion({ v: 1, kind: "geplaatst", post: id }, context, notes);
    const refuse = (message: Message) => refused(messageCard(message, { notes, buttons: [POSTS_BUTTON] }));
    if (!may(asker.role, "post") || !isTheirPost(post, subscriptionsOf(entered), context)) return refuse(POSTS.notYours);
    const { place, vraag, subscription, noot } = post.data;
    if (!mayPostIn(place, context)) return refuse(context.channels === "unknown" ? POSTS.channelsUnknown : POSTS.notThereNow);
    const from = subscription === undefined ? { maker: makerOf(asker) } : { subscription };
    const again = `${id}|opnieuw`;
    return deed(
      { kind: "post", id: again, actor: asker.id, data: { place, vraag, due: now, ...from, ...(noot && { noot }), again: id } },
      { v: 1, kind: "geplaatst", post: again },
      outcomeMessage({ state: "waiting", at: now }, placeName(place), true),
      notes,
    );
  },
});

const mayPostIn = (place: Place, context: AnswerContext): boolean => {
  const { channels } = context;
  if (place.scope !== "channel" || isHere(place, context)) return true;
  return channels !== undefined && channels !== "unknown" && channels.some((channel) => samePlace(place)(channel.place));
};
