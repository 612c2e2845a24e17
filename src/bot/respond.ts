import type { Answer } from "../answer/answer.ts";
import type { AnswerContext } from "../answer/context.ts";
import { type Asked, answerAsked, answerQuestion, failed, needOf } from "../answer/respond.ts";
import { type Offer, offersIn } from "../cards/offers.ts";
import type { RecordKind } from "../store/records.ts";
import { EVERYTHING } from "../store/store.ts";
import { contextOf, threadOf, type Where } from "./context.ts";
import { channelsFor, withNames } from "./directory.ts";
import { log, note, reasonOf } from "./log.ts";
import { spokenAfter } from "./memory.ts";
import { perform } from "./perform.ts";
import type { Services } from "./services.ts";
import type { Turn } from "./turn.ts";

/**
 * Reads what was asked, gathers what the answer needs, answers, and does what the answer asks to be done.
 * The one error boundary: a failing step in one answer becomes a friendly card and a log line.
 */
export async function respond(
  turn: Turn,
  services: Services,
  read: (context: AnswerContext) => Asked,
  where: Where = "here",
): Promise<Answer> {
  const { activity } = turn;
  try {
    const context = await contextOf(activity, services, where);
    const asked = read(context);
    const gathered = await gather(turn, asked, context, services);
    const answer = await answeredAndDone(asked, gathered, services);
    services.misses.count(answer);
    if (answer.miss !== undefined) services.metrics.missed(answer.miss);
    const kind = "question" in asked ? asked.question.kind : "none";
    services.metrics.answered(kind, answer.outcome);
    note({ kind, outcome: answer.outcome });
    const shown = answer.confirmedBy
      ? answerQuestion(answer.confirmedBy, await contextOf(activity, services, where), "notes" in asked ? asked.notes : [])
      : answer;
    await remember(answer, offersIn(shown.cards[0]), context, threadOf(activity, context.place, where), services);
    return shown;
  } catch (error) {
    log("answer-failed", { type: activity.type, reason: reasonOf(error), stack: error instanceof Error ? error.stack : undefined });
    return failed(services.world);
  }
}

/**
 * First the deed, then the word: a card never confirms what failed. A subscription counts those that there are, and an entry lies over those
 * that its preview had seen: it is looked at again while nobody else makes one.
 */
async function answeredAndDone(asked: Asked, context: AnswerContext, services: Services): Promise<Answer> {
  const answer = answerAsked(asked, context);
  const looksAtOthers = answer.effects.some((effect) => effect.kind === "store" && BY_ITSELF.includes(effect.record.kind));
  if (!looksAtOthers) {
    await perform(answer, context, services);
    return answer;
  }
  return services.together.oneAtATime(async () => {
    const now = { ...context, entered: await services.store.snapshot(EVERYTHING) };
    const again = answerAsked(asked, now);
    await perform(again, now, services);
    return again;
  });
}

const BY_ITSELF: readonly RecordKind[] = ["subscription", "invoer", "vaststelling"];

/** What is not at hand, when the question needs it: what only Teams can tell, or a file that was sent. */
async function gather(turn: Turn, asked: Asked, context: AnswerContext, { clock, shelf }: Services): Promise<AnswerContext> {
  const { place, entered, asker } = context;
  const need = needOf(asked, context);
  if (need === "channels") return { ...context, channels: await channelsFor(turn, entered, clock) };
  if (need === "names") return place ? { ...context, place: await withNames(turn, place, entered, clock) } : context;
  if (need === undefined) return context;
  const file = await shelf.get(asker.id, need.file);
  return { ...context, fileOf: (id) => (id === need.file ? file : undefined) };
}

/** What one may go on from. That it cannot be kept takes nothing back of what was done. */
async function remember(
  { asked, effects }: Answer,
  offers: readonly Offer[],
  { asker, lastQuestion, questionBefore }: AnswerContext,
  thread: string,
  { memory }: Services,
): Promise<void> {
  const isForgotten = effects.some(({ kind }) => kind === "forget");
  const spoken = spokenAfter(isForgotten ? undefined : { question: lastQuestion, before: questionBefore }, asked, offers);
  await memory.put(asker.id, thread, spoken).catch((error: unknown) => log("not-remembered", { reason: reasonOf(error) }));
}
