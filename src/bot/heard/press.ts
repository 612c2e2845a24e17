import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { readPress } from "../../answer/respond.ts";
import { APART, FAILED_PRESS } from "../../cards/texts/vrager.ts";
import { inTime } from "../../time/in-time.ts";
import { consentMessage } from "../files/offered.ts";
import { personOf, placeOf } from "../places.ts";
import { respond } from "../respond.ts";
import { CARD_TYPE, NOTICE_TYPE } from "../said/content-types.ts";
import { toMessage } from "../said/outgoing.ts";
import { toldPersonally } from "../said/personally.ts";
import { reply } from "../said/reply.ts";
import type { Services } from "../services.ts";
import type { Turn } from "../turn.ts";
import { isForOwnEyes, tellAlone } from "./apart.ts";

/** Teams waits for the answer to a press, but not long. */
const PATIENCE_MS = 4_000;

/** The verb of buttons on a post (docs/decisions/0008). */
const OWN = "eigen";

/** What a button carries. */
const press = z.object({ action: z.object({ verb: z.string().optional().catch(undefined), data: z.unknown().optional() }) });

/**
 * On an answer the card is replaced; a post stays as it is for everybody, and who pressed gets an answer apart. So does an answer where others
 * read, when what it would become is about who pressed (docs/decisions/0021).
 */
export async function respondToPress(turn: Turn, services: Services): Promise<{ type: string; value: unknown }> {
  const action = press.safeParse(turn.activity.value).data?.action;
  const isOnPost = action?.verb === OWN;
  const isApart = !isOnPost && isForOwnEyes(action?.data, turn.activity, services.world);
  const where = isOnPost || isApart ? "own-chat" : "here";
  const answer = await respond(turn, services, (context) => readPress(action?.data, context), where);
  // What stands there, and what was filled in, is worth more than the news that it failed.
  if (answer.outcome === "failure") return { type: NOTICE_TYPE, value: FAILED_PRESS };
  if (where === "here") {
    const isOwnChat = placeOf(turn.activity).scope === "personal";
    if (answer.file && isOwnChat) await reply(turn, await consentMessage(answer.file), services);
    if (answer.text !== undefined) await reply(turn, toMessage(answer), services);
    return { type: CARD_TYPE, value: answer.cards[0].content };
  }
  const telling = isApart ? tellAlone(turn, answer, services) : answerApart(turn, answer, services);
  const told = await inTime(telling, PATIENCE_MS, services.clock);
  return { type: NOTICE_TYPE, value: told?.value ?? APART.coming };
}

/** The answer in the reader's own chat, or else in the thread of the post; says where it is. */
async function answerApart(turn: Turn, answer: Answer, services: Services): Promise<string> {
  if (await toldPersonally(personOf(turn.activity), answer.cards[0], services)) return APART.inChat;
  await reply(turn, toMessage(answer), services);
  return APART.inThread;
}
