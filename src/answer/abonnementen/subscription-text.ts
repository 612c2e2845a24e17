import { capital } from "../../cards/format.ts";
import { KIND, SUBSCRIPTIONS, whenText } from "../../cards/texts/abonnementen.ts";
import { SIGNAAL } from "../../cards/texts/prognose/signaal.ts";
import type { NumberedSubscription } from "../../store/ledger.ts";
import { elsewhere } from "../berichten/ownership.ts";
import type { AnswerContext } from "../context.ts";
import { KINDS } from "./kinds/kinds.ts";

/** "samenvatting Senzer 2020", "termijnen" */
export function subjectOf({ record: { data } }: NumberedSubscription, context: AnswerContext): string {
  const { wie, jaar = "", afstand } = KINDS[data.wat].asked(data, context);
  const whose = [KIND[data.wat].name, wie === undefined ? "" : context.names.nameOf(wie), jaar, afstand ? SIGNAAL.afstand(afstand) : ""];
  return whose.filter(Boolean).join(" ");
}

/** "Samenvatting Senzer, elke maandag om 9.00 uur" */
export const subscriptionText = (subscription: NumberedSubscription, context: AnswerContext): string =>
  capital(`${subjectOf(subscription, context)}, ${whenOf(subscription)}`);

/** "Abonnement 2: samenvatting Senzer" */
export const numberedName = (subscription: NumberedSubscription, context: AnswerContext): string =>
  SUBSCRIPTIONS.named(subscription.number, subjectOf(subscription, context));

/** The same with the place where that is elsewhere. */
export const nameOf = (subscription: NumberedSubscription, context: AnswerContext): string =>
  `${numberedName(subscription, context)}${elsewhere(subscription.record.data.place, context)}`;

/** When it posts: "elke maandag om 9.00 uur". */
export const whenOf = ({ record: { data } }: NumberedSubscription): string => whenText(data.wat, data.rooster, data.alleenBijWijziging);
