import type { Button } from "../../../cards/card.ts";
import { formCard } from "../../../cards/form-card.ts";
import { euroOfCents } from "../../../cards/format.ts";
import { FORM } from "../../../cards/texts/vangnet/answer.ts";
import { FORM_CARD } from "../../../cards/texts/vangnet/card.ts";
import { BUTTON } from "../../../cards/texts/vrager.ts";
import { figuresOf, isAnyKnown } from "../../../facts/figures.ts";
import { withOwnFigures } from "../../../facts/own/own.ts";
import { pickYear } from "../../../facts/year.ts";
import type { Question } from "../../../question/question.ts";
import type { Trouble } from "../../../question/reading.ts";
import { checkOwnFigures } from "../../../question/vangnet/sanity.ts";
import { type FormulierQuestion, formulier as shape, type VangnetQuestion } from "../../../question/vangnet/shapes.ts";
import { type Answer, answered } from "../../answer.ts";
import { command } from "../../command.ts";
import { type AnswerContext, isAlone } from "../../context.ts";
import { troubleAnswer } from "../../trouble.ts";
import { unlikelyOf } from "../own-figures-trouble.ts";
import { budgetField } from "./amounts.ts";
import { choiceFields, readChoice } from "./choice.ts";
import { chosenUnit, fieldOf, filledSections, readAmountFields, withUnitField } from "./fields.ts";

/** A form to complete a vangnet question: the figures, or which municipality and year. */
export const formulier = command({
  kind: "formulier",
  shape,
  isPersonal: true,
  answer: (question, context, notes) => formulierAnswer(question, {}, context, notes),
  complete: (form, typed, context) =>
    form.velden === "keuze" ? completedByChoice(form, typed, context) : completedFigures(form, typed, context),
});

/** The form; what was typed before stays, with the errors beside it. */
export function formulierAnswer(
  question: FormulierQuestion,
  typed: Record<string, string>,
  context: AnswerContext,
  notes: string[] = [],
  buttons: Button[] = [],
  errors: Record<string, string> = {},
  unlikely?: Unlikely,
): Answer {
  const { vraag, velden } = question;
  const name = vraag.wie ? context.names.nameOf(vraag.wie) : "";
  const year = yearOfForm(question, context);
  const isRegion = vraag.wie !== null && context.names.membersOf(vraag.wie) !== undefined;
  const back: Button[] = isRegion || hasFigures(vraag, year, context) ? [{ title: BUTTON.back, question: vraag }] : [];
  const common = { notes, buttons: [...buttons, ...back] };
  const reads = isAlone(context.conversation) ? FORM.readers.alone : FORM.readers.others;
  if (velden === "keuze") {
    const fields = choiceFields(vraag.wie, year, typed, errors, context);
    return answered(
      formCard({
        ...common,
        title: FORM.choice,
        paragraphs: isAlone(context.conversation) ? [] : [reads],
        sections: [{ fields }],
        question,
        send: FORM_CARD.search,
      }),
    );
  }
  const sections = filledSections(vraag, year, typed, errors, context);
  return answered(
    formCard({
      ...common,
      title: FORM.figures(name, year),
      paragraphs: [`${FORM.howTo} ${reads}`],
      sections: unlikely ? withUnitField(sections, unlikely) : sections,
      send: FORM_CARD.compute,
      question: { ...question, vraag: { ...vraag, jaar: year } },
    }),
  );
}

/** The figures that came back → the question with them, or the form again with what is wrong. */
function completedFigures(form: FormulierQuestion, typed: Record<string, string>, context: AnswerContext): Question | Answer {
  const year = yearOfForm(form, context);
  const read = readAmountFields(form.vraag, year, typed, context);
  if ("errors" in read) return again(form, typed, context, read.errors);
  if (!hasFigures(read.question, year, context)) return again(form, typed, context, { [budgetField(year)]: FORM.errors.needed });
  const { wie } = read.question;
  const trouble =
    checkOwnFigures(read.question) ?? (wie === null ? undefined : unlikelyOf(read.question, wie, figuresOf(context, wie), context));
  if (trouble?.kind === "unlikely") {
    const chosen = chosenUnit(typed, trouble);
    return chosen ? nextUnlikely(form, chosen, year, context) : askedUnit(form, typed, read.question, year, trouble, context);
  }
  return trouble ? troubleAnswer(trouble, context) : read.question;
}

/** What was chosen of one amount, or the form with the next that is unlikely: every amount is asked in the form, once. */
function nextUnlikely(form: FormulierQuestion, chosen: Question, year: number, context: AnswerContext): Question | Answer {
  if (chosen.kind !== "vangnet") return chosen;
  const { wie } = chosen;
  const more = wie === null ? undefined : unlikelyOf(chosen, wie, figuresOf(context, wie), context);
  return more?.kind === "unlikely" ? askedUnit({ ...form, vraag: chosen }, {}, chosen, year, more, context) : chosen;
}

type Unlikely = Trouble & { kind: "unlikely" };

/** The form again, with the question beside the amount: all else stays as it was typed. */
function askedUnit(
  form: FormulierQuestion,
  typed: Record<string, string>,
  read: VangnetQuestion,
  year: number,
  trouble: Unlikely,
  context: AnswerContext,
): Answer {
  const errors = {
    [fieldOf(trouble.cents, read, year, context)]: FORM.errors.unlikely(
      euroOfCents(trouble.cents),
      trouble.why === "small",
      trouble.scaled?.factor,
    ),
  };
  return formulierAnswer(form, typed, context, [], [], errors, trouble);
}

/** The municipality and year that came back → the question about those. */
function completedByChoice(form: FormulierQuestion, typed: Record<string, string>, context: AnswerContext): Question | Answer {
  const made = readChoice(form, typed, context);
  return "errors" in made ? again(form, typed, context, made.errors) : made;
}

const again = (form: FormulierQuestion, typed: Record<string, string>, context: AnswerContext, errors: Record<string, string>): Answer =>
  formulierAnswer(form, typed, context, [], [], errors);

/** Without a figure of the year itself there is no answer, but the form again. */
const hasFigures = ({ wie, eigen }: VangnetQuestion, year: number, context: AnswerContext): boolean =>
  wie !== null && isAnyKnown(withOwnFigures(figuresOf(context, wie), eigen, year, context.today).get(year));

const yearOfForm = ({ vraag: { wie, jaar } }: FormulierQuestion, context: AnswerContext): number =>
  pickYear(jaar, wie === null ? [] : [wie], context, context.today).year;
