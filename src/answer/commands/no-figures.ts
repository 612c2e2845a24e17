import { messageCard } from "../../cards/message-card.ts";
import type { YearFigures } from "../../domain/vangnet/facts.ts";
import type { VangnetQuestion } from "../../question/question.ts";
import { type Answer, askedBack, refused } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { yearsWithFigures } from "../facts.ts";
import { formulierQuestion } from "../form-fields.ts";
import { formulierAnswer } from "./formulier.ts";

/** A year without rules is refused with the covered years, never answered with the nearest. */
export function uncoveredYearAnswer(
  question: VangnetQuestion,
  year: number,
  covered: { first: number; last: number },
  context: AnswerContext,
): Answer {
  const withFigures =
    question.wie === null
      ? []
      : [...new Set(context.published.cijfers.map(({ period }) => Number(period)))].filter(
          (known) => known >= covered.first && known <= covered.last,
        );
  const years = [...new Set([...withFigures, covered.last - 1])].sort().slice(-3);
  return refused(
    messageCard(
      {
        title: `Voor ${year} ken ik geen vangnetregels`,
        paragraphs: [
          `Ik ken de regels van ${covered.first} tot en met ${covered.last}. ${year < covered.first ? "Daarvoor gold een andere regeling." : "Die van later zijn hier nog niet opgenomen."}`,
        ],
      },
      { buttons: years.map((known) => ({ title: String(known), question: { ...question, jaar: known } })) },
    ),
  );
}

/** No figures for this municipality and year: says so, and gives the form to fill in. */
export function noFiguresAnswer(
  question: VangnetQuestion,
  gemeente: string,
  year: number,
  stored: ReadonlyMap<number, YearFigures>,
  context: AnswerContext,
  notes: string[],
): Answer {
  const name = context.names.nameOf(gemeente);
  const known = yearsWithFigures(stored);
  const where = known.length > 0 ? `Van ${name} ken ik wel ${known.join(", ")}.` : `Van ${name} ken ik geen enkel jaar.`;
  const form = formulierQuestion({ ...question, wie: gemeente, jaar: year });
  const answer = formulierAnswer(
    form,
    {},
    context,
    [...notes, `Geen cijfers van ${name} over ${year}. ${where}`],
    known.slice(0, 2).map((other) => ({ title: `${name} ${other}`, question: { ...question, jaar: other } })),
  );
  return askedBack(answer.cards[0]);
}
