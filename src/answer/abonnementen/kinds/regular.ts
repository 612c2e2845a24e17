import { momentsBetween, nextMoment } from "../../../time/rooster.ts";
import type { SubscriptionKind } from "./kind.ts";

/** A question of whom and which year, posted on fixed days. */
export function regular(kind: "samenvatting" | "prognose"): SubscriptionKind {
  const once: SubscriptionKind["once"] = ({ wie = null, jaar = null }) => ({ v: 1, kind, wie, jaar });
  return {
    isRegular: true,
    once,
    kept: (question) => ({
      vraag: once(question),
      ...(question.rooster && { rooster: question.rooster }),
      ...(question.alleen && { alleenBijWijziging: true }),
    }),
    asked: ({ vraag, alleenBijWijziging }, { grammar }) => {
      const question = grammar.readQuestion(vraag);
      if (question?.kind !== "samenvatting" && question?.kind !== "prognose") return {};
      return {
        ...(question.wie !== null && { wie: question.wie }),
        ...(question.jaar !== null && { jaar: question.jaar }),
        ...(alleenBijWijziging && { alleen: "wijziging" }),
      };
    },
    moments: ({ rooster }, since, until) => (rooster ? momentsBetween(rooster, since, until) : []),
    next: ({ rooster }, now) => rooster && nextMoment(rooster, now),
  };
}
