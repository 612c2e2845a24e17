import { asIfThere } from "../../context.ts";
import { written } from "../../prognose/watch.ts";
import type { SubscriptionKind } from "./kind.ts";

/** Told when what is expected changes; how it stood is written down when it is asked for. */
export const signaal: SubscriptionKind = {
  once: ({ wie = null }) => ({ v: 1, kind: "prognose", wie, jaar: null }),
  kept: ({ wie, afstand }, context) => {
    const { place } = context;
    if (wie === undefined || !place) return {};
    // With what may be seen in that place: nobody's drafts.
    return { vraag: written({ wie, afstand }, asIfThere(place, context)) };
  },
  asked: ({ vraag }, { grammar }) => {
    const question = grammar.readQuestion(vraag);
    return question?.kind === "signaal" ? { wie: question.wie, ...(question.afstand && { afstand: question.afstand }) } : {};
  },
  moments: () => [],
  next: () => undefined,
};
