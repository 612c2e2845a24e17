import { messageCard } from "../cards/message-card.ts";
import { noteText } from "../cards/texts/reading.ts";
import { FAILED, NO_FILES, NOT_ALLOWED, OUTDATED } from "../cards/texts/vrager.ts";
import { LONGEST_NOTE } from "../question/berichten/noot.ts";
import type { Question } from "../question/question.ts";
import { parseText } from "../question/read.ts";
import { type Answer, refused } from "./answer.ts";
import { type AnswerContext, type Need, readingContext, type World } from "./context.ts";
import { exampleButtons } from "./examples.ts";
import { withTakeAlong } from "./export/button.ts";
import { may } from "./permissions.ts";
import { isPostable, withShareButton } from "./share.ts";
import { troubleAnswer } from "./trouble.ts";
import { remembered } from "./vrager/memo.ts";
import { offeredQuestion } from "./vrager/offered.ts";

/** A question as it was read, with what is told of the reading; or the answer, when there is nothing to ask. */
export type Asked = { question: Question; notes: string[] } | { answer: Answer };

/** What a person typed, read. */
export function readText(text: string, context: AnswerContext): Asked {
  const offered = offeredQuestion(text, context);
  if (offered) return { question: offered, notes: [] };
  const reading = parseText(text, readingContext(context));
  return reading.kind === "trouble"
    ? { answer: troubleAnswer(reading.trouble, context) }
    : { question: reading.question, notes: reading.notes.map((note) => noteText(note, context.names.nameOf)) };
}

/** A pressed button or a sent form, read: its data carries the question. Anything else is an old card. */
export function readPress(data: unknown, context: AnswerContext): Asked {
  const fields = fieldsOf(data);
  const { readQuestion } = context.grammar;
  const form = readQuestion(fields.formulier);
  const completed = form && context.commands.complete(form, textsIn(fields), context);
  if (completed) return "kind" in completed ? { question: completed, notes: [] } : { answer: completed };
  const question = readQuestion(fields.vraag);
  return question && context.commands.isAskable(question) ? { question, notes: [] } : { answer: outdated(context) };
}

/** Whether the answer to a press is about who presses: of a form mostly, for it was filled in. */
export function isPersonalPress(data: unknown, { grammar, commands }: Pick<World, "grammar" | "commands">): boolean {
  const { formulier, vraag } = fieldsOf(data);
  const form = grammar.readQuestion(formulier);
  if (form) return commands.isPersonalForm(form);
  const question = grammar.readQuestion(vraag);
  return question !== undefined && commands.isPersonal(question);
}

const fieldsOf = (data: unknown): Record<string, unknown> =>
  typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};

/** What only Teams can tell, that the answer needs. */
export const needOf = (asked: Asked, { commands }: AnswerContext): Need | undefined =>
  "question" in asked ? commands.need(asked.question) : undefined;

/** Answers what was read. */
export const answerAsked = (asked: Asked, context: AnswerContext): Answer =>
  "answer" in asked ? asked.answer : answerQuestion(asked.question, context, asked.notes);

/** Answers what a person typed. */
export const answerText = (text: string, context: AnswerContext): Answer => answerAsked(readText(text, context), context);

/** Answers a pressed button or a sent form. */
export const answerPress = (data: unknown, context: AnswerContext): Answer => answerAsked(readPress(data, context), context);

/** Answers a question as data. */
export function answerQuestion(question: Question, context: AnswerContext, notes: string[] = []): Answer {
  if (!may(context.asker.role, "ask")) return refused(messageCard(NOT_ALLOWED));
  const wrong = context.grammar.check(question);
  if (wrong) return troubleAnswer(wrong, context);
  return remembered(question, context, notes, () => {
    const told = context.commands.answer(question, context, notes);
    const answer = told.outcome === "refusal" && told.miss === undefined ? { ...told, miss: question.kind } : told;
    return isFollowed(question, context) ? withButtons({ asked: question, ...answer }, context) : answer;
  });
}

const withButtons = (answer: Answer, context: AnswerContext): Answer => withShareButton(withTakeAlong(answer, context), context);

/** Questions that one can go on from, or post with “deel”. */
const isFollowed = (question: Question, context: AnswerContext): boolean =>
  isPostable(question, context) && !context.commands.isAside(question);

/** What people see when an answer failed: never a stack trace. */
export const failed = (world: Pick<AnswerContext, "published" | "names">): Answer => ({
  ...refused(messageCard(FAILED, { buttons: exampleButtons(world) })),
  outcome: "failure",
});

/** A file or picture without a word. */
export const onlyFile = (context: AnswerContext): Answer => refused(messageCard(NO_FILES, { buttons: exampleButtons(context) }));

const outdated = (context: AnswerContext): Answer => refused(messageCard(OUTDATED, { buttons: exampleButtons(context) }));

const textsIn = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter((entry): entry is [string, string] => typeof entry[1] === "string")
      .map(([name, text]) => [name, text.slice(0, LONGEST_FIELD)]),
  );

/** No field of a form asks for more. */
const LONGEST_FIELD = 2 * LONGEST_NOTE;
