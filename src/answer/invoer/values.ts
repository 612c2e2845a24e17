import { INVOER } from "../../cards/texts/invoer/invoer.ts";
import { valueText } from "../../cards/texts/invoer/values.ts";
import type { Waarde } from "../../data/shapes/waarde.ts";
import type { Figure } from "../../domain/figures.ts";
import { toCents } from "../../domain/money.ts";
import { resultaatVan, type YearFigures } from "../../domain/vangnet/facts.ts";
import { figuresOf } from "../../facts/figures.ts";
import { isSame, type Waarden } from "../../facts/invoer/change.ts";
import { type Entry, entriesOf, type KeptFields, keptOf, laidUpon } from "../../facts/invoer/entered.ts";
import type { Known } from "../../facts/known.ts";
import type { AnswerContext } from "../context.ts";
import { manyMonths, monthsTogether } from "./maanden/lines.ts";

/** What is published of a year, below what staff entered. */
export function publishedOf(known: Known, gemeente: string, jaar: number): YearFigures {
  const figures = figuresOf(known, gemeente).get(jaar) ?? {};
  return figures.under ?? figures;
}

/** A published figure as the value of a field; undefined where the documents give none. */
export function publishedValue(veld: string, published: YearFigures): Waarde | undefined {
  const { budget, bestedingen, resultaat } = published;
  if (veld === "budget") return budget && asValue(budget);
  if (veld === "uitgaven") return bestedingen?.kind === "one-amount" ? asValue(bestedingen.uitgaven) : undefined;
  if (veld !== "resultaat") return undefined;
  if (!bestedingen) return resultaat && asValue(resultaat);
  const follows = resultaatVan(published);
  return follows && asValue({ ...follows, status: "onbekend" });
}

const asValue = ({ value, margin, status }: Pick<Figure, "value" | "margin" | "status">): Waarde => ({
  is: Number(toCents(value)),
  ...(margin > 0n && { marge: Number(toCents(margin)) }),
  ...(status !== "onbekend" && { status }),
});

/** What a change makes of each field, in words: "Budget: niet bekend → € 7.100.000 (voorlopig)". */
export function changeLines(change: Waarden, kept: KeptFields, published: YearFigures, context: AnswerContext): string[] {
  const { velden } = context.published.invoer;
  // In the order of the form.
  const ids = [...new Set([...velden.keys(), ...Object.keys(change)])].filter((veld) => veld in change);
  const { together, others } = monthsTogether(ids, context);
  const lines = others.map((veld) => {
    const row = velden.get(veld);
    const printed = publishedValue(veld, published);
    const printedText = printed && INVOER.published(valueText(row, printed));
    const was = kept.get(veld)?.waarde;
    const wordt = change[veld] ?? null;
    const back = printed ? INVOER.backTo(valueText(row, printed)) : INVOER.takenBack;
    return INVOER.change(
      row?.label ?? veld,
      was ? valueText(row, was) : (printedText ?? INVOER.unknown),
      wordt ? valueText(row, wordt) : back,
    );
  });
  return [...lines, ...together.map(({ label, velden: many }) => manyMonths(label, many, change, kept, context))];
}

/** What counted of that municipality and year right before an entry. */
export function keptBefore(known: Known, { id, data }: Entry): KeptFields {
  const entries = entriesOf(known, data.gemeente, data.jaar);
  const at = entries.findIndex((entry) => entry.id === id);
  return laidUpon(at < 0 ? entries : entries.slice(0, at));
}

/** The number of the last entry of a municipality and year that the asker sees: 0 when there is none. */
export const lastSeen = (known: Known, gemeente: string, jaar: number): number =>
  entriesOf(known, gemeente, jaar).reduce((last, { number = 0 }) => Math.max(last, number), 0);

/** What is known of each field: what was entered, else what is published. */
export function knownValues(gemeente: string, jaar: number, context: AnswerContext): Map<string, Waarde> {
  const kept = keptOf(context, gemeente, jaar);
  const published = publishedOf(context, gemeente, jaar);
  return new Map(
    [...context.published.invoer.velden.keys()].flatMap((id) => {
      const value = kept.get(id)?.waarde ?? publishedValue(id, published);
      return value ? [[id, value] as const] : [];
    }),
  );
}

/** What the fields of an entry had before it, as far as that is not what counts now. */
export function valuesBefore(entry: Entry, context: AnswerContext): Waarden {
  const before = keptBefore(context, entry);
  const now = keptOf(context, entry.data.gemeente, entry.data.jaar);
  return Object.fromEntries(
    Object.keys(entry.data.waarden)
      .map((veld) => [veld, before.get(veld)?.waarde ?? null] as const)
      .filter(([veld, waarde]) => !isSame(now.get(veld)?.waarde, waarde)),
  );
}
