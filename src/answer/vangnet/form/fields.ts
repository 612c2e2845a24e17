import type { FormField, FormSection } from "../../../cards/form-card.ts";
import { euroCents, euroOfCents, plainAmount } from "../../../cards/format.ts";
import { CHOICE } from "../../../cards/texts/reading.ts";
import { FORM } from "../../../cards/texts/vangnet/answer.ts";
import { type Amount, fromCents } from "../../../domain/money.ts";
import { relevanteBestedingen, resultaatVan, type YearFigures } from "../../../domain/vangnet/facts.ts";
import { type FiguresByYear, figuresOf } from "../../../facts/figures.ts";
import { withOwnFigures } from "../../../facts/own/own.ts";
import { parseAmount } from "../../../question/line/amounts.ts";
import { normalise } from "../../../question/line/normalise.ts";
import { toLine } from "../../../question/line/read-line.ts";
import { toSaid } from "../../../question/line/said.ts";
import type { Question } from "../../../question/question.ts";
import type { Trouble } from "../../../question/reading.ts";
import { MAX_CENTS } from "../../../question/shape.ts";
import { readFigures } from "../../../question/vangnet/figures/figures.ts";
import { withOwn } from "../../../question/vangnet/follow-vangnet.ts";
import type { FormulierQuestion, VangnetQuestion } from "../../../question/vangnet/shapes.ts";
import { type AnswerContext, readingContext } from "../../context.ts";
import { type AmountField, amountFields, amountSections, budgetField } from "./amounts.ts";

export const formulierQuestion = (vraag: VangnetQuestion): FormulierQuestion => ({ v: 1, kind: "formulier", velden: "cijfers", vraag });
export const keuzeQuestion = (vraag: VangnetQuestion): FormulierQuestion => ({ v: 1, kind: "formulier", velden: "keuze", vraag });

/** The fields of the figures by route, with what is known filled in. */
export function filledSections(
  question: VangnetQuestion,
  year: number,
  typed: Record<string, string>,
  errors: Record<string, string>,
  context: AnswerContext,
): FormSection[] {
  const figures = withOwnFigures(knownOf(question, context), question.eigen, year, context.today);
  const filled = ({ id, year: at, name }: AmountField): FormField => {
    const value = amountIn(name, figures.get(at));
    const known = value === undefined ? "" : asTyped(name, value);
    const hint = name === "resultaat" ? FORM.resultHint : FORM.amountHint;
    return { id, label: FORM.label[name](at), hint, value: typed[id] ?? known, ...errorOf(errors, id) };
  };
  return amountSections(year, context).map((section) => ({ ...section, fields: section.fields.map(filled) }));
}

const asTyped = (name: AmountField["name"], value: Amount): string =>
  name === "resultaat" && value !== 0n ? FORM.result(value < 0n, plainAmount(value < 0n ? -value : value)) : plainAmount(value);

/** Says what an amount that is no such municipality's is meant to be. */
export const UNIT = "eenheid";
const AS_TYPED = "1";

/** Asks beside the amount what it is meant to be. */
export function withUnitField(sections: readonly FormSection[], { cents, scaled }: Trouble & { kind: "unlikely" }): FormSection[] {
  const choices = [
    ...(scaled ? [{ title: CHOICE.scaled(scaled.factor), value: String(scaled.factor) }] : []),
    { title: scaled ? CHOICE.asTyped(cents) : FORM.asTyped(euroOfCents(cents)), value: AS_TYPED },
  ];
  const unit: FormField = { id: UNIT, label: FORM.unit, hint: FORM.choose, value: "", choices };
  return sections.map((section) => ({ ...section, fields: section.fields.flatMap((field) => (field.error ? [field, unit] : [field])) }));
}

/** What was chosen there; undefined as long as nothing is. */
export const chosenUnit = (
  typed: Record<string, string>,
  { asTyped: same, scaled }: Trouble & { kind: "unlikely" },
): Question | undefined =>
  typed[UNIT] === AS_TYPED ? same : scaled && typed[UNIT] === String(scaled.factor) ? scaled.question : undefined;

/** The field in which an amount of the asker's own stands; the first where it came with the question. */
export const fieldOf = (cents: number, { eigen }: VangnetQuestion, year: number, context: AnswerContext): string =>
  amountFields(year, context).find(({ name, year: at }) => eigen[at]?.[name] === cents)?.id ?? budgetField(year);

export const errorOf = (errors: Record<string, string>, id: string): { error?: string } => (errors[id] ? { error: errors[id] } : {});

