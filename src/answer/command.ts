import type { Question, QuestionOf } from "../question/question.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";

/** Whom an example is for: help groups by it. */
export type Audience = "bestuur" | "beleid" | "secretariaat" | "iedereen";

export interface Example {
  /** As one would type it. */
  text: string;
  question: Question;
}

export interface Help {
  audience: Audience;
  title: string;
  examples: Example[];
  /** Present: the first example stands in the command menu of Teams too, with this explanation in English. */
  menu?: string;
}

/** One kind of question. Help is made from these; a new command is a new file and a line in commands/index.ts. */
export interface Command {
  kind: Question["kind"];
  help?: Help;
  answer: (question: Question, context: AnswerContext, notes: string[]) => Answer;
}

/** Ties a command to the shape of its question. */
export function command<K extends Question["kind"]>(given: {
  kind: K;
  help?: Help;
  answer: (question: QuestionOf<K>, context: AnswerContext, notes: string[]) => Answer;
}): Command {
  return { ...given, answer: (question, context, notes) => given.answer(question as QuestionOf<K>, context, notes) };
}
