import type { Button } from "../../cards/card.ts";
import { capital } from "../../cards/format.ts";
import { MOST_CHOICES, MOST_STOPS } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { SUBSCRIPTIONS } from "../../cards/texts/abonnementen.ts";
import { placeName } from "../../cards/texts/places.ts";
import { stopAbonnement as shape } from "../../question/abonnementen/shapes.ts";
import { type NumberedSubscription, subscriptionsOf } from "../../store/ledger.ts";
import { type Answer, answered, askedBack, refused } from "../answer.ts";
import { isHere, isTheirs, theirSubscriptions } from "../berichten/ownership.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { SUBSCRIPTIONS_BUTTON } from "../examples.ts";
import { KINDS } from "./kinds/kinds.ts";
import { stopButton } from "./stop-button.ts";
import { nameOf, subscriptionText, whenOf } from "./subscription-text.ts";

/** "stop abonnement 2": by its number here, by its subject, or by the button that carries it. */
export const stopAbonnement = command({
  kind: "stop-abonnement",
  shape,
  answer: ({ nummer, wat, id, kies }, context, notes) => {
    const all = subscriptionsOf(context.entered);
    if (id !== undefined)
      return stop(
        all.find(({ record }) => record.id === id),
        context,
        notes,
      );
    const active = theirSubscriptions(context).filter(({ ended }) => !ended);
    const isMeant = ({ record }: NumberedSubscription) => wat === undefined || record.data.wat === wat;
    if (nummer !== undefined) {
      const numbered = withNumber(nummer, all, active, context);
      if (!numbered) return unknownNumber(nummer, active, context, notes);
      return isMeant(numbered) ? stop(numbered, context, notes) : whichOne(active, context, notes);
    }
    if (active.length === 0) return refused(messageCard(SUBSCRIPTIONS.noneRunning, { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
    const meant = active.filter(isMeant);
    const [only] = meant;
    if (only && meant.length === 1 && !kies) return stop(only, context, notes);
    return whichOne(only ? meant : active, context, notes);
  },
});

/** The one with that number here; in a personal chat also the only one of the asker elsewhere. */
function withNumber(nummer: number, all: readonly NumberedSubscription[], active: readonly NumberedSubscription[], context: AnswerContext) {
  const here = all.find(({ record, number }) => number === nummer && isHere(record.data.place, context));
  const elsewhere = active.filter(({ number }) => number === nummer);
  return here ?? (elsewhere.length === 1 ? elsewhere[0] : undefined);
}

function stop(subscription: NumberedSubscription | undefined, context: AnswerContext, notes: string[]): Answer {
  if (!subscription) return refused(messageCard(SUBSCRIPTIONS.unknown, { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
  const { record, number, ended } = subscription;
  if (!isTheirs(subscription, context)) return refused(messageCard(SUBSCRIPTIONS.notYours, { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
  if (ended) return answered(messageCard(SUBSCRIPTIONS.alreadyStopped(number), { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
  const { place } = record.data;
  const message = SUBSCRIPTIONS.stopped(number, isHere(place, context) ? "" : placeName(place), subscriptionText(subscription, context));
  const data = { subscription: record.id, reason: "gestopt" } as const;
  return {
    ...answered(messageCard(message, { notes, buttons: [...goOnButton(subscription, context), SUBSCRIPTIONS_BUTTON] })),
    effects: [{ kind: "store", record: { kind: "ending", id: `${record.id}|einde`, actor: context.asker.id, data } }],
  };
}

/** The same subscription anew: it is made where it is asked, so only when it was here. */
function goOnButton({ record }: NumberedSubscription, context: AnswerContext): Button[] {
  const { place, wat, rooster } = record.data;
  if (!isHere(place, context)) return [];
  const about = KINDS[wat].asked(record.data, context);
  return [{ title: SUBSCRIPTIONS.buttons.goOn, question: { v: 1, kind: "abonneer", wat, ...about, ...(rooster && { rooster }) } }];
}

function unknownNumber(nummer: number, active: readonly NumberedSubscription[], context: AnswerContext, notes: string[]): Answer {
  const numbers = active.filter(({ record }) => isHere(record.data.place, context)).map(({ number }) => number);
  const buttons = active.slice(0, MOST_STOPS).map((subscription) => stopButton(subscription, context));
  return refused(
    messageCard(SUBSCRIPTIONS.unknownNumber(nummer, numbers, buttons.length > 0), { notes, buttons: [...buttons, SUBSCRIPTIONS_BUTTON] }),
  );
}

const whichOne = (active: readonly NumberedSubscription[], context: AnswerContext, notes: string[]): Answer =>
  askedBack(
    messageCard(SUBSCRIPTIONS.which(MOST_CHOICES, active.length), {
      notes,
      groups: [
        {
          title: SUBSCRIPTIONS.press,
          examples: active.slice(0, MOST_CHOICES).map((subscription) => ({
            button: { ...stopButton(subscription, context), title: nameOf(subscription, context) },
            explanation: capital(whenOf(subscription)),
          })),
        },
      ],
    }),
  );
