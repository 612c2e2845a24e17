import type { Button } from "../cards/card.ts";
import { euroOfCents } from "../cards/format.ts";
import { MOST_ACTIONS } from "../cards/limits.ts";
import { messageCard } from "../cards/message-card.ts";
import { ABSENCE } from "../cards/texts/documenten/vondsten.ts";
import type { Message } from "../cards/texts/message.ts";
import { CHOICE, choiceTitle } from "../cards/texts/reading.ts";
import { EXAMPLES, troubleMessage } from "../cards/texts/troubles.ts";
import { toKey } from "../question/line/normalise.ts";
import type { Trouble } from "../question/reading.ts";
import { type Answer, askedBack, refused } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import { absenceOf } from "./documenten/absence.ts";
import { exampleButtons, standardSample } from "./examples.ts";

const REFUSALS: readonly Trouble["kind"][] = [
  "not-understood",
  "other-field",
  "unknown-topic",
  "too-long",
  "out-of-range",
  "unreadable",
  "impossible",
  "future-request",
];

/** A card that says what stands in the way, with buttons that carry the mended question. */
export function troubleAnswer(trouble: Trouble, context: AnswerContext): Answer {
  const buttons = buttonsFor(trouble, context);
  const isHelpless =
    (trouble.kind === "not-understood" && !trouble.asks) || (trouble.kind === "unknown-name" && trouble.choices.length === 0);
  const sample = standardSample(context);
  const card = messageCard(withAbsence(troubleMessage(trouble, sample), trouble, context), {
    buttons: buttons.length > 0 ? buttons : exampleButtons(context),
    groups: isHelpless ? [{ title: EXAMPLES.title, lines: EXAMPLES.lines(sample) }] : [],
  });
  const answer = REFUSALS.includes(trouble.kind) || isHelpless ? refused(card) : askedBack(card);
  return trouble.kind === "thanks" || trouble.kind === "talk" ? answer : { ...answer, miss: missOf(trouble) };
}

/** With what is true of the words that nothing was found for. */
function withAbsence(message: Message, trouble: Trouble, context: AnswerContext): Message {
  if (trouble.kind !== "unknown-topic" && trouble.kind !== "not-understood" && trouble.kind !== "other-field") return message;
  const { isSomewhere, paragraphs } = absenceOf(
    trouble.words.filter((word) => !context.words.isLight(toKey(word))),
    context,
  );
  if (trouble.kind === "other-field" && trouble.of === "document") return message;
  if (trouble.kind === "other-field") return { ...message, paragraphs: [...message.paragraphs, ...paragraphs] };
  if (trouble.kind === "not-understood") {
    const isTold = trouble.asks ? paragraphs.length > 0 : isSomewhere;
    return isTold ? { title: ABSENCE.title, paragraphs } : message;
  }
  if (paragraphs.length === 0 && trouble.nearest.length === 0) return { ...message, paragraphs: [ABSENCE.otherwise] };
  return { ...message, paragraphs: [...paragraphs, ...(trouble.nearest.length > 0 ? [ABSENCE.nearest] : [])] };
}

/** Under which name it is counted. */
const missOf = (trouble: Trouble): string => (trouble.kind === "choose" ? `${trouble.kind} ${trouble.what}` : trouble.kind);

function buttonsFor(trouble: Trouble, { names, topics, commands }: AnswerContext): Button[] {
  switch (trouble.kind) {
    case "unsure":
      return trouble.questions.map((question) => ({ title: CHOICE.without, question }));
    case "which-question":
      return trouble.questions.map((question) => ({ title: commands.titleOf(question) ?? CHOICE.thisOne, question }));
    case "unknown-name":
    case "which-name":
      return trouble.choices.map(({ value, question }) => ({ title: names.nameOf(value), question }));
    case "which-year":
      return trouble.choices.map(({ value, question }) => ({ title: String(value), question }));
    case "given-twice":
      return trouble.choices.map(({ value, question }) => ({ title: euroOfCents(value), question }));
    case "loose-amount":
      return trouble.choices.map(({ value, question }) => ({ title: CHOICE.loose[value], question }));
    case "no-change":
      return [{ title: CHOICE.fillIn, question: trouble.question }];
    case "unlikely":
      return [
        ...(trouble.scaled ? [{ title: CHOICE.scaled(trouble.scaled.factor), question: trouble.scaled.question }] : []),
        { title: CHOICE.asTyped(trouble.cents), question: trouble.asTyped },
      ];
    case "choose":
      return trouble.choices.slice(0, MOST_ACTIONS).map(({ label, question }) => ({ title: choiceTitle(label), question }));
    case "unknown-topic":
      return trouble.nearest.map((id) => ({
        title: topics.labelOf(id),
        question: { v: 1, kind: "onderwerp", onderwerp: id, vanaf: 0, ...trouble.about } as const,
      }));
    case "contradiction":
      return trouble.choices.map(({ value, question }) => ({
        title: CHOICE.result(value === "given" ? trouble.cents : trouble.followsCents),
        question,
      }));
    default:
      return [];
  }
}
