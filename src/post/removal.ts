import type { Payload } from "../store/records.ts";
import { A_DAY_MS } from "../time/day.ts";
import { type Patience, withPatience } from "../time/patience.ts";
import { failureOf } from "./sender.ts";

type Means = Required<Pick<Patience, "clock" | "random" | "signal">>;

/**
 * Takes a message away, and tries again for a day: unlike sending it does no harm twice (docs/decisions/0022). Gives what became of it.
 * @throws when the signal stops the waiting: what was asked is kept, and done at the next start
 */
export async function takeAway(remove: () => Promise<void>, means: Means): Promise<Omit<Payload<"delivery">, "post">> {
  try {
    await withPatience(remove, { ...means, forMs: A_DAY_MS, againAfter });
    return { state: "removed" };
  } catch (error) {
    if (means.signal.aborted) throw error;
    return { state: "sent", reason: "not-removed" };
  }
}

function againAfter(error: unknown) {
  const failure = failureOf(error);
  if (failure.kind === "final") return undefined;
  return failure.kind === "again" ? failure : {};
}
