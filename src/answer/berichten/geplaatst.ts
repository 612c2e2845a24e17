import type { Button } from "../../cards/card.ts";
import { type Link, messageCard } from "../../cards/message-card.ts";
import { POST_BUTTON } from "../../cards/texts/berichten.ts";
import { isUnderWay, outcomeMessage } from "../../cards/texts/delivery.ts";
import { placeName } from "../../cards/texts/places.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { geplaatst as shape } from "../../question/berichten/shapes.ts";
import { ledgerOf, type Post, type PostState, subscriptionsOf } from "../../store/ledger.ts";
import { answered } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { isPostable } from "../share.ts";
import { messageLink } from "./message-link.ts";
import { isPosters, isTheirPost, mayReadPost } from "./ownership.ts";
import { instantText, postTitles } from "./post-title.ts";
import { POSTS_BUTTON, unknownPost } from "./posts-button.ts";

/** What became of a post, as the records say; of one that was sent again what became of that. */
export const geplaatst = command({
  kind: "geplaatst",
  shape,
  answer: ({ post: id }, context, notes) => {
    const { posts, stateOf } = ledgerOf(context.entered);
    const post = latestOf(id, posts);
    if (!post || !mayReadPost(post, subscriptionsOf(context.entered), context)) return unknownPost(notes);
    const state = stateOf(post);
    const { place, due, again: repeated } = post.data;
    const what = `${postTitles(context)(post)}, ${instantText(due)}`;
    const subscriptions = subscriptionsOf(context.entered);
    const isTheirs = isTheirPost(post, subscriptions, context);
    return answered(
      messageCard(outcomeMessage(state, placeName(place), repeated !== undefined, what), {
        notes,
        links: openLink(post, state),
        buttons: [
          ...(isPosters(post, subscriptions, context) ? [...callOffButton(post, state), ...removeButton(post, state)] : []),
          ...(isUnderWay(state) && !isAhead(state)
            ? [{ title: POST_BUTTON.howIsIt, question: { v: 1, kind: "geplaatst", post: post.id } } as const]
            : []),
          ...(isTheirs ? [...againButton(post, state), ...seenButton(post, state)] : []),
          ...ownAnswer(post, state, context),
          POSTS_BUTTON,
        ],
      }),
    );
  },
});

/** The post, or what was sent again in its place. */
function latestOf(id: string, posts: readonly Post[]): Post | undefined {
  const again = posts.find(({ data }) => data.again === id);
  return again ? latestOf(again.id, posts) : posts.find((post) => post.id === id);
}

const openLink = ({ data }: Post, { state, message }: PostState): Link[] => {
  const url = state === "sent" && message !== undefined ? messageLink(data.place, message) : undefined;
  return url === undefined ? [] : [{ title: POST_BUTTON.open, url }];
};

/** Planned, and its moment is still to come. */
const isAhead = ({ state, notBefore }: PostState): boolean => state === "waiting" && notBefore !== undefined;

const callOffButton = ({ id }: Post, state: PostState): Button[] =>
  isAhead(state) ? [{ title: POST_BUTTON.callOff, question: { v: 1, kind: "verwijder", post: id, akkoord: true } }] : [];

/** What Teams gave no id of cannot be taken away from here. */
const removeButton = ({ id }: Post, { state, message }: PostState): Button[] =>
  state === "sent" && message !== undefined ? [{ title: POST_BUTTON.remove, question: { v: 1, kind: "verwijder", post: id } }] : [];

const againButton = ({ id }: Post, { state, reason }: PostState): Button[] =>
  state === "uncertain" || state === "skipped" || (state === "failed" && reason !== "gone")
    ? [{ title: POST_BUTTON.again, question: { v: 1, kind: "opnieuw", post: id } }]
    : [];

/** Who sees it standing there takes it off the list of what is uncertain. */
const seenButton = ({ id }: Post, { state }: PostState): Button[] =>
  state === "uncertain" ? [{ title: POST_BUTTON.seen, question: { v: 1, kind: "aangekomen", post: id } }] : [];

/** Back to the answer, and on to another channel, for who posted it; what may still arrive, or can be sent again, is not posted twice. */
function ownAnswer({ data, actor }: Post, state: PostState, context: AnswerContext): Button[] {
  const vraag = context.grammar.readQuestion(data.vraag);
  if (!vraag || !isPostable(vraag, context) || actor !== context.asker.id || context.conversation !== "personal") return [];
  const elsewhere: Button = {
    title: state.reason === "gone" ? POST_BUTTON.otherChannel : POST_BUTTON.alsoElsewhere,
    question: { v: 1, kind: "plaats", vraag },
  };
  // Who can open the message there has the answer.
  const answer = state.message === undefined ? [{ title: BUTTON.answer, question: vraag }] : [];
  return [...answer, ...(mayGoElsewhere(state) ? [elsewhere] : [])];
}

const mayGoElsewhere = (state: PostState): boolean =>
  state.state === "sent" || state.state === "removed" || isUnderWay(state) || state.reason === "gone";
