import { FEW } from "../../cards/limits.ts";
import { messageCard } from "../../cards/message-card.ts";
import { INVOER_BUTTON } from "../../cards/texts/invoer/invoer.ts";
import { VANGNET } from "../../cards/texts/vangnet/answer.ts";
import { yearOf } from "../../domain/dates.ts";
import { coveredYears, rulesOfYear } from "../../domain/vangnet/rules.ts";
import { figuresOf } from "../../facts/figures.ts";
import { yearsOfAny, yearsWithFigures } from "../../facts/year.ts";
import { invoerQuestion } from "../../question/invoer/shapes.ts";
import type { Question } from "../../question/question.ts";
import type { VangnetQuestion } from "../../question/vangnet/shapes.ts";
import { type Answer, askedBack, refused } from "../answer.ts";
import { type AnswerContext, isAlone } from "../context.ts";
import { formulierQuestion } from "./form/fields.ts";
import { formulierAnswer } from "./form/formulier.ts";

/** A year without rules is refused with the covered years, never answered with the nearest. @param years what is offered instead */
export function uncoveredYearAnswer(
  year: number,
  years: readonly number[],
  ask: (jaar: number) => Question,
  context: AnswerContext,
  notes: string[] = [],
): Answer {
  const { first, last } = coveredYears(context.published.regels);
  const buttons = years.map((jaar) => ({ title: String(jaar), question: ask(jaar) }));
  return refused(messageCard(VANGNET.uncovered(year, first, last), { notes, buttons }));
}

/** The same of a test: other years with figures, and the last closed one. */
export const uncoveredVangnet = (question: VangnetQuestion, year: number, gemeenten: readonly string[], context: AnswerContext): Answer =>
  uncoveredYearAnswer(
    year,
    [...new Set([...coveredYearsOf(gemeenten, context), closedYear(context)])],
    (jaar) => ({ ...question, jaar }),
    context,
  );

/** The latest years with figures of any of these municipalities that have rules. */
export const coveredYearsOf = (gemeenten: readonly string[], context: AnswerContext): number[] =>
  yearsOfAny(context, gemeenten)
    .filter((year) => rulesOfYear(context.published.regels, year).length > 0)
    .slice(0, FEW);

/** The last closed year that has rules: for that one can give figures oneself. */
export const closedYear = ({ published, today }: AnswerContext): number => Math.min(yearOf(today) - 1, coveredYears(published.regels).last);

/** No figures for this municipality and year: says so, and gives the form to fill in. */
export function noFiguresAnswer(
  question: VangnetQuestion,
  gemeente: string,
  year: number,
  context: AnswerContext,
  notes: string[],
): Answer {
  const name = context.names.nameOf(gemeente);
  const known = yearsWithFigures(figuresOf(context, gemeente));
  const form = formulierQuestion({ ...question, wie: gemeente, jaar: year });
  const told = [...notes, VANGNET.noFigures(name, year, known)];
  // Who may keep figures is offered that beside figures for this one question.
  const mayKeep = isAlone(context.conversation) && context.editors.mayEdit(context.asker, gemeente);
  const keep = mayKeep ? [{ title: INVOER_BUTTON.enter(name), question: invoerQuestion({ wie: gemeente, jaar: year }) }] : [];
  const buttons = known.slice(0, FEW).map((other) => ({ title: VANGNET.ofYear(name, other), question: { ...question, jaar: other } }));
  return askedBack(formulierAnswer(form, {}, context, told, [...buttons, ...keep]).cards[0]);
}
