import { messageCard } from "../cards/message-card.ts";
import { TOO_MUCH } from "../cards/texts/vrager.ts";
import { channelDeleted, installed, uninstalled } from "./heard/install.ts";
import { respondToInvoke, SEARCH } from "./heard/invoke.ts";
import { answerMessage } from "./heard/message.ts";
import { createFirstTime } from "./memory.ts";
import { once, shared } from "./once.ts";
import { NOTICE_TYPE } from "./said/content-types.ts";
import { cardMessage } from "./said/outgoing.ts";
import type { Services } from "./services.ts";
import type { InvokeResponse, Logic, Turn } from "./turn.ts";

/** Handles one activity from Teams. */
export function teamsLogic(services: Services): Logic {
  const { together } = services;
  const isFirstIn = createFirstTime(together);

  async function heard(turn: Turn): Promise<void> {
    const { type, action = "", channelData } = turn.activity;
    switch (type) {
      case "messageUpdate":
        if (channelData?.eventType !== "editMessage") return;
        return once(turn, () => answerMessage(turn, services, isFirstIn), together);
      case "message":
        return once(turn, () => answerMessage(turn, services, isFirstIn), together);
      case "installationUpdate":
        if (action.startsWith("add")) return once(turn, () => installed(turn, services), together);
        if (action.startsWith("remove")) return once(turn, () => uninstalled(turn, services), together);
        return;
      case "conversationUpdate":
        // Members who come and go are not greeted.
        if (channelData?.eventType === "channelDeleted") await channelDeleted(turn, services);
    }
  }

  return async (turn) => {
    const isAsked = ["message", "messageUpdate", "invoke"].includes(turn.activity.type);
    const verdict = isAsked ? await services.limits.judge(turn.activity) : "answer";
    if (verdict !== "answer") return tooMuch(turn, verdict);
    if (turn.activity.name === SEARCH) return respondToInvoke(turn, services);
    if (turn.activity.type === "invoke") return shared(turn, () => respondToInvoke(turn, services), together);
    await heard(turn);
    return undefined;
  };
}

/** One friendly answer, and then nothing: whoever asks too much costs little. */
async function tooMuch(turn: Turn, verdict: "tell" | "drop"): Promise<InvokeResponse | undefined> {
  if (turn.activity.type === "invoke")
    return { status: 200, body: { statusCode: 200, type: NOTICE_TYPE, value: [TOO_MUCH.title, ...TOO_MUCH.paragraphs].join(". ") } };
  if (verdict === "tell") await turn.send(cardMessage(messageCard(TOO_MUCH)));
  return undefined;
}
