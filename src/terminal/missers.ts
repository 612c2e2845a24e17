import { addDays, type IsoDay } from "../domain/dates.ts";
import type { Snapshot } from "../store/store.ts";

const DAYS = 30;

/** What was asked in vain in the last thirty days, by kind, most first. */
export function missesText(kept: Snapshot, today: IsoDay): string {
  const since = addDays(today, -DAYS);
  const totals = new Map<string, number>();
  for (const { data } of kept.of("miss")) if (data.dag > since) totals.set(data.soort, (totals.get(data.soort) ?? 0) + data.aantal);
  if (totals.size === 0) return `In de laatste ${DAYS} dagen is er niets vergeefs gevraagd.`;
  const lines = [...totals].sort(([, a], [, b]) => b - a).map(([soort, aantal]) => `${String(aantal).padStart(6)}  ${soort}`);
  return [`Vergeefs gevraagd in de laatste ${DAYS} dagen:`, ...lines].join("\n");
}
