import { MONTHS_ENTRY } from "../../../cards/texts/invoer/maanden.ts";
import { valueText } from "../../../cards/texts/invoer/values.ts";
import { periodLabel } from "../../../data/shapes/invoer.ts";
import type { Waarden } from "../../../facts/invoer/change.ts";
import type { KeptFields } from "../../../facts/invoer/entered.ts";
import type { AnswerContext } from "../../context.ts";

/** So many figures of one field by month stand in a line each; more are told together. */
const MOST_MONTH_LINES = 4;

/** The fields of which many months change, and the others. */
export function monthsTogether(ids: readonly string[], { published: { invoer } }: AnswerContext) {
  const byField = Map.groupBy(ids, (id) => invoer.velden.get(id)?.maanden?.van ?? "");
  const many = [...byField].filter(([van, velden]) => van !== "" && velden.length > MOST_MONTH_LINES);
  const told = new Set(many.flatMap(([, velden]) => velden));
  return {
    together: many.map(([van, velden]) => ({ label: invoer.velden.get(van)?.label ?? van, velden })),
    others: ids.filter((id) => !told.has(id)),
  };
}

/** "Lasten januari t/m december: 12 bedragen, samen € 7.320.000" */
export function manyMonths(
  label: string,
  velden: readonly string[],
  change: Waarden,
  kept: KeptFields,
  { published }: AnswerContext,
): string {
  const rows = velden.flatMap((veld) => published.invoer.velden.get(veld) ?? []);
  const months = rows.flatMap(({ maanden }) => (maanden ? [maanden.periode.van, maanden.periode.tot] : []));
  const numbers = velden.flatMap((veld) => (typeof change[veld]?.is === "number" ? [Number(change[veld].is)] : []));
  const text = (number: number) => valueText(rows[0], { is: number });
  const [van, tot] = [Math.min(...months), Math.max(...months)];
  return MONTHS_ENTRY.many(
    label,
    periodLabel({ van, tot: van }, published.invoer.perioden),
    periodLabel({ van: tot, tot }, published.invoer.perioden),
    {
      set: numbers.length,
      gone: velden.length - numbers.length,
      replaced: velden.filter((veld) => change[veld] && kept.has(veld)).length,
      told:
        rows[0]?.soort === "euro"
          ? MONTHS_ENTRY.sum(text(numbers.reduce((sum, number) => sum + number, 0)))
          : MONTHS_ENTRY.range(text(Math.min(...numbers)), text(Math.max(...numbers))),
    },
  );
}
