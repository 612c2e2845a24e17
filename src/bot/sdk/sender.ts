import type { Activity, ConversationParameters } from "botbuilder";
import type { Card } from "../../cards/card.ts";
import { SendError, type Sender } from "../../post/sender.ts";
import type { Place } from "../../store/records.ts";
import type { Pace } from "../../time/pace.ts";
import { cardMessage } from "../said/outgoing.ts";
import { definite, statusOf } from "./failures.ts";
import type { ConnectorClient } from "./once-only.ts";

const FORBIDDEN = 403;
const NOT_FOUND = 404;

/** Messages that nobody spoke to the assistant for: new threads, and personal chats. */
export function createSender(connectorFor: (serviceUrl: string) => Promise<ConnectorClient>, pace: Pace): Sender {
  const conversationsFor = async (place: Place) => {
    await pace(place.conversationId || (place.person ?? ""));
    return (await definite(() => connectorFor(place.serviceUrl))).conversations;
  };
  return {
    send: async (place, card, member) => {
      const conversations = await conversationsFor(place);
      if (member !== undefined && place.team) await isMemberOf(place.team.id, member, conversations);
      if (place.scope === "channel") {
        const { activityId } = await definite(() => conversations.createConversation(newThread(place, card)));
        return activityId || undefined;
      }
      const chat = await chatOf(place, conversations);
      const { id } = await definite(() => conversations.sendToConversation(chat, cardMessage(card)));
      return id || undefined;
    },
    remove: async (place, message) => {
      const conversations = await conversationsFor(place);
      const thread = place.scope === "channel" ? `${place.conversationId};messageid=${message}` : await chatOf(place, conversations);
      await definite(() => goneIsWell(conversations.deleteActivity(thread, message)));
    },
  };
}

/** Asking says nothing to anybody: without an answer it can be asked again. @throws SendError also when it is no member */
async function isMemberOf(team: string, person: string, conversations: ConnectorClient["conversations"]): Promise<void> {
  try {
    await conversations.getConversationMember(team, person);
  } catch (error) {
    const isNone = [FORBIDDEN, NOT_FOUND].includes(statusOf(error) ?? 0);
    throw new SendError(isNone ? { kind: "final", reason: "not-member" } : { kind: "again", reason: "connection" }, error);
  }
}

/** The chat of a place, opened where it is only known by its person. */
const chatOf = async (place: Place, conversations: ConnectorClient["conversations"]): Promise<string> =>
  place.conversationId || (await opened(() => conversations.createConversation(newChat(place)))).id;

/** Somebody took it away before. */
async function goneIsWell(removing: Promise<unknown>): Promise<void> {
  try {
    await removing;
  } catch (error) {
    if (statusOf(error) !== NOT_FOUND) throw error;
  }
}

/** Opening a chat says nothing to anybody: when its answer is lost, it can be asked again. */
async function opened<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await definite(open);
  } catch (error) {
    if (error instanceof SendError && error.failure.kind === "unknown") throw new SendError({ kind: "again", reason: "connection" }, error);
    throw error;
  }
}

const newThread = ({ conversationId, bot, tenant }: Place, card: Card): ConversationParameters => ({
  ...common(bot, tenant),
  isGroup: true,
  channelData: { channel: { id: conversationId }, ...(tenant && { tenant: { id: tenant } }) },
  activity: cardMessage(card) as Activity,
});

const newChat = ({ person, bot, tenant }: Place): ConversationParameters => ({
  ...common(bot, tenant),
  isGroup: false,
  members: [{ id: person ?? "", name: "" }],
  channelData: tenant ? { tenant: { id: tenant } } : {},
});

const common = (bot: string, tenant: string | undefined) => ({ bot: { id: bot, name: "" }, ...(tenant && { tenantId: tenant }) });
