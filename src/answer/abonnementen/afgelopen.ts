import { list } from "../../cards/format.ts";
import { MOST_SUBSCRIPTIONS } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { SUBSCRIPTIONS } from "../../cards/texts/abonnementen.ts";
import { placeName } from "../../cards/texts/places.ts";
import { afgelopen as shape } from "../../question/abonnementen/shapes.ts";
import { subscriptionsOf } from "../../store/ledger.ts";
import { answered, refused } from "../answer.ts";
import { isMakers } from "../berichten/ownership.ts";
import { command } from "../command.ts";
import { SUBSCRIPTIONS_BUTTON } from "../examples.ts";
import { subscriptionText } from "./subscription-text.ts";

/** Subscriptions that ended by themselves, told to who made them. */
export const afgelopen = command({
  kind: "afgelopen",
  shape,
  answer: ({ ids }, context, notes) => {
    const gone = subscriptionsOf(context.entered).filter((one) => ids.includes(one.record.id) && isMakers(one, context));
    const [first] = gone;
    if (!first) return refused(messageCard(SUBSCRIPTIONS.unknown, { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
    const places = [...new Set(gone.map(({ record }) => placeName(record.data.place)))];
    const message = SUBSCRIPTIONS.gone(list(places), first.ended?.data.reason ?? "plek weg", gone.length);
    const told = gone.slice(0, MOST_SUBSCRIPTIONS).map((subscription) => subscriptionText(subscription, context));
    const lines = gone.length > MOST_SUBSCRIPTIONS ? [...told, SUBSCRIPTIONS.andMore(gone.length - MOST_SUBSCRIPTIONS)] : told;
    return answered(messageCard(message, { notes, groups: [{ title: SUBSCRIPTIONS.wereTitle, lines }], buttons: [SUBSCRIPTIONS_BUTTON] }));
  },
});
