import type { Answer } from "../../answer/answer.ts";
import type { World } from "../../answer/context.ts";
import { isPersonalPress } from "../../answer/respond.ts";
import { APART } from "../../cards/texts/vrager.ts";
import type { Incoming } from "../incoming.ts";
import { personOf, placeOf } from "../places.ts";
import { toldPersonally } from "../said/personally.ts";
import type { Services } from "../services.ts";
import type { Turn } from "../turn.ts";

/** Whether a press is made where others read, and what it asks is about who pressed. */
export const isForOwnEyes = (data: unknown, activity: Incoming, world: World): boolean =>
  placeOf(activity).scope !== "personal" && isPersonalPress(data, world);

/** The answer in the own chat, and nowhere else: a form promised so. Says where it is, or what to do to get it. */
export async function tellAlone({ activity }: Turn, { cards: [card] }: Answer, services: Services): Promise<string> {
  return (await toldPersonally(personOf(activity), card, services)) ? APART.inChat : APART.closed;
}
