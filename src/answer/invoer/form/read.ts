import { FORM_INVOER, INVOER } from "../../../cards/texts/invoer/invoer.ts";
import type { Invoerveld } from "../../../data/shapes/invoer.ts";
import type { Waarde } from "../../../data/shapes/waarde.ts";
import { faultOf } from "../../../facts/invoer/check.ts";
import type { InvoerQuestion } from "../../../question/invoer/shapes.ts";
import { dayAt } from "../../../question/line/days.ts";
import { precisionOf } from "../../../question/line/precision.ts";
import { tokenise } from "../../../question/line/tokens.ts";
import type { Question } from "../../../question/question.ts";
import type { Answer } from "../../answer.ts";
import type { AnswerContext } from "../../context.ts";
import type { Resolved } from "../entry.ts";
import { askedFields, NO, shownValues, statusField, toField, YES } from "./fields.ts";
import { formAnswer } from "./form.ts";

const TAKEN_BACK = "-";

/** What came back from the form → the entry to preview, or the form again with what is wrong. */
export function completedForm(form: InvoerQuestion, typed: Record<string, string>, context: AnswerContext): Question | Answer {
  const { wie, jaar } = form;
  if (wie === null || jaar === null) return { ...form, waarden: {} };
  const question: Resolved = { ...form, wie, jaar };
  const shown = shownValues(question, context);
  const errors: Record<string, string> = {};
  const waarden: InvoerQuestion["waarden"] = {};
  for (const veld of askedFields(question, context)) {
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