/** What was typed in the form → the question it completes; or an error per field. */
export function readAmountFields(
  question: VangnetQuestion,
  year: number,
  typed: Record<string, string>,
  context: AnswerContext,
): { question: VangnetQuestion } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const before = ofYear(question.eigen, year);
  const eigen = { ...before };
  const known = knownOf(question, context);
  const shown = withOwnFigures(known, before, year, context.today);
  const untouched: { at: number; name: AmountField["name"]; cents: number }[] = [];
  const touched = new Set<number>();
  for (const { id, year: at, name } of amountFields(year, context)) {
    const text = normalise(typed[id] ?? "").replace(/\s/g, "");
    if (typed[id] !== undefined && text === "") {
      const emptied = amountIn(name, shown.get(at));
      const isOwn = before[at]?.[name] !== undefined;
      // What is known cannot be taken away; a figure of the asker's own can.
      if (emptied !== undefined && !isOwn && !isComputed(name, shown.get(at))) errors[id] = FORM.errors.emptied(euroCents(emptied));
      if (isOwn) eigen[at] = without(eigen[at] ?? {}, name);
    }
    if (text === "") continue;
    const cents = name === "resultaat" ? readResult(typed[id] ?? "", amountIn(name, shown.get(at)), context) : parseAmount(text)?.cents;
    if (cents === "which-sign") errors[id] = FORM.errors.whichSign;
    else if (cents === undefined) errors[id] = name === "resultaat" ? FORM.errors.noResult : FORM.errors.noAmount;
    else if (Math.abs(cents) > MAX_CENTS) errors[id] = FORM.errors.tooLarge;
    else if (cents < 0 && name !== "resultaat") errors[id] = FORM.errors.negative;
    else if (cents === 0 && name === "budget") errors[id] = FORM.errors.zeroBudget;
    else if (amountIn(name, shown.get(at)) !== fromCents(cents)) {
      eigen[at] = withOwn(eigen[at] ?? {}, { [name]: cents });
      touched.add(at);
    }
    // A field that was left as it was filled in is no figure of the asker's own.
    else if (isComputed(name, shown.get(at))) untouched.push({ at, name, cents });
  }
  // Unless it was computed, and another figure of that year was changed: it must not change with it.
  for (const { at, name, cents } of untouched) if (touched.has(at)) eigen[at] = { ...eigen[at], [name]: cents };
  const own = Object.fromEntries(Object.entries(eigen).filter(([, figures]) => Object.keys(figures).length > 0));
  return Object.keys(errors).length > 0 ? { errors } : { question: { ...question, jaar: year, eigen: own } };
}

/** "tekort 3 mln", "-3 mln" or "(3 mln)", in cents. Without word or sign nobody knows which it is, unless it stood there so. */
function readResult(typed: string, shown: Amount | undefined, context: AnswerContext): number | "which-sign" | undefined {
  const amount = parseAmount(normalise(typed).replace(/\s/g, ""));
  if (amount) {
    const { cents, sign, brackets } = amount;
    if (brackets) return -Math.abs(cents);
    return sign || cents === 0 || shown === fromCents(cents) ? cents : "which-sign";
  }
  const { own, loose, unreadable, oddSign, twice } = readFigures(toSaid(toLine(typed, readingContext(context))));
  if (oddSign) return "which-sign";
  const [said, ...others] = Object.values(own);
  return loose.length > 0 || unreadable || twice || others.length > 0 ? undefined : said?.resultaat;
}

const without = <T extends object>(figures: T, name: string): T =>
  Object.fromEntries(Object.entries(figures).filter(([key]) => key !== name)) as T;

/** Own figures with those of the question's year under that year. */
function ofYear({ t, ...eigen }: VangnetQuestion["eigen"], year: number): VangnetQuestion["eigen"] {
  return t ? { ...eigen, [year]: { ...t, ...eigen[String(year)] } } : eigen;
}

const knownOf = ({ wie }: VangnetQuestion, context: AnswerContext): FiguresByYear => (wie === null ? new Map() : figuresOf(context, wie));

/** Whether a field was filled in with what follows from other figures of that year. */
const isComputed = (name: AmountField["name"], { bestedingen, resultaat }: YearFigures = {}): boolean =>
  (name === "uitgaven" && !bestedingen && resultaat !== undefined) || (name === "resultaat" && bestedingen !== undefined);

function amountIn(name: AmountField["name"], figures: YearFigures = {}): Amount | undefined {
  if (name === "budget") return figures.budget?.value;
  return (name === "uitgaven" ? relevanteBestedingen(figures) : resultaatVan(figures))?.value;
}
