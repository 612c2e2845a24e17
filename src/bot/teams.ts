import { type Activity, ActivityTypes, type TurnContext } from "botbuilder";
import type { Answer } from "../answer/answer.ts";
import { ownGemeenteOf } from "../answer/commands/eigen-gemeente.ts";
import type { AnswerContext, Asker } from "../answer/context.ts";
import { dayInAmsterdam } from "../answer/context.ts";
import { greeting } from "../answer/greeting.ts";
import { answerPress, answerText, failed } from "../answer/respond.ts";
import type { Published } from "../data/load.ts";
import type { Lexicon } from "../question/lexicon.ts";
import type { Store } from "../store/store.ts";
import { log, reasonOf } from "./log.ts";
import { type Memory, memoryKey } from "./memory.ts";
import { CARD_TYPE, toActivity } from "./outgoing.ts";

/** What the transport needs of the rest. The clock is passed in. */
export interface Services {
  published: Published;
  lexicon: Lexicon;
  store: Store;
  contact: string;
  now: () => Date;
  memory: Memory;
}

/** Handles one activity from Teams: makes the answer, sends it, performs its effects. */
export function teamsLogic(services: Services): (turn: TurnContext) => Promise<void> {
  const underWay = new Set<string>();

  /** Over 15 seconds Teams sends an activity again; an answer goes out once. */
  async function once(turn: TurnContext, work: () => Promise<void>): Promise<void> {
    const { type, id, timestamp, conversation } = turn.activity;
    if (!id) return work();
    const key = [type, conversation.id, id, type === ActivityTypes.MessageUpdate ? String(timestamp) : ""].join("|");
    if (underWay.has(key) || (await wasSeen(services, key))) return;
    underWay.add(key);
    try {
      await work();
      // Only after the answer: an activity that died halfway is answered when it comes again.
      await services.store.append(
        [{ kind: "activity", id: key, actor: "systeem", data: { conversationId: conversation.id, activityId: id } }],
        services.now().toISOString(),
      );
    } finally {
      underWay.delete(key);
    }
  }

  async function reply(turn: TurnContext, answer: Answer): Promise<void> {
    await turn.sendActivity(toActivity(answer) as Partial<Activity>);
  }

  return async (turn) => {
    const { activity } = turn;
    switch (activity.type) {
      case ActivityTypes.Message:
      case ActivityTypes.MessageUpdate:
        if (activity.type === ActivityTypes.MessageUpdate && activity.channelData?.eventType !== "editMessage") return;
        return once(turn, async () =>
          reply(
            turn,
            await safely(services, activity, (context) =>
              isPress(activity) ? answerPress(activity.value, context) : answerText(activity.text ?? "", context),
            ),
          ),
        );
      case ActivityTypes.InstallationUpdate:
        if (!activity.action?.startsWith("add")) return;
        return once(turn, async () =>
          reply(turn, await safely(services, activity, (context) => greeting(context, activity.conversation.id))),
        );
      case ActivityTypes.Invoke:
        return respondToInvoke(turn, services);
    }
  };
}

/** A pressed Action.Submit comes as a message without text. */
const isPress = ({ text, value }: Activity): boolean => !text?.trim() && value !== undefined && value !== null;

/** Action.Execute: the card in the response replaces the card that was pressed. */
async function respondToInvoke(turn: TurnContext, services: Services): Promise<void> {
  const { activity } = turn;
  if (activity.name !== "adaptiveCard/action") {
    await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 501 } });
    return;
  }
  const answer = await safely(services, activity, (context) => answerPress(activity.value?.action?.data, context));
  await turn.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { statusCode: 200, type: CARD_TYPE, value: answer.cards[0].content } },
  });
}

/** The one error boundary: a failing step in one answer becomes a friendly card and a log line. */
async function safely(services: Services, activity: Activity, work: (context: AnswerContext) => Answer): Promise<Answer> {
  try {
    const answer = work(await contextOf(services, activity));
    // First the deed, then the word: a card never confirms what failed.
    await perform(services, answer);
    if (answer.asked) services.memory.remember(keyOf(activity), answer.asked, services.now().getTime());
    return answer;
  } catch (error) {
    log("answer-failed", { type: activity.type, reason: reasonOf(error), stack: error instanceof Error ? error.stack : undefined });
    return failed();
  }
}

async function perform({ store, now, memory }: Services, { effects }: Answer): Promise<void> {
  const records = effects.flatMap((effect) => (effect.kind === "store" ? [effect.record] : []));
  if (records.length > 0) await store.append(records, now().toISOString());
  for (const effect of effects) {
    if (effect.kind !== "forget") continue;
    memory.forget(effect.actor);
    await store.forget(effect.actor);
  }
}

async function contextOf({ published, lexicon, store, contact, now, memory }: Services, activity: Activity): Promise<AnswerContext> {
  const moment = now();
  const at = moment.toISOString();
  const entered = await store.snapshot(at);
  const asker = askerOf(activity);
  const ownGemeente = ownGemeenteOf(entered, asker.id);
  const lastQuestion = memory.last(keyOf(activity), moment.getTime());
  return {
    ...lexicon,
    now: at,
    today: dayInAmsterdam(moment),
    asOf: at,
    asker,
    conversation: conversationOf(activity),
    published,
    entered,
    contact,
    ...(ownGemeente && { ownGemeente }),
    ...(lastQuestion && { lastQuestion }),
  };
}

const keyOf = (activity: Activity): string => memoryKey(askerOf(activity).id, activity.conversation.id);

function askerOf({ from, conversation }: Activity): Asker {
  const tenant = conversation.tenantId;
  return { id: from.aadObjectId ?? from.id, role: "asker", ...(tenant && { tenant }) };
}

const conversationOf = ({ conversation }: Activity): AnswerContext["conversation"] =>
  conversation.conversationType === "channel" || conversation.conversationType === "groupChat" ? conversation.conversationType : "personal";

const wasSeen = async ({ store, now }: Services, key: string): Promise<boolean> =>
  (await store.snapshot(now().toISOString())).has("activity", key);
