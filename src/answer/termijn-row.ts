import { capital, period, timeLeft } from "../cards/format.ts";
import type { TableRow } from "../cards/table-card.ts";
import { CYCLUS, TERMIJN } from "../cards/texts/labels.ts";
import type { IsoDay } from "../domain/dates.ts";
import type { computeBegrotingscyclus, Termijn, TermijnId } from "../domain/vangnet/termijnen.ts";

/** Where the sources name a season: its months are our own reading, so nothing counts down to their end. */
const SEASON: Partial<Record<TermijnId, string>> = {
  "nader-voorlopig-macrobudget": "voorjaar",
  "maatregelen-voorbereiden": "najaar",
};

export const isOwnReading = ({ id }: Termijn): boolean => id in SEASON;

/** A date or period of a budget year, with how far away it is. */
export const termijnRow = (termijn: Termijn, today: IsoDay): TableRow => ({
  label: TERMIJN[termijn.id],
  value: whenOf(termijn, today),
  note: `${capital(period(termijn.from, termijn.until))}${isOwnReading(termijn) ? `: onze lezing van “${SEASON[termijn.id]}”` : ""}`,
});

/** A date of the budget cycle of Senzer, with how far away it is. */
export const cyclusRow = ({ id, from, until, daysLeft }: ReturnType<typeof computeBegrotingscyclus>[number]): TableRow => ({
  label: CYCLUS[id],
  value: timeLeft(daysLeft),
  note: capital(period(from, until)),
});

function whenOf(termijn: Termijn, today: IsoDay): string {
  if (!isOwnReading(termijn) || termijn.daysLeft < 0) return timeLeft(termijn.daysLeft);
  return today < termijn.from ? "komt nog" : "nu";
}
