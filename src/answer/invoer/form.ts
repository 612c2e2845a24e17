import { type FormField, type FormSection, formCard } from "../../cards/form-card.ts";
import { dateShort, plainAmount } from "../../cards/format.ts";
import { FORM_INVOER, INVOER } from "../../cards/texts/invoer/invoer.ts";
import { type Invoerveld, isAskedOf } from "../../data/shapes/invoer.ts";
import { LONGEST_REMARK, LONGEST_SOURCE, type Waarde } from "../../data/shapes/waarde.ts";
import { fromCents } from "../../domain/money.ts";
import { faultOf } from "../../facts/invoer/check.ts";
import type { InvoerQuestion } from "../../question/invoer/shapes.ts";
import { dayAt } from "../../question/line/days.ts";
import { precisionOf } from "../../question/line/precision.ts";
import { tokenise } from "../../question/line/tokens.ts";
import type { Question } from "../../question/question.ts";
import { type Answer, answered } from "../answer.ts";
import type { AnswerContext } from "../context.ts";
import { historyButton, type Resolved } from "./entry.ts";
import { knownValues } from "./values.ts";

/** The lists of statuses, each with a field of its own. */
const LISTS = ["budget", "bestedingen"] as const;
type StatusList = (typeof LISTS)[number];
const statusField = (lijst: StatusList): string => `status-${lijst}`;
const TAKEN_BACK = "-";
const [YES, NO] = ["ja", "nee"];

/** The form, with what is known filled in, what was typed before kept, and the errors beside their fields. */
export function formAnswer(
  question: Resolved,
  typed: Record<string, string>,
  context: AnswerContext,
  notes: string[] = [],
  errors: Record<string, string> = {},
): Answer {
  const { wie, jaar } = question;
  const known = shownValues(question, context);
  const withError = (field: FormField): FormField => ({ ...field, value: typed[field.id] ?? field.value, ...errorOf(errors, field.id) });
  const fieldsOf = (deel: Invoerveld["deel"]): FormField[] =>
    askedFields(jaar, context)
      .filter((veld) => veld.deel === deel)
      .map((veld) => withError(toField(veld, known.get(veld.id))));
  const section = (deel: Exclude<Invoerveld["deel"], "cijfers">): FormSection => ({
    title: FORM_INVOER.section[deel],
    fields: fieldsOf(deel),
    folded: true,
  });
  const { akkoord: _, stand: __, gezien: ___, formulier: ____, ...asked } = question;
  return answered(
    formCard({
      title: FORM_INVOER.title(context.names.nameOf(wie), jaar),
      paragraphs: [FORM_INVOER.howTo],
      notes,
      sections: [
        { title: FORM_INVOER.section.cijfers, fields: withStatuses(fieldsOf("cijfers"), statusFields(known, context).map(withError)) },
        section("regelingen"),
        section("aantallen"),
        section("verzoek"),
      ],
      last: { fields: sourceFields(question).map(withError) },
      question: asked,
      send: FORM_INVOER.send,
      buttons: [historyButton(wie, jaar)],
    }),
  );
}

const errorOf = (errors: Record<string, string>, id: string): { error?: string } => (errors[id] ? { error: errors[id] } : {});

const askedFields = (jaar: number, { published }: AnswerContext): Invoerveld[] =>
  [...published.invoer.velden.values()].filter((veld) => isAskedOf(veld, jaar));

/** What the form shows: what is given, else what is known. */
function shownValues({ wie, jaar, waarden }: Resolved, context: AnswerContext): Map<string, Waarde> {
  const known = knownValues(wie, jaar, context);
  for (const [veld, given] of Object.entries(waarden)) {
    if (given === null) known.delete(veld);
    else known.set(veld, given);
  }
  return known;
}

function toField(veld: Invoerveld, value: Waarde | undefined): FormField {
  const { id, label, soort, keuzes } = veld;
  const none = { title: FORM_INVOER.none, value: "" };
  if (soort === "keuze")
    return {
      id,
      label,
      hint: FORM_INVOER.none,
      value: text(value),
      choices: [none, ...(keuzes ?? []).map((keuze) => ({ title: keuze.label, value: keuze.id }))],
    };
  if (soort === "ja-nee")
    return {
      id,
      label,
      hint: FORM_INVOER.none,
      value: text(value),
      choices: [none, { title: FORM_INVOER.yes, value: YES ?? "" }, { title: FORM_INVOER.no, value: NO ?? "" }],
    };
  const hint = veld.negatief
    ? FORM_INVOER.resultHint
    : { euro: FORM_INVOER.amountHint, aantal: FORM_INVOER.numberHint, dag: FORM_INVOER.dayHint }[soort];
  return {
    id,
    label,
    hint,
    value: soort === "dag" && value ? dateShort(String(value.is)) : soort === "euro" && value ? amountText(value) : text(value),
  };
}

const text = (value: Waarde | undefined): string =>
  value === undefined ? "" : typeof value.is === "boolean" ? ((value.is ? YES : NO) ?? "") : String(value.is);
const amountText = ({ is }: Waarde): string => plainAmount(fromCents(Number(is)));

/** Each status behind the last field that it is of. */
function withStatuses(fields: readonly FormField[], statuses: readonly FormField[]): FormField[] {
  const [budget, spending] = statuses;
  const at = fields.findIndex(({ id }) => id === "budget") + 1;
  return [...fields.slice(0, at), ...(budget ? [budget] : []), ...fields.slice(at), ...(spending ? [spending] : [])];
}

