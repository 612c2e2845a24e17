import { capital } from "../../cards/format.ts";
import { SUBJECT, SUBSCRIPTIONS, whenText } from "../../cards/texts/abonnementen.ts";
import type { NumberedSubscription } from "../../store/ledger.ts";
import { elsewhere } from "../berichten/ownership.ts";
import type { AnswerContext } from "../context.ts";

/** "samenvatting Senzer 2020", "termijnen" */
export function subjectOf({ record: { data } }: NumberedSubscription, { names, grammar }: AnswerContext): string {
  const vraag = grammar.readQuestion(data.vraag);
  if (vraag?.kind !== "samenvatting") return [SUBJECT[data.wat], data.regio === undefined ? "" : names.nameOf(data.regio)].join(" ").trim();
  return [SUBJECT.samenvatting, vraag.wie === null ? "" : names.nameOf(vraag.wie), vraag.jaar ?? ""].join(" ").trim();
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
export const whenOf = ({ record: { data } }: NumberedSubscription): string => whenText(data.wat, data.rooster);
