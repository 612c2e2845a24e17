import { figuresShown } from "../answer/abonnementen/figures-shown.ts";
import type { Answer } from "../answer/answer.ts";
import { type AnswerContext, contextAt } from "../answer/context.ts";
import { answerQuestion } from "../answer/respond.ts";
import { personalEndings } from "../post/ending.ts";
import { activeSubscriptions, shownIn } from "../store/ledger.ts";
import type { NewRecord, Place } from "../store/records.ts";
import { EVERYTHING, type Snapshot } from "../store/store.ts";
import { inTime } from "../time/in-time.ts";
import { log, reasonOf } from "./log.ts";
import type { Services } from "./services.ts";

/** Who asks for a post waits no longer than this for it to arrive. */
const PATIENCE_MS = 4_000;

/** Does what an answer asks to be done. */
export async function perform(answer: Answer, context: AnswerContext, services: Services): Promise<void> {
  const { effects } = answer;
  const records = [...effects.flatMap((effect) => (effect.kind === "store" ? [effect.record] : [])), ...shownRecord(answer, context)];
  if (records.length > 0) await services.store.append(records, services.clock.now().toISOString());
  for (const effect of effects) {
    if (effect.kind !== "forget") continue;
    await services.memory.forget(effect.actor);
    await services.shelf.forget(effect.actor);
    const endings = personalEndings(effect.actor, context.entered);
    if (endings.length > 0) await services.store.append(endings, services.clock.now().toISOString());
    await services.store.forget(effect.actor);
  }
  const posts = records.flatMap((record) => {
    if (record.kind === "delivery" && record.data.state === "removing") return [record.data.post];
    return record.kind === "post" && record.id !== undefined ? [record.id] : [];
  });
  if (posts.length > 0) await sendPosts(posts, answer, context, services);
}

/** Sends or removes what waits. When that takes too long for who waits, the outcome follows in the personal chat. */
async function sendPosts(ids: readonly string[], { confirmedBy }: Answer, { asker }: AnswerContext, services: Services): Promise<void> {
  const { clock, postRoom } = services;
  const sent = Promise.all(ids.map((id) => postRoom.settled(id)));
  if ((await inTime(sent, PATIENCE_MS, clock)) || !confirmedBy || !asker.place) return;
  const { place } = asker;
  sent
    .then(async () => {
      const entered = await services.store.snapshot(EVERYTHING);
      const context = contextAt(services.world, clock.now(), { asker, conversation: "personal", place, entered, turn: "" });
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
