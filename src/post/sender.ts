import type { Card } from "../cards/card.ts";
import type { Place } from "../store/records.ts";

/** Why a message did not go out, or may not have. */
export type Failure =
  /** It did not arrive, and may be tried again; `afterMs` as the other side asks. */
  | { kind: "again"; reason: "connection" | "throttled" | "unavailable"; afterMs?: number }
  /** It did not arrive and never will: the place is gone, or the message is not taken. */
  | { kind: "final"; reason: "gone" | "refused" | "not-member" }
  /** The answer was lost: it may have arrived. */
  | { kind: "unknown" };

export class SendError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, cause: unknown) {
    super(`Not sent: ${"reason" in failure ? failure.reason : failure.kind}`, { cause });
    this.name = "SendError";
    this.failure = failure;
  }
}

/** The way out: only the transport knows how. */
export interface Sender {
  /**
   * A card as a new message, in a channel as a new thread: its id there, where Teams tells.
   * @param member only as long as this person is a member of the team @throws SendError
   */
  send(place: Place, card: Card, member?: string): Promise<string | undefined>;
  /** Takes a message away for everybody; one that is gone already is well. @throws SendError */
  remove(place: Place, message: string): Promise<void>;
}

/** What is known of an error of sending; anything unexpected may have happened after it arrived. */
export const failureOf = (error: unknown): Failure => (error instanceof SendError ? error.failure : { kind: "unknown" });

/** What did not arrive may be sent again; undefined for what may have, or never will. */
export const againAfter = (error: unknown): (Failure & { kind: "again" }) | undefined => {
  const failure = failureOf(error);
  return failure.kind === "again" ? failure : undefined;
};
