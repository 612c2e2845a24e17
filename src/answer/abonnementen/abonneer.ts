import { MOST_OF_ONE_PERSON, MOST_SUBSCRIPTIONS } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { SUBSCRIBE_HELP, SUBSCRIPTIONS } from "../../cards/texts/abonnementen.ts";
import { POSTS } from "../../cards/texts/berichten.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { readAboutSubscriptions, readRegular } from "../../question/abonnementen/read-about.ts";
import { USUAL_TIME, usualDays } from "../../question/abonnementen/read-new.ts";
import { type AbonneerQuestion, abonneer as shape } from "../../question/abonnementen/shapes.ts";
import type { Question } from "../../question/question.ts";
import { canonicalJson } from "../../store/canonical.ts";
import { activeSubscriptions, type NumberedSubscription } from "../../store/ledger.ts";
import type { Payload, Place } from "../../store/records.ts";
import { type Answer, answered, refused } from "../answer.ts";
import { deed } from "../berichten/deed.ts";
import { isHere, makerOf } from "../berichten/ownership.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { SUBSCRIPTIONS_BUTTON } from "../examples.ts";
import { may } from "../permissions.ts";
import { withRegion } from "../region.ts";
import { answerQuestion } from "../respond.ts";
import { troubleAnswer } from "../trouble.ts";
import { KINDS } from "./kinds/kinds.ts";
import { stopButton } from "./stop-button.ts";
import { subscriptionText } from "./subscription-text.ts";

type Subscription = Payload<"subscription">;

/** "abonneer samenvatting elke maandag 9:00": from now on it is posted here by itself. */
export const abonneer = command({
  kind: "abonneer",
  shape,
  readers: [readAboutSubscriptions, readRegular],
  // The place is kept with it.
  needs: () => "names",
  help: {
    ...SUBSCRIBE_HELP.abonneer,
    audience: "secretariaat",
    menuScopes: ["team", "groupChat"],
    examples: () => [
      {
        text: "abonneer samenvatting elke maandag 9:00",
        question: { v: 1, kind: "abonneer", wat: "samenvatting", rooster: { dagen: [1], tijd: "09:00" } },
      },
      { text: "abonneer signaal", question: { v: 1, kind: "abonneer", wat: "signaal" } },
      { text: "abonneer termijnen", question: { v: 1, kind: "abonneer", wat: "termijnen" } },
      { text: "abonneer wijzigingen", question: { v: 1, kind: "abonneer", wat: "wijzigingen" } },
    ],
  },
  answer: (question, context, notes) => {
    const { place, asker } = context;
    if (!may(asker.role, "subscribe")) return refused(messageCard(POSTS.notAllowed, { notes }));
    // Without a conversation of its own there is nowhere to post.
    if (!place?.conversationId)
      return refused(messageCard(POSTS.onlyInTeams, { notes, buttons: [{ title: BUTTON.askHere, question: askedOnce(question) }] }));
    const { isRegular, ofNobody } = KINDS[question.wat];
    if (isRegular && !question.rooster)
      return troubleAnswer({ kind: "choose", what: "schedule", typed: "", choices: usualDays(question, USUAL_TIME) }, context);
    // In a channel nobody is "wij": whose it is, is settled now.
    if (question.wie !== undefined || ofNobody) return subscribed(question, place, context, notes);
    return withRegion(
      undefined,
      (wie) => ({ ...question, wie }),
      context,
      ({ id }) => subscribed({ ...question, wie: id }, place, context, notes),
      () => refused(messageCard(SUBSCRIPTIONS.unknown, { notes })),
    );
  },
});

function subscribed(question: AbonneerQuestion, place: Place, context: AnswerContext, notes: string[]): Answer {
  const { asker, turn, entered } = context;
  // What is no answer now would be posted as such every time.
  const once = KINDS[question.wat].isRegular && answerQuestion(askedOnce(question), { ...context, conversation: "channel" }, notes);
  if (once && once.outcome !== "answer") return once;

  const id = `abonnement|${turn}`;
  const confirmation = { v: 1, kind: "abonnement", id } as const;
  if (entered.has("subscription", id)) return answerQuestion(confirmation, context, notes);
  const here = activeSubscriptions(entered).filter(({ record }) => isHere(record.data.place, context));
  const data = subscriptionOf(question, place, context);
  const same = here.find(({ record }) => isSame(record.data, data, context));
  if (same) return alreadyThere(same, context, notes);
  if (here.length >= MOST_SUBSCRIPTIONS)
    return refused(messageCard(SUBSCRIPTIONS.tooMany(MOST_SUBSCRIPTIONS), { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
  const own = activeSubscriptions(entered).filter(({ record }) => record.actor === asker.id);
  if (own.length >= MOST_OF_ONE_PERSON)
    return refused(messageCard(SUBSCRIPTIONS.tooManyOfYours(MOST_OF_ONE_PERSON), { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
  return deed({ kind: "subscription", id, actor: asker.id, data }, confirmation, SUBSCRIPTIONS.made, notes);
}

const askedOnce = (question: AbonneerQuestion): Question => KINDS[question.wat].once(question);

const subscriptionOf = (question: AbonneerQuestion, place: Place, context: AnswerContext): Subscription => ({
  place,
  wat: question.wat,
  ...KINDS[question.wat].kept(question, context),
  maker: makerOf(context.asker),
});

const isSame = (one: Subscription, other: Subscription, context: AnswerContext): boolean =>
  canonicalJson([one.wat, one.rooster, KINDS[one.wat].asked(one, context)]) ===
  canonicalJson([other.wat, other.rooster, KINDS[other.wat].asked(other, context)]);

const alreadyThere = (same: NumberedSubscription, context: AnswerContext, notes: string[]) =>
  answered(
    messageCard(SUBSCRIPTIONS.already(same.number, subscriptionText(same, context)), {
      notes,
      buttons: [stopButton(same, context), SUBSCRIPTIONS_BUTTON],
    }),
  );
