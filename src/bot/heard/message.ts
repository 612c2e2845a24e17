import type { Answer } from "../../answer/answer.ts";
import type { AnswerContext } from "../../answer/context.ts";
import { type Asked, onlyFile, readPress, readText } from "../../answer/respond.ts";
import { withHint } from "../../cards/hint.ts";
import { messageCard } from "../../cards/message-card.ts";
import { FAILED_PRESS, NO_FILES, THREAD_HINT } from "../../cards/texts/vrager.ts";
import { normalise } from "../../question/line/normalise.ts";
import { consentMessage } from "../files/offered.ts";
import { receive } from "../files/received.ts";
import type { Incoming } from "../incoming.ts";
import { placeOf } from "../places.ts";
import { respond } from "../respond.ts";
import { CARD_TYPE } from "../said/content-types.ts";
import { cardMessage, toMessage } from "../said/outgoing.ts";
import { reply } from "../said/reply.ts";
import { whileTyping } from "../said/typing.ts";
import type { Services } from "../services.ts";
import type { Turn } from "../turn.ts";
import { isForOwnEyes, tellAlone } from "./apart.ts";

/** Answers what somebody typed; the first time in a thread with how to go on there. */
export async function answerMessage(turn: Turn, services: Services, isFirstIn: (thread: string) => Promise<boolean>): Promise<void> {
  const { activity } = turn;
  if (isOnlyCard(activity)) return;
  if (isPress(activity) && isForOwnEyes(activity.value, activity, services.world)) return answerAlone(turn, services);
  const answer = await whileTyping(turn, services.clock, async () => {
    const received = await receive(activity, services);
    return respond(turn, services, (context) => received?.(context) ?? readMessage(activity, context));
  });
  const needsHint = placeOf(activity).scope === "channel" && (await isFirstIn(activity.conversation.id));
  await reply(turn, toMessage(needsHint ? hinted(answer) : answer), services);
  await offerFile(turn, answer, services);
}

/** Of a press that an old client sends as a message: in the thread only where the answer is. */
async function answerAlone(turn: Turn, services: Services): Promise<void> {
  const answer = await respond(turn, services, (context) => readPress(turn.activity.value, context), "own-chat");
  const title = answer.outcome === "failure" ? FAILED_PRESS : await tellAlone(turn, answer, services);
  await reply(turn, cardMessage(messageCard({ title, paragraphs: [] })), services);
}

/** Teams takes files of bots in personal chat only: elsewhere the answer says so itself. */
async function offerFile(turn: Turn, { file }: Answer, services: Services): Promise<void> {
  if (file && placeOf(turn.activity).scope === "personal") await reply(turn, await consentMessage(file), services);
}

/** A press, a text, or only a file: of a file beside a text it is told that it was not read. */
function readMessage(activity: Incoming, context: AnswerContext): Asked {
  if (isPress(activity)) return readPress(activity.value, context);
  const { text = "" } = activity;
  if (!hasFile(activity)) return readText(text, context);
  if (normalise(text) === "") return { answer: onlyFile(context) };
  const asked = readText(text, context);
  return "question" in asked ? { ...asked, notes: [...asked.notes, NO_FILES.title] } : asked;
}

/** Cards and the formatted copy of the text come as attachments too. */
const hasFile = ({ attachments = [] }: Incoming): boolean =>
  attachments.some(({ contentType }) => contentType !== undefined && contentType !== CARD_TYPE && !/^text\/(html|plain)/.test(contentType));

const hinted = ({ cards: [first, ...more], ...answer }: Answer): Answer => ({ ...answer, cards: [withHint(first, THREAD_HINT), ...more] });

/** A card that somebody put into a message with the search: nothing is asked. */
const isOnlyCard = ({ text = "", attachments = [] }: Incoming): boolean =>
  normalise(text).trim() === "" && attachments.some(({ contentType }) => contentType === CARD_TYPE);

/** A pressed Action.Submit comes as a message without text. */
const isPress = ({ text, value }: Incoming): boolean => !text?.trim() && value !== undefined && value !== null;
