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

/** The places that Teams has a command menu for. */
export type Scope = "personal" | "team" | "groupChat";

export interface Help {
  audience: Audience;
  title: string;
  examples: Example[];
  /** Present: the first example stands in the command menu of Teams too, with this explanation in English. */
  menu?: string;
  /** Where it stands in that menu, and in the help of a conversation; everywhere when absent. */
  menuScopes?: readonly Scope[];
}

/** What a command may use of the others: help lists them, and some answer a question within their own. */
export interface Commands {
  list: readonly Command[];
  answer: (question: Question, context: AnswerContext, notes?: string[]) => Answer;
}

/** One kind of question. Help is made from these; a new command is a new file and a line in commands/index.ts. */
export interface Command {
  kind: Question["kind"];
  help?: Help;
  answer: (question: Question, context: AnswerContext, notes: string[], commands: Commands) => Answer;
}

/** Ties a command to the shape of its question. */
export function command<K extends Question["kind"]>(given: {
  kind: K;
  help?: Help;
  answer: (question: QuestionOf<K>, context: AnswerContext, notes: string[], commands: Commands) => Answer;
}): Command {
  return { ...given, answer: (question, context, notes, commands) => given.answer(question as QuestionOf<K>, context, notes, commands) };
}
