import type { Button } from "../../cards/card.ts";
import { echo } from "../../cards/format.ts";
import { messageCard } from "../../cards/message-card.ts";
import { forPost, previewCard } from "../../cards/posted.ts";
import { outcomeMessage, POSTED_BY, POSTS, placeName, placeOnButton } from "../../cards/texts/posts.ts";
import type { Message } from "../../cards/texts/troubles.ts";
import { type AskableQuestion, type PlaatsQuestion, readQuestion } from "../../question/question.ts";
import { ledgerOf } from "../../store/ledger.ts";
import type { Place } from "../../store/records.ts";
import { type Answer, answered, askedBack, refused } from "../answer.ts";
import { type Commands, command } from "../command.ts";
import type { AnswerContext, Channel } from "../context.ts";
import { deed } from "../deed.ts";
import { findChannels } from "../find-channel.ts";
import { makerOf } from "../ownership.ts";
import { may } from "../permissions.ts";
import { dayAndTime } from "../post-title.ts";
import { hasOwnFigures, isPostable } from "../share.ts";

type Postable = PlaatsQuestion["vraag"];

/** "plaats samenvatting 2020 in Directie": first which channel, then a preview, then the post. */
export const plaats = command({
  kind: "plaats",
  help: {
    audience: "secretariaat",
    title: "Een antwoord in een kanaal plaatsen",
    menu: "Post an answer in a channel",
    menuScopes: ["personal"],
    examples: [
      {
        text: "plaats samenvatting 2020",
        question: { v: 1, kind: "plaats", vraag: { v: 1, kind: "samenvatting", wie: "senzer", jaar: 2020 } },
      },
    ],
  },
  answer: (question, context, notes, commands) => {
    const { vraag, nee, akkoord } = question;
    const theAnswer: Button = { title: "Het antwoord", question: vraag };
    const refuse = (message: Message, ...buttons: Button[]) => refused(messageCard(message, { notes, buttons }));
    if (nee) return answered(messageCard(POSTS.notPosted, { notes, buttons: [theAnswer] }));
    if (!may(context.asker.role, "post")) return refuse(POSTS.notAllowed, theAnswer);
    if (context.conversation === "terminal") return refuse(POSTS.onlyInTeams, theAnswer);
    // Only in the personal chat nobody else sees the choices. In a conversation the answer itself can be asked.
    if (context.conversation !== "personal") return refuse(POSTS.notHere, { title: "Hier vragen", question: vraag });
    if (!isPostable(vraag)) return refuse(POSTS.notPostable, theAnswer);
    // Pressed twice: what became of the first press.
    if (akkoord && context.entered.has("post", akkoord)) return commands.answer({ v: 1, kind: "geplaatst", post: akkoord }, context);
    const { channels = "unknown" } = context;
    if (channels === "unknown") return refuse(POSTS.channelsUnknown, { title: "Probeer opnieuw", question });
    if (channels.length === 0) return refuse(POSTS.noChannels, theAnswer);

    const found = meant(question, channels);
    const [only] = found;
    if (only && found.length === 1)
      return akkoord
        ? post(question, akkoord, only, context, notes, commands)
        : preview(question, only, channels, context, notes, commands);
    if (question.kanaal !== undefined)
      return refuse(POSTS.notThereNow, { title: "Ander kanaal", question: { v: 1, kind: "plaats", vraag } });
    return whichChannel(question, found, channels, notes);
  },
});

/** The channels that can be meant. */
function meant({ kanaal, naar }: PlaatsQuestion, channels: readonly Channel[]): readonly Channel[] {
  if (kanaal !== undefined) return channels.filter(({ place }) => place.conversationId === kanaal);
  return naar === undefined ? channels : findChannels(naar, channels);
}

const MOST_CHOICES = 12;
/** A choice carries its question twice, and a card takes 20 KB. */
const ROOM_FOR_CHOICES = 15_000;

