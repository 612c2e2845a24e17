import type { Button } from "../../cards/card.ts";
import { capital, date, moment } from "../../cards/format.ts";
import { MOST_ENDED, MOST_STOPS, MOST_SUBSCRIPTIONS } from "../../cards/limits.ts";
import { type MessageGroup, messageCard } from "../../cards/message-card.ts";
import { ENDED, KIND, SUBSCRIBE_HELP, SUBSCRIPTIONS } from "../../cards/texts/abonnementen.ts";
import { POSTS } from "../../cards/texts/berichten.ts";
import { outcomeInShort } from "../../cards/texts/delivery.ts";
import { HERE, placeName } from "../../cards/texts/places.ts";
import { addDays } from "../../domain/dates.ts";
import { SUBJECTS, abonnementen as shape } from "../../question/abonnementen/shapes.ts";
import { ledgerOf, type NumberedSubscription, type Post } from "../../store/ledger.ts";
import type { Place } from "../../store/records.ts";
import { dayInAmsterdam } from "../../time/day.ts";
import { answered, refused } from "../answer.ts";
import { isHere, theirSubscriptions } from "../berichten/ownership.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { exampleButtons } from "../examples.ts";
import { stopButton } from "./stop-button.ts";
import { nameOf, numberedName, whenOf } from "./subscription-text.ts";
import { type LastTime, lastTimeOf, nextTimeOf } from "./subscription-times.ts";

/** "abonnementen": what runs in this conversation, and in a personal chat what the asker made elsewhere, each with its last and next time. */
export const abonnementen = command({
  kind: "abonnementen",
  shape,
  help: {
    ...SUBSCRIBE_HELP.abonnementen,
    audience: "secretariaat",
    examples: () => [{ text: "abonnementen", question: { v: 1, kind: "abonnementen" } }],
  },
  answer: (_question, context, notes) => {
    if (!context.place) return refused(messageCard(POSTS.onlyInTeams, { notes, buttons: exampleButtons(context) }));
    const known = theirSubscriptions(context);
    const active = known.filter(({ ended }) => !ended);
    const monthAgo = addDays(context.today, -DAYS_REMEMBERED);
    const ended = known.filter(({ ended: end }) => end && dayInAmsterdam(new Date(end.at)) >= monthAgo).slice(-MOST_ENDED);
    if (active.length + ended.length === 0)
      return answered(messageCard(SUBSCRIPTIONS.noneYet(HERE[context.place.scope]), { notes, groups: [NEW] }));
    const here = HERE[context.place.scope];
    const shown = active.slice(0, MOST_SUBSCRIPTIONS);
    const groups: MessageGroup[] = [
      ...byPlace(shown, context),
      ...(active.length === 0 ? [NEW] : []),
      ...(ended.length > 0 ? [{ title: SUBSCRIPTIONS.ended, lines: ended.map((subscription) => endOf(subscription, context)) }] : []),
    ];
    return answered(
      messageCard(
        {
          title: SUBSCRIPTIONS.title,
          paragraphs: [active.length === 0 ? SUBSCRIPTIONS.noneLeft : SUBSCRIPTIONS.listed(context.conversation === "personal", here)],
        },
        {
          notes,
          groups,
          footnotes: active.length > shown.length ? [SUBSCRIPTIONS.more(active.length - shown.length)] : [],
          buttons: active.length === 0 ? [] : [...uncertainButton(active, context), ...stopButtons(active, context)],
        },
      ),
    );
  },
});

const DAYS_REMEMBERED = 30;

/** Every kind that there is, each a line to press. */
const NEW: MessageGroup = {
  title: SUBSCRIPTIONS.kinds,
  examples: SUBJECTS.map((wat) => ({
    button: { title: KIND[wat].title, question: { v: 1, kind: "abonneer", wat } },
    explanation: capital(KIND[wat].occasion ?? SUBSCRIPTIONS.onDays),
  })),
};

function timesOf(subscription: NumberedSubscription, context: AnswerContext): string[] {
  const next = nextTimeOf(subscription, context);
  const last = lastTimeOf(subscription, context);
  return [
    SUBSCRIPTIONS.when(capital(whenOf(subscription)), next && moment(next)),
    SUBSCRIPTIONS.last(last ? SUBSCRIPTIONS.lastOn(moment(last.at), outcomeOf(last)) : SUBSCRIPTIONS.notYet),
  ];
}

/** Numbers count in a place: each place has its own group. A press shows one by itself, with a button to stop it. */
const byPlace = (shown: readonly NumberedSubscription[], context: AnswerContext): MessageGroup[] =>
  [...Map.groupBy(shown, ({ record }) => record.data.place.conversationId).values()].flatMap((there) => {
    const [first] = there;
    return first ? [{ title: whereOf(first.record.data.place, context), examples: there.map((one) => pressLine(one, context)) }] : [];
  });

const whereOf = (place: Place, context: AnswerContext): string =>
  SUBSCRIPTIONS.groupOf(isHere(place, context) ? HERE[place.scope] : placeName(place));

const pressLine = (subscription: NumberedSubscription, context: AnswerContext) => ({
  button: { title: numberedName(subscription, context), question: { v: 1, kind: "abonnement", id: subscription.record.id } as const },
  explanation: timesOf(subscription, context),
});

const outcomeOf = ({ outcome }: LastTime): string => (typeof outcome === "string" ? SUBSCRIPTIONS[outcome] : outcomeInShort(outcome));

const endOf = (subscription: NumberedSubscription, context: AnswerContext): string => {
  const { ended } = subscription;
  return ended
    ? SUBSCRIPTIONS.endedOn(nameOf(subscription, context), date(dayInAmsterdam(new Date(ended.at))), ENDED[ended.data.reason])
    : "";
};

/** What is uncertain can be sent again: one by itself, more from their list. */
function uncertainButton(active: readonly NumberedSubscription[], { entered }: AnswerContext): Button[] {
  const { posts, stateOf } = ledgerOf(entered);
  const ids = new Set(active.map(({ record }) => record.id));
  const sentAgain = new Set(posts.map(({ data }) => data.again));
  const isOpen = (post: Post) => ids.has(post.data.subscription ?? "") && stateOf(post).state === "uncertain" && !sentAgain.has(post.id);
  const [first, second] = posts.filter(isOpen);
  if (!first) return [];
  if (second) return [{ title: SUBSCRIPTIONS.buttons.uncertains, question: { v: 1, kind: "berichten" } }];
  return [{ title: SUBSCRIPTIONS.buttons.uncertain, question: { v: 1, kind: "geplaatst", post: first.id } }];
}

/** Of more than these each has its own button behind a press. */
const stopButtons = (active: readonly NumberedSubscription[], context: AnswerContext): Button[] =>
  active.length > MOST_STOPS ? [] : active.map((subscription) => stopButton(subscription, context));
