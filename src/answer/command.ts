import type { Question } from "../question/question.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext } from "./context.ts";

/** One kind of question. Help is made from these; a new command is a new file and a line in commands/index.ts. */
export interface Command<K extends Question["kind"] = Question["kind"]> {
  kind: K;
  /** In the asker's words, for help; absent for what is reached by buttons only. `button` is the short title of a button that asks it. */
  help?: { title: string; examples: { text: string; button: string; question: Question }[] };
  answer: (question: Extract<Question, { kind: K }>, context: AnswerContext, notes: string[]) => Answer;
}
