import { randomUUID } from "node:crypto";
import type { Activity, TurnContext } from "botbuilder";
import type { Answer } from "../answer/answer.ts";
import { ownGemeenteOf } from "../answer/commands/eigen-gemeente.ts";
import { type AnswerContext, contextAt } from "../answer/context.ts";
import { figuresShown } from "../answer/figures-shown.ts";
import { type Asked, answerAsked, answerQuestion, failed, needsChannels } from "../answer/respond.ts";
import { personalEndings } from "../post/ending.ts";
import { activeSubscriptions, installs, shownIn } from "../store/ledger.ts";
import type { NewRecord, Place } from "../store/records.ts";
import type { Snapshot } from "../store/store.ts";
import { inTime } from "../time/in-time.ts";
import { channelsFor, withNames } from "./directory.ts";
import { log, reasonOf } from "./log.ts";
import { askerOf, personOf, placeOf } from "./places.ts";
import type { Services } from "./services.ts";

/** Who asks for a post waits no longer than this for it to arrive. */
const PATIENCE_MS = 4_000;

/** Where an answer stands: where it was asked, or, of a press on a post, in the reader's own chat. */
export type Where = "here" | "own-chat";

/**
 * Reads what was asked, gathers what the answer needs, answers, and does what the answer asks to be done.
 * The one error boundary: a failing step in one answer becomes a friendly card and a log line.
 */
export async function respond(
  turn: TurnContext,
  services: Services,
  read: (context: AnswerContext) => Asked,
  where: Where = "here",
): Promise<Answer> {
  const { activity } = turn;
  try {
    const context = await contextOf(activity, services, where);
    const asked = read(context);
    const gathered = await gather(turn, asked, context, services);
    const answer = answerAsked(asked, gathered);
    // First the deed, then the word: a card never confirms what failed.
    await perform(answer, gathered, services);
    if (answer.asked) services.memory.remember(context.asker.id, threadOf(activity, context.place, where), answer.asked);
    if (!answer.confirmedBy) return answer;
    return answerQuestion(answer.confirmedBy, await contextOf(activity, services, where), "notes" in asked ? asked.notes : []);
  } catch (error) {
    log("answer-failed", { type: activity.type, reason: reasonOf(error), stack: error instanceof Error ? error.stack : undefined });
    return failed();
  }
}

/** What only Teams can tell, when the question needs it. */
async function gather(turn: TurnContext, asked: Asked, context: AnswerContext, { clock }: Services): Promise<AnswerContext> {
  if (needsChannels(asked)) return { ...context, channels: await channelsFor(turn, context.entered, clock) };
  const { place } = context;
  const subscribes = "question" in asked && asked.question.kind === "abonneer";
  return subscribes && place ? { ...context, place: await withNames(turn, place, context.entered, clock) } : context;
}

async function perform(answer: Answer, context: AnswerContext, services: Services): Promise<void> {
  const { effects } = answer;
  const records = [...effects.flatMap((effect) => (effect.kind === "store" ? [effect.record] : [])), ...shownRecord(answer, context)];
  if (records.length > 0) await services.store.append(records, services.clock.now().toISOString());
  for (const effect of effects) {
    if (effect.kind !== "forget") continue;
    services.memory.forget(effect.actor);
    const endings = personalEndings(effect.actor, context.entered);
    if (endings.length > 0) await services.store.append(endings, services.clock.now().toISOString());
    await services.store.forget(effect.actor);
  }
  const posts = records.flatMap(({ kind, id }) => (kind === "post" && id !== undefined ? [id] : []));
  if (posts.length > 0) await sendPosts(posts, answer, context, services);
}

/** Sends what waits. When that takes too long for who waits, the outcome follows in the personal chat. */
async function sendPosts(ids: readonly string[], { confirmedBy }: Answer, { asker }: AnswerContext, services: Services): Promise<void> {
  const { clock, postRoom } = services;
  const sent = Promise.all(ids.map((id) => postRoom.settled(id)));
  if ((await inTime(sent, PATIENCE_MS, clock)) || !confirmedBy || !asker.place) return;
  const { place } = asker;
  sent
    .then(async () => {
      const context = contextAt(services.world, clock.now(), {
        asker,
        conversation: "personal",
        place,
        entered: await services.store.snapshot(clock.now().toISOString()),
        turn: "",
      });
      await services.sender.send(place, answerQuestion(confirmedBy, context).cards[0]);
    })
    .catch((error: unknown) => log("outcome-not-told", { reason: reasonOf(error) }));
}

/** Where others read along the figures on a card are remembered, so that a change of them can be told; only what was not shown as such before. */
function shownRecord(answer: Answer, context: AnswerContext): NewRecord[] {
  const { place, conversation, entered } = context;
  if (!place || !answer.rows || (conversation !== "channel" && !followsChanges(place, entered))) return [];
  const before = shownIn(entered, place.conversationId);
  const news = Object.entries(figuresShown(answer, context)).filter(([figure, print]) => before.get(figure) !== print);
  if (news.length === 0) return [];
  return [{ kind: "shown", actor: "systeem", data: { conversationId: place.conversationId, figures: Object.fromEntries(news) } }];
}

/** In a chat only when it asked to be told of changes. */
const followsChanges = ({ conversationId }: Place, kept: Snapshot): boolean =>
  activeSubscriptions(kept).some(({ record: { data } }) => data.wat === "wijzigingen" && data.place.conversationId === conversationId);

export async function contextOf(
  activity: Activity,
  { world, store, clock, memory }: Services,
  where: Where = "here",
): Promise<AnswerContext> {
  const moment = clock.now();
  const entered = await store.snapshot(moment.toISOString());
  const asker = askerOf(activity);
  const place = where === "here" ? placeOf(activity) : ownChatOf(activity, entered);
  const ownGemeente = ownGemeenteOf(entered, asker.id);
  const lastQuestion = memory.last(asker.id, threadOf(activity, place, where));
  return contextAt(world, moment, {
    asker,
    conversation: place.scope,
    place,
    entered,
    turn: activity.id ? turnOf(activity) : randomUUID(),
    ...(ownGemeente && { ownGemeente }),
    ...(lastQuestion && { lastQuestion }),
  });
}

/** The chat that who did it has with the assistant, as far as it is known. */
const ownChatOf = (activity: Activity, kept: Snapshot): Place =>
  installs(kept).find(({ data: { place } }) => place?.scope === "personal" && place.person === activity.from.id)?.data.place ??
  personOf(activity);

/** What one goes on from: in a channel by thread. */
const threadOf = (activity: Activity, place: Place | undefined, where: Where): string =>
  where === "here" ? activity.conversation.id : (place?.conversationId ?? "");

/** The same for an activity that Teams sends again: what it asks for happens once. */
export const turnOf = ({ type, id, timestamp, conversation }: Activity): string =>
  [type, conversation.id, id ?? "", type === "messageUpdate" ? String(timestamp) : ""].join("|");
