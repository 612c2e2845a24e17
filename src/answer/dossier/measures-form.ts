import type { Button } from "../../cards/card.ts";
import { type FormField, type FormSection, formCard } from "../../cards/form-card.ts";
import { MEASURES_FORM as TEXTS } from "../../cards/texts/dossier/measures.ts";
import { BUTTON } from "../../cards/texts/vrager.ts";
import {
  type DossierMaatregelen,
  type DossierQuestion,
  type EigenMaatregel,
  LONGEST_DONE,
  LONGEST_EFFECT,
  LONGEST_NAME,
  MOST_OWN,
} from "../../question/dossier/shapes.ts";
import { withoutMarkup } from "../../question/invoer/plain.ts";
import { type Answer, answered } from "../answer.ts";
import { type About, latestKept } from "./about.ts";
import { asksExtra } from "./parts/measures.ts";

/** Asks which of the kept measures get into the document, and for own ones; with what was filled in, and what is wrong with that. */
export function measuresForm(question: DossierQuestion, about: About, notes: string[]): Answer {
  const { name, year, maatregelen } = about;
  const back = withoutForm(question);
  return answered(
    formCard({
      title: TEXTS.title(name, year),
      paragraphs: [TEXTS.how],
      notes,
      sections: [
        ...keptSection(about, maatregelen),
        ...Array.from({ length: MOST_OWN }, (_, at) => ownSection(at, maatregelen?.eigen[at], asksExtra(about))),
      ],
      send: TEXTS.send,
      question,
      buttons: [{ title: BUTTON.back, question: back }],
    }),
  );
}

/** To the form, where measures are asked for. */
export const measuresButton = (question: DossierQuestion, { answer, maatregelen }: About): Button[] =>
  answer.assessment.verdict === "voldoet-niet"
    ? []
    : [{ title: TEXTS.button(maatregelen !== undefined), question: { ...question, kiezen: true } }];

/** What is wrong with what was written: it stands in the form. */
export const isWrong = (about: About): boolean =>
  (about.maatregelen?.eigen ?? []).some((own) => wrongIn(own, asksExtra(about)) !== undefined);

/** The question that a filled in form completes: the document with those measures; without any it is as it was before the form. */
export function withMeasures(form: DossierQuestion, typed: Record<string, string>): DossierQuestion {
  const gekozen = (typed[KEPT] ?? "").split(",").filter((id) => id !== "");
  const eigen = Array.from({ length: MOST_OWN }, (_, at) => ownIn(typed, at)).filter(isWritten);
  const { maatregelen: _, ...question } = withoutForm(form);
  return gekozen.length + eigen.length === 0 ? question : { ...question, maatregelen: { gekozen, eigen } };
}

const withoutForm = ({ kiezen: _, ...question }: DossierQuestion): DossierQuestion => question;

const KEPT = "gekozen";
const idOf = (field: string, at: number): string => `${field}-${at}`;

function ownIn(typed: Record<string, string>, at: number): EigenMaatregel {
  const said = (field: string, longest: number) => withoutMarkup(typed[idOf(field, at)] ?? "").slice(0, longest);
  const soort = typed[idOf("soort", at)];
  return {
    naam: said("naam", LONGEST_NAME),
    gedaan: said("gedaan", LONGEST_DONE),
    effect: said("effect", LONGEST_EFFECT),
    ...((soort === "intern" || soort === "extern") && { soort }),
  };
}

const isWritten = ({ naam, gedaan, effect }: EigenMaatregel): boolean => [naam, gedaan, effect].some((text) => text !== "");

function wrongIn({ naam, soort }: EigenMaatregel, asksKind: boolean): "name" | "kind" | undefined {
  if (naam === "") return "name";
  return asksKind && soort === undefined ? "kind" : undefined;
}

function keptSection(about: About, maatregelen: DossierMaatregelen | undefined): FormSection[] {
  const kept = latestKept(about);
  if (!kept) return [];
  const choices = kept.maatregelen.map(({ id, naam }) => ({ title: naam, value: id }));
  const value = (maatregelen?.gekozen ?? []).join(",");
  return [{ title: TEXTS.kept(kept.jaar), fields: [{ id: KEPT, label: TEXTS.pick, hint: "", value, choices, many: true }] }];
}

function ownSection(at: number, own: EigenMaatregel | undefined, asksKind: boolean): FormSection {
  const { naam = "", gedaan = "", effect = "", soort = "" } = own ?? {};
  const wrong = own && wrongIn(own, asksKind);
  const field = (id: string, label: string, value: string, longest: number): FormField => ({
    id: idOf(id, at),
    label,
    hint: "",
    value,
    longest,
  });
  const kind: FormField = {
    id: idOf("soort", at),
    label: TEXTS.kind,
    hint: "",
    value: soort,
    choices: TEXTS.kinds,
    ...(wrong === "kind" && { error: TEXTS.noKind }),
  };
  return {
    title: TEXTS.own(at + 1),
    // One is in sight; the others unfold.
    ...(at > 0 && own === undefined && { folded: true }),
    fields: [
      { ...field("naam", TEXTS.name, naam, LONGEST_NAME), ...(wrong === "name" && { error: TEXTS.noName }) },
      field("gedaan", TEXTS.done, gedaan, LONGEST_DONE),
      field("effect", TEXTS.effect, effect, LONGEST_EFFECT),
      ...(asksKind ? [kind] : []),
    ],
  };
}
