import type { Clock } from "../../time/clock.ts";
import type { Turn } from "../turn.ts";

const FIRST_MS = 1_000;
/** Teams shows it for a few seconds. */
const NEXT_MS = 3_000;

/** Shows that the assistant is typing as soon as an answer takes long. */
export async function whileTyping<T>(turn: Turn, clock: Clock, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const type = async () => {
    for (let ms = FIRST_MS; ; ms = NEXT_MS) {
      await clock.wait(ms, done.signal);
      await turn.showTyping();
    }
  };
  // It ends because the answer is there, or because the indicator did not arrive: nobody misses that.
  type().catch(() => {});
  try {
    return await work();
  } finally {
    done.abort("done");
  }
}
