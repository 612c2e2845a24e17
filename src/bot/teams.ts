import { type Activity, ActivityTypes, type TurnContext } from "botbuilder";
import type { Answer } from "../answer/answer.ts";
import { readPress, readText } from "../answer/respond.ts";
import { withHint } from "../cards/hint.ts";
import { normalise } from "../question/normalise.ts";
import { EVERYTHING } from "../store/store.ts";
import { channelDeleted, installed, uninstalled } from "./install.ts";
import { respondToInvoke } from "./invoke.ts";
import { log, reasonOf } from "./log.ts";
import { createFirstTime } from "./memory.ts";
import { CARD_TYPE, toActivity } from "./outgoing.ts";
import { placeOf, teamsDataOf } from "./places.ts";
import { reply } from "./reply.ts";
import { respond, turnOf } from "./respond.ts";
import type { Services } from "./services.ts";
import { whileTyping } from "./typing.ts";

const THREAD_HINT = "Verder vragen in deze draad? Noem mij dan weer met @.";

/** Handles one activity from Teams. */
export function teamsLogic(services: Services): (turn: TurnContext) => Promise<void> {
  const underWay = new Set<string>();
  /** Answered, but the disk did not take that: known until the next start. */
  const unwritten = new Set<string>();
  const isFirstIn = createFirstTime();

  /** Over 15 seconds Teams sends an activity again; an answer goes out once. */
  async function once(turn: TurnContext, work: () => Promise<void>): Promise<void> {
    const { id, conversation } = turn.activity;
    if (!id) return work();
    const key = turnOf(turn.activity);
    if (underWay.has(key) || unwritten.has(key) || (await wasSeen(services, key))) return;
    underWay.add(key);
    try {
      await work();
      // Only after the answer: an activity that died halfway is answered when it comes again.
      const record = { kind: "activity", id: key, actor: "systeem", data: { conversationId: conversation.id, activityId: id } } as const;
      await services.store.append([record], services.clock.now().toISOString()).catch((error: unknown) => {
        // A failure here would make Teams ask again what was answered.
        log("answered-unwritten", { reason: reasonOf(error) });
        unwritten.add(key);
      });
    } finally {
      underWay.delete(key);
    }
  }

  return async (turn) => {
    const { activity } = turn;
    switch (activity.type) {
      case ActivityTypes.MessageUpdate:
        if (teamsDataOf(activity).eventType !== "editMessage") return;
        return once(turn, () => answerMessage(turn, services, isFirstIn));
      case ActivityTypes.Message:
        return once(turn, () => answerMessage(turn, services, isFirstIn));
      case ActivityTypes.InstallationUpdate:
        if (!isAdded(activity) && !isRemoved(activity)) return;
        return once(turn, () => (isAdded(activity) ? installed(turn, services) : uninstalled(turn, services)));
      case ActivityTypes.ConversationUpdate:
        // Members who come and go are not greeted.
        if (teamsDataOf(activity).eventType === "channelDeleted") await channelDeleted(turn, services);
        return;
      case ActivityTypes.Invoke:
        return respondToInvoke(turn, services);
    }
  };
}

async function answerMessage(turn: TurnContext, services: Services, isFirstIn: (thread: string) => boolean): Promise<void> {
  const { activity } = turn;
  if (isOnlyCard(activity)) return;
  const answer = await whileTyping(turn, services.clock, () =>
    respond(turn, services, (context) => (isPress(activity) ? readPress(activity.value, context) : readText(activity.text ?? "", context))),
  );
  const needsHint = placeOf(activity).scope === "channel" && isFirstIn(activity.conversation.id);
  await reply(turn, toActivity(needsHint ? hinted(answer) : answer), services);
}

const hinted = ({ cards: [first, ...more], ...answer }: Answer): Answer => ({ ...answer, cards: [withHint(first, THREAD_HINT), ...more] });

const isAdded = ({ action }: Activity): boolean => String(action).startsWith("add");
const isRemoved = ({ action }: Activity): boolean => String(action).startsWith("remove");

/** A card that somebody put into a message with the search: nothing is asked. */
const isOnlyCard = ({ text, attachments }: Activity): boolean =>
  normalise(text ?? "").trim() === "" && (attachments ?? []).some(({ contentType }) => contentType === CARD_TYPE);

/** A pressed Action.Submit comes as a message without text. */
const isPress = ({ text, value }: Activity): boolean => !text?.trim() && value !== undefined && value !== null;

const wasSeen = async ({ store }: Services, key: string): Promise<boolean> => (await store.snapshot(EVERYTHING)).has("activity", key);
