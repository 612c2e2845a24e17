import { messageCard } from "../../cards/message-card.ts";
import { POSTS, SUBSCRIPTIONS } from "../../cards/texts/posts.ts";
import type { Question, QuestionOf } from "../../question/question.ts";
import { USUAL_TIME, usualDays } from "../../question/read-subscriptions.ts";
import { activeSubscriptions, type NumberedSubscription } from "../../store/ledger.ts";
import type { Payload, Place } from "../../store/records.ts";
import { answered, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { deed } from "../deed.ts";
import { SUBSCRIPTIONS_BUTTON } from "../examples.ts";
import { isHere, makerOf } from "../ownership.ts";
import { may } from "../permissions.ts";
import { subscriptionText } from "../subscription-text.ts";
import { troubleAnswer } from "../trouble.ts";

type Subscription = Payload<"subscription">;

/** Whose summary, when nobody is named. */
const USUAL_REGION = "senzer";
/** More would drown a conversation. */
const MOST = 20;

/** "abonneer samenvatting elke maandag 9:00": from now on it is posted here by itself. */
export const abonneer = command({
  kind: "abonneer",
  help: {
    audience: "secretariaat",
    title: "Iets vanzelf laten plaatsen: waar u dit typt",
    menu: "Have something posted here by itself",
    menuScopes: ["team", "groupChat"],
    examples: [
      {
        text: "abonneer samenvatting elke maandag 9:00",
        question: { v: 1, kind: "abonneer", wat: "samenvatting", rooster: { dagen: [1], tijd: "09:00" } },
      },
      { text: "abonneer termijnen", question: { v: 1, kind: "abonneer", wat: "termijnen" } },
      { text: "abonneer wijzigingen", question: { v: 1, kind: "abonneer", wat: "wijzigingen" } },
    ],
  },
  answer: (question, context, notes, commands) => {
    const { place, asker, turn, entered } = context;
    if (!may(asker.role, "subscribe")) return refused(messageCard(POSTS.notAllowed, { notes }));
    // Without a conversation of its own there is nowhere to post.
    if (!place?.conversationId)
      return refused(messageCard(POSTS.onlyInTeams, { notes, buttons: [{ title: "Hier vragen", question: askedOnce(question) }] }));
    if (question.wat === "samenvatting" && !question.rooster)
      return troubleAnswer({ kind: "choose", what: "schedule", typed: "", choices: usualDays(question, USUAL_TIME) }, context);

    // What is no answer now would be posted as such every time.
    const once = question.wat === "samenvatting" && commands.answer(askedOnce(question), { ...context, conversation: "channel" }, notes);
    if (once && once.outcome !== "answer") return once;

    const id = `abonnement|${turn}`;
    if (entered.has("subscription", id)) return commands.answer({ v: 1, kind: "abonnement", id }, context, notes);
    const here = activeSubscriptions(entered).filter(({ record }) => isHere(record.data.place, context));
    const data = subscriptionOf(question, place, context);
    const same = here.find(({ record }) => isSame(record.data, data));
    if (same) return alreadyThere(same, context, notes);
    if (here.length >= MOST) return refused(messageCard(SUBSCRIPTIONS.tooMany(MOST), { notes, buttons: [SUBSCRIPTIONS_BUTTON] }));
    return deed({ kind: "subscription", id, actor: asker.id, data }, { v: 1, kind: "abonnement", id }, SUBSCRIPTIONS.made, notes);
  },
});

/** What a subscription would post, asked once. */
function askedOnce({ wat, wie = USUAL_REGION, jaar = null }: QuestionOf<"abonneer">): Question {
  return wat === "samenvatting" ? { v: 1, kind: "samenvatting", wie, jaar } : { v: 1, kind: "planning", jaar: null };
}

function subscriptionOf(question: QuestionOf<"abonneer">, place: Place, { asker }: AnswerContext): Subscription {
  const { wat, rooster } = question;
  const summary = wat === "samenvatting" && { vraag: askedOnce(question), ...(rooster && { rooster }) };
  return { place, wat, ...summary, maker: makerOf(asker) };
}

const isSame = (one: Subscription, other: Subscription): boolean =>
  JSON.stringify([one.wat, one.vraag, one.rooster]) === JSON.stringify([other.wat, other.vraag, other.rooster]);

const alreadyThere = (same: NumberedSubscription, context: AnswerContext, notes: string[]) =>
  answered(
    messageCard(SUBSCRIPTIONS.already(same.number, subscriptionText(same, context)), {
      notes,
      buttons: [
        { title: `Stop abonnement ${same.number}`, question: { v: 1, kind: "stop-abonnement", id: same.record.id } },
        SUBSCRIPTIONS_BUTTON,
      ],
    }),
  );
