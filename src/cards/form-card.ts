import type { Question } from "../question/question.ts";
import { type Button, type Card, optional, optionalText } from "./card.ts";
import { renderCard } from "./render.ts";
import { FORM_CARD } from "./texts/vangnet/card.ts";

/** One field of a form: what is filled in, and what is wrong with it. */
export interface FormField {
  id: string;
  label: string;
  hint: string;
  value: string;
  /** Present: one of these is chosen. */
  choices?: readonly { title: string; value: string }[];
  /** More than one of the choices can be taken: their values stand with commas between them. */
  many?: true;
  /** Present: no text, but a time on the clock, a day between two, or yes or no. */
  native?: "time" | "toggle" | { first: string; last: string };
  /** How much can be typed. */
  longest?: number;
  error?: string;
}

/** Fields under a heading. */
export interface FormSection {
  title?: string;
  fields: readonly FormField[];
  /** It unfolds with a press, unless something in it is wrong. */
  folded?: true;
}

export interface Form {
  title: string;
  paragraphs: string[];
  notes: string[];
  sections: readonly FormSection[];
  /** Fields below all others, whatever is unfolded. */
  last?: FormSection;
  question: Question;
  /** What the button that sends it says. */
  send: string;
  buttons: Button[];
}

/** What most fields ask for is short. */
const USUAL_LENGTH = 40;
/** Begins the id of what is folded. */
const FOLDED = "deel-";

/** A form to fill in; it carries the question that it completes. */
export function formCard({ title, paragraphs, notes, sections, last, question, send, buttons }: Form): Card {
  const all = [...sections, ...optional(last)].flatMap(({ fields }) => fields);
  const wrong = all.filter(({ error }) => error).length;
  const isFolded = ({ folded, fields }: FormSection) => folded === true && !fields.some(({ error }) => error);
  const folded = sections.filter(isFolded).map((section, at) => ({ id: `${FOLDED}${at}`, ...toSection(section) }));
  return renderCard(
    "formulier",
    {
      titel: title,
      meldingen: notes.map((text) => ({ text })),
      alineas: paragraphs.map((text) => ({ text })),
      secties: sections.filter((section) => !isFolded(section)).map(toSection),
      vouwen: optional(folded.length > 0 && { delen: folded.map(({ id, koppen }) => ({ doel: id, titel: koppen[0]?.text ?? "" })) }),
      gevouwen: folded,
      slot: optional(last && toSection(last)),
      verzendtitel: send,
      question,
      knoppen: buttons,
    },
    wrong > 0 ? FORM_CARD.wrong(title, wrong) : title,
  );
}

const toSection = ({ title, fields }: FormSection) => ({
  koppen: optionalText(title),
  velden: fields.map((field) => ({
    tekst: optional(
      field.choices === undefined && field.native === undefined && { ...common(field), langst: field.longest ?? USUAL_LENGTH },
    ),
    keuze: optional(
      field.choices && {
        ...common(field),
        meer: field.many === true,
        opties: field.choices.map(({ title: titel, value }) => ({ titel, optie: value })),
      },
    ),
    tijd: optional(field.native === "time" && common(field)),
    vinkje: optional(field.native === "toggle" && common(field)),
    dag: optional(typeof field.native === "object" && { ...common(field), eerste: field.native.first, laatste: field.native.last }),
    // With the sign: a colour alone is not seen by all, and Teams' own red is too faint in the dark.
    fouten: optionalText(field.error && FORM_CARD.error(field.error)),
  })),
});

const common = ({ id, label, hint, value }: FormField) => ({ id, label, hint, waarde: value });
