import type { Button } from "../../cards/card.ts";
import { messageCard } from "../../cards/message-card.ts";
import { isUnderWay, outcomeMessage, POSTS, placeName } from "../../cards/texts/posts.ts";
import { type PlaatsQuestion, readQuestion } from "../../question/question.ts";
import { ledgerOf, type Post, type PostState, samePlace, subscriptionsOf } from "../../store/ledger.ts";
import { answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { deed } from "../deed.ts";
import { isHere, isTheirPost, makerOf } from "../ownership.ts";
import { may } from "../permissions.ts";
import { dayAndTime, postTitles } from "../post-title.ts";
import { isPostable } from "../share.ts";

/** What became of a post, as the records say; of one that was sent again what became of that. */
export const geplaatst = command({
  kind: "geplaatst",
  answer: ({ post: id }, context, notes, commands) => {
    const { posts, stateOf } = ledgerOf(context.entered);
    const post = latestOf(id, posts);
    if (!post) return refused(messageCard(POSTS.unknown, { notes, buttons: [OVERVIEW] }));
    const state = stateOf(post);
    const again = { title: "Opnieuw versturen", question: { v: 1, kind: "opnieuw", post: post.id } } as const;
    const mayAgain = state.state === "uncertain" || (state.state === "failed" && state.reason !== "gone");
    const { place, due, again: repeated } = post.data;
    const what = `${postTitles(context, commands.answer)(post)}, ${dayAndTime(due)}`;
    return answered(
      messageCard(outcomeMessage(state, placeName(place), repeated !== undefined, what), {
        notes,
        buttons: [
          ...(isUnderWay(state) ? [{ title: "Hoe staat het", question: { v: 1, kind: "geplaatst", post: post.id } } as const] : []),
          ...(isTheirPost(post, subscriptionsOf(context.entered), context)
            ? [...(mayAgain ? [again] : []), ...seenButton(post, state)]
            : []),
          ...ownAnswer(post, state, context),
          OVERVIEW,
        ],
      }),
    );
  },
});

const OVERVIEW: Button = { title: "Berichten", question: { v: 1, kind: "berichten" } };

/** Who sees it standing there takes it off the list of what is uncertain. */
const seenButton = (post: Post, { state }: PostState): Button[] =>
  state === "uncertain" ? [{ title: "Het staat er", question: { v: 1, kind: "aangekomen", post: post.id } }] : [];

/** The post, or what was sent again in its place. */
function latestOf(id: string, posts: readonly Post[]): Post | undefined {
  const again = posts.find(({ data }) => data.again === id);
  return again ? latestOf(again.id, posts) : posts.find((post) => post.id === id);
}

/** Back to the answer, and on to another channel, for who posted it; what may still arrive, or can be sent again, is not posted twice. */
function ownAnswer({ data, actor }: Post, state: PostState, { asker, conversation }: AnswerContext): Button[] {
  const question = readQuestion(data.vraag);
  if (!question || !isPostable(question) || actor !== asker.id || conversation !== "personal") return [];
  const vraag = question as PlaatsQuestion["vraag"];
  const elsewhere: Button = {
    title: state.reason === "gone" ? "Ander kanaal" : "Ook in een ander kanaal",
    question: { v: 1, kind: "plaats", vraag },
  };
  return [{ title: "Het antwoord", question: vraag }, ...(mayGoElsewhere(state) ? [elsewhere] : [])];
}

const mayGoElsewhere = (state: PostState): boolean => state.state === "sent" || isUnderWay(state) || state.reason === "gone";

/** Sends again what may not have arrived: a person decides, never the assistant (docs/decisions/0006). */
export const opnieuw = command({
  kind: "opnieuw",
  answer: ({ post: id }, context, notes, commands) => {
    const { asker, entered, now } = context;
    const { posts, stateOf } = ledgerOf(entered);
    const post = posts.find((known) => known.id === id);
    if (!post) return refused(messageCard(POSTS.unknown, { notes, buttons: [OVERVIEW] }));
    const { state } = stateOf(post);
    const isSentAgain = posts.some(({ data }) => data.again === id);
    if (isSentAgain || (state !== "uncertain" && state !== "failed"))
      return commands.answer({ v: 1, kind: "geplaatst", post: id }, context, notes);
    if (!may(asker.role, "post") || !isTheirPost(post, subscriptionsOf(entered), context))
      return refused(messageCard(POSTS.notYours, { notes, buttons: [OVERVIEW] }));
    const { place, vraag, subscription } = post.data;
    // Who left the team posts there no more.
    const { channels } = context;
    const mayPost =
      place.scope !== "channel" ||
      isHere(place, context) ||
      (channels !== "unknown" && channels?.some((channel) => samePlace(place)(channel.place)));
    if (!mayPost)
      return refused(messageCard(channels === "unknown" ? POSTS.channelsUnknown : POSTS.notThereNow, { notes, buttons: [OVERVIEW] }));
    const from = subscription === undefined ? { maker: makerOf(asker) } : { subscription };
    const again = `${id}|opnieuw`;
    return deed(
      { kind: "post", id: again, actor: asker.id, data: { place, vraag, due: now, ...from, again: id } },
      { v: 1, kind: "geplaatst", post: again },
      outcomeMessage({ state: "waiting", at: now }, placeName(place), true),
      notes,
    );
  },
});

/** A person saw an uncertain post where it should be: it arrived. */
export const aangekomen = command({
  kind: "aangekomen",
  answer: ({ post: id }, context, notes, commands) => {
    const { asker, entered } = context;
    const { posts, stateOf } = ledgerOf(entered);
    const post = posts.find((known) => known.id === id);
    if (!post) return refused(messageCard(POSTS.unknown, { notes, buttons: [OVERVIEW] }));
    const state = stateOf(post);
    if (state.state !== "uncertain") return commands.answer({ v: 1, kind: "geplaatst", post: id }, context, notes);
    if (!isTheirPost(post, subscriptionsOf(entered), context)) return refused(messageCard(POSTS.notYours, { notes, buttons: [OVERVIEW] }));
    const seen = { state: "sent", reason: "seen" } as const;
    return deed(
      { kind: "delivery", id: `${id}|gezien`, actor: asker.id, data: { post: id, ...seen } },
      { v: 1, kind: "geplaatst", post: id },
      outcomeMessage({ ...seen, at: context.now }, placeName(post.data.place), false),
      notes,
    );
  },
});
