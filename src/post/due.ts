import { createHash } from "node:crypto";
import { changesOf } from "../answer/abonnementen/figures-shown.ts";
import { KINDS } from "../answer/abonnementen/kinds/kinds.ts";
import { type AnswerContext, contextAt, type World } from "../answer/context.ts";
import { signalDue } from "../answer/prognose/watch.ts";
import type { Subject } from "../question/abonnementen/shapes.ts";
import type { Question } from "../question/question.ts";
import { activeSubscriptions, type Subscription, shownIn } from "../store/ledger.ts";
import { type NewRecord, shownId } from "../store/records.ts";
import type { Snapshot } from "../store/store.ts";
import { A_DAY_MS, dayInAmsterdam } from "../time/day.ts";

/**
 * The records of every post that a subscription makes due now: of the moments of the last day those that have no post yet, and of figures that
 * changed. Ids say what a post is for, so that looking twice makes nothing twice.
 */
export function duePosts(now: Date, entered: Snapshot, world: World): NewRecord[] {
  return activeSubscriptions(entered).flatMap(({ record }) => {
    const { place } = record.data;
    const asker = { id: "systeem", role: "asker" as const };
    // With what may be seen in that place.
    const context = contextAt(world, now, { asker, conversation: place.scope, place, entered, turn: "" });
    return DUE[record.data.wat](record, now, context);
  });
}

type Due = (subscription: Subscription, now: Date, context: AnswerContext) => NewRecord[];
/** What a question would be at a moment; undefined when there is nothing to say. */
type QuestionAt = (subscription: Subscription, moment: Date, context: AnswerContext) => unknown;

const DUE: Record<Subject, Due> = {
  samenvatting: atMoments(({ data }) => data.vraag),
  prognose: atMoments(({ data }) => data.vraag),
  signaal: signalPosts,
  termijnen: atMoments(reminderAt),
  wijzigingen: changePosts,
};

/** Of the moments of the last day those that have no post yet. */
function atMoments(questionAt: QuestionAt): Due {
  return (subscription, now, context) => {
    const since = new Date(Math.max(Date.parse(subscription.at), now.getTime() - A_DAY_MS));
    return KINDS[subscription.data.wat].moments(subscription.data, since, now, context).flatMap((moment) => {
      const id = `${subscription.id}|${moment.toISOString()}`;
      const vraag = questionAt(subscription, moment, context);
      return vraag && !context.entered.has("post", id) ? [postRecord(id, subscription, vraag, moment)] : [];
    });
  };
}

function reminderAt({ data: { regio } }: Subscription, moment: Date): Question {
  return { v: 1, kind: "herinnering", dag: dayInAmsterdam(moment), ...(regio !== undefined && { wie: regio }) };
}

function changePosts(subscription: Subscription, now: Date, context: AnswerContext): NewRecord[] {
  const { conversationId } = subscription.data.place;
  const cijfers = changesOf(shownIn(context.entered, conversationId), context);
  if (cijfers.length === 0) return [];
  // The same change may come back later: what was shown before it makes it another.
  const shownBefore = context.entered.of("shown").filter(({ id }) => id.startsWith(`${subscription.id}|`)).length;
  const id = `${subscription.id}|${createHash("sha256")
    .update(JSON.stringify([cijfers, shownBefore]))
    .digest("hex")
    .slice(0, 16)}`;
  const figures = Object.fromEntries(cijfers.map(({ cijfer, is }) => [cijfer, is]));
  return [
    postRecord(id, subscription, { v: 1, kind: "gewijzigd", cijfers } satisfies Question, now),
    // With the post, so that a change is told once.
    { kind: "shown", id: shownId(id), actor: "systeem", data: { conversationId, figures } },
  ];
}

/** What was told stands in the posts themselves: one record, so that a stop in between neither doubles nor loses it. */
function signalPosts(subscription: Subscription, now: Date, context: AnswerContext): NewRecord[] {
  const due = signalDue(subscription, context);
  return due ? [postRecord(`${subscription.id}|signaal|${due.number}`, subscription, due.vraag, now)] : [];
}

const postRecord = (id: string, subscription: Subscription, vraag: unknown, due: Date): NewRecord => ({
  kind: "post",
  id,
  actor: "systeem",
  data: { place: subscription.data.place, vraag, due: due.toISOString(), subscription: subscription.id },
});
