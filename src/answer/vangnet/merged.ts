import { messageCard } from "../../cards/message-card.ts";
import { MERGED } from "../../cards/texts/vangnet/herindeling.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import type { Herindeling } from "../../data/shapes/gemeenten.ts";
import { addDays } from "../../domain/dates.ts";
import type { VangnetRule } from "../../domain/vangnet/rules.ts";
import { endedOf, lastYearOf, predecessorsIn } from "../../facts/herindeling.ts";
import { type VangnetQuestion, vangnetQuestion } from "../../question/vangnet/shapes.ts";
import { type Answer, refused } from "../answer.ts";
import type { AnswerContext } from "../context.ts";

/** A year in which a municipality was no more: those who took over, with the same question, and its own last year. */
export function endedAnswer(question: VangnetQuestion, ended: Herindeling, year: number, { names }: AnswerContext): Answer {
  const { naam, laatsteDag, opvolgers, code } = ended;
  const last = lastYearOf(ended);
  const named = opvolgers.map(names.nameOf);
  return refused(
    messageCard(MERGED.ended(naam, year, addDays(laatsteDag, 1), named), {
      buttons: [
        // Figures of one of several are not those of the whole.
        ...opvolgers.map((wie, at) => ({
          title: BUTTON.vangnetOf(named[at] ?? wie, year),
          question: opvolgers.length === 1 ? { ...question, wie, jaar: year } : vangnetQuestion({ wie, jaar: year }),
        })),
        { title: BUTTON.vangnetOf(naam, last), question: vangnetQuestion({ wie: code, jaar: last }) },
      ],
    }),
  );
}

/** What is told of a municipality that ended later, or that others became. */
export function mergedNotes(gemeente: string, rules: readonly VangnetRule[], context: AnswerContext): string[] {
  const ended = endedOf(context, gemeente);
  const before = predecessorsIn(context, gemeente, rules);
  return [
    ...(ended
      ? [MERGED.note(ended.naam, addDays(ended.laatsteDag, 1), ended.opvolgers.map(context.names.nameOf), ended.gesplitst ?? false)]
      : []),
    ...(before.length > 0 ? [MERGED.predecessors(before)] : []),
  ];
}
