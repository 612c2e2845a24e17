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
import { troubleAnswer } from "./trouble.ts";

/** Answers what a person typed. */
export function answerText(text: string, context: AnswerContext): Answer {
  const reading = parseText(text, context);
  if (reading.kind === "trouble") return troubleAnswer(reading.trouble, context);
  return answerQuestion(
    reading.question,
    context,
    reading.notes.map((note) => noteText(note, context)),
  );
}

/** Questions that one can go on from. */
const FOLLOWED: ReadonlySet<Question["kind"]> = new Set([
  "vangnet",
  "buig",
  "overzicht",
  "samenvatting",
  "vergelijk",
  "kerncijfers",
  "aandeel",
  "verdeel",
  "sleutels",
  "onderwerp",
  "planning",
  "scenario",
  "bron",
]);

/** Answers a question as data. */
export function answerQuestion(question: Question, context: AnswerContext, notes: string[] = []): Answer {
  if (!may(context.asker.role, "ask"))
    return refused(messageCard({ title: "Dat mag u hier niet vragen", paragraphs: ["Vraag de beheerder om toegang."] }));
  const command = COMMANDS.find(({ kind }) => kind === question.kind);
  if (!command) throw new Error(`No command answers questions of kind "${question.kind}"`);
  const answer = command.answer(question, context, notes, { list: COMMANDS, answer: answerQuestion });
  return FOLLOWED.has(question.kind) ? { asked: question, ...answer } : answer;
}

/** Answers a pressed button or a sent form: its data carries the question. Anything else is an old card. */
export function answerPress(data: unknown, context: AnswerContext): Answer {
  const fields = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  const form = readQuestion(fields.formulier);
  if (form?.kind === "formulier") {
    const read = readForm(form, textsIn(fields), context);
    return "kind" in read ? answerQuestion(read, context) : read;
  }
  const question = readQuestion(fields.vraag);
  return question ? answerQuestion(question, context) : outdated();
}

/** What people see when an answer failed: never a stack trace. */
export const failed = (): Answer =>
  refused(
    messageCard(
      {
        title: "Er ging iets mis",
        paragraphs: ["Het antwoord kon niet worden gemaakt. Er is niets verloren gegaan. Probeer het nog eens, of vraag het anders."],
      },
      { buttons: exampleButtons() },
    ),
  );

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

const noteText = (note: ReadingNote, { names }: AnswerContext): string =>
  note.kind === "understood-as"
    ? `Begrepen als ${names.nameOf(note.wie)} (u typte “${echo(note.typed)}”)`
    : `Niet gebruikt: ${echo(note.words.join(", "))}`;
