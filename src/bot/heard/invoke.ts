import { respondToConsent } from "../files/offered.ts";
import type { Services } from "../services.ts";
import type { InvokeResponse, Turn } from "../turn.ts";
import { respondToPress } from "./press.ts";
import { respondToSearch } from "./search.ts";

/** Asked with every letter that is typed, and nothing is done: it may be answered twice. */
export const SEARCH = "composeExtension/query";

/** What Teams waits for: a pressed button, or a search while somebody writes a message. */
export async function respondToInvoke(turn: Turn, services: Services): Promise<InvokeResponse> {
  switch (turn.activity.name) {
    case "adaptiveCard/action":
      return { status: 200, body: { statusCode: 200, ...(await respondToPress(turn, services)) } };
    case SEARCH:
      return { status: 200, body: { composeExtension: await respondToSearch(turn, services) } };
    case "fileConsent/invoke":
      return respondToConsent(turn, services);
    default:
      return { status: 501 };
  }
}
