import { forPost, previewCard } from "../../cards/posted.ts";
import { POST_BUTTON, POSTED_BY, POSTS } from "../../cards/texts/berichten.ts";
import { FORM_CARD } from "../../cards/texts/vangnet/card.ts";
import { readNote } from "../../question/berichten/noot.ts";
import type { PlaatsQuestion } from "../../question/berichten/shapes.ts";
import type { PlainQuestion } from "../../question/question.ts";
import { ledgerOf } from "../../store/ledger.ts";
import type { Place } from "../../store/records.ts";
import { type Answer, answered } from "../answer.ts";
import { type AnswerContext, asIfThere, type Channel, homeRegions } from "../context.ts";
import { answerQuestion } from "../respond.ts";
import { instantText } from "./post-title.ts";

type Postable = PlaatsQuestion["vraag"];

/** Posts that a person agreed on have ids of their own: those of subscriptions begin with their subscription. */
export const POST_ID = "plaatsing|";

/** The card as it will be posted, to agree on. What is no answer is not posted: it is shown here instead. */
export function preview(
  question: PlaatsQuestion,
  { place, label }: Channel,
  channels: readonly Channel[],
  context: AnswerContext,
  notes: string[],
): Answer {
  const typed = question.noot ?? "";
  const read = readNote(typed);
  const vraag = forEverybody(question.vraag, context);
  const inner = answerQuestion(vraag, asIfThere(place, context));
  if (inner.outcome !== "answer") return answerQuestion(question.vraag, context, notes);
  const again = { v: 1, kind: "plaats", vraag } as const;
  const there = alreadyThere(vraag, place, context);
  const showsOwn = context.commands.showsOwn(vraag);
  return answered(
    previewCard(forPost(inner.cards[0], POSTED_BY.person(context.asker.name, showsOwn)), {
      note: { value: typed, ...("wrong" in read && { error: FORM_CARD.error(POSTS.noteWrong[read.wrong]) }) },
      title: POSTS.preview(label),
      withoutFolded: POSTS.withoutFolded,
      lines: [
        "wrong" in read ? POSTS.changeNote : there.length > 0 ? POSTS.seen : POSTS.notYet,
        ...there,
        ...notes,
        ...(showsOwn ? [POSTS.ownFigures] : []),
      ],
      sending: [
        { title: POST_BUTTON.post, question: { ...again, kanaal: place.conversationId, akkoord: `${POST_ID}${context.turn}` } },
        { title: POST_BUTTON.later, question: { ...again, kanaal: place.conversationId, later: true } },
        ...(channels.length > 1 ? [{ title: POST_BUTTON.otherChannel, question: again }] : []),
      ],
      buttons: [{ title: POST_BUTTON.postNot, question: { ...again, nee: true } }],
    }),
  );
}

/** For many readers nobody is "wij": the asker's own municipality is named, and where a region is asked about that of the asker. */
export function forEverybody(vraag: Postable, context: AnswerContext): Postable {
  return vraag.kind === "bron" ? { ...vraag, vraag: named(vraag.vraag, context) } : named(vraag, context);
}

function named<Q extends PlainQuestion>(asked: Q, context: AnswerContext): Q {
  const given = asked as { wie?: string | null };
  if (given.wie !== null && given.wie !== undefined) return asked;
  if (!context.commands.ofRegion(asked))
    return given.wie === null && context.ownGemeente !== undefined ? { ...asked, wie: context.ownGemeente } : asked;
  const [region, ...others] = homeRegions(context);
  const isUsual = given.wie === undefined && region?.standaard;
  return region && others.length === 0 && !isUsual ? { ...asked, wie: region.id } : asked;
}

/** The same question in the same channel: when it was last posted there. */
function alreadyThere(vraag: Postable, { conversationId }: Place, { entered, grammar }: AnswerContext): string[] {
  const { posts, stateOf } = ledgerOf(entered);
  const sameAs = (other: unknown) => JSON.stringify(grammar.readQuestion(other)) === JSON.stringify(grammar.readQuestion(vraag));
  const last = posts.findLast(
    (post) =>
      post.data.place.conversationId === conversationId && ["sent", "uncertain"].includes(stateOf(post).state) && sameAs(post.data.vraag),
  );
  return last ? [POSTS.alreadyThere(instantText(last.data.due), stateOf(last).state === "sent")] : [];
}
