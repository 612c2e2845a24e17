import type { FormulierQuestion } from "../question/vangnet/shapes.ts";
import { type Button, type Card, optionalText } from "./card.ts";
import { renderCard } from "./render.ts";
import { FORM_CARD } from "./texts/vangnet/card.ts";

/** One field of a form: what is filled in, and what is wrong with it. */
export interface FormField {
  id: string;
  label: string;
  hint: string;
  value: string;
  error?: string;
}

export interface Form {
  title: string;
  paragraphs: string[];
  notes: string[];
  fields: FormField[];
  question: FormulierQuestion;
  buttons: Button[];
}

/** A form to fill in; it carries the question that it completes. */
export function formCard({ title, paragraphs, notes, fields, question, buttons }: Form): Card {
  const wrong = fields.filter(({ error }) => error).length;
  return renderCard(
    "formulier",
    {
      titel: title,
      meldingen: notes.map((text) => ({ text })),
      alineas: paragraphs.map((text) => ({ text })),
      velden: fields.map(({ id, label, hint, value, error }) => ({
        id,
        label,
        hint,
        waarde: value,
        // With the sign: a colour alone is not seen by all, and Teams' own red is too faint in the dark.
        fouten: optionalText(error && FORM_CARD.error(error)),
      })),
      verzendtitel: question.velden === "keuze" ? FORM_CARD.search : FORM_CARD.compute,
      question,
      knoppen: buttons,
    },
    wrong > 0 ? FORM_CARD.wrong(title, wrong) : title,
  );
}
