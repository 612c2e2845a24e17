import type { Answer } from "../../answer/answer.ts";
import { readPress, readText } from "../../answer/respond.ts";
import { withHint } from "../../cards/hint.ts";
import { THREAD_HINT } from "../../cards/texts/vrager.ts";
import { normalise } from "../../question/line/normalise.ts";
import type { Incoming } from "../incoming.ts";
import { placeOf } from "../places.ts";
import { respond } from "../respond.ts";
import { CARD_TYPE } from "../said/content-types.ts";
import { toMessage } from "../said/outgoing.ts";
import { reply } from "../said/reply.ts";
import { whileTyping } from "../said/typing.ts";
import type { Services } from "../services.ts";
import type { Turn } from "../turn.ts";

/** Answers what somebody typed; the first time in a thread with how to go on there. */
export async function answerMessage(turn: Turn, services: Services, isFirstIn: (thread: string) => boolean): Promise<void> {
  const { activity } = turn;
  if (isOnlyCard(activity)) return;
  const answer = await whileTyping(turn, services.clock, () =>
    respond(turn, services, (context) => (isPress(activity) ? readPress(activity.value, context) : readText(activity.text ?? "", context))),
  );
  const needsHint = placeOf(activity).scope === "channel" && isFirstIn(activity.conversation.id);
  await reply(turn, toMessage(needsHint ? hinted(answer) : answer), services);
}

const hinted = ({ cards: [first, ...more], ...answer }: Answer): Answer => ({ ...answer, cards: [withHint(first, THREAD_HINT), ...more] });

/** A card that somebody put into a message with the search: nothing is asked. */
const isOnlyCard = ({ text = "", attachments = [] }: Incoming): boolean =>
  normalise(text).trim() === "" && attachments.some(({ contentType }) => contentType === CARD_TYPE);

/** A pressed Action.Submit comes as a message without text. */
const isPress = ({ text, value }: Incoming): boolean => !text?.trim() && value !== undefined && value !== null;
