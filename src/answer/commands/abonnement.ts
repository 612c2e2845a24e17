import { list, moment } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { HERE, placeName, SUBSCRIPTIONS } from "../../cards/texts/posts.ts";
import { subscriptionsOf } from "../../store/ledger.ts";
import { answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import { SUBSCRIPTIONS_BUTTON } from "../examples.ts";
import { elsewhere, isHere } from "../ownership.ts";
import { whenOf } from "../post-line.ts";
import { subjectOf, subscriptionText } from "../subscription-text.ts";
import { lastTimeOf, nextTimeOf } from "../subscription-times.ts";
import { stopButton } from "./abonnementen.ts";

/** The confirmation of one subscription: what comes, when first, and how it stops. */
export const abonnement = command({
  kind: "abonnement",
  answer: ({ id }, context, notes) => {
    const subscription = subscriptionsOf(context.entered).find(({ record }) => record.id === id);
    if (!subscription) return refused(messageCard(SUBSCRIPTIONS.unknown, { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
    const { number, ended, record } = subscription;
    const { place, rooster } = record.data;
    if (ended) {
      const what = `Het was: ${subscriptionText(subscription, context)}${elsewhere(place, context)}.`;
      const { title, paragraphs } = SUBSCRIPTIONS.alreadyStopped(number);
      return answered(messageCard({ title, paragraphs: [what, ...paragraphs] }, { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
    }
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
        { notes, buttons: [stopButton(subscription, context), SUBSCRIPTIONS_BUTTON] },
      ),
    );
  },
});

/** Subscriptions that ended by themselves, told to who made them. */
export const afgelopen = command({
  kind: "afgelopen",
  answer: ({ ids }, context, notes) => {
    const gone = subscriptionsOf(context.entered).filter(({ record }) => ids.includes(record.id));
    const [first] = gone;
    if (!first) return refused(messageCard(SUBSCRIPTIONS.unknown, { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
    const places = [...new Set(gone.map(({ record }) => placeName(record.data.place)))];
    const message = SUBSCRIPTIONS.gone(list(places), first.ended?.data.reason ?? "plek weg", gone.length);
    const lines = gone.slice(0, MOST_TOLD).map((subscription) => subscriptionText(subscription, context));
    const more = gone.length > MOST_TOLD ? [`En nog ${gone.length - MOST_TOLD}`] : [];
    return answered(
      messageCard(message, { notes, groups: [{ title: "Het was", lines: [...lines, ...more] }], buttons: [SUBSCRIPTIONS_BUTTON] }),
    );
  },
});

const MOST_TOLD = 20;
