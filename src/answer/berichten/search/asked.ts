import type { Card } from "../../../cards/card.ts";
import { date } from "../../../cards/format.ts";
import { forMessage } from "../../../cards/posted.ts";
import { SEARCH } from "../../../cards/texts/vangnet/answer.ts";
import type { Question } from "../../../question/question.ts";
import { parseText } from "../../../question/read.ts";
import { type AnswerContext, homeRegions, readingContext } from "../../context.ts";
import { sampleOf } from "../../examples.ts";
import { answerQuestion } from "../../respond.ts";
import { isPostable } from "../../share.ts";
import { forEverybody } from "../preview.ts";
import type { Found } from "./results.ts";

/** A verdict is found by the name of the municipality, while it is being typed; to search in documents is a conversation. */
const FOUND_OTHERWISE: ReadonlySet<Question["kind"]> = new Set(["vangnet", "zoek"]);

/** The answer to what is typed, where it is a question whose answer may stand among others. */
export function asked(typed: string, context: AnswerContext, there: AnswerContext): Found[] {
  // What was asked before, in a chat, is nothing to go on from here.
  const { lastQuestion: _, ...fresh } = context;
  const reading = parseText(typed, readingContext(fresh));
  return reading.kind === "question" && !FOUND_OTHERWISE.has(reading.question.kind) ? found(reading.question, context, there) : [];
}

/** What one can ask besides a verdict, of the asker's own region. */
export function suggestions(context: AnswerContext, there: AnswerContext): Found[] {
  const [region] = homeRegions(context);
  if (!region) return [];
  const { regio, gemeente, jaar } = sampleOf(region, context);
  const questions: Question[] = [
    { v: 1, kind: "samenvatting", wie: regio.id, jaar },
    { v: 1, kind: "planning", jaar: null },
    { v: 1, kind: "aandeel", wie: context.ownGemeente ?? gemeente.id },
  ];
  return questions.flatMap((question) => found(question, context, there));
}

/** Only what may be posted, of published or entered figures alone, and only an answer: a message cannot be asked back in. */
function found(question: Question, context: AnswerContext, there: AnswerContext): Found[] {
  const { sharing, showsOwn } = context.commands;
  if (!isPostable(question, context) || sharing(question) !== "button" || showsOwn(question)) return [];
  const { outcome, effects, cards } = answerQuestion(forEverybody(question, context), there);
  if (outcome !== "answer" || effects.length > 0) return [];
  const [card] = cards;
  const title = titleOf(card);
  return [{ title, text: withoutTitle(card.summary, title), card: forMessage(card, SEARCH.foundOn(date(context.today))) }];
}

function titleOf({ content, summary }: Card): string {
  const [heading] = content.body as { text?: string }[];
  return heading?.text ?? summary;
}

const withoutTitle = (summary: string, title: string): string =>
  summary.startsWith(`${title}: `) ? summary.slice(title.length + 2) : summary;
