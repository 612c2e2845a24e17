import { z } from "zod";
import type { Offer } from "../cards/offers.ts";
import type { Question } from "../question/question.ts";
import type { ShortMemory, Together } from "../store/together.ts";
import { A_DAY_MS } from "../time/day.ts";

/** What one person and the assistant said last to each other in a conversation. */
export interface Spoken {
  /** For "en Deurne?". */
  question?: Question | undefined;
  /** For "terug". */
  before?: Question | undefined;
  /** The buttons of the last answer: what stands on one can be typed. */
  offers: readonly Offer[];
}

/** What was said last, for half an hour: by person, and by conversation or thread. */
export type Memory = ShortMemory<Spoken>;

const HALF_AN_HOUR_MS = 30 * 60 * 1_000;
/** Far more than speak at once. */
const MOST = 2_000;

const spoken = z.object({
  question: z.unknown(),
  before: z.unknown(),
  offers: z.array(z.object({ title: z.string(), question: z.unknown() })),
});

/** @param readQuestion what another version asked may be no question here */
export const createMemory = (together: Together, readQuestion: (kept: unknown) => Question | undefined): Memory =>
  together.shortMemory<Spoken>({
    name: "gesprek",
    forMs: HALF_AN_HOUR_MS,
    most: MOST,
    fromJson: (kept) => {
      const read = spoken.safeParse(kept).data;
      return read && { question: readQuestion(read.question), before: readQuestion(read.before), offers: read.offers as Offer[] };
    },
  });

/** What is remembered after an answer; of an answer to no question the last one stays. */
export const spokenAfter = (last: Partial<Spoken> | undefined, question: Question | undefined, offers: readonly Offer[]): Spoken => ({
  question: question ?? last?.question,
  before: question ? last?.question : last?.before,
  offers,
});

/** Whether something is there for the first time today; of the last so many. */
export function createFirstTime(together: Together): (thread: string) => Promise<boolean> {
  const seen = together.shortMemory<object>({ name: "draad", forMs: A_DAY_MS, most: MOST });
  return (thread) => seen.add("", thread, {});
}
