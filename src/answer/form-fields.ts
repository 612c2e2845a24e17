import type { FormField } from "../cards/form-card.ts";
import { plainAmount } from "../cards/format.ts";
import { fromCents } from "../domain/money.ts";
import { relevanteBestedingen, resultaatVan } from "../domain/vangnet/facts.ts";
import { rulesOfYear } from "../domain/vangnet/rules.ts";
import { normalise } from "../question/normalise.ts";
import type { FormulierQuestion, OwnFigures, VangnetQuestion } from "../question/question.ts";
import { parseAmount } from "../question/tokens.ts";
import type { AnswerContext } from "./context.ts";
import { storedFigures, withOwnFigures } from "./facts.ts";

export const formulierQuestion = (vraag: VangnetQuestion): FormulierQuestion => ({ v: 1, kind: "formulier", velden: "cijfers", vraag });
export const keuzeQuestion = (vraag: VangnetQuestion): FormulierQuestion => ({ v: 1, kind: "formulier", velden: "keuze", vraag });

/** One amount that the form asks for. */
interface AmountField {
  id: string;
  year: number;
  name: "budget" | "uitgaven" | "resultaat";
  label: string;
}

const idOf = (name: AmountField["name"], year: number): string => `${name}-${year}`;
/** The first field of the form. */
export const budgetField = (year: number): string => idOf("budget", year);

/** Budget and spending of the year, and what condition b needs of other years: from the rules, so that a new year needs no code. */
export function amountFields(year: number, context: AnswerContext): AmountField[] {
  const rules = rulesOfYear(context.published.regels, year);
  const results = new Set<number>();
  const budgets = new Set<number>();
  for (const { multiYear } of rules) {
    if (multiYear.kind === "none") continue;
    for (const other of multiYear.years) {
      if (other !== year) results.add(other);
      if (multiYear.kind === "count") budgets.add(other);
    }
  }
  const field = (name: AmountField["name"], at: number): AmountField => ({ id: idOf(name, at), year: at, name, label: LABEL[name](at) });
  const descending = (years: Set<number>) => [...years].sort((a, b) => b - a);
  return [
    field("budget", year),
    field("uitgaven", year),
    ...descending(results).map((other) => field("resultaat", other)),
    ...descending(budgets).map((other) => field("budget", other)),
  ];
}

const LABEL: Record<AmountField["name"], (year: number) => string> = {
  budget: (year) => `Budget ${year}`,
  uitgaven: (year) => `Uitgaven ${year}`,
  resultaat: (year) => `Resultaat ${year} (tekort met een min)`,
};

/** The fields with what is known filled in. */
export function filledFields(
  question: VangnetQuestion,
  year: number,
  typed: Record<string, string>,
  errors: Record<string, string>,
  context: AnswerContext,
): FormField[] {
  const figures = withOwnFigures(question.wie ? storedFigures(context, question.wie) : new Map(), question, year, context.today);
  return amountFields(year, context).map(({ id, year: at, name, label }) => {
    const known = figures.get(at) ?? {};
    const value =
      name === "budget" ? known.budget?.value : name === "uitgaven" ? relevanteBestedingen(known)?.value : resultaatVan(known)?.value;
    const error = errors[id];
    return {
      id,
      label,
      hint: "bijvoorbeeld 5,9 mln",
      value: typed[id] ?? (value === undefined ? "" : plainAmount(value)),
      ...(error && { error }),
    };
  });
}

/** What was typed in the form → the question it completes; or an error per field. */
export function readAmountFields(
  question: VangnetQuestion,
  year: number,
  typed: Record<string, string>,
  context: AnswerContext,
): { question: VangnetQuestion } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const eigen: Record<string, OwnFigures> = {};
  const stored = question.wie ? storedFigures(context, question.wie) : new Map();
  for (const { id, year: at, name } of amountFields(year, context)) {
    const text = normalise(typed[id] ?? "").replace(/\s/g, "");
    if (text === "") continue;
    const cents = parseAmount(text)?.cents;
    if (cents === undefined) errors[id] = "Dit is geen bedrag. Schrijf het zo: 621.500 of 2,2 mln";
    else if (cents < 0 && name !== "resultaat") errors[id] = "Dit bedrag kan niet negatief zijn";
    else if (cents === 0 && name === "budget") errors[id] = "Het budget kan niet nul zijn";
    else if (!isStored(stored, at, name, cents)) eigen[at] = { ...eigen[at], [name]: cents };
  }
  return Object.keys(errors).length > 0 ? { errors } : { question: { ...question, jaar: year, eigen } };
}

/** A field that was left as it was filled in is no figure of the asker's own. */
function isStored(stored: ReturnType<typeof storedFigures>, year: number, name: AmountField["name"], cents: number): boolean {
  const known = stored.get(year);
  const value =
    name === "budget"
      ? known?.budget?.value
      : name === "uitgaven"
        ? known && relevanteBestedingen(known)?.value
        : known && resultaatVan(known)?.value;
  return value === fromCents(cents);
}
