import { moment } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { SUBSCRIPTIONS } from "../../cards/texts/abonnementen.ts";
import { HERE, placeName } from "../../cards/texts/places.ts";
import { abonnement as shape } from "../../question/abonnementen/shapes.ts";
import { subscriptionsOf } from "../../store/ledger.ts";
import { answered, refused } from "../answer.ts";
import { elsewhere, isHere, isTheirs } from "../berichten/ownership.ts";
import { command } from "../command.ts";
import { SUBSCRIPTIONS_BUTTON } from "../examples.ts";
import { stopButton } from "./stop-button.ts";
import { subjectOf, subscriptionText, whenOf } from "./subscription-text.ts";
import { lastTimeOf, nextTimeOf } from "./subscription-times.ts";

/** The confirmation of one subscription: what comes, when first, and how it stops. */
export const abonnement = command({
  kind: "abonnement",
  shape,
  answer: ({ id }, context, notes) => {
    const subscription = subscriptionsOf(context.entered).find(({ record }) => record.id === id);
    if (!subscription || !isTheirs(subscription, context))
      return refused(messageCard(SUBSCRIPTIONS.unknown, { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
    const { number, ended, record } = subscription;
    const { place, rooster } = record.data;
    if (ended) {
      const what = SUBSCRIPTIONS.was(`${subscriptionText(subscription, context)}${elsewhere(place, context)}`);
      const { title, paragraphs } = SUBSCRIPTIONS.alreadyStopped(number);
      return answered(messageCard({ title, paragraphs: [what, ...paragraphs] }, { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
    }
    const next = nextTimeOf(subscription, context);
    const isFirst = lastTimeOf(subscription, context) === undefined;
    return answered(
      messageCard(
        {
          title: SUBSCRIPTIONS.one(number, subjectOf(subscription, context), rooster ? whenOf(subscription) : ""),
          paragraphs: [
            SUBSCRIPTIONS.where(isHere(place, context) ? HERE[place.scope] : placeName(place), rooster ? "" : whenOf(subscription)),
            ...(place.scope === "personal" && isFirst ? [SUBSCRIPTIONS.elsewhere] : []),
            ...(next ? [SUBSCRIPTIONS.nextTime(isFirst, moment(next))] : []),
          ],
        },
        { notes, buttons: [stopButton(subscription, context), SUBSCRIPTIONS_BUTTON] },
      ),
    );
  },
});
