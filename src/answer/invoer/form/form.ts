import { type FormField, type FormSection, formCard } from "../../../cards/form-card.ts";
import { dateShort } from "../../../cards/format.ts";
import { FORM_INVOER } from "../../../cards/texts/invoer/invoer.ts";
import type { Invoerveld, StatusList } from "../../../data/shapes/invoer.ts";
import { LONGEST_REMARK, LONGEST_SOURCE, type Waarde } from "../../../data/shapes/waarde.ts";
import { type Answer, answered } from "../../answer.ts";
import type { AnswerContext } from "../../context.ts";
import { historyButton, type Resolved } from "../entry.ts";
import { monthButtons, monthName } from "../maanden/months.ts";
import { askedFields, shownValues, statusField, toField } from "./fields.ts";

/** The form, with what is known filled in, what was typed before kept, and the errors beside their fields. */
export function formAnswer(
  question: Resolved,
  typed: Record<string, string>,
  context: AnswerContext,
  notes: string[] = [],
  errors: Record<string, string> = {},
): Answer {
  const { wie, jaar, periode } = question;
  const known = shownValues(question, context);
  const withError = (field: FormField): FormField => ({ ...field, value: typed[field.id] ?? field.value, ...errorOf(errors, field.id) });
  const fieldsOf = (deel: Invoerveld["deel"]): FormField[] =>
    askedFields(question, context)
      .filter((veld) => veld.deel === deel)
      .map((veld) => withError(toField(veld, known.get(veld.id))));
  const section = (deel: Exclude<Invoerveld["deel"], "cijfers" | "maanden">): FormSection => ({
    title: FORM_INVOER.section[deel],
    fields: fieldsOf(deel),
    folded: true,
  });
  const statusOf = (lijst: StatusList) => withError(statusChoice(lijst, question, known, context));
  const { akkoord: _, stand: __, gezien: ___, formulier: ____, ...asked } = question;
  return answered(
    formCard({
      title: FORM_INVOER.title(context.names.nameOf(wie), periode === undefined ? String(jaar) : monthName(periode, jaar, context)),
      paragraphs: periode === undefined ? [FORM_INVOER.howTo] : [FORM_INVOER.howToMonth, FORM_INVOER.howTo],
      notes,
      sections:
        periode === undefined
          ? [
              { title: FORM_INVOER.section.cijfers, fields: withStatuses(fieldsOf("cijfers"), LISTS_OF_YEAR.map(statusOf)) },
              section("regelingen"),
              section("aantallen"),
              section("verzoek"),
            ]
          : [{ fields: [...fieldsOf("maanden"), statusOf("maanden")] }],
      last: { fields: sourceFields(question).map(withError) },
      question: asked,
      send: FORM_INVOER.send,
      buttons: [...monthButtons(question, context), historyButton(wie, jaar)],
    }),
  );
}

const errorOf = (errors: Record<string, string>, id: string): { error?: string } => (errors[id] ? { error: errors[id] } : {});

/** Each status behind the last field that it is of. */
function withStatuses(fields: readonly FormField[], statuses: readonly FormField[]): FormField[] {
  const [budget, spending] = statuses;
  const at = fields.findIndex(({ id }) => id === "budget") + 1;
  return [...fields.slice(0, at), ...(budget ? [budget] : []), ...fields.slice(at), ...(spending ? [spending] : [])];
}

const LISTS_OF_YEAR = ["budget", "bestedingen"] as const;

/** One status for all figures of a list. */
function statusChoice(lijst: StatusList, question: Resolved, known: ReadonlyMap<string, Waarde>, context: AnswerContext): FormField {
  const first = askedFields(question, context).find(({ id, status }) => status === lijst && known.get(id)?.status !== undefined);
  return {
    id: statusField(lijst),
    label: FORM_INVOER.status[lijst],
    hint: FORM_INVOER.none,
    value: (first && known.get(first.id)?.status) ?? "",
    choices: [
      { title: FORM_INVOER.none, value: "" },
      ...context.published.invoer.statussen[lijst].map(({ id }) => ({ title: FORM_INVOER.statusTitle[id] ?? id, value: id })),
    ],
  };
}

const sourceFields = ({ bron = "", dag, opmerking = "" }: Resolved): FormField[] => [
  { id: "bron", label: FORM_INVOER.bron, hint: FORM_INVOER.bronHint, value: bron, longest: LONGEST_SOURCE },
  { id: "dag", label: FORM_INVOER.dag, hint: FORM_INVOER.dayHint, value: dag === undefined ? "" : dateShort(dag) },
  { id: "opmerking", label: FORM_INVOER.opmerking, hint: FORM_INVOER.opmerkingHint, value: opmerking, longest: LONGEST_REMARK },
];
