import { regionById } from "../../../facts/region.ts";
import { dayInAmsterdam } from "../../../time/day.ts";
import { EVERY_MORNING, momentsBetween } from "../../../time/rooster.ts";
import { agendaOf, hasHerinnering, nextHerinnering } from "../../planning/agenda.ts";
import type { SubscriptionKind } from "./kind.ts";

/** Reminders before dates. */
export const termijnen: SubscriptionKind = {
  once: ({ wie }) => ({ v: 1, kind: "planning", jaar: null, ...(wie && { wie }) }),
  // Dates of the standard region need not be told.
  kept: ({ wie }, { published }) => (wie === undefined || regionById(published, wie)?.standaard ? {} : { regio: wie }),
  asked: ({ regio }) => (regio === undefined ? {} : { wie: regio }),
  moments: ({ regio }, since, until, context) => {
    const agenda = agendaOf(context, regio);
    return momentsBetween(EVERY_MORNING, since, until).filter((moment) => hasHerinnering(dayInAmsterdam(moment), agenda));
  },
  next: ({ regio }, now, context) => nextHerinnering(now, agendaOf(context, regio)),
};
