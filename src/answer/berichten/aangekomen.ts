import { messageCard } from "../../cards/message-card.ts";
import { POSTS } from "../../cards/texts/berichten.ts";
import { outcomeMessage } from "../../cards/texts/delivery.ts";
import { placeName } from "../../cards/texts/places.ts";
import { aangekomen as shape } from "../../question/berichten/shapes.ts";
import { ledgerOf, subscriptionsOf } from "../../store/ledger.ts";
import { refused } from "../answer.ts";
import { command } from "../command.ts";
import { answerQuestion } from "../respond.ts";
import { deed } from "./deed.ts";
import { isTheirPost, mayReadPost } from "./ownership.ts";
import { POSTS_BUTTON, unknownPost } from "./posts-button.ts";

/** A person saw an uncertain post where it should be: it arrived. */
export const aangekomen = command({
  kind: "aangekomen",
  shape,
  answer: ({ post: id }, context, notes) => {
    const { asker, entered, now } = context;
    const { posts, stateOf } = ledgerOf(entered);
    const post = posts.find((known) => known.id === id);
    if (!post || !mayReadPost(post, subscriptionsOf(entered), context)) return unknownPost(notes);
    const standing = { v: 1, kind: "geplaatst", post: id } as const;
    if (stateOf(post).state !== "uncertain") return answerQuestion(standing, context, notes);
    if (!isTheirPost(post, subscriptionsOf(entered), context))
      return refused(messageCard(POSTS.notYours, { notes, buttons: [POSTS_BUTTON] }));
    const seen = { state: "sent", reason: "seen" } as const;
    return deed(
      { kind: "delivery", id: `${id}|gezien`, actor: asker.id, data: { post: id, ...seen } },
      standing,
      outcomeMessage({ ...seen, at: now }, placeName(post.data.place), false),
      notes,
    );
  },
});
