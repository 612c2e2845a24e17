import type { Button } from "../../cards/card.ts";
import { formCard } from "../../cards/form-card.ts";
import { coveredYears, rulesOfYear } from "../../domain/vangnet/rules.ts";
import { parseText } from "../../question/parse.ts";
import type { FormulierQuestion, Question, VangnetQuestion } from "../../question/question.ts";
import { checkOwnFigures } from "../../question/sanity.ts";
import { type Answer, answered } from "../answer.ts";
import { command } from "../command.ts";
import type { AnswerContext } from "../context.ts";
import { storedFigures, withOwnFigures } from "../facts.ts";
import { budgetField, filledFields, readAmountFields } from "../form-fields.ts";
import { troubleAnswer } from "../trouble.ts";
import { pickYear } from "../year.ts";

export const formulier = command({
  kind: "formulier",
  answer: (question, context, notes) => formulierAnswer(question, {}, context, notes),
});

/** The form; what was typed before stays, with the errors beside it. */
export function formulierAnswer(
  question: FormulierQuestion,
  typed: Record<string, string>,
  context: AnswerContext,
  notes: string[] = [],
  buttons: Button[] = [],
  errors: Record<string, string> = {},
): Answer {
  const { vraag, velden } = question;
  const name = vraag.wie ? context.names.nameOf(vraag.wie) : "";
  const year = yearOfForm(question, context);
  const back: Button[] = hasFigures(vraag, year, context) ? [{ title: "Terug", question: vraag }] : [];
  if (velden === "keuze") {
    return answered(
      formCard({
        title: "Andere gemeente of ander jaar",
        paragraphs: [],
        notes,
        fields: [
          {
            id: "gemeente",
            label: "Gemeente",
            hint: "bijvoorbeeld Deurne",
            value: typed.gemeente ?? name,
            ...(errors.gemeente && { error: errors.gemeente }),
          },
          {
            id: "jaar",
            label: "Jaar",
            hint: "bijvoorbeeld 2020",
            value: typed.jaar ?? String(year),
            ...(errors.jaar && { error: errors.jaar }),
          },
        ],
        question,
        buttons: [...buttons, ...back],
      }),
    );
  }
  return answered(
    formCard({
      title: `Vangnet ${name} ${year}: uw cijfers`,
      paragraphs: ["Vul in wat u weet. Uw cijfers worden niet bewaard."],
      notes,
      fields: filledFields(vraag, year, typed, errors, context),
      question: { ...question, vraag: { ...vraag, jaar: year } },
      buttons: [...buttons, ...back],
    }),
  );
}

/** What came back from a form → the question it completes, or the form again with what is wrong. */
export function readForm(form: FormulierQuestion, typed: Record<string, string>, context: AnswerContext): Question | Answer {
  const again = (errors: Record<string, string>) => formulierAnswer(form, typed, context, [], [], errors);
  if (form.velden === "keuze") return readChoice(form, typed, context, again);
  const year = yearOfForm(form, context);
  const read = readAmountFields(form.vraag, year, typed, context);
  if ("errors" in read) return again(read.errors);
  if (!hasFigures(read.question, year, context)) return again({ [budgetField(year)]: "Vul ten minste het budget en de uitgaven in" });
  const refusal = checkOwnFigures(read.question);
  return refusal ? troubleAnswer(refusal, context) : read.question;
}

function readChoice(
  form: FormulierQuestion,
  typed: Record<string, string>,
  context: AnswerContext,
  again: (errors: Record<string, string>) => Answer,
): Question | Answer {
  const year = Number((typed.jaar ?? "").trim());
  const { first, last } = coveredYears(context.published.regels);
  if (rulesOfYear(context.published.regels, year).length === 0) return again({ jaar: `Kies een jaar van ${first} tot en met ${last}` });
  const reading = parseText(`vangnet ${typed.gemeente ?? ""}`, context);
  if (reading.kind === "trouble") {
    const { trouble } = reading;
    if (trouble.kind !== "which-name" && trouble.kind !== "unknown-name")
      return again({ gemeente: "Vul alleen de naam van een gemeente in" });
    const choices = trouble.choices.map((choice) => ({ ...choice, question: { ...choice.question, jaar: year } }));
    return choices.length > 0 ? troubleAnswer({ ...trouble, choices }, context) : again({ gemeente: "Die gemeente ken ik niet" });
  }
  if (reading.question.kind !== "vangnet" || reading.question.wie === null) return again({ gemeente: "Vul de naam van een gemeente in" });
  return { ...form.vraag, wie: reading.question.wie, jaar: year, eigen: {} };
}

/** Without a figure of the year itself there is no answer, but the form again. */
const hasFigures = (vraag: VangnetQuestion, year: number, context: AnswerContext): boolean =>
  vraag.wie !== null &&
  Object.keys(withOwnFigures(storedFigures(context, vraag.wie), vraag, year, context.today).get(year) ?? {}).length > 0;

const yearOfForm = ({ vraag }: FormulierQuestion, context: AnswerContext): number =>
  pickYear(vraag, vraag.wie ? storedFigures(context, vraag.wie) : new Map(), context).year;
