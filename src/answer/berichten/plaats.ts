import type { Button } from "../../cards/card.ts";
import { echo } from "../../cards/format.ts";
import { MOST_CHOICES, ROOM_FOR_CHOICES } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { POST_BUTTON, POST_HELP, POSTS } from "../../cards/texts/berichten.ts";
import { outcomeMessage } from "../../cards/texts/delivery.ts";
import type { Message } from "../../cards/texts/message.ts";
import { placeName, placeOnButton } from "../../cards/texts/places.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { readNote } from "../../question/berichten/noot.ts";
import { readPlaats } from "../../question/berichten/read-plaats.ts";
import { type PlaatsQuestion, plaats as shape } from "../../question/berichten/shapes.ts";
import { type Answer, answered, askedBack, refused } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, asIfThere, type Channel } from "../context.ts";
import { may } from "../permissions.ts";
import { answerQuestion } from "../respond.ts";
import { isPostable } from "../share.ts";
import { deed } from "./deed.ts";
import { findChannels } from "./find-channel.ts";
import { laterForm, plannedAt } from "./later.ts";
import { makerOf } from "./ownership.ts";
import { POST_ID, preview } from "./preview.ts";

/** "plaats samenvatting 2020 in Directie": first which channel, then a preview, then the post. */
export const plaats = command({
  kind: "plaats",
  shape,
  readers: [readPlaats],
  needs: ({ nee }) => (nee ? undefined : "channels"),
  help: {
    ...POST_HELP.plaats,
    audience: "secretariaat",
    menuScopes: ["personal"],
    examples: ({ regio, jaar }) => [
      {
        text: `plaats samenvatting ${jaar}`,
        question: { v: 1, kind: "plaats", vraag: { v: 1, kind: "samenvatting", wie: regio.id, jaar } },
      },
    ],
  },
  answer: (question, context, notes) => {
    const { vraag, nee, akkoord } = question;
    const theAnswer: Button = { title: BUTTON.answer, question: vraag };
    const refuse = (message: Message, ...buttons: Button[]) => refused(messageCard(message, { notes, buttons }));
    if (nee) return answered(messageCard(POSTS.notPosted, { notes, buttons: [theAnswer] }));
    if (!may(context.asker.role, "post")) return refuse(POSTS.notAllowed, theAnswer);
    if (context.conversation === "terminal") return refuse(POSTS.onlyInTeams, theAnswer);
    // Only in the personal chat nobody else sees the choices. In a conversation the answer itself can be asked.
    if (context.conversation !== "personal") return refuse(POSTS.notHere, { title: BUTTON.askHere, question: vraag });
    if (!isPostable(vraag, context)) return refuse(POSTS.notPostable, theAnswer);
    // Pressed twice: what became of the first press.
    if (akkoord && context.entered.has("post", akkoord)) return answerQuestion({ v: 1, kind: "geplaatst", post: akkoord }, context);
    const { channels = "unknown" } = context;
    if (channels === "unknown") return refuse(POSTS.channelsUnknown, { title: POST_BUTTON.tryAgain, question });
    if (channels.length === 0) return refuse(POSTS.noChannels, theAnswer);

    const found = meant(question, channels);
    const [only] = found;
    if (only && found.length === 1) {
      const planned = plannedAt(question, context);
      const isPlanned = planned !== undefined && "at" in planned;
      if (question.later && !isPlanned) return laterForm(question, only, context, notes);
      const due = isPlanned ? planned.at.toISOString() : context.now;
      return (akkoord && post(question, akkoord, due, only, context, notes)) || preview(question, only, channels, context, notes);
    }
    if (question.kanaal !== undefined)
      return refuse(POSTS.notThereNow, {
        title: POST_BUTTON.otherChannel,
        question: { v: 1, kind: "plaats", vraag, ...withNote(question) },
      });
    return whichChannel(question, found, channels, notes);
  },
  complete: (form, { noot, dag, tijd = "" }) => ({ ...form, ...(noot && { noot }), ...(dag !== undefined && { op: `${dag}T${tijd}` }) }),
});

/** What was written goes along, whatever is pressed first. */
const withNote = ({ noot }: PlaatsQuestion): { noot?: string } => (noot ? { noot } : {});

/** The channels that can be meant. */
function meant({ kanaal, naar }: PlaatsQuestion, channels: readonly Channel[]): readonly Channel[] {
  if (kanaal !== undefined) return channels.filter(({ place }) => place.conversationId === kanaal);
  return naar === undefined ? channels : findChannels(naar, channels);
}

function whichChannel(asked: PlaatsQuestion, found: readonly Channel[], channels: readonly Channel[], notes: string[]): Answer {
  const { vraag, naar } = asked;
  const places = found.length > 0 ? found : channels;
  const teams = new Set(places.map(({ place }) => place.team?.id));
  const choices = places.map(
    ({ place }): Button => ({
      title: placeOnButton(place, teams.size === 1),
      question: { v: 1, kind: "plaats", vraag, kanaal: place.conversationId, ...withNote(asked) },
    }),
  );
  // A choice carries its question twice: for clients that press the old way too.
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

/** The post is a record first, and is sent from there; undefined where what is to stand with it must be written anew. */
function post(
  { vraag, noot = "" }: PlaatsQuestion,
  akkoord: string,
  due: string,
  { place }: Channel,
  context: AnswerContext,
  notes: string[],
): Answer | undefined {
  const read = readNote(noot);
  if ("wrong" in read) return undefined;
  if (!akkoord.startsWith(POST_ID)) return refused(messageCard(POSTS.unknown));
  if (answerQuestion(vraag, asIfThere(place, context)).outcome !== "answer") return refused(messageCard(POSTS.notPostable));
  const { asker, now } = context;
  const data = { place, vraag, due, maker: makerOf(asker), ...(read.note && { noot: read.note }) };
  return deed(
    { kind: "post", id: akkoord, actor: asker.id, data },
    { v: 1, kind: "geplaatst", post: akkoord },
    outcomeMessage({ state: "waiting", at: now, ...(due > now && { notBefore: due }) }, placeName(place), false),
    notes,
  );
}
