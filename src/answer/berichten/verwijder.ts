import { messageCard } from "../../cards/message-card.ts";
import { POST_BUTTON, POSTS } from "../../cards/texts/berichten.ts";
import { outcomeMessage } from "../../cards/texts/delivery.ts";
import { placeName } from "../../cards/texts/places.ts";
import { verwijder as shape } from "../../question/berichten/shapes.ts";
import { ledgerOf, subscriptionsOf } from "../../store/ledger.ts";
import { askedBack, refused } from "../answer.ts";
import { command } from "../command.ts";
import { answerQuestion } from "../respond.ts";
import { deed } from "./deed.ts";
import { isPosters, mayReadPost } from "./ownership.ts";
import { instantText, postTitles } from "./post-title.ts";
import { POSTS_BUTTON, unknownPost } from "./posts-button.ts";

/** Takes a post away for everybody: only who posted it, and only after being asked (docs/decisions/0022). */
export const verwijder = command({
  kind: "verwijder",
  shape,
  answer: ({ post: id, akkoord }, context, notes) => {
    const { asker, entered, now, turn } = context;
    const { posts, stateOf } = ledgerOf(entered);
    const subscriptions = subscriptionsOf(entered);
    const post = posts.find((known) => known.id === id);
    if (!post || !mayReadPost(post, subscriptions, context)) return unknownPost(notes);
    if (!isPosters(post, subscriptions, context)) return refused(messageCard(POSTS.notYoursToRemove, { notes, buttons: [POSTS_BUTTON] }));
    const standing = { v: 1, kind: "geplaatst", post: id } as const;
    const { state, message, notBefore } = stateOf(post);
    if (akkoord && state === "waiting" && notBefore !== undefined) {
      const calledOff = { state: "removed", reason: "called-off" } as const;
      return deed(
        { kind: "delivery", id: `${id}|afgezegd`, actor: asker.id, data: { post: id, ...calledOff } },
        standing,
        outcomeMessage({ ...calledOff, at: now }, placeName(post.data.place), false),
        notes,
      );
    }
    if (state !== "sent" || message === undefined) return answerQuestion(standing, context, notes);
    const label = placeName(post.data.place);
    if (!akkoord) {
      const buttons = [
        { title: POST_BUTTON.removeSure, question: { v: 1, kind: "verwijder", post: id, akkoord: true } as const },
        { title: POST_BUTTON.leave, question: standing },
      ];
      const what = `${postTitles(context)(post)}, ${instantText(post.data.due)}`;
      return askedBack(messageCard(POSTS.removeSure(label, what), { notes, buttons }));
    }
    return deed(
      { kind: "delivery", id: `${id}|verwijderen|${turn}`, actor: asker.id, data: { post: id, state: "removing" } },
      standing,
      outcomeMessage({ state: "removing", at: now }, label, false),
      notes,
    );
  },
});
