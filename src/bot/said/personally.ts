import type { Card } from "../../cards/card.ts";
import { againAfter, failureOf } from "../../post/sender.ts";
import type { Place } from "../../store/records.ts";
import { withPatience } from "../../time/patience.ts";
import { log } from "../log.ts";
import type { Services } from "../services.ts";

/** Teams waits for the answer to a press. */
const PATIENCE_MS = 3_000;

/** Tells one person something in the personal chat; false when that chat cannot be opened. What may have arrived is not told elsewhere. */
export async function toldPersonally(place: Place, card: Card, { sender, clock, random }: Services): Promise<boolean> {
  try {
    await withPatience(() => sender.send(place, card), { clock, random, forMs: PATIENCE_MS, againAfter });
    return true;
  } catch (error) {
    const failure = failureOf(error);
    log("not-told-personally", { kind: failure.kind, reason: "reason" in failure ? failure.reason : undefined });
    return failure.kind === "unknown";
  }
}
