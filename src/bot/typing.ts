import type { TurnContext } from "botbuilder";
import type { Clock } from "../time/clock.ts";

const FIRST_MS = 1_000;
/** Teams shows it for a few seconds. */
const NEXT_MS = 3_000;

/** Shows that the assistant is typing as soon as an answer takes long. The SDK's own middleware ends the process when that message fails. */
export async function whileTyping<T>(turn: TurnContext, clock: Clock, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const type = async () => {
    for (let ms = FIRST_MS; ; ms = NEXT_MS) {
      await clock.wait(ms, done.signal);
      await turn.sendActivity({ type: "typing" });
    }
  };
  // It ends because the answer is there, or because the indicator did not arrive: nobody misses that.
  type().catch(() => {});
  try {
    return await work();
  } finally {
    done.abort();
  }
}
