import { capital } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { SUBSCRIPTIONS } from "../../cards/texts/posts.ts";
import { type NumberedSubscription, subscriptionsOf } from "../../store/ledger.ts";
import { type Answer, answered, askedBack, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { isHere, isTheirs } from "../ownership.ts";
import { whenOf } from "../post-line.ts";
import { subscriptionText } from "../subscription-text.ts";
import { nameOf, stopButton, theirSubscriptions } from "./abonnementen.ts";

const OVERVIEW = { title: "Abonnementen", question: { v: 1, kind: "abonnementen" } } as const;
const MOST_CHOICES = 12;

/** "stop abonnement 2": by its number here, or by the button that carries it. */
export const stopAbonnement = command({
  kind: "stop-abonnement",
  answer: ({ nummer, id }, context, notes) => {
    const all = subscriptionsOf(context.entered);
    if (id !== undefined)
      return stop(
        all.find(({ record }) => record.id === id),
        context,
        notes,
      );
    const active = theirSubscriptions(context).filter(({ ended }) => !ended);
    if (nummer !== undefined) {
      const numbered = all.find(({ record, number }) => number === nummer && isHere(record.data.place, context));
      return numbered ? stop(numbered, context, notes) : unknownNumber(nummer, active, context, notes);
    }
    const [only] = active;
    if (!only) return refused(messageCard(SUBSCRIPTIONS.noneRunning, { notes, buttons: [OVERVIEW] }));
    return active.length === 1 ? stop(only, context, notes) : whichOne(active, context, notes);
  },
});

function stop(subscription: NumberedSubscription | undefined, context: AnswerContext, notes: string[]): Answer {
  if (!subscription) return refused(messageCard(SUBSCRIPTIONS.unknown, { notes, buttons: [OVERVIEW] }));
  const { record, number, ended } = subscription;
  if (!isTheirs(subscription, context)) return refused(messageCard(SUBSCRIPTIONS.notYours, { notes, buttons: [OVERVIEW] }));
  if (ended) return answered(messageCard(SUBSCRIPTIONS.alreadyStopped(number), { notes, buttons: [OVERVIEW] }));
  const data = { subscription: record.id, reason: "gestopt" } as const;
  return {
    ...answered(messageCard(SUBSCRIPTIONS.stopped(number, subscriptionText(subscription, context)), { notes, buttons: [OVERVIEW] })),
    effects: [{ kind: "store", record: { kind: "ending", id: `${record.id}|einde`, actor: context.asker.id, data } }],
  };
}

function unknownNumber(nummer: number, active: readonly NumberedSubscription[], context: AnswerContext, notes: string[]): Answer {
  const numbers = active.filter(({ record }) => isHere(record.data.place, context)).map(({ number }) => number);
  const buttons = active.slice(0, 3).map((subscription) => stopButton(subscription, context));
  return refused(messageCard(SUBSCRIPTIONS.unknownNumber(nummer, numbers, buttons.length > 0), { notes, buttons: [...buttons, OVERVIEW] }));
}

const whichOne = (active: readonly NumberedSubscription[], context: AnswerContext, notes: string[]): Answer =>
  askedBack(
    messageCard(SUBSCRIPTIONS.which(MOST_CHOICES, active.length), {
      notes,
      groups: [
        {
          title: "Druk op een abonnement",
          examples: active.slice(0, MOST_CHOICES).map((subscription) => ({
            button: { ...stopButton(subscription, context), title: nameOf(subscription, context) },
            explanation: capital(whenOf(subscription)),
          })),
        },
      ],
    }),
  );
