import { messageCard } from "../../cards/message-card.ts";
import { yearOf } from "../../domain/dates.ts";
import type { YearFigures } from "../../domain/vangnet/facts.ts";
import type { QuestionOf, VangnetQuestion } from "../../question/question.ts";
import { type Answer, askedBack, refused } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { storedFigures, yearsWithFigures } from "../facts.ts";
import { formulierQuestion } from "../form-fields.ts";
import { formulierAnswer } from "./formulier.ts";

type YearQuestion = VangnetQuestion | QuestionOf<"samenvatting"> | QuestionOf<"planning">;

/** A year without rules is refused with the covered years, never answered with the nearest. */
export function uncoveredYearAnswer(
  question: YearQuestion,
  year: number,
  covered: { first: number; last: number },
  context: AnswerContext,
  notes: string[] = [],
): Answer {
  const years = yearsToOffer(question, covered, context);
  return refused(
    messageCard(
      {
        title: `Voor ${year} ken ik geen vangnetregels`,
        paragraphs: [
          `Ik ken de regels van ${covered.first} tot en met ${covered.last}. ${year < covered.first ? "Daarvoor gold een andere regeling." : "Die van later zijn hier nog niet opgenomen."}`,
        ],
      },
      { notes, buttons: years.map((known) => ({ title: String(known), question: { ...question, jaar: known } })) },
    ),
  );
}

/** The latest years with figures of who was asked about; then the last closed year, for which one can give figures oneself. */
function yearsToOffer(question: YearQuestion, { first, last }: { first: number; last: number }, context: AnswerContext): number[] {
  const thisYear = yearOf(context.today);
  const closed = Math.min(thisYear - 1, last);
  if (question.kind === "planning") return [...new Set([closed, Math.min(thisYear, last)])];
  const wie = question.wie ?? context.ownGemeente;
  const members = wie === undefined ? [] : (context.names.membersOf(wie) ?? [wie]);
  const known = members.flatMap((code) => yearsWithFigures(storedFigures(context, code))).filter((year) => year >= first && year <= last);
  const latest = [...new Set(known)].sort((a, b) => b - a).slice(0, 2);
  return question.kind === "vangnet" ? [...new Set([...latest, closed])] : latest;
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
