import type { Invoervelden } from "../../data/shapes/invoer.ts";
import type { Periode } from "../../data/shapes/perioden.ts";
import type { Waarde } from "../../data/shapes/waarde.ts";
import { type IsoDay, yearOf } from "../../domain/dates.ts";
import { MONTHS_A_YEAR, madeUntrue, type Span } from "../../domain/maanden/sums.ts";
import { fromCents } from "../../domain/money.ts";

type Velden = Invoervelden["velden"];

/** An amount of a run of months as it was entered, with the field that it stands in. */
export interface MonthSpan extends Span {
  veld: string;
  status?: string;
}

/** The amounts by month of one field of the year ("lasten"), as they were entered; advances are no spending. */
export function spansIn(values: Iterable<readonly [veld: string, waarde: Waarde]>, van: string, velden: Velden): MonthSpan[] {
  return [...values].flatMap(([veld, waarde]) => {
    const span = velden.get(veld)?.maanden?.van === van ? spanOf(veld, waarde, velden) : undefined;
    return span && span.status !== ADVANCE ? [span] : [];
  });
}

/** What was paid in advance says nothing of what was spent. */
export const ADVANCE = "voorschot";

function spanOf(veld: string, { is, marge = 0, status }: Waarde, velden: Velden): MonthSpan | undefined {
  const row = velden.get(veld);
  if (row?.soort !== "euro" || !row.maanden || typeof is !== "number") return undefined;
  const { van, tot } = row.maanden.periode;
  return { veld, from: van - 1, to: tot, value: fromCents(is), margin: fromCents(marge), ...(status !== undefined && { status }) };
}

/** Spending of months is known as lasten and baten, or as one amount. */
const OTHER_FORM: Readonly<Record<string, readonly string[]>> = {
  lasten: ["uitgaven"],
  baten: ["uitgaven"],
  uitgaven: ["lasten", "baten"],
};

/** The kept amounts by month that a given one makes untrue: sums that do not add up any more, and the same months in the other form. */
export function untrueMonths(kept: ReadonlyMap<string, Waarde>, veld: string, waarde: Waarde, velden: Velden): string[] {
  const given = spanOf(veld, waarde, velden);
  const van = velden.get(veld)?.maanden?.van;
  if (!given || van === undefined) return [];
  const others = [...kept].filter(([other]) => other !== veld);
  const overlaps = ({ from, to }: Span) => from < given.to && to > given.from;
  return [
    ...madeUntrue(given, spansIn(others, van, velden)),
    ...(OTHER_FORM[van] ?? []).flatMap((other) => spansIn(others, other, velden).filter(overlaps)),
  ].map((span) => span.veld);
}

/** Whether the last month of a period has begun; what comes after December is of the next year. */
export const hasBegun = ({ tot }: Periode, jaar: number, today: IsoDay): boolean =>
  tot > MONTHS_A_YEAR ? yearOf(today) > jaar : `${jaar}-${String(tot).padStart(2, "0")}-01` <= today;
