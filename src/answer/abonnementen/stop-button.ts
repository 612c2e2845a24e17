import type { Button } from "../../cards/card.ts";
import { fitting } from "../../cards/format.ts";
import { SUBSCRIPTIONS } from "../../cards/texts/abonnementen.ts";
import { placeInShort } from "../../cards/texts/places.ts";
import type { NumberedSubscription } from "../../store/ledger.ts";
import { isHere } from "../berichten/ownership.ts";
import type { AnswerContext } from "../context.ts";

export function stopButton({ record, number }: NumberedSubscription, context: AnswerContext): Button {
  const { place } = record.data;
  const where = isHere(place, context) ? "" : SUBSCRIPTIONS.inPlace(placeInShort(place));
  return { title: fitting(SUBSCRIPTIONS.buttons.stop(number, where)), question: { v: 1, kind: "stop-abonnement", id: record.id } };
}
