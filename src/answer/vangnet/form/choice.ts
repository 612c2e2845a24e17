import type { FormField } from "../../../cards/form-card.ts";
import { LONGEST_ECHO, shorten } from "../../../cards/limits.ts";
import { FORM } from "../../../cards/texts/vangnet/answer.ts";
import { coveredYears, rulesOfYear } from "../../../domain/vangnet/rules.ts";
import type { Question } from "../../../question/question.ts";
import { parseText } from "../../../question/read.ts";
import type { FormulierQuestion } from "../../../question/vangnet/shapes.ts";
import type { Answer } from "../../answer.ts";
import { type AnswerContext, homeRegions, readingContext } from "../../context.ts";
import { standardSample } from "../../examples.ts";
import { troubleAnswer } from "../../trouble.ts";
import { errorOf } from "./fields.ts";

/** The fields that ask which municipality and which year: one of the asker's own region is chosen, another is typed. */
export function choiceFields(
  wie: string | null,
  year: number,
  typed: Record<string, string>,
  errors: Record<string, string>,
  context: AnswerContext,
): FormField[] {
  const { andere, jaar } = standardSample(context);
  const { regio, choices } = homeChoices(context);
  const before = filledIn(wie, context);
  const field = (id: "gemeente" | "jaar", hint: string, value: string): FormField => ({
    id,
    label: FORM[id].label,
    hint,
    value: typed[id] ?? value,
    ...errorOf(errors, id),
  });
  return [
    { id: "uit", label: FORM.uit.label(regio), hint: FORM.choose, value: typed.uit ?? before.uit, choices: [...choices, NONE] },
    field("gemeente", FORM.gemeente.hint(andere.naam), before.gemeente),
    field("jaar", FORM.jaar.hint(jaar), String(year)),
  ];
}

/** The asker's own region as a whole, and its municipalities by name. */
function homeChoices(context: AnswerContext) {
  const [{ id, naam, gemeenten }] = homeRegions(context) as [ReturnType<typeof homeRegions>[number]];
  const members = gemeenten.map((value) => ({ value, title: context.names.nameOf(value) }));
  return {
    regio: naam,
    choices: [...members.sort((a, b) => a.title.localeCompare(b.title, "nl")), { value: id, title: FORM.uit.whole(naam) }],
  };
}

/** A client cannot empty a choice that was made. */
const NONE = { value: "geen", title: FORM.uit.none };

/** Where the municipality of the question stands in the form. */
function filledIn(wie: string | null, context: AnswerContext): { uit: string; gemeente: string } {
  if (wie === null) return { uit: "", gemeente: "" };
  const isChoice = homeChoices(context).choices.some(({ value }) => value === wie);
  return isChoice ? { uit: wie, gemeente: "" } : { uit: "", gemeente: context.names.nameOf(wie) };
}

/** What came back → the question about that municipality and year; or an error per field. Of the two fields the one that was changed counts. */
export function readChoice(
  form: FormulierQuestion,
  typed: Record<string, string>,
  context: AnswerContext,
): Question | Answer | { errors: Record<string, string> } {
  const year = Number((typed.jaar ?? "").trim());
  const { regels } = context.published;
  const { first, last } = coveredYears(regels);
  if (rulesOfYear(regels, year).length === 0) return { errors: { jaar: FORM.errors.year(first, last) } };
  const before = filledIn(form.vraag.wie, context);
  const name = (typed.gemeente ?? "").trim();
  const isTyped = name !== "" && name !== before.gemeente;
  const chosen = homeChoices(context).choices.find(({ value }) => value === typed.uit);
  const isChosen = chosen !== undefined && chosen.value !== before.uit;
  if (isTyped && isChosen) return { errors: { gemeente: FORM.errors.twoNames(chosen.title, shorten(name, LONGEST_ECHO)) } };
  if (chosen && !isTyped) return { ...form.vraag, wie: chosen.value, jaar: year, eigen: {} };
  const reading = parseText(`vangnet ${name}`, readingContext(context));
  if (reading.kind === "trouble") {
    const { trouble } = reading;
    if (trouble.kind !== "which-name" && trouble.kind !== "unknown-name") return { errors: { gemeente: FORM.errors.onlyName } };
    const choices = trouble.choices.flatMap(({ value, question }) =>
      question.kind === "vangnet" ? [{ value, question: { ...question, jaar: year } }] : [],
    );
    return choices.length > 0 ? troubleAnswer({ ...trouble, choices }, context) : { errors: { gemeente: FORM.errors.unknownName } };
  }
  const { question } = reading;
  if (question.kind !== "vangnet" || question.wie === null) return { errors: { gemeente: FORM.errors.noName } };
  return { ...form.vraag, wie: question.wie, jaar: year, eigen: {} };
}
