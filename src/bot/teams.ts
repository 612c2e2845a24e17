import { channelDeleted, installed, uninstalled } from "./heard/install.ts";
import { respondToInvoke } from "./heard/invoke.ts";
import { answerMessage } from "./heard/message.ts";
import { createFirstTime } from "./memory.ts";
import { createOnce } from "./once.ts";
import type { Services } from "./services.ts";
import type { Logic, Turn } from "./turn.ts";

/** Handles one activity from Teams. */
export function teamsLogic(services: Services): Logic {
  const once = createOnce(services);
  const isFirstIn = createFirstTime();

  async function heard(turn: Turn): Promise<void> {
    const { type, action = "", channelData } = turn.activity;
    switch (type) {
      case "messageUpdate":
        if (channelData?.eventType !== "editMessage") return;
        return once(turn, () => answerMessage(turn, services, isFirstIn));
      case "message":
        return once(turn, () => answerMessage(turn, services, isFirstIn));
      case "installationUpdate":
        if (action.startsWith("add")) return once(turn, () => installed(turn, services));
        if (action.startsWith("remove")) return once(turn, () => uninstalled(turn, services));
        return;
      case "conversationUpdate":
        // Members who come and go are not greeted.
        if (channelData?.eventType === "channelDeleted") await channelDeleted(turn, services);
    }
  }

  return async (turn) => {
    if (turn.activity.type === "invoke") return respondToInvoke(turn, services);
    await heard(turn);
    return undefined;
  };
}
