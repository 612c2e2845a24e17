import type { IsoDay } from "../../domain/dates.ts";
import type { findName } from "../names/find-name.ts";
import { notesOf, type Reading, type Trouble } from "../reading.ts";
import type { readFigures } from "./figures.ts";
import { checkOwnFigures, checkPossible } from "./sanity.ts";
import { type VangnetQuestion, vangnetQuestion } from "./shapes.ts";

/** A municipality, perhaps a year, perhaps own figures: is it entitled to a vangnetuitkering? */
export function readVangnet(figures: ReturnType<typeof readFigures>, name: ReturnType<typeof findName>, today: IsoDay): Reading {
  const question = vangnetQuestion({ jaar: figures.years[0] ?? null, eigen: figures.own, ...figures.formal });
  const withName = { ...question, wie: name.ids[0] ?? null };
  const inTheWay = checkPossible(question) ?? firstTrouble(question, figures, name, today) ?? checkOwnFigures(withName);
  return inTheWay ? { kind: "trouble", trouble: inTheWay } : { kind: "question", question: withName, notes: notesOf(name) };
}

function firstTrouble(
  question: VangnetQuestion,
  figures: ReturnType<typeof readFigures>,
  name: ReturnType<typeof findName>,
  today: IsoDay,
): Trouble | undefined {
  const withName = { ...question, wie: name.ids[0] ?? null };
  if (figures.unreadable) return { kind: "unreadable", ...figures.unreadable };
  if (question.verzoek && question.verzoek > today) return { kind: "future-request", day: question.verzoek };
  if (name.ids.length > 1)
    return {
      kind: "which-name",
      typed: name.typed,
      choices: name.ids.map((id) => ({ value: id, question: { ...question, wie: id } })),
    };
  if (name.ids.length === 0 && name.typed)
    return {
      kind: "unknown-name",
      typed: name.typed,
      choices: name.suggestions.map((id) => ({ value: id, question: { ...question, wie: id } })),
    };
  if (figures.years.length > 1)
    return { kind: "which-year", choices: figures.years.map((year) => ({ value: year, question: { ...withName, jaar: year } })) };
  if (figures.twice) {
    const { field, year, cents } = figures.twice;
    return {
      kind: "given-twice",
      field,
      choices: cents
        .map((value) => ({ value, question: withOwn(withName, year, field === "resultaat" ? { resultaat: value } : { [field]: value }) }))
        .filter((choice) => !checkPossible(choice.question)),
    };
  }
  if (figures.oddSign) {
    const { year, cents } = figures.oddSign;
    return {
      kind: "choose",
      what: "sign",
      typed: "",
      choices: [
        { label: { is: "said", what: "tekort" }, question: withOwn(withName, year, { resultaat: -cents }) },
        { label: { is: "said", what: "overschot" }, question: withOwn(withName, year, { resultaat: cents }) },
      ],
    };
  }
  if (figures.loose !== undefined) {
    const cents = figures.loose;
    const year = question.jaar === null ? "t" : String(question.jaar);
    const choices = [
      { value: "uitgaven" as const, question: withOwn(withName, year, { uitgaven: cents }) },
      { value: "budget" as const, question: withOwn(withName, year, { budget: cents }) },
      // A loose amount with a minus is a tekort too.
      { value: "tekort" as const, question: withOwn(withName, year, { resultaat: -Math.abs(cents) }) },
    ].filter((choice) => !checkPossible(choice.question));
    return choices.length > 0 ? { kind: "loose-amount", cents, choices } : { kind: "impossible", field: "uitgaven", cents };
  }
  return undefined;
}

const withOwn = (question: VangnetQuestion, year: string, own: VangnetQuestion["eigen"][string]): VangnetQuestion => ({
  ...question,
  eigen: { ...question.eigen, [year]: { ...question.eigen[year], ...own } },
});
