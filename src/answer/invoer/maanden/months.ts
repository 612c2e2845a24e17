import type { Button } from "../../../cards/card.ts";
import { capital } from "../../../cards/format.ts";
import { MONTHS_ENTRY } from "../../../cards/texts/invoer/maanden.ts";
import { monthField, periodLabel } from "../../../data/shapes/invoer.ts";
import { periodId, periodOf } from "../../../data/shapes/perioden.ts";
import { MONTHS_A_YEAR } from "../../../domain/maanden/sums.ts";
import type { Waarden } from "../../../facts/invoer/change.ts";
import { keptOf } from "../../../facts/invoer/entered.ts";
import { hasBegun } from "../../../facts/maanden/spans.ts";
import { type InvoerQuestion, invoerQuestion } from "../../../question/invoer/shapes.ts";
import type { Payload } from "../../../store/records.ts";
import type { AnswerContext } from "../../context.ts";
import type { Resolved } from "../entry.ts";

/** "maart 2026" */
export function monthName(id: string, jaar: number, { published }: AnswerContext): string {
  const periode = periodOf(id);
  return periode ? `${periodLabel(periode, published.invoer.perioden)} ${jaar}` : String(jaar);
}

/** The month after the one of the form; beside a form of the year the first month of which nothing is known. */
export function monthButtons({ wie, jaar, periode }: Resolved, context: AnswerContext): Button[] {
  const shown = periode === undefined ? undefined : periodOf(periode);
  const next = shown ? shown.tot + 1 : firstUnknown(wie, jaar, context);
  if (next === undefined || next > MONTHS_A_YEAR || !hasBegun({ van: next, tot: next }, jaar, context.today)) return [];
  const id = periodId({ van: next, tot: next });
  return [{ title: capital(monthName(id, jaar, context)), question: invoerQuestion({ wie, jaar, periode: id }) }];
}

function firstUnknown(wie: string, jaar: number, context: AnswerContext): number | undefined {
  const kept = keptOf(context, wie, jaar);
  const isKnown = (month: number) => ["lasten", "uitgaven"].some((veld) => kept.has(monthField({ van: month, tot: month }, veld)));
  return Array.from({ length: MONTHS_A_YEAR }, (_, at) => at + 1).find((month) => !isKnown(month));
}

/** What amounts by month are, where that is asked. */
export type MonthStatus = NonNullable<InvoerQuestion["maanden"]>;

/** The amounts by month of which it was not said what they are. */
export const asMonthStatus = (waarden: Waarden, status: MonthStatus, { published }: AnswerContext): Waarden =>
  Object.fromEntries(
    Object.entries(waarden).map(([veld, waarde]) => {
      const isOpen = waarde !== null && waarde.status === undefined && published.invoer.velden.get(veld)?.status === "maanden";
      return [veld, isOpen ? { ...waarde, status } : waarde];
    }),
  );

/** Amounts of months that are not over yet are pointed at: what is still to come is not in them. */
export function unfinishedNotes(
  { jaar, waarden }: Pick<Payload<"invoer">, "jaar" | "waarden">,
  { published, today }: AnswerContext,
): string[] {
  const { velden, perioden } = published.invoer;
  const running = Object.keys(waarden).flatMap((veld) => {
    const row = waarden[veld] ? velden.get(veld) : undefined;
    const tot = row?.soort === "euro" ? row.maanden?.periode.tot : undefined;
    return tot !== undefined && tot < MONTHS_A_YEAR && !hasBegun({ van: tot + 1, tot: tot + 1 }, jaar, today) ? [tot] : [];
  });
  const [last] = running.sort((a, b) => b - a);
  return last === undefined ? [] : [MONTHS_ENTRY.unfinished(periodLabel({ van: last, tot: last }, perioden))];
}
