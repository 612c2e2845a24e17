import type { FormField } from "../../../cards/form-card.ts";
import { dateShort, plainAmount } from "../../../cards/format.ts";
import { FORM_INVOER } from "../../../cards/texts/invoer/invoer.ts";
import { type Invoerveld, isAskedOf, type StatusList } from "../../../data/shapes/invoer.ts";
import { periodId } from "../../../data/shapes/perioden.ts";
import type { Waarde } from "../../../data/shapes/waarde.ts";
import { fromCents } from "../../../domain/money.ts";
import type { AnswerContext } from "../../context.ts";
import type { Resolved } from "../entry.ts";
import { knownValues } from "../values.ts";

/** A list of statuses has a field of its own. */
export const statusField = (lijst: StatusList): string => `status-${lijst}`;
export const [YES, NO] = ["ja", "nee"] as const;

/** The fields that the form asks: those of the year, or of the months that are named, as lasten and baten. */
export const askedFields = ({ jaar, periode }: Pick<Resolved, "jaar" | "periode">, { published }: AnswerContext): Invoerveld[] =>
  [...published.invoer.velden.values()].filter((veld) =>
    periode === undefined
      ? isAskedOf(veld, jaar)
      : veld.maanden && periodId(veld.maanden.periode) === periode && veld.maanden.van !== IN_ONE_AMOUNT,
  );
const IN_ONE_AMOUNT = "uitgaven";

/** What the form shows: what is given, else what is known. */
export function shownValues({ wie, jaar, waarden }: Resolved, context: AnswerContext): Map<string, Waarde> {
  const known = knownValues(wie, jaar, context);
  for (const [veld, given] of Object.entries(waarden)) {
    if (given === null) known.delete(veld);
    else known.set(veld, given);
  }
  return known;
}

export function toField(veld: Invoerveld, value: Waarde | undefined): FormField {
  const { soort, keuzes = [] } = veld;
  if (soort === "keuze") return choiceField(veld, value, keuzes);
  if (soort === "ja-nee") return choiceField(veld, value, YES_OR_NO);
  const hint =
    veld.negatief && !veld.maanden
      ? FORM_INVOER.resultHint
      : { euro: FORM_INVOER.amountHint, aantal: FORM_INVOER.numberHint, dag: FORM_INVOER.dayHint }[soort];
  return { id: veld.id, label: veld.label, hint, value: value === undefined ? "" : typed(soort, value) };
}

const YES_OR_NO = [
  { id: YES, label: FORM_INVOER.yes },
  { id: NO, label: FORM_INVOER.no },
];

/** May be left open: then it stays as it is. */
const choiceField = (
  { id, label }: Invoerveld,
  value: Waarde | undefined,
  keuzes: readonly { id: string; label: string }[],
): FormField => ({
  id,
  label,
  hint: FORM_INVOER.none,
  value: text(value),
  choices: [{ title: FORM_INVOER.none, value: "" }, ...keuzes.map((keuze) => ({ title: keuze.label, value: keuze.id }))],
});

/** As a person types it. */
const typed = (soort: Invoerveld["soort"], value: Waarde): string =>
  soort === "dag" ? dateShort(String(value.is)) : soort === "euro" ? amountText(value) : text(value);

const text = (value: Waarde | undefined): string =>
  value === undefined ? "" : typeof value.is === "boolean" ? (value.is ? YES : NO) : String(value.is);
const amountText = ({ is }: Waarde): string => plainAmount(fromCents(Number(is)));
