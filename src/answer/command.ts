import type { Shape } from "../question/checked.ts";
import type { Kind, PlainQuestion, Question, QuestionOf } from "../question/question.ts";
import type { Change, Reader } from "../question/reader.ts";
import type { Trouble } from "../question/reading.ts";
import type { Answer } from "./answer.ts";
import type { AnswerContext, Need, Sharing } from "./context.ts";
import type { Help } from "./help.ts";

/** One kind of question, with all that there is to say of it. A new one is a folder of its subject and a line in commands.ts. */
export interface CommandOf<K extends Kind> {
  kind: K;
  /** What a button carries. */
  shape: Shape;
  /** How a line is understood as this question; none: only buttons ask it. */
  readers?: readonly Reader[];
  answer: (question: QuestionOf<K>, context: AnswerContext, notes: string[]) => Answer;
  help?: Help;
  /** The answer can be posted in a channel: it has a button for that, or only when asked in words. Absent: it is about the asker, or his posts. */
  share?: Sharing;
  /** It says what one can ask, and is not what was asked: one does not go on from it. */
  isAside?: true;
  /** Only the assistant itself asks it, for a post that it keeps: what it shows is never taken from a press. */
  onlyPosted?: true;
  /** Its answer rests on the question, the figures and the day alone, whoever asks: it is made once. */
  sameForAll?: true;
  /** Whether figures or facts from the question itself stand on its card: in a channel that is told. */
  showsOwn?: (question: QuestionOf<K>, showsOwn: (inner: Question) => boolean) => boolean;
  /**
   * Whether it is about who asks it, so that a press where others read brings it into his own chat (docs/decisions/0021).
   * Absent: when nobody is named, or own figures stand on it.
   */
  isPersonal?: boolean;
  /** Where nobody is named it is about the asker's region, not his municipality. */
  ofRegion?: true;
  /** What cannot be of a question, however it came: from a line, a button or a form. */
  check?: (question: QuestionOf<K>) => Trouble | undefined;
  needs?: (question: QuestionOf<K>) => Need | undefined;
  /** The question with something changed: "en Deurne?"; undefined when it is not gone on from so. Absent: never. */
  follow?: (last: QuestionOf<K>, change: Change, follow: (inner: PlainQuestion) => PlainQuestion | undefined) => QuestionOf<K> | undefined;
  /** A form that came back filled in: the question that it completes, or the form again with what is wrong. */
  complete?: (form: QuestionOf<K>, typed: Record<string, string>, context: AnswerContext) => Question | Answer;
}

/** A command among others: its functions are only given questions of its own kind. */
export type Command = CommandOf<never> & { kind: Kind };

/** Ties a command to the shape of its question. */
export const command = <K extends Kind>(given: CommandOf<K>): Command => given as unknown as Command;
