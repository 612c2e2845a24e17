import { MAX_CENTS, MAX_INWONERS, type OwnFigures, type VangnetQuestion } from "./question.ts";
import type { Trouble } from "./reading.ts";
import type { Field } from "./words.ts";

/** Below this a budget is no municipality's: the smallest island gets more. Then a table in × € 1.000 was copied. */
const SMALLEST_BUDGET_CENTS = 50_000 * 100;

/** Refuses what cannot be: a question must be one that a button can carry. */
export function checkPossible(question: VangnetQuestion): Trouble | undefined {
  const { inwoners } = question;
  if (inwoners !== undefined && (inwoners <= 0 || inwoners > MAX_INWONERS))
    return { kind: "impossible", field: "inwoners", cents: inwoners * 100 };
  for (const own of Object.values(question.eigen)) {
    for (const [field, cents] of Object.entries(own) as [Exclude<Field, "inwoners"> | "uitgavenTot", number][]) {
      const negative = cents < 0 && field !== "resultaat";
      if (negative || Math.abs(cents) > MAX_CENTS || (field === "budget" && cents === 0))
        return { kind: "impossible", field: field === "uitgavenTot" ? "uitgaven" : field, cents };
    }
  }
  return undefined;
}

/** Refuses amounts that cannot be, and asks back where they contradict each other or × € 1.000 was forgotten. */
export function checkOwnFigures(question: VangnetQuestion): Trouble | undefined {
  const wrong = checkPossible(question) ?? spendingTwice(question);
  if (wrong) return wrong;
  const small = Object.values(question.eigen).find(({ budget }) => budget !== undefined && budget < SMALLEST_BUDGET_CENTS);
  if (question.bevestigd || small?.budget === undefined) return undefined;
  return { kind: "small-budget", cents: small.budget, times1000: timesThousand(question), asTyped: { ...question, bevestigd: true } };
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

/** Every amount of a year with a small budget, × 1.000: they come from the same table. */
function timesThousand(question: VangnetQuestion): VangnetQuestion {
  const scale = (own: OwnFigures): OwnFigures =>
    own.budget !== undefined && own.budget < SMALLEST_BUDGET_CENTS
      ? Object.fromEntries(Object.entries(own).map(([field, cents]) => [field, (cents ?? 0) * 1000]))
      : own;
  return { ...question, eigen: Object.fromEntries(Object.entries(question.eigen).map(([year, own]) => [year, scale(own)])) };
}
