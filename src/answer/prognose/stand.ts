import { yearOf } from "../../domain/dates.ts";
import { type Afstand, lastMonthDue, type Signaalstand } from "../../domain/signaal.ts";
import { bandStand, monthReached } from "../../facts/maanden/band.ts";
import { expectationOf } from "../../facts/prognose/expectation.ts";
import { toNumber } from "../../facts/prognose/year-data.ts";
import { regionsOf } from "../../facts/region.ts";
import { coveredMonths, range } from "../../forecast/year.ts";
import type { AnswerContext } from "../context.ts";
import { chanceOf, liesWithin, shownOf } from "./range.ts";

/** What a signal watches of a municipality and year, as it is at the moment of the context. */
export function standOf(context: AnswerContext, wie: string, jaar: number, afstand: Afstand | undefined): Signaalstand {
  const expected = expectationOf(context, wie, jaar, context.today);
  const shown = shownOf(expected, undefined, context);
  const months = coveredMonths(expected.now);
  return {
    wie,
    jaar,
    op: context.today,
    ...(shown && {
      kans: chanceOf(shown),
      laag: Math.round(shown.range.low),
      midden: Math.round(shown.range.middle),
      hoog: Math.round(shown.range.high),
      ...(shown.turn && { grens: Math.round(toNumber(shown.turn.bound)) }),
      ...(liesWithin(shown, afstand) && { dichtbij: true }),
    }),
    ...(months.length > 0 && { tot: Math.max(...months) }),
    ...lateOf(context, wie, jaar, months),
    ...bandOf(context, wie, jaar),
  };
}

/** The last month that should be there by now, and is not; never where the region has no usual day. */
function lateOf({ published, today }: AnswerContext, wie: string, jaar: number, known: readonly number[]): Pick<Signaalstand, "laat"> {
  const usual = usualDay({ published }, wie);
  const laat = usual && range(1, lastMonthDue(jaar, usual.dag, today)).findLast((month) => !known.includes(month));
  return laat === undefined ? {} : { laat };
}

/** By which day of the next month the figures of a municipality usually come; undefined where that is not known. */
export const usualDay = ({ published }: Pick<AnswerContext, "published">, wie: string) =>
  regionsOf(published, wie).find(({ maandcijfers }) => maandcijfers)?.maandcijfers;

/** Whether the band of trap op, trap af was left, or in which month it is at this pace; of a year that is over it is history. */
function bandOf(context: AnswerContext, wie: string, jaar: number): Pick<Signaalstand, "band" | "dossiers"> {
  const stand = jaar === yearOf(context.today) ? bandStand(context, wie, jaar) : undefined;
  if (!stand) return {};
  const dossiers = stand.last.count;
  if (stand.pending) return { dossiers, band: { kant: "buiten" } };
  const down = monthReached(stand, stand.least - 1);
  const reached = down ?? monthReached(stand, stand.most + 1);
  return { dossiers, ...(reached && { band: { kant: down ? "omlaag" : "omhoog", ...reached } }) };
}