function statusFields(known: ReadonlyMap<string, Waarde>, { published }: AnswerContext): FormField[] {
  const { velden, statussen } = published.invoer;
  return LISTS.map((lijst) => {
    const first = [...velden.values()].find(({ id, status }) => status === lijst && known.get(id)?.status !== undefined);
    return {
      id: statusField(lijst),
      label: FORM_INVOER.status[lijst],
      hint: FORM_INVOER.none,
      value: (first && known.get(first.id)?.status) ?? "",
      choices: [{ title: FORM_INVOER.none, value: "" }, ...statussen[lijst].map(({ id }) => ({ title: id, value: id }))],
    };
  });
}

const sourceFields = ({ bron = "", dag, opmerking = "" }: Resolved): FormField[] => [
  { id: "bron", label: FORM_INVOER.bron, hint: FORM_INVOER.bronHint, value: bron, longest: LONGEST_SOURCE },
  { id: "dag", label: FORM_INVOER.dag, hint: FORM_INVOER.dayHint, value: dag === undefined ? "" : dateShort(dag) },
  { id: "opmerking", label: FORM_INVOER.opmerking, hint: FORM_INVOER.opmerkingHint, value: opmerking, longest: LONGEST_REMARK },
];

/** What came back from the form → the entry to preview, or the form again with what is wrong. */
export function completedForm(form: InvoerQuestion, typed: Record<string, string>, context: AnswerContext): Question | Answer {
  const { wie, jaar } = form;
  if (wie === null || jaar === null) return { ...form, waarden: {} };
  const question: Resolved = { ...form, wie, jaar };
  const shown = shownValues(question, context);
  const errors: Record<string, string> = {};
  const waarden: InvoerQuestion["waarden"] = {};
  for (const veld of askedFields(jaar, context)) {
    const said = (typed[veld.id] ?? "").trim();
    const before = toField(veld, shown.get(veld.id)).value;
    const status = veld.status && typed[statusField(veld.status)];
    const isTouched = said !== "" && (said !== before || statusChanged(shown.get(veld.id), veld, status) || veld.id in form.waarden);
    if (!isTouched) continue;
    if (said === TAKEN_BACK) {
      waarden[veld.id] = null;
      continue;
    }
    // What was left as it stood keeps its precision.
    const read = said === before ? shown.get(veld.id) : readField(veld, said);
    const value = read && { ...read, ...(status && { status }) };
    const fault = value ? faultOf(veld, value, jaar, context.today, context.published.invoer) : unreadable(veld);
    if (fault) errors[veld.id] = INVOER.fault(veld.label, fault);
    else if (value) waarden[veld.id] = value;
  }
  const bron = (typed.bron ?? "").trim();
  const dag = dayIn(typed.dag ?? "");
  if (dag === "none") errors.dag = INVOER.fault(FORM_INVOER.dag, { why: "no-day" });
  else if (dag !== undefined && dag > context.today) errors.dag = INVOER.fault(FORM_INVOER.dag, { why: "future" });
  if (bron === "") errors.bron = INVOER.needsSource;
  const { bron: _, dag: __, opmerking: ___, ...rest } = form;
  const opmerking = (typed.opmerking ?? "").trim();
  const completed = { ...rest, waarden, ...(bron && { bron }), ...(dag && dag !== "none" && { dag }), ...(opmerking && { opmerking }) };
  const isEmpty = Object.keys(waarden).length === 0 && Object.keys(errors).every((id) => id === "bron");
  if (isEmpty) return formAnswer(question, typed, context, [FORM_INVOER.nothing]);
  if (Object.keys(errors).length > 0) return formAnswer({ ...question, ...completed, wie, jaar }, typed, context, [], errors);
  return context.grammar.readQuestion(completed) ?? formAnswer(question, typed, context, [], errors);
}

/** Of an amount that stays the status may change. */
const statusChanged = (value: Waarde | undefined, { status: lijst }: Invoerveld, status: string | undefined): boolean =>
  lijst !== undefined && value !== undefined && (value.status ?? "") !== (status ?? "");

const unreadable = ({ soort }: Invoerveld) =>
  (
    ({
      euro: { why: "no-amount" },
      aantal: { why: "no-number" },
      dag: { why: "no-day" },
      "ja-nee": { why: "no-yes-no" },
      keuze: { why: "no-choice" },
    }) as const
  )[soort];

/** A field as it was typed; undefined when it cannot be read. */
function readField({ soort }: Invoerveld, said: string): Waarde | undefined {
  if (soort === "keuze") return { is: said };
  if (soort === "ja-nee") return said === YES || said === NO ? { is: said === YES } : undefined;
  if (soort === "dag") {
    const day = dayIn(said);
    return day === undefined || day === "none" ? undefined : { is: day };
  }
  const [token, ...others] = tokenise(said);
  if (token?.kind !== "amount" || others.length > 0) return undefined;
  if (soort === "aantal") return { is: token.cents / 100 };
  const marge = precisionOf(token);
  return { is: token.cents, ...(marge !== undefined && { marge }) };
}

/** A whole field as a day; "none" when it is none. */
function dayIn(said: string): string | "none" | undefined {
  const typed = said.trim();
  if (typed === "") return undefined;
  const found = dayAt(typed, 0);
  return found?.kind === "day" && found.end === typed.length ? found.day : "none";
}
