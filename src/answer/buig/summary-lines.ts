import { capital } from "../../cards/format.ts";
import { shareRows } from "../../cards/pictures/saldo-rows.ts";
import type { TableBlock } from "../../cards/table-card.ts";
import { SUMMARY } from "../../cards/texts/buig.ts";
import { statusLabel } from "../../cards/texts/labels.ts";
import { lineText, thresholdText } from "../../cards/vangnet/over-rows.ts";
import type { Amount } from "../../domain/money.ts";
import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import { leadingRoute } from "../../domain/vangnet/leading.ts";
import type { Assessed } from "../../facts/assessed.ts";

/** A municipality as the summary knows it. */
export interface Line extends Assessed {
  name: string;
}

/** Whether the tekort is over the threshold: yes, or not to be said. */
export const isOver =
  (outcome: "met" | "unknown") =>
  ({ assessment }: Line): boolean =>
    leadingRoute(assessment).steps.drempel.outcome === outcome;

/** The summary in one line: of a region how many are over the threshold, of one municipality whether it is. */
export function headline(over: number, lines: readonly Line[], isRegion: boolean, missing: number): string {
  const [first] = lines;
  const threshold = SUMMARY.threshold(first && thresholdText(first.assessment));
  if (isRegion) return SUMMARY.over(over, lines.length, missing, threshold);
  if (first && isOver("unknown")(first)) return SUMMARY.undecided(threshold);
  return over > 0 ? capital(threshold) : SUMMARY.notOver(threshold);
}

/** How certain the spending is, where it is known: " (prognose)". */
function statusOf(lines: readonly Line[]): string {
  const statuses = lines.flatMap(({ year, facts }) => {
    const { bestedingen } = facts.figures.get(year) ?? {};
    return bestedingen?.kind === "one-amount" ? [statusLabel(bestedingen.uitgaven)] : [];
  });
  return SUMMARY.status([...new Set(statuses)]);
}

/** The saldi as shares of the budget, with a line at the threshold: of two routes the regular one, which is what is usually meant. */
export function shareBlock(lines: readonly Line[]): TableBlock {
  const [first] = lines;
  const threshold = first?.assessment.routes[0]?.steps.drempel.percentage ?? 0;
  const rows = shareRows(
    lines.map(({ name, assessment }) => ({ name, ...amountsOf(assessment) })),
    threshold,
  );
  return { title: SUMMARY.saldo(statusOf(lines), first ? lineText(first.assessment) : ""), rows };
}

function amountsOf(assessment: VangnetAssessment): { saldo: Amount; budget: Amount } {
  const { tekort, budget } = leadingRoute(assessment).steps.tekort;
  return { saldo: -(tekort?.value ?? 0n), budget: budget?.value ?? 0n };
}
