import type { VangnetAnswer } from "../../cards/vangnet/vangnet-answer.ts";
import type { View } from "../../cards/view.ts";
import type { Maatregelen } from "../../data/shapes/documenten.ts";
import { type FiguresByYear, figuresOf } from "../../facts/figures.ts";
import { regionsOf } from "../../facts/region.ts";
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
  asked: Pick<DossierQuestion, "maatregelen">,
  notes: readonly string[],
  context: AnswerContext,
): About {
  const known = figuresOf(context, wie);
  const answer = decide({ ...vangnetQuestion(), wie, jaar: year }, known, context);
  const maatregelen = asked.maatregelen && withoutUnknown(asked.maatregelen, latestKept({ wie, year, context }));
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

/** A list may change after somebody chose from it. */
const withoutUnknown = ({ gekozen, eigen }: DossierMaatregelen, kept: Maatregelen | undefined): DossierMaatregelen => ({
  gekozen: gekozen.filter((id) => kept?.maatregelen.some((one) => one.id === id)),
  eigen,
});

/** The latest list of the region: of another year it is to be looked at whether it still holds. */
export function latestKept({ wie, year, context: { published } }: Pick<About, "wie" | "year" | "context">): Maatregelen | undefined {
  const regions = regionsOf(published, wie).map(({ id }) => id);
  const lists = published.maatregelen.filter(({ regio, jaar }) => regions.includes(regio) && jaar <= year);
  return lists.toSorted((a, b) => b.jaar - a.jaar)[0];
}
