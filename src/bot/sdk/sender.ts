import type { Activity, ConversationParameters } from "botbuilder";
import type { Card } from "../../cards/card.ts";
import { SendError, type Sender } from "../../post/sender.ts";
import type { Place } from "../../store/records.ts";
import type { Pace } from "../../time/pace.ts";
import { cardMessage } from "../said/outgoing.ts";
import { definite } from "./failures.ts";
import type { ConnectorClient } from "./once-only.ts";

/** Messages that nobody spoke to the assistant for: new threads, and personal chats. */
export function createSender(connectorFor: (serviceUrl: string) => Promise<ConnectorClient>, pace: Pace): Sender {
  return {
    send: async (place, card) => {
      await pace(place.conversationId || (place.person ?? ""));
      const { conversations } = await definite(() => connectorFor(place.serviceUrl));
      if (place.scope === "channel") await definite(() => conversations.createConversation(newThread(place, card)));
      else {
        const id = place.conversationId || (await opened(() => conversations.createConversation(newChat(place)))).id;
        await definite(() => conversations.sendToConversation(id, cardMessage(card)));
      }
    },
  };
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
