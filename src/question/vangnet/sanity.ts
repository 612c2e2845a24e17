import type { Trouble } from "../reading.ts";
import { MAX_CENTS } from "../shape.ts";
import { MAX_INWONERS, type OwnFigures, type VangnetQuestion } from "./shapes.ts";

/** Below this a budget or spending is no municipality's: the smallest island has more. Then a table in × € 1.000 was copied. */
export const SMALLEST_BUDGET_CENTS = 50_000 * 100;

/** Refuses what cannot be: a question must be one that a button can carry. */
export function checkPossible(question: VangnetQuestion): Trouble | undefined {
  const { inwoners } = question;
  if (inwoners !== undefined && (inwoners <= 0 || inwoners > MAX_INWONERS))
    return { kind: "impossible", field: "inwoners", cents: inwoners * 100 };
  for (const own of Object.values(question.eigen)) {
    for (const [field, cents] of amountsOf(own)) {
      const negative = cents < 0 && field !== "resultaat";
      if (negative || Math.abs(cents) > MAX_CENTS || (field === "budget" && cents === 0))
        return { kind: "impossible", field: field === "uitgavenTot" ? "uitgaven" : field, cents };
    }
  }
  return undefined;
}

type Amounts = Omit<OwnFigures, "verschil" | "resultaatDeel">;
/** The amounts among own figures. */
const amountsOf = ({ verschil: _, resultaatDeel: __, ...amounts }: OwnFigures): [keyof Amounts, number][] =>
  Object.entries(amounts) as [keyof Amounts, number][];

/** More baten than lasten, or more unlawful spending than there is spending. */
function moreThanThereIs(question: VangnetQuestion): Trouble | undefined {
  for (const { lasten, baten = 0, uitgaven, onrechtmatig = 0 } of Object.values(question.eigen)) {
    if (lasten !== undefined && baten > lasten) return { kind: "impossible", field: "baten", cents: baten };
    const spent = lasten === undefined ? uitgaven : lasten - baten;
    if (spent !== undefined && onrechtmatig > spent) return { kind: "impossible", field: "onrechtmatig", cents: onrechtmatig };
  }
  return undefined;
}

/** Refuses amounts that cannot be, and asks back what is missing, contradicts itself, or lost its × € 1.000. */
export function checkOwnFigures(question: VangnetQuestion): Trouble | undefined {
  const wrong = checkPossible(question) ?? moreThanThereIs(question) ?? spendingTwice(question) ?? missingBaten(question);
  if (wrong) return wrong;
  return unlikely(question, { least: SMALLEST_BUDGET_CENTS, most: MAX_CENTS });
}

/** A figure that a municipality cannot have: less than least, or more than most, in cents. Once it is said to be right it is taken. */
export function unlikely(question: VangnetQuestion, { least, most }: { least: number; most: number }): Trouble | undefined {
  const amounts = Object.values(question.eigen).flatMap(({ budget, uitgaven, lasten }) =>
    [budget, uitgaven, lasten].filter((cents) => cents !== undefined),
  );
  const odd = amounts.filter((amount) => ((amount > 0 && amount < least) || amount > most) && !isConfirmed(question, amount));
  const [cents] = odd;
  if (cents === undefined) return undefined;
  const isSmall = (amount: number): boolean => amount < least;
  const why = isSmall(cents) ? "small" : "large";
  // Those that are as small come from the same table, and are right or wrong together.
  const asTyped = odd.filter((amount) => isSmall(amount) === isSmall(cents)).reduce(confirmed, question);
  const factor = [1_000, 1_000_000].find((times) => why === "small" && cents * times >= least && cents * times <= most);
  return { kind: "unlikely", cents, why, asTyped, ...(factor && { scaled: { factor, question: inUnitsOf(factor, question, least) } }) };
}

/** Whether the asker said of an amount, in cents, that it is right. */
export const isConfirmed = ({ bevestigd }: VangnetQuestion, cents: number): boolean =>
  Array.isArray(bevestigd) ? bevestigd.includes(cents) : bevestigd === true;

/** The question with an amount, in cents, that is right as it is. */
export const confirmed = (question: VangnetQuestion, cents: number): VangnetQuestion => ({
  ...question,
  bevestigd: question.bevestigd === true || [...(question.bevestigd || []), cents],
});

/** The same for an amount that took the place of another: what it was before is asked no more. */
export const confirmedInstead = (question: VangnetQuestion, was: number, cents: number): VangnetQuestion => {
  const { bevestigd } = question;
  if (!Array.isArray(bevestigd)) return confirmed(question, cents);
  return { ...question, bevestigd: [...bevestigd.filter((amount) => amount !== was), cents] };
};

/** Lasten without baten: none is not the same as not known. */
function missingBaten(question: VangnetQuestion): Trouble | undefined {
  const found = Object.entries(question.eigen).find(
    ([, { lasten, baten, uitgaven }]) => lasten !== undefined && baten === undefined && uitgaven === undefined,
  );
  if (!found) return undefined;
  const [year, own] = found;
  const without = { ...question, eigen: { ...question.eigen, [year]: { ...own, baten: 0 } } };
  return { kind: "choose", what: "baten", typed: "", choices: [{ label: { is: "said", what: "no-baten" }, question: without }] };
}

/** Spending as one amount that is neither lasten minus baten nor what is left of that without unlawful spending. */
function spendingTwice(question: VangnetQuestion): Trouble | undefined {
  for (const [year, own] of Object.entries(question.eigen)) {
    const { lasten, baten = 0, ...oneAmount } = own;
    const { uitgaven, uitgavenTot, ...accounts } = own;
    if (uitgaven === undefined || lasten === undefined) continue;
    const netto = lasten - baten;
    if (uitgaven === netto || uitgaven === netto - (own.onrechtmatig ?? 0)) continue;
    const choice = (value: number, chosen: OwnFigures) => ({
      value,
      question: { ...question, eigen: { ...question.eigen, [year]: chosen } },
    });
    return { kind: "given-twice", field: "uitgaven", choices: [choice(uitgaven, oneAmount), choice(netto, accounts)] };
  }
  return undefined;
}

/** Every amount that is as small: they come from the same table. */
function inUnitsOf(factor: number, question: VangnetQuestion, least: number): VangnetQuestion {
  const scale = (own: OwnFigures): OwnFigures => ({
    ...own,
    ...Object.fromEntries(amountsOf(own).map(([field, cents]) => [field, Math.abs(cents) < least ? Math.round(cents * factor) : cents])),
  });
  return { ...question, eigen: Object.fromEntries(Object.entries(question.eigen).map(([year, own]) => [year, scale(own)])) };
}
