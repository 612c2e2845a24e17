import type { Published } from "../data/published.ts";
import { checkOf } from "../question/checked.ts";
import { readFollowUp } from "../question/follow-up.ts";
import { buildLexicon } from "../question/lexicon.ts";
import type { PlainQuestion, Question } from "../question/question.ts";
import type { Change, Grammar } from "../question/reader.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import type { Commands, World } from "./context.ts";
import { type Editors, NOBODY } from "./invoer/editors.ts";

/** Everything that is made once, at start. */
export const buildWorld = (
  published: Published,
  contact: string,
  { list = COMMANDS, editors = NOBODY }: { list?: readonly Command[]; editors?: Editors } = {},
): World => ({
  ...buildLexicon(published),
  published,
  contact,
  editors,
  commands: buildCommands(list),
  grammar: buildGrammar(list),
});

/** The command of a question. A command is only given questions of its own kind, which the compiler cannot see of a list. */
function finder(list: readonly Command[]): (question: Question) => { command: Command; own: never } {
  const byKind = new Map<string, Command>(list.map((command) => [command.kind, command]));
  return (question) => {
    const command = byKind.get(question.kind);
    if (!command) throw new Error(`No command answers questions of kind "${question.kind}"`);
    return { command, own: question as never };
  };
}

/** It is about the municipality or region of who asks. */
const namesNobody = (question: Question): boolean => "wie" in question && question.wie === null;

function buildCommands(list: readonly Command[]): Commands {
  const find = finder(list);
  const showsOwn = (question: Question): boolean => {
    const { command, own } = find(question);
    return command.showsOwn?.(own, showsOwn) ?? false;
  };
  const isAskable = (question: Question): boolean => {
    const inner = "vraag" in question ? question.vraag : "daarna" in question ? question.daarna : undefined;
    return !find(question).command.onlyPosted && (inner === undefined || isAskable(inner));
  };
  return {
    isAskable,
    isSameForAll: (question) => find(question).command.sameForAll ?? false,
    showsOwn,
    isPersonal: (question) => find(question).command.isPersonal ?? (namesNobody(question) || showsOwn(question)),
    isPersonalForm: (form) => find(form).command.isPersonal ?? true,
    answer: (question, context, notes) => {
      const { command, own } = find(question);
      return command.answer(own, context, notes);
    },
    isAside: (question) => find(question).command.isAside ?? false,
    sharing: (question) => find(question).command.share,
    ofRegion: (question) => find(question).command.ofRegion ?? false,
    need: (question) => {
      const { command, own } = find(question);
      return command.needs?.(own);
    },
    complete: (form, typed, context) => {
      const { command, own } = find(form);
      return command.complete?.(own, typed, context);
    },
    help: list.flatMap(({ help }) => help ?? []),
    titleOf: (question) => find(question).command.help?.title,
  };
}

function buildGrammar(list: readonly Command[]): Grammar {
  const find = finder(list);
  const follow = (last: Question, change: Change): Question | undefined => {
    const { command, own } = find(last);
    return command.follow?.(own, change, (inner) => follow(inner, change) as PlainQuestion | undefined);
  };
  return {
    readers: Map.groupBy([readFollowUp, ...list.flatMap(({ readers = [] }) => readers)], ({ rank }) => rank),
    follow,
    check: (question) => {
      const { command, own } = find(question);
      return command.check?.(own);
    },
    readQuestion: checkOf(new Map(list.map(({ kind, shape }) => [kind, shape]))),
  };
}
