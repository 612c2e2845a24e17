import type { Question } from "../question/question.ts";
import { activeSubscriptions } from "../store/ledger.ts";
import type { NewRecord, Payload, Place } from "../store/records.ts";
import type { Snapshot } from "../store/store.ts";

/** The records that end the subscriptions of a place that is gone, and tell their makers in the personal chat. */
export function endingsAt(
  isGone: (place: Place) => boolean,
  reason: Payload<"ending">["reason"],
  kept: Snapshot,
  now: string,
): NewRecord[] {
  const gone = activeSubscriptions(kept).filter(({ record }) => isGone(record.data.place));
  const endings = gone.map(
    ({ record: { id } }): NewRecord => ({ kind: "ending", id: `${id}|einde`, actor: "systeem", data: { subscription: id, reason } }),
  );
  // One message to each of them, however many went.
  const reports = [...Map.groupBy(gone, ({ record }) => record.actor).values()].flatMap((theirs): NewRecord[] => {
    const ids = theirs.map(({ record }) => record.id);
    const place = theirs[0]?.record.data.maker?.place;
    if (!place || isGone(place)) return [];
    const vraag: Question = { v: 1, kind: "afgelopen", ids };
    return [{ kind: "post", id: `${ids[0]}|afgelopen`, actor: theirs[0]?.record.actor ?? "systeem", data: { place, vraag, due: now } }];
  });
  return [...endings, ...reports];
}

/** The records that end what somebody had posted in the personal chat: after that person is forgotten there is nowhere to post. */
export const personalEndings = (actor: string, kept: Snapshot): NewRecord[] =>
  activeSubscriptions(kept)
    .filter(({ record }) => record.actor === actor && record.data.place.scope === "personal")
    .map(({ record: { id } }) => ({ kind: "ending", id: `${id}|einde`, actor: "systeem", data: { subscription: id, reason: "gestopt" } }));
