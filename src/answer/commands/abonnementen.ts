import type { Button } from "../../cards/card.ts";
import { capital, date, fitting, moment } from "../../cards/format.ts";
import { type MessageGroup, messageCard } from "../../cards/message-card.ts";
import { ENDED, HERE, outcomeInShort, POSTS, placeInShort, placeName, SUBSCRIPTIONS } from "../../cards/texts/posts.ts";
import { addDays } from "../../domain/dates.ts";
import { ledgerOf, type NumberedSubscription, type Post, subscriptionsOf } from "../../store/ledger.ts";
import type { Place } from "../../store/records.ts";
import { dayInAmsterdam } from "../../time/day.ts";
import { answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { exampleButtons } from "../examples.ts";
import { elsewhere, isHere, isTheirs } from "../ownership.ts";
import { whenOf } from "../post-line.ts";
import { subjectOf } from "../subscription-text.ts";
import { type LastTime, lastTimeOf, nextTimeOf } from "../subscription-times.ts";

/** "abonnementen": what runs in this conversation, and in a personal chat what the asker made elsewhere, each with its last and next time. */
export const abonnementen = command({
  kind: "abonnementen",
  help: {
    audience: "secretariaat",
    title: "Wat er vanzelf wordt geplaatst, en hoe het ging",
    menu: "What is posted here by itself, last and next time",
    examples: [{ text: "abonnementen", question: { v: 1, kind: "abonnementen" } }],
  },
  answer: (_question, context, notes) => {
    if (!context.place) return refused(messageCard(POSTS.onlyInTeams, { notes, buttons: exampleButtons() }));
    const known = theirSubscriptions(context);
    const active = known.filter(({ ended }) => !ended);
    const monthAgo = addDays(context.today, -DAYS_REMEMBERED);
    const ended = known.filter(({ ended: end }) => end && dayInAmsterdam(new Date(end.at)) >= monthAgo).slice(-MOST_ENDED);
    if (active.length + ended.length === 0)
      return answered(messageCard(SUBSCRIPTIONS.noneYet(HERE[context.place.scope]), { notes, buttons: KINDS }));
    const here = HERE[context.place.scope];
    const shown = active.slice(0, MOST_SHOWN);
    const groups: MessageGroup[] = [
      ...byPlace(shown, context),
      ...(ended.length > 0 ? [{ title: "Gestopt", lines: ended.map((subscription) => endOf(subscription, context)) }] : []),
    ];
    return answered(
      messageCard(
        {
          title: "Abonnementen",
          paragraphs: [active.length === 0 ? SUBSCRIPTIONS.noneLeft : SUBSCRIPTIONS.listed(context.conversation === "personal", here)],
        },
        {
          notes,
          groups,
          footnotes: active.length > shown.length ? [SUBSCRIPTIONS.more(active.length - shown.length)] : [],
          buttons: active.length === 0 ? KINDS : [...uncertainButton(active, context), ...stopButtons(active, context)],
        },
      ),
    );
  },
});

const DAYS_REMEMBERED = 30;
/** As many as one conversation can have; a card takes 20 KB. */
const MOST_SHOWN = 20;
const MOST_ENDED = 10;

const KINDS: Button[] = [
  { title: "Samenvatting", question: { v: 1, kind: "abonneer", wat: "samenvatting" } },
  { title: "Termijnen", question: { v: 1, kind: "abonneer", wat: "termijnen" } },
  { title: "Wijzigingen", question: { v: 1, kind: "abonneer", wat: "wijzigingen" } },
];

/** Those of this conversation first; elsewhere only in a personal chat: in a channel others read along. */
export function theirSubscriptions(context: AnswerContext): NumberedSubscription[] {
  const all = subscriptionsOf(context.entered);
  const here = all.filter(({ record }) => isHere(record.data.place, context));
  if (context.conversation !== "personal") return here;
  return [...here, ...all.filter((subscription) => !here.includes(subscription) && isTheirs(subscription, context))];
}

/** "Abonnement 2: samenvatting Senzer", with the place where that is elsewhere. */
export const nameOf = (subscription: NumberedSubscription, context: AnswerContext): string =>
  `${numberedName(subscription, context)}${elsewhere(subscription.record.data.place, context)}`;

const numberedName = (subscription: NumberedSubscription, context: AnswerContext): string =>
  `Abonnement ${subscription.number}: ${subjectOf(subscription, context)}`;

function timesOf(subscription: NumberedSubscription, context: AnswerContext): string[] {
  const next = nextTimeOf(subscription, context);
  const last = lastTimeOf(subscription, context);
  return [
    `${capital(whenOf(subscription))}${next ? `. Volgende: ${moment(next)}` : ""}`,
    `Laatste: ${last ? `${moment(last.at)}, ${outcomeOf(last)}` : SUBSCRIPTIONS.notYet}`,
  ];
}

/** Numbers count in a place: each place has its own group. A press shows one by itself, with a button to stop it. */
const byPlace = (shown: readonly NumberedSubscription[], context: AnswerContext): MessageGroup[] =>
  [...Map.groupBy(shown, ({ record }) => record.data.place.conversationId).values()].flatMap((there) => {
    const [first] = there;
    return first ? [{ title: whereOf(first.record.data.place, context), examples: there.map((one) => pressLine(one, context)) }] : [];
  });

const whereOf = (place: Place, context: AnswerContext): string => `In ${isHere(place, context) ? HERE[place.scope] : placeName(place)}`;

const pressLine = (subscription: NumberedSubscription, context: AnswerContext) => ({
  button: { title: numberedName(subscription, context), question: { v: 1, kind: "abonnement", id: subscription.record.id } as const },
  explanation: timesOf(subscription, context),
});

const outcomeOf = ({ outcome }: LastTime): string => (typeof outcome === "string" ? SUBSCRIPTIONS[outcome] : outcomeInShort(outcome));

const endOf = (subscription: NumberedSubscription, context: AnswerContext): string => {
  const { ended } = subscription;
  return ended ? `${nameOf(subscription, context)}, ${date(dayInAmsterdam(new Date(ended.at)))}${ENDED[ended.data.reason]}` : "";
};

/** What is uncertain can be sent again: one by itself, more from their list. */
function uncertainButton(active: readonly NumberedSubscription[], { entered }: AnswerContext): Button[] {
  const { posts, stateOf } = ledgerOf(entered);
  const ids = new Set(active.map(({ record }) => record.id));
  const sentAgain = new Set(posts.map(({ data }) => data.again));
  const isOpen = (post: Post) => ids.has(post.data.subscription ?? "") && stateOf(post).state === "uncertain" && !sentAgain.has(post.id);
  const [first, second] = posts.filter(isOpen);
  if (!first) return [];
  if (second) return [{ title: "Bekijk onzekere berichten", question: { v: 1, kind: "berichten" } }];
  return [{ title: "Bekijk onzeker bericht", question: { v: 1, kind: "geplaatst", post: first.id } }];
}

const MOST_STOP_BUTTONS = 3;

/** Of more than these each has its own button behind a press. */
const stopButtons = (active: readonly NumberedSubscription[], context: AnswerContext): Button[] =>
  active.length > MOST_STOP_BUTTONS ? [] : active.map((subscription) => stopButton(subscription, context));

export function stopButton({ record, number }: NumberedSubscription, context: AnswerContext): Button {
  const where = isHere(record.data.place, context) ? "" : ` in ${placeInShort(record.data.place)}`;
  return { title: fitting(`Stop abonnement ${number}${where}`), question: { v: 1, kind: "stop-abonnement", id: record.id } };
}
