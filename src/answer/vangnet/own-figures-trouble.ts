import { fromCents, maximum, minimum, toCents } from "../../domain/money.ts";
import { relevanteBestedingen } from "../../domain/vangnet/facts.ts";
import type { FiguresByYear } from "../../facts/figures.ts";
import type { ownChanges } from "../../facts/own/own.ts";
import type { Trouble } from "../../question/reading.ts";
import { unlikely } from "../../question/vangnet/sanity.ts";
import type { VangnetQuestion } from "../../question/vangnet/shapes.ts";
import type { AnswerContext } from "../context.ts";
import { formulierQuestion } from "./form/fields.ts";

/** A budget of other years differs less than this; and without one, what a municipality of this size cannot have. */
const MOST_TIMES = 5n;
const LARGE = { least: 5_000_000_00, most: 2_000_000_000_00 };
const OTHER = { least: 50_000_00, most: 150_000_000_00 };

/** What is asked of an amount that is no such municipality's, by what is known of it. */
export function unlikelyOf(
  question: VangnetQuestion,
  gemeente: string,
  known: FiguresByYear,
  { published }: AnswerContext,
): Trouble | undefined {
  const budgets = [...known.values()].flatMap(({ budget }) => (budget ? [budget.value] : []));
  const usual = published.gemeenten.get(gemeente)?.groot ? LARGE : OTHER;
  if (budgets.length === 0) return unlikely(question, usual);
  const [low, high] = [budgets.reduce(minimum), budgets.reduce(maximum)];
  return unlikely(question, { least: Number(toCents(low / MOST_TIMES)), most: Number(toCents(high * MOST_TIMES)) });
}

/** What the asker gives that cannot be, beside what is known: what he typed by itself was looked at when it was read. */
export const ownFiguresTrouble = (question: VangnetQuestion, year: number, figures: FiguresByYear): Trouble | undefined =>
  moreThanSpent(question, year, figures) ?? contradiction(question, year, figures);

/** A difference that nothing can be made of. */
export const noChange = (made: ReturnType<typeof ownChanges>, question: VangnetQuestion, wie: string): Trouble | undefined =>
  "why" in made
    ? { kind: "no-change", why: made.why, field: made.field, year: made.year, question: formulierQuestion({ ...question, wie }) }
    : undefined;

export const hasChanges = ({ eigen }: VangnetQuestion): boolean =>
  Object.values(eigen).some(({ verschil, resultaatDeel }) => verschil !== undefined || resultaatDeel !== undefined);

const yearOfKey = (key: string, year: number): number => (key === "t" ? year : Number(key));

/** More unlawful spending than all spending. */
function moreThanSpent({ eigen }: VangnetQuestion, year: number, figures: FiguresByYear): Trouble | undefined {
  for (const [key, { onrechtmatig }] of Object.entries(eigen)) {
    const spent = relevanteBestedingen(figures.get(yearOfKey(key, year)) ?? {});
    if (onrechtmatig !== undefined && spent && spent.value < 0n) return { kind: "impossible", field: "onrechtmatig", cents: onrechtmatig };
  }
  return undefined;
}

/** Budget, spending and result of one year that do not fit together. */
function contradiction(question: VangnetQuestion, year: number, figures: FiguresByYear): Trouble | undefined {
  for (const [key, own] of Object.entries(question.eigen)) {
    const { budget, bestedingen, resultaat } = figures.get(yearOfKey(key, year)) ?? {};
    const spent = bestedingen && relevanteBestedingen({ bestedingen });
    if (own.resultaat === undefined || !budget || !spent || !resultaat) continue;
    const follows = budget.value - spent.value;
    if (follows === fromCents(own.resultaat)) continue;
    const { resultaat: _, ...withoutResult } = own;
    const { uitgaven, uitgavenTot, lasten, baten, onrechtmatig, ...withoutSpending } = own;
    return {
      kind: "contradiction",
      year: yearOfKey(key, year),
      cents: own.resultaat,
      followsCents: Number(toCents(follows)),
      choices: [
        { value: "given", question: { ...question, eigen: { ...question.eigen, [key]: withoutSpending } } },
        { value: "follows", question: { ...question, eigen: { ...question.eigen, [key]: withoutResult } } },
      ],
    };
  }
  return undefined;
}
