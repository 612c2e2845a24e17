import type { Button } from "../../cards/card.ts";
import { moment } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { HERE, placeName, SUBSCRIPTIONS } from "../../cards/texts/posts.ts";
import { subscriptionsOf } from "../../store/ledger.ts";
import { answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import { isHere } from "../ownership.ts";
import { whenOf } from "../post-line.ts";
import { subjectOf, subscriptionText } from "../subscription-text.ts";
import { lastTimeOf, nextTimeOf } from "../subscription-times.ts";
import { stopButton } from "./abonnementen.ts";

/** The confirmation of one subscription: what comes, when first, and how it stops. */
export const abonnement = command({
  kind: "abonnement",
  answer: ({ id }, context, notes) => {
    const subscription = subscriptionsOf(context.entered).find(({ record }) => record.id === id);
    if (!subscription) return refused(messageCard(SUBSCRIPTIONS.unknown, { notes, buttons: [OVERVIEW] }));
    const { number, ended, record } = subscription;
    const { place, rooster } = record.data;
    if (ended) return answered(messageCard(SUBSCRIPTIONS.alreadyStopped(number), { notes, buttons: [OVERVIEW] }));
    const next = nextTimeOf(subscription, context);
    const isFirst = lastTimeOf(subscription, context) === undefined;
    return answered(
      messageCard(
        {
          title: `Abonnement ${number}: ${subjectOf(subscription, context)}${rooster ? `, ${whenOf(subscription)}` : ""}`,
          paragraphs: [
            SUBSCRIPTIONS.where(isHere(place, context) ? HERE[place.scope] : placeName(place), rooster ? "" : whenOf(subscription)),
            ...(place.scope === "personal" && isFirst ? [SUBSCRIPTIONS.elsewhere] : []),
            ...(next ? [`${isFirst ? "Eerste" : "Volgende"} keer: ${moment(next)}.`] : []),
          ],
        },
        { notes, buttons: [stopButton(subscription, context), OVERVIEW] },
      ),
    );
  },
});

const OVERVIEW: Button = { title: "Abonnementen", question: { v: 1, kind: "abonnementen" } };

/** A subscription that ended by itself, told to who made it. */
export const afgelopen = command({
  kind: "afgelopen",
  answer: ({ id }, context, notes) => {
    const subscription = subscriptionsOf(context.entered).find(({ record }) => record.id === id);
    if (!subscription) return refused(messageCard(SUBSCRIPTIONS.unknown, { notes, buttons: [OVERVIEW] }));
    const { ended, record } = subscription;
    const message = SUBSCRIPTIONS.gone(placeName(record.data.place), ended?.data.reason ?? "plek weg");
    const what = `Het was: ${subscriptionText(subscription, context)}. Er wordt niets meer geplaatst.`;
    return answered(messageCard({ ...message, paragraphs: [what] }, { notes, buttons: [OVERVIEW] }));
  },
});
