import type { Button } from "../../cards/card.ts";
import { differenceParts } from "../../cards/differences.ts";
import { messageCard } from "../../cards/message-card.ts";
import { type TableBlock, tableCard } from "../../cards/table-card.ts";
import { TOPIC } from "../../cards/texts/documenten/documenten.ts";
import { FOUND } from "../../cards/texts/documenten/vondsten.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import { touching } from "../../facts/documents.ts";
import { isOut } from "../../facts/known.ts";
import { readFound, readProse } from "../../question/documenten/read-found.ts";
import { readMaatregelNaam } from "../../question/documenten/readers.ts";
import { zoek as shape } from "../../question/documenten/shapes.ts";
import type { QuestionOf } from "../../question/question.ts";
import { documentOf, type Hit } from "../../search/search.ts";
import { type Answer, answeredFrom, refused } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { viewOf } from "../view.ts";
import { documentButtons } from "./document.ts";
import { blocksOf, placesOf, rowsOf, themaOf, titleOf } from "./found-blocks.ts";
import { otherBody } from "./other-body.ts";

/** "wat vinden raadsleden", "waarom ging het mis": the best few things that the documents say, with whose view each is. */
export const zoek = command({
  kind: "zoek",
  shape,
  sameForAll: true,
  readers: [readMaatregelNaam, readProse, readFound],
  share: "button",
  help: {
    ...FOUND.help,
    audience: "bestuur",
    // What is found is of the region whose measures are known.
    examples: ({ groep }) =>
      groep === undefined
        ? []
        : [
            { text: "waarom preventief toezicht", question: sought("preventief toezicht", "oorzaak") },
            { text: "wat vinden raadsleden", question: sought("raadsleden", "mening") },
            { text: "voor en tegen een reserve", question: { ...sought("reserve", "voor-tegen"), ook: "tegen" } },
          ],
  },
  answer: (question, context, notes) => {
    const hits = context.search.find(question).filter(({ found }) => {
      const document = documentOf(found);
      return document === undefined || isOut(context, { document });
    });
    const { shown, next } = bestOf(hits, question.vanaf);
    const [best] = shown;
    if (!best) return nothing(context, notes);
    const rows = rowsOf(shown, question, context);
    const shownRows = rows.flatMap((group) => group.rows);
    const places = placesOf(shown);
    const title = titleOf(best.found, question.woorden, context);
    const card = tableCard(
      {
        title,
        paragraphs: [...(best.covers < SURE ? [FOUND.unsure] : []), ...ofOther(question, rows[0]?.rows ?? [], context)],
        blocks: withoutRepeated(title, blocksOf(shown, rows, context)),
        rows: shownRows,
        toldPlaces: places,
        folded: differenceParts(touching(context, shownRows), viewOf(context, [])),
        buttons: [
          ...(next === undefined ? [] : [{ title: BUTTON.more(), question: { ...question, vanaf: next } }]),
          ...rows.map(({ topic }) => ({
            title: FOUND.allFigures(context.topics.labelOf(topic)),
            question: { v: 1, kind: "onderwerp", onderwerp: topic, vanaf: 0 } as const,
          })),
          ...aboutThema(best, question, context),
        ],
      },
      viewOf(context, notes),
    );
    return answeredFrom(shownRows, card, places);
  },
});

/** The title of a card is not said again above its first lines. */
const withoutRepeated = (title: string, blocks: TableBlock[]): TableBlock[] =>
  blocks.map(({ title: own, ...block }, at) => (own === undefined || (at === 0 && own === title) ? block : { title: own, ...block }));

/** The figures that fit best are of another body than the municipality that was asked for. */
function ofOther({ wie }: QuestionOf<"zoek">, rows: readonly { subject: string }[], context: AnswerContext): string[] {
  const body = otherBody(rows, context);
  return wie === undefined || body === undefined || !context.published.gemeenten.has(wie)
    ? []
    : [TOPIC.ofOther(body, context.names.nameOf(wie))];
}

const sought = (woorden: string, vorm: string): QuestionOf<"zoek"> => ({ v: 1, kind: "zoek", woorden, vorm, vanaf: 0 });

/** From here on it is sure that it is what was asked. */
const SURE = 0.7;
/** What scores less than this share of the best is about something else; and a best one this far ahead stands alone. */
const NEAR_ENOUGH = 0.45;
const CLEARLY_BEST = 2.5;
const MOST_AT_ONCE = 4;
const NEAR_IN_TOPIC = 0.5;
const MOST_ITEMS = 8;

/** A page of what was found: the best alone where it is clear, else the best few. The figures of a topic count as one. */
function bestOf(hits: readonly Hit[], from: number): { shown: Hit[]; next: number | undefined } {
  const [best] = hits;
  if (!best) return { shown: [], next: undefined };
  const near = hits.filter(({ score, covers }) => score >= best.score * NEAR_ENOUGH && covers >= best.covers * SURE);
  const groups = [...Map.groupBy(near, groupOf).values()].map(nearestIn);
  const [first = [], second] = groups;
  const isClear = second === undefined || best.score >= (second[0]?.score ?? 0) * CLEARLY_BEST;
  const page = from === 0 && isClear ? [first] : groups.slice(from, from + MOST_AT_ONCE);
  const end = from + page.length;
  return { shown: page.flat(), next: end < groups.length ? end : undefined };
}

const groupOf = ({ found }: Hit): unknown => (found.soort === "cijfers" ? found.topic : found);

/** Of one topic the items that fit best, and not the rest of it. */
const nearestIn = (group: readonly Hit[]): Hit[] =>
  group.filter(({ score }) => score >= (group[0]?.score ?? 0) * NEAR_IN_TOPIC).slice(0, MOST_ITEMS);

/** To the rest of what is said on the same. */
function aboutThema({ found }: Hit, { woorden }: QuestionOf<"zoek">, context: AnswerContext): Button[] {
  const thema = themaOf(found, woorden, context);
  if (!thema || woorden === thema.naam.toLowerCase()) return [];
  return [{ title: FOUND.moreOn(thema.naam), question: { v: 1, kind: "zoek", woorden: thema.naam.toLowerCase(), vanaf: 0 } }];
}

const nothing = (context: AnswerContext, notes: string[]): Answer =>
  refused(messageCard(FOUND.notFound, { notes, buttons: documentButtons(context) }));
