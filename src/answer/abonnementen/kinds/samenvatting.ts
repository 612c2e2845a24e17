import { momentsBetween, nextMoment } from "../../../time/rooster.ts";
import type { SubscriptionKind } from "./kind.ts";

/** A summary on fixed days. */
export const samenvatting: SubscriptionKind = {
  isRegular: true,
  once: ({ wie = null, jaar = null }) => ({ v: 1, kind: "samenvatting", wie, jaar }),
  kept: (question) => ({ vraag: samenvatting.once(question), ...(question.rooster && { rooster: question.rooster }) }),
  asked: ({ vraag }, { grammar }) => {
    const summary = grammar.readQuestion(vraag);
    if (summary?.kind !== "samenvatting") return {};
    return { ...(summary.wie !== null && { wie: summary.wie }), ...(summary.jaar !== null && { jaar: summary.jaar }) };
  },
  moments: ({ rooster }, since, until) => (rooster ? momentsBetween(rooster, since, until) : []),
  next: ({ rooster }, now) => rooster && nextMoment(rooster, now),
};
