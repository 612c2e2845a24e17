import type { CyclusDatum } from "../domain/begroting.ts";
import type { IsoDay } from "../domain/dates.ts";
import type { Herinnering } from "../domain/herinneringen.ts";
import type { Termijn, TermijnId } from "../domain/vangnet/termijnen.ts";
import { capital, period } from "./format.ts";
import type { TableRow } from "./table-card.ts";
import { PERIOD, TERMIJN, timeLeft } from "./texts/planning.ts";

/** Where the sources name a season: its months are our own reading, so nothing counts down to their end. */
const SEASON: Partial<Record<TermijnId, "spring" | "autumn">> = {
  "nader-voorlopig-macrobudget": "spring",
  "maatregelen-voorbereiden": "autumn",
};

export const isOwnReading = ({ id }: Pick<Termijn, "id">): boolean => id in SEASON;

/** A date or period of a budget year, with how far away it is. */
export const termijnRow = (termijn: Termijn, today: IsoDay): TableRow => ({
  label: TERMIJN[termijn.id],
  value: whenOf(termijn, today),
  note: [capital(period(termijn.from, termijn.until)), ...originOf(termijn)].join(": "),
});

/** A date in the making of a region's budget, with how far away it is. */
export const cyclusRow = ({ label, from, until, daysLeft }: CyclusDatum): TableRow => ({
  label,
  value: timeLeft(daysLeft),
  note: capital(period(from, until)),
});

/** A date that is reminded of: how far away the day is that it counts to, when it is, and where that comes from. */
export const herinneringParts = (date: Herinnering, today: IsoDay) => ({
  label: date.soort === "termijn" ? TERMIJN[date.id] : date.label,
  howFar: howFar(date, today),
  when: capital(period(date.from, date.until)),
  origin: date.soort === "termijn" ? originOf(date) : [],
});

/** Where the days of a period come from when no source names them. */
function originOf({ id }: Pick<Termijn, "id">): string[] {
  if (id === "besluit-minister") return [PERIOD.eightWeeks];
  const season = SEASON[id];
  return season ? [PERIOD.ownReading[season]] : [];
}

function whenOf(termijn: Termijn, today: IsoDay): string {
  if (!isOwnReading(termijn) || termijn.daysLeft < 0) return timeLeft(termijn.daysLeft);
  return today < termijn.from ? PERIOD.coming : PERIOD.now;
}

function howFar({ id, from, until, daysLeft }: Herinnering, today: IsoDay): string {
  if (until < today) return PERIOD.passed;
  if (from === until) return timeLeft(daysLeft);
  if (id === "besluit-minister") return PERIOD.atLatest(daysLeft);
  return daysLeft < 0 ? PERIOD.hasBegun : PERIOD.begins(daysLeft);
}
