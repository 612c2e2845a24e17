import { randomUUID } from "node:crypto";
import { type AnswerContext, contextAt } from "../answer/context.ts";
import { ownGemeenteOf } from "../answer/vrager/eigen-gemeente.ts";
import { installs } from "../store/ledger.ts";
import type { Place } from "../store/records.ts";
import { EVERYTHING, type Snapshot } from "../store/store.ts";
import type { Incoming } from "./incoming.ts";
import type { Spoken } from "./memory.ts";
import { askerOf, personOf, placeOf } from "./places.ts";
import type { Services } from "./services.ts";

/** Where an answer stands: where it was asked, or, of a press on a post, in the reader's own chat. */
export type Where = "here" | "own-chat";

/** What an answer may depend on, as it is now. */
export async function contextOf(
  activity: Incoming,
  { world, store, clock, memory }: Services,
  where: Where = "here",
): Promise<AnswerContext> {
  // Only then the moment: it is never before what others wrote.
  const entered = await store.snapshot(EVERYTHING);
  const moment = clock.now();
  const asker = askerOf(activity);
  const place = where === "here" ? placeOf(activity) : ownChatOf(activity, entered);
  const ownGemeente = ownGemeenteOf(entered, asker.id);
  const spoken = await memory.get(asker.id, threadOf(activity, place, where));
  return contextAt(world, moment, {
    asker,
    conversation: place.scope,
    place,
    entered,
    turn: activity.id ? turnIdOf(activity) : randomUUID(),
    ...(ownGemeente && { ownGemeente }),
    ...spokenIn(spoken),
  });
}

/** What was said last, as an answer may depend on it. */
export const spokenIn = ({
  question,
  before,
  offers = [],
}: Partial<Spoken> = {}): Pick<AnswerContext, "lastQuestion" | "questionBefore" | "offers"> => ({
  ...(question && { lastQuestion: question }),
  ...(before && { questionBefore: before }),
  offers,
});

/** The chat that who did it has with the assistant, as far as it is known. */
const ownChatOf = (activity: Incoming, kept: Snapshot): Place =>
  installs(kept).find(({ data: { place } }) => place?.scope === "personal" && place.person === activity.from.id)?.data.place ??
  personOf(activity);

/** What one goes on from: in a channel by thread. */
export const threadOf = (activity: Incoming, place: Place | undefined, where: Where): string =>
  where === "here" ? activity.conversation.id : (place?.conversationId ?? "");

/** The same for an activity that Teams sends again: what it asks for happens once. */
export const turnIdOf = ({ type, id, timestamp, conversation }: Incoming): string =>
  [type, conversation.id, id ?? "", type === "messageUpdate" ? String(timestamp) : ""].join("|");
