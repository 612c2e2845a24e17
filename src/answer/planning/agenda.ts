import type { Regio } from "../../data/shapes/gemeenten.ts";
import type { IsoDay } from "../../domain/dates.ts";
import { type Agenda, computeHerinneringen, nextHerinneringsdag } from "../../domain/herinneringen.ts";
import { coveredYears } from "../../domain/vangnet/rules.ts";
import { regionById, standardRegion } from "../../facts/region.ts";
import { dayInAmsterdam } from "../../time/day.ts";
import { EVERY_MORNING, nextMoment } from "../../time/rooster.ts";
import type { AnswerContext } from "../context.ts";

/** The region whose dates a subscription tells of: the standard one when none was kept with it. */
export const regionOfDates = ({ published }: AnswerContext, regio: string | undefined): Regio =>
  (regio === undefined ? undefined : regionById(published, regio)) ?? standardRegion(published);

/** The dates that are reminded of: national ones, and those of a region. */
export const agendaOf = (context: AnswerContext, regio: string | undefined): Agenda => ({
  firstYear: coveredYears(context.published.regels).first,
  momenten: regionOfDates(context, regio).begroting?.momenten ?? [],
});

/** Whether there is anything to remind of on a day. */
export const hasHerinnering = (dag: IsoDay, agenda: Agenda): boolean => computeHerinneringen(dag, agenda).length > 0;

/** The first morning after a moment on which there is. */
export function nextHerinnering(after: Date, agenda: Agenda): Date | undefined {
  const day = nextHerinneringsdag(dayInAmsterdam(nextMoment(EVERY_MORNING, after)), agenda);
  return day === undefined ? undefined : nextMoment(EVERY_MORNING, new Date(day));
}
