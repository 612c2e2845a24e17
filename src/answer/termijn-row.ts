import { capital, days, period, timeLeft } from "../cards/format.ts";
import type { TableRow } from "../cards/table-card.ts";
import { CYCLUS, TERMIJN } from "../cards/texts/labels.ts";
import type { IsoDay } from "../domain/dates.ts";
import type { computeBegrotingscyclus, Herinnering, Termijn, TermijnId } from "../domain/vangnet/termijnen.ts";

/** Where the sources name a season: its months are our own reading, so nothing counts down to their end. */
const SEASON: Partial<Record<TermijnId, string>> = {
  "nader-voorlopig-macrobudget": "voorjaar",
  "maatregelen-voorbereiden": "najaar",
};

export const isOwnReading = ({ id }: Pick<Termijn, "id">): boolean => id in SEASON;

/** A date or period of a budget year, with how far away it is. */
export const termijnRow = (termijn: Termijn, today: IsoDay): TableRow => ({
  label: TERMIJN[termijn.id],
  value: whenOf(termijn, today),
  note: [capital(period(termijn.from, termijn.until)), ...originOf(termijn)].join(": "),
});

/** A date of the budget cycle of Senzer, with how far away it is. */
export const cyclusRow = ({ id, from, until, daysLeft }: ReturnType<typeof computeBegrotingscyclus>[number]): TableRow => ({
  label: CYCLUS[id],
  value: timeLeft(daysLeft),
  note: capital(period(from, until)),
});

/** A date that is reminded of: how far away the day is that it counts to, when it is, and where that comes from. */
export const herinneringParts = (date: Herinnering, today: IsoDay) => ({
  label: date.soort === "termijn" ? TERMIJN[date.id] : CYCLUS[date.id],
  howFar: howFar(date, today),
  when: capital(period(date.from, date.until)),
  origin: date.soort === "termijn" ? originOf(date) : [],
});

/** Where the days of a period come from when no source names them. */
function originOf({ id }: Pick<Termijn, "id">): string[] {
  if (id === "besluit-minister") return ["26 december is 31 oktober + 8 weken"];
  return SEASON[id] ? [`onze lezing van “${SEASON[id]}”`] : [];
}

function whenOf(termijn: Termijn, today: IsoDay): string {
  if (!isOwnReading(termijn) || termijn.daysLeft < 0) return timeLeft(termijn.daysLeft);
  return today < termijn.from ? "komt nog" : "nu";
}

function howFar({ id, from, until, daysLeft }: Herinnering, today: IsoDay): string {
  if (until < today) return "voorbij";
  if (from === until) return timeLeft(daysLeft);
  if (id === "besluit-minister") return daysLeft === 0 ? "uiterlijk vandaag" : `uiterlijk over ${days(daysLeft)}`;
  if (daysLeft < 0) return "is begonnen";
  return daysLeft === 0 ? "begint vandaag" : `begint over ${days(daysLeft)}`;
}
