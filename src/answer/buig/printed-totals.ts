import { printedText } from "../../cards/cijfer.ts";
import { type Column, OVERVIEW } from "../../cards/texts/buig.ts";
import type { KnownRow } from "../../facts/known-row.ts";
import { toFigure } from "../../facts/published-figure.ts";
import { regionById } from "../../facts/region.ts";
import type { AnswerContext } from "../context.ts";

/** Totals as printed, and whether they differ from the sum of the parts by more than their last digits explain (domain §6). */
export function printedTotals(
  rows: readonly KnownRow[],
  members: number,
  total: (column: Column) => bigint,
  wie: string,
  context: AnswerContext,
): { text: string; differs: boolean }[] {
  const { published } = context;
  const totaal = regionById(published, wie)?.totaal;
  const isEnteredAmong = rows.some(({ layer }) => layer !== undefined);
  return (["saldo", "budget", "uitgaven"] as const).flatMap((id) => {
    const row = rows.find(({ topic, subject }) => subject === totaal && topic === published.figuren[id].topic);
    if (!row) return [];
    const { value, margin } = toFigure(row, context);
    const apart = value - total(id);
    // Each part is rounded too; what was entered later is told, and contradicts no print.
    const room = margin * BigInt(1 + PARTS_OF[id] * members);
    const differs = !isEnteredAmong && (apart > room || -apart > room);
    return [{ text: OVERVIEW.printedTotal(id, printedText(row), row.remark), differs }];
  });
}

/** Of how many printed figures of a municipality each is made. */
const PARTS_OF: Record<Column, number> = { budget: 1, uitgaven: 1, saldo: 2 };
