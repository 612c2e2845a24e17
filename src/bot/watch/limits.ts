import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Incoming } from "../incoming.ts";

/** How much is answered: of one person and in one conversation per minute, and of all together per second. */
export interface Rates {
  person: number;
  conversation: number;
  total: number;
}

/** "tell": the first one too many, who is told; "drop": the others, of which nothing is done. */
export type Verdict = "answer" | "tell" | "drop";

export interface Limits {
  judge: (activity: Incoming) => Promise<Verdict>;
  /** How many were not answered since the last time this was asked, for the log. */
  refused: () => number;
}

const A_MINUTE = 60;

export function createLimits({ person, conversation, total }: Rates): Limits {
  const perPerson = new RateLimiterMemory({ points: person, duration: A_MINUTE });
  const perConversation = new RateLimiterMemory({ points: conversation, duration: A_MINUTE });
  const overall = new RateLimiterMemory({ points: total, duration: 1 });
  /** Nobody is told more than once a minute that it is too much. */
  const telling = new RateLimiterMemory({ points: 1, duration: A_MINUTE });
  let refused = 0;

  return {
    judge: async ({ from, conversation: { id } }) => {
      const who = from.aadObjectId ?? from.id;
      const isWithin = (await takes(perPerson, who)) && (await takes(perConversation, id)) && (await takes(overall, "all"));
      if (isWithin) return "answer";
      refused += 1;
      return (await takes(telling, who)) ? "tell" : "drop";
    },
    refused: () => {
      const many = refused;
      refused = 0;
      return many;
    },
  };
}

/** Whether there is room; the library says that there is none by throwing what is left. */
async function takes(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}