function whichChannel({ vraag, naar }: PlaatsQuestion, found: readonly Channel[], channels: readonly Channel[], notes: string[]): Answer {
  const places = found.length > 0 ? found : channels;
  const teams = new Set(places.map(({ place }) => place.team?.id));
  const choices = places.map(
    ({ place }): Button => ({
      title: placeOnButton(place, teams.size === 1),
      question: { v: 1, kind: "plaats", vraag, kanaal: place.conversationId },
    }),
  );
  const size = 2 * Math.max(...choices.map((choice) => JSON.stringify(choice).length));
  const shown = choices.slice(0, Math.min(MOST_CHOICES, Math.floor(ROOM_FOR_CHOICES / size)));
  return askedBack(
    messageCard(POSTS.whichChannel(naar && echo(naar), found.length > 0), {
      notes,
      buttons: shown,
      footnotes: shown.length < choices.length ? [POSTS.moreChannels(shown.length, choices.length)] : [],
    }),
  );
}

/** The card as it will be posted, to agree on. What is no answer is not posted: it is shown here instead. */
function preview(
  question: PlaatsQuestion,
  { place, label }: Channel,
  channels: readonly Channel[],
  context: AnswerContext,
  notes: string[],
  commands: Commands,
): Answer {
  const vraag = withOwnGemeente(question.vraag, context.ownGemeente);
  const { lastQuestion: _, ownGemeente: __, ...others } = context;
  const inner = commands.answer(vraag, { ...others, conversation: "channel", place });
  if (inner.outcome !== "answer") return commands.answer(question.vraag, context, notes);
  const again = { v: 1, kind: "plaats", vraag } as const;
  return answered(
    previewCard(forPost(inner.cards[0], POSTED_BY.person(context.asker.name, hasOwnFigures(vraag))), {
      title: POSTS.preview(label),
      withoutFolded: POSTS.withoutFolded,
      lines: [POSTS.notYet, ...alreadyThere(vraag, place, context), ...notes, ...(hasOwnFigures(vraag) ? [POSTS.ownFigures] : [])],
      buttons: [
        { title: "Plaatsen", question: { ...again, kanaal: place.conversationId, akkoord: `${POST_ID}${context.turn}` } },
        ...(channels.length > 1 ? [{ title: "Ander kanaal", question: again }] : []),
        { title: "Niet plaatsen", question: { ...again, nee: true } },
      ],
    }),
  );
}

/** In a channel nobody is "wij": the asker's own municipality is named. */
function withOwnGemeente(vraag: Postable, own: string | undefined): Postable {
  const named = <Q extends AskableQuestion>(asked: Q): Q => (own && "wie" in asked && asked.wie === null ? { ...asked, wie: own } : asked);
  return vraag.kind === "bron" ? { ...vraag, vraag: named(vraag.vraag) } : named(vraag);
}

/** The same question in the same channel: when it was last posted there. */
function alreadyThere(vraag: Postable, { conversationId }: Place, { entered }: AnswerContext): string[] {
  const { posts, stateOf } = ledgerOf(entered);
  const sameAs = (other: unknown) => JSON.stringify(readQuestion(other)) === JSON.stringify(readQuestion(vraag));
  const last = posts.findLast(
    (post) =>
      post.data.place.conversationId === conversationId && ["sent", "uncertain"].includes(stateOf(post).state) && sameAs(post.data.vraag),
  );
  return last ? [POSTS.alreadyThere(dayAndTime(last.data.due), stateOf(last).state === "sent")] : [];
}

/** Posts that a person agreed on have ids of their own: those of subscriptions begin with their subscription. */
const POST_ID = "plaatsing|";

/** The post is a record first, and is sent from there. */
function post(
  { vraag }: PlaatsQuestion,
  akkoord: string,
  { place }: Channel,
  context: AnswerContext,
  notes: string[],
  commands: Commands,
): Answer {
  if (!akkoord.startsWith(POST_ID)) return refused(messageCard(POSTS.unknown));
  const { lastQuestion: _, ownGemeente: __, ...others } = context;
  if (commands.answer(vraag, { ...others, conversation: "channel", place }).outcome !== "answer")
    return refused(messageCard(POSTS.notPostable));
  const { asker, now } = context;
  const data = { place, vraag, due: now, maker: makerOf(asker) };
  return deed(
    { kind: "post", id: akkoord, actor: asker.id, data },
    { v: 1, kind: "geplaatst", post: akkoord },
    outcomeMessage({ state: "waiting", at: now }, placeName(place), false),
    notes,
  );
}
