import type { AnswerContext } from "../../answer/context.ts";
import { greeting } from "../../answer/vrager/greeting.ts";
import { endingsAt } from "../../post/ending.ts";
import { installs, samePlace } from "../../store/ledger.ts";
import type { NewRecord, Payload, Place } from "../../store/records.ts";
import { EVERYTHING } from "../../store/store.ts";
import { contextOf } from "../context.ts";
import { log, reasonOf } from "../log.ts";
import { askerOf, personOf, placeOf } from "../places.ts";
import { toMessage } from "../said/outgoing.ts";
import { toldPersonally } from "../said/personally.ts";
import { reply } from "../said/reply.ts";
import type { Services } from "../services.ts";
import type { Turn } from "../turn.ts";

/** The app was added: who did that is greeted, once. An update of the app is no install. */
export async function installed(turn: Turn, services: Services): Promise<void> {
  const { activity } = turn;
  const context = await contextOf(activity, services);
  const place = placeOf(activity);
  const known = installs(context.entered).some(({ data }) => data.conversationId === place.conversationId);
  if (!known) await greet(turn, context, place, services);
  await append([installRecord(place, true, context.asker.id)], services);
}

async function greet(turn: Turn, context: AnswerContext, place: Place, services: Services): Promise<void> {
  const { activity } = turn;
  const answer = greeting(context);
  if (place.scope === "channel" && (await toldPersonally(personOf(activity), answer.cards[0], services))) return;
  await reply(turn, toMessage(answer), services);
}

/** The app was taken away: with it go the subscriptions there; of a team in all its channels. */
export async function uninstalled(turn: Turn, services: Services): Promise<void> {
  const place = placeOf(turn.activity);
  await append([installRecord(place, false, askerOf(turn.activity).id)], services);
  await endSubscriptions((other) => samePlace(place)(other) || isInTeam(place, other), "verwijderd", services);
}

/** A channel was removed from its team. */
export async function channelDeleted(turn: Turn, services: Services): Promise<void> {
  const id = turn.activity.channelData?.channel?.id;
  if (id !== undefined) await endSubscriptions(({ conversationId }) => conversationId === id, "plek weg", services);
}

const isInTeam = ({ team }: Place, other: Place): boolean => team !== undefined && other.team?.id === team.id;

async function endSubscriptions(isGone: (place: Place) => boolean, reason: Payload<"ending">["reason"], services: Services): Promise<void> {
  const kept = await services.store.snapshot(EVERYTHING);
  await append(endingsAt(isGone, reason, kept, services.clock.now().toISOString()), services);
  // The makers hear it in their own time: Teams waits for this answer.
  services.postRoom.tick().catch((error: unknown) => log("tick-failed", { reason: reasonOf(error) }));
}

/** The install of a personal chat is of that person. */
const installRecord = (place: Place, isThere: boolean, asker: string): NewRecord => ({
  kind: "install",
  actor: place.scope === "personal" ? asker : "systeem",
  data: { conversationId: place.conversationId, scope: place.scope, installed: isThere, place },
});

async function append(records: readonly NewRecord[], { store, clock }: Services): Promise<void> {
  if (records.length > 0) await store.append(records, clock.now().toISOString());
}
