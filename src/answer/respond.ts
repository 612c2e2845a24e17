import { echo } from "../cards/format.ts";
import { messageCard } from "../cards/message-card.ts";
import { parseText } from "../question/parse.ts";
import { type Question, readQuestion } from "../question/question.ts";
import type { ReadingNote } from "../question/reading.ts";
import { type Answer, refused } from "./answer.ts";
import { readForm } from "./commands/formulier.ts";
import { COMMANDS } from "./commands/index.ts";
import type { AnswerContext } from "./context.ts";
import { exampleButtons } from "./examples.ts";
import { may } from "./permissions.ts";
import { isPostable, withShareButton } from "./share.ts";
import { troubleAnswer } from "./trouble.ts";

/** A question as it was read, with what is told of the reading; or the answer, when there is nothing to ask. */
export type Asked = { question: Question; notes: string[] } | { answer: Answer };

/** What a person typed, read. */
export function readText(text: string, context: AnswerContext): Asked {
  const reading = parseText(text, context);
  return reading.kind === "trouble"
    ? { answer: troubleAnswer(reading.trouble, context) }
    : { question: reading.question, notes: reading.notes.map((note) => noteText(note, context)) };
}

/** A pressed button or a sent form, read: its data carries the question. Anything else is an old card. */
export function readPress(data: unknown, context: AnswerContext): Asked {
  const fields = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  const form = readQuestion(fields.formulier);
  if (form?.kind === "formulier") {
    const read = readForm(form, textsIn(fields), context);
    return "kind" in read ? { question: read, notes: [] } : { answer: read };
  }
  const question = readQuestion(fields.vraag);
  return question ? { question, notes: [] } : { answer: outdated() };
}

/** Whether the answer needs the channels that the asker may post in. */
export const needsChannels = (asked: Asked): boolean =>
  "question" in asked && (asked.question.kind === "opnieuw" || (asked.question.kind === "plaats" && !asked.question.nee));

/** Answers what was read. */
export const answerAsked = (asked: Asked, context: AnswerContext): Answer =>
  "answer" in asked ? asked.answer : answerQuestion(asked.question, context, asked.notes);

/** Answers what a person typed. */
export const answerText = (text: string, context: AnswerContext): Answer => answerAsked(readText(text, context), context);

/** Answers a pressed button or a sent form. */
export const answerPress = (data: unknown, context: AnswerContext): Answer => answerAsked(readPress(data, context), context);

/** Questions that one can go on from, or post with “deel”; help says what one can ask, and is not what was asked. */
const isFollowed = (question: Question): boolean => isPostable(question) && question.kind !== "help";

/** Answers a question as data. */
export function answerQuestion(question: Question, context: AnswerContext, notes: string[] = []): Answer {
  if (!may(context.asker.role, "ask"))
    return refused(messageCard({ title: "Dat mag u hier niet vragen", paragraphs: ["Vraag de beheerder om toegang."] }));
  const command = COMMANDS.find(({ kind }) => kind === question.kind);
  if (!command) throw new Error(`No command answers questions of kind "${question.kind}"`);
  const answer = command.answer(question, context, notes, { list: COMMANDS, answer: answerQuestion });
  return isFollowed(question) ? withShareButton({ asked: question, ...answer }, context) : answer;
}

/** What people see when an answer failed: never a stack trace. */
export const failed = (): Answer => ({
  ...refused(
    messageCard(
      {
        title: "Er ging iets mis",
        paragraphs: ["Het antwoord kon niet worden gemaakt. Er is niets verloren gegaan. Probeer het nog eens, of vraag het anders."],
      },
      { buttons: exampleButtons() },
    ),
  ),
  outcome: "failure",
});

const outdated = (): Answer =>
  refused(
    messageCard(
      {
        title: "Deze kaart is verouderd",
        paragraphs: ["De knop hoort bij een andere versie van deze assistent. Stel de vraag opnieuw, dan krijgt u een nieuwe kaart."],
      },
      { buttons: exampleButtons() },
    ),
  );

const textsIn = (fields: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter((entry): entry is [string, string] => typeof entry[1] === "string")
      .map(([name, text]) => [name, text.slice(0, LONGEST_FIELD)]),
  );

/** No field of a form asks for more. */
const LONGEST_FIELD = 200;

function noteText(note: ReadingNote, { names }: AnswerContext): string {
  switch (note.kind) {
    case "understood-as":
      return `Begrepen als ${names.nameOf(note.wie)} (u typte “${echo(note.typed)}”)`;
    case "not-used":
      return `Niet gebruikt: ${echo(note.words.join(", "))}`;
    case "usual-time":
      return "Geen tijd genoemd: het wordt 9.00 uur";
  }
}
