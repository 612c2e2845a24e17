import type { VangnetAnswer } from "../../cards/vangnet/vangnet-answer.ts";
import type { View } from "../../cards/view.ts";
import { type FiguresByYear, figuresOf } from "../../facts/figures.ts";
import type { DossierMaatregelen, DossierQuestion } from "../../question/dossier/shapes.ts";
import { vangnetQuestion } from "../../question/vangnet/shapes.ts";
import type { AnswerContext } from "../context.ts";
import { decide } from "../vangnet/decide.ts";
import { viewOf } from "../view.ts";

/** What a document is about: the answer as its card has it, on what is published and entered alone. */
export interface About {
  /** CBS code. */
  wie: string;
  name: string;
  year: number;
  answer: VangnetAnswer;
  known: FiguresByYear;
  /** What is told at the top of its card. */
  notes: readonly string[];
  view: View;
  /** What was chosen and written of measures; undefined: nothing yet. */
  maatregelen?: DossierMaatregelen;
  context: AnswerContext;
}

export function aboutOf(
  wie: string,
  year: number,
  { maatregelen }: Pick<DossierQuestion, "maatregelen">,
  notes: readonly string[],
  context: AnswerContext,
): About {
  const known = figuresOf(context, wie);
  const answer = decide({ ...vangnetQuestion(), wie, jaar: year }, known, context);
  return {
    wie,
    name: answer.gemeente,
    year,
    answer,
    known,
    notes,
    view: viewOf(context, [...notes]),
    ...(maatregelen && { maatregelen }),
    context,
  };
}
