import { againAfter, failureOf } from "../../post/sender.ts";
import { withPatience } from "../../time/patience.ts";
import { log } from "../log.ts";
import type { Services } from "../services.ts";
import type { Turn } from "../turn.ts";
import type { Message } from "./outgoing.ts";

/** How long an answer is tried before Teams is asked to send the question again. */
const PATIENCE_MS = 10_000;

/** Where the question was asked, in a channel in its thread. @throws when Teams should send the question again */
export async function reply(turn: Turn, message: Message, { clock, random, pace }: Services): Promise<void> {
  const send = async () => {
    await pace(turn.activity.conversation.id);
    await turn.send(message);
  };
  try {
    await withPatience(send, { clock, random, forMs: PATIENCE_MS, againAfter });
  } catch (error) {
    const failure = failureOf(error);
    // It may have arrived, or never will: asking again doubles it, or is of no use.
    if (failure.kind === "again") throw error;
    log("reply-failed", { kind: failure.kind, reason: "reason" in failure ? failure.reason : undefined });
  }
}
