import type { Button } from "../../cards/card.ts";
import { DOSSIER } from "../../cards/texts/dossier/dossier.ts";
import { yearOf } from "../../domain/dates.ts";
import type { Question } from "../../question/question.ts";
import type { AnswerContext } from "../context.ts";

/** Of a verdict on a municipality the paper for college and raad; not of one on figures of the asker: those do not get in. */
export function wordButton(asked: Question, { commands, names, today }: AnswerContext): Button[] {
  if (asked.kind !== "vangnet" || asked.wie === null || asked.jaar === null || commands.showsOwn(asked)) return [];
  if (names.membersOf(asked.wie) || asked.jaar > yearOf(today)) return [];
  return [{ title: DOSSIER.button.word, question: { v: 1, kind: "dossier", wie: asked.wie, jaar: asked.jaar } }];
}
