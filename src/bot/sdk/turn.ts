import { TeamsInfo, type TurnContext } from "botbuilder";
import type { Incoming } from "../incoming.ts";
import type { Turn } from "../turn.ts";
import { definite, statusOf } from "./failures.ts";

/** A turn of the SDK's, as src/bot knows it. */
export function turnOver(context: TurnContext, activity: Incoming): Turn {
  return {
    activity,
    send: async (message) => {
      await definite(() => context.sendActivity(message));
    },
    // Not the SDK's own middleware: that ends the process when the indicator fails.
    showTyping: async () => {
      await context.sendActivity({ type: "typing" });
    },
    channelsOf: async (team) => {
      const channels = await TeamsInfo.getTeamChannels(context, team);
      return channels.map(({ id = "", name }) => ({ id, name }));
    },
    isMember: (team) => isMember(context, team, activity.from.id),
  };
}

async function isMember(context: TurnContext, team: string, person: string): Promise<boolean> {
  try {
    await TeamsInfo.getTeamMember(context, team, person);
    return true;
  } catch (error) {
    const status = statusOf(error);
    if (status === 403 || status === 404) return false;
    throw error;
  }
}
