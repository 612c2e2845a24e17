import type { IsoDay } from "../../domain/dates.ts";
import { notesOf, type Reading, type Trouble, trouble } from "../reading.ts";
import type { Who } from "../slots.ts";
import type { ReadFigures } from "./figures/figures.ts";
import { checkOwnFigures, checkPossible } from "./sanity.ts";
import { type OwnFigures, type VangnetQuestion, vangnetQuestion } from "./shapes.ts";

/** A municipality, perhaps a year, perhaps own figures: is it entitled to a vangnetuitkering? */
export function readVangnet(figures: ReadFigures, who: Who, today: IsoDay): Reading {
  const question = vangnetQuestion({ jaar: figures.years[0] ?? null, eigen: figures.own, ...figures.formal });
  const withName = { ...question, wie: who.ids[0] ?? null };
  const inTheWay =
    checkPossible(question) ?? nameTrouble(question, figures, who) ?? figuresTrouble(withName, figures, today) ?? checkOwnFigures(withName);
  return inTheWay ? trouble(inTheWay) : { kind: "question", question: withName, notes: notesOf(who) };
}

function nameTrouble(question: VangnetQuestion, { unreadable }: ReadFigures, { ids, typed, suggestions }: Who): Trouble | undefined {
  if (unreadable) return { kind: "unreadable", ...unreadable };
  const choices = (of: readonly string[]) => of.map((id) => ({ value: id, question: { ...question, wie: id } }));
  if (ids.length > 1) return { kind: "which-name", typed, choices: choices(ids) };
  return ids.length === 0 && typed ? { kind: "unknown-name", typed, choices: choices(suggestions) } : undefined;
}

/** What stands in the way of the figures; the buttons keep the whole question. */
function figuresTrouble(question: VangnetQuestion, figures: ReadFigures, today: IsoDay): Trouble | undefined {
  const { years, twice, oddSign, mixed, requestDay } = figures;
  if (question.verzoek && question.verzoek > today) return { kind: "future-request", day: question.verzoek };
  if (years.length > 1)
    return { kind: "which-year", choices: years.map((year) => ({ value: year, question: { ...question, jaar: year } })) };
  const year = question.jaar === null ? "t" : String(question.jaar);
  if (mixed) return chooseFigures([mixed.first, mixed.second].map((own) => ({ own, question: withOwn(question, year, own) })));
  if (twice)
    return {
      kind: "given-twice",
      field: twice.field,
      choices: twice.cents
        .map((value) => ({
          value,
          question: withOwn(question, twice.year, twice.field === "resultaat" ? { resultaat: value } : { [twice.field]: value }),
        }))
        .filter((choice) => !checkPossible(choice.question)),
    };
  if (oddSign)
    return {
      kind: "choose",
      what: "sign",
      typed: "",
      choices: [
        { label: { is: "said", what: "tekort" }, question: withOwn(question, oddSign.year, { resultaat: -oddSign.cents }) },
        { label: { is: "said", what: "overschot" }, question: withOwn(question, oddSign.year, { resultaat: oddSign.cents }) },
      ],
    };
  if (requestDay || figures.asksDay) return requestTrouble(question, requestDay, today);
  return looseTrouble(question, figures, year);
}

function chooseFigures(choices: { own: OwnFigures; question: VangnetQuestion }[]): Trouble {
  return {
    kind: "choose",
    what: "figures",
    typed: "",
    choices: choices.flatMap(({ own, question }) => {
      const cents = Object.entries(own).map(([field, amount]) => ({ field: field as "budget" | "uitgaven", cents: amount as number }));
      return checkPossible(question) ? [] : [{ label: { is: "figures" as const, cents }, question }];
    }),
  };
}

/** A request of which the year, or the whole day, is not said: a request over t is filed in t+1. */
function requestTrouble(question: VangnetQuestion, day: ReadFigures["requestDay"], today: IsoDay): Trouble {
  const text = (year: number) => `${year}-${String(day?.maand).padStart(2, "0")}-${String(day?.dag).padStart(2, "0")}`;
  const verzoek = day && question.jaar !== null ? text(question.jaar + 1) : undefined;
  const choices =
    verzoek !== undefined && verzoek <= today ? [{ label: { is: "day" as const, day: verzoek }, question: { ...question, verzoek } }] : [];
  return { kind: "choose", what: "request-day", typed: "", choices };
}

/** Amounts that no figure's name goes with: what are they? */
function looseTrouble(question: VangnetQuestion, { loose, looseResults }: ReadFigures, year: string): Trouble | undefined {
  const [cents] = loose;
  if (cents === undefined) return undefined;
  if (looseResults) {
    const withResults = Object.entries(looseResults).reduce((all, [at, resultaat]) => withOwn(all, at, { resultaat }), question);
    const label = { is: "figures" as const, cents: loose.map((amount) => ({ field: "resultaat" as const, cents: amount })) };
    return { kind: "choose", what: "figures", typed: "", choices: [{ label, question: withResults }] };
  }
  if (loose.length === 2) {
    const [one = 0, two = 0] = loose;
    const both = [
      { budget: one, uitgaven: two },
      { budget: two, uitgaven: one },
    ];
    return chooseFigures(both.map((own) => ({ own, question: withOwn(question, year, own) })));
  }
  const choices = [
    { value: "uitgaven" as const, question: withOwn(question, year, { uitgaven: cents }) },
    { value: "budget" as const, question: withOwn(question, year, { budget: cents }) },
    // A loose amount with a minus is a tekort too.
    { value: "tekort" as const, question: withOwn(question, year, { resultaat: -Math.abs(cents) }) },
  ].filter(({ value, question: chosen }) => !checkPossible(chosen) && !isGiven(question, year, value));
  return choices.length > 0 ? { kind: "loose-amount", cents, choices } : { kind: "impossible", field: "uitgaven", cents };
}

/** A figure that is given already is not what the amount is. */
const isGiven = ({ eigen }: VangnetQuestion, year: string, value: "uitgaven" | "budget" | "tekort"): boolean =>
  eigen[year]?.[value === "tekort" ? "resultaat" : value] !== undefined;

const withOwn = (question: VangnetQuestion, year: string, own: OwnFigures): VangnetQuestion => ({
  ...question,
  eigen: { ...question.eigen, [year]: { ...question.eigen[year], ...own } },
});
