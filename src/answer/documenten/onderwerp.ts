import { optional } from "../../cards/card.ts";
import { differenceParts } from "../../cards/differences.ts";
import { tableCard } from "../../cards/table-card.ts";
import { TOPIC } from "../../cards/texts/documenten/documenten.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import type { Onderwerp } from "../../data/shapes/documenten.ts";
import { touching } from "../../facts/documents.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { isAboutYear } from "../../facts/published-rows.ts";
import { knownRows } from "../../facts/rows.ts";
import { readTopic, readWholeTopic } from "../../question/documenten/read-topic.ts";
import { onderwerp as shape } from "../../question/documenten/shapes.ts";
import type { QuestionOf } from "../../question/question.ts";
import { type Answer, answeredFrom } from "../answer.ts";
import { command } from "../command.ts";
import { type AnswerContext, homeRegions } from "../context.ts";
import { saidWho, saidYear, withoutFigures } from "../follow.ts";
import { viewOf } from "../view.ts";
import { noRows } from "./no-rows.ts";
import { otherBody } from "./other-body.ts";
import { headlineOf } from "./topic-headline.ts";
import { pageOf, remarkParts, topicBlocks } from "./topic-rows.ts";

/** Whether the rows of a topic differ by municipality: else a name does not narrow it. */
const isByName = (rows: readonly KnownRow[], { published }: AnswerContext): boolean =>
  rows.some(({ subject }) => published.codes.has(subject));
const isByYear = (rows: readonly KnownRow[]): boolean => rows.some(({ period }) => period !== "");

/** Why it is not of who was asked: nothing is known of them, it is no figure of one municipality, or it is of somebody else. */
function notOf(name: string, rows: readonly KnownRow[], context: AnswerContext): string {
  if (isByName(rows, context)) return TOPIC.nothingOf(name);
  const body = otherBody(rows, context);
  return body === undefined ? TOPIC.notByName(name) : TOPIC.ofOther(body, name);
}

/** What was asked for first, else what is usually meant; the rest as the document has it. */
function inOrder(rows: readonly KnownRow[], { id, eerst }: Onderwerp, { woorden }: QuestionOf<"onderwerp">, { search }: AnswerContext) {
  const asked = woorden === undefined ? [] : search.find({ woorden });
  const score = new Map(
    asked.flatMap(({ found, score }) => (found.soort === "cijfers" && found.topic === id ? [[found.item, score] as const] : [])),
  );
  const rank = ({ item }: KnownRow): number => (score.size > 0 ? (score.get(item) ?? 0) : item === eerst ? 1 : 0);
  return [...rows].sort((a, b) => rank(b) - rank(a));
}

/** Of a municipality the topic that is given by municipality, where there is one. */
function topicFor({ onderwerp: id, wie }: QuestionOf<"onderwerp">, { published }: AnswerContext): Onderwerp | undefined {
  const topic = published.onderwerpen.get(id);
  const isOfOne = wie !== undefined && published.gemeenten.has(wie);
  return isOfOne && topic?.perGemeente !== undefined ? published.onderwerpen.get(topic.perGemeente) : topic;
}

/** "klachten Deurne", "weerstandsvermogen": what the documents say on a topic, of somebody or some year when asked. */
export const onderwerp = command({
  kind: "onderwerp",
  shape,
  sameForAll: true,
  readers: [readWholeTopic, readTopic],
  share: "button",
  follow: withoutFigures((last, change) => ({ ...last, vanaf: 0, ...saidWho(change), ...saidYear(change) })),
  help: {
    ...TOPIC.help,
    audience: "beleid",
    examples: ({ andere }) => [
      { text: `klachten ${andere.naam}`, question: { v: 1, kind: "onderwerp", onderwerp: "klachten", wie: andere.id, vanaf: 0 } },
      { text: "lks ranglijst", question: { v: 1, kind: "onderwerp", onderwerp: "lks-ranglijst", vanaf: 0 } },
      { text: "weerstandsvermogen", question: { v: 1, kind: "onderwerp", onderwerp: "weerstandsvermogen", vanaf: 0 } },
      { text: "cijfers formatie", question: { v: 1, kind: "onderwerp", onderwerp: "formatie", vanaf: 0 } },
    ],
  },
  answer: topicAnswer,
});

/** What is known on a topic, as a card. */
export function topicAnswer(question: QuestionOf<"onderwerp">, context: AnswerContext, notes: string[]): Answer {
  const { wie, jaar } = question;
  const topic = topicFor(question, context);
  if (!topic) return noRows(TOPIC.unknown, [], context, notes);
  const all = knownRows(context, { topic: topic.id });
  const name = wie === undefined || context.names.membersOf(wie) ? undefined : context.names.nameOf(wie);
  const ofName = name === undefined ? all : all.filter(({ subject }) => subject === name);
  const known = ofName.length > 0 ? ofName : all;
  const ofYear = jaar === undefined ? ofName : known.filter((row) => isAboutYear(row, jaar));
  const told = [
    ...notes,
    ...(name && ofName.length === 0 ? [notOf(name, all, context)] : []),
    ...(jaar !== undefined && ofYear.length === 0 && isByYear(known) ? [TOPIC.nothingIn(jaar)] : []),
  ];
  const rows = [ofYear, ofName, all].find((found) => found.length > 0) ?? [];
  if (rows.length === 0) return noRows(topic.label, [], context, notes);
  const ordered = inOrder(rows, topic, question, context);
  const { page, next } = pageOf(ordered, question.vanaf);
  const usual = homeRegions(context).map(({ naam }) => naam);
  const everything = { v: 1, kind: "onderwerp", onderwerp: topic.id, vanaf: 0 } as const;
  const { lead, said, quotes = [], remark } = (question.vanaf === 0 && headlineOf(ordered, page, usual)) || {};
  const isContradicted = touching(context, quotes).some(({ soort }) => soort === "klopt-niet");
  const title = TOPIC.title(topic.label, ofName.length > 0 ? name : undefined);
  return answeredFrom(
    rows,
    tableCard(
      {
        title,
        summary: title,
        ...(lead && { lead: isContradicted ? { ...lead, lines: [...lead.lines, TOPIC.contradicted] } : lead }),
        paragraphs: [topic.about, ...optional(remark)],
        blocks: topicBlocks(
          page.filter((row) => row !== said),
          usual,
        ),
        rows: page,
        folded: [...remarkParts(page), ...differenceParts(touching(context, page), viewOf(context, []))],
        buttons: [
          ...(next === undefined ? [] : [{ title: BUTTON.more(rows.length - next), question: { ...question, vanaf: next } }]),
          ...(rows.length < all.length ? [{ title: TOPIC.everything, question: everything }] : []),
        ],
      },
      viewOf(context, told),
    ),
  );
}
