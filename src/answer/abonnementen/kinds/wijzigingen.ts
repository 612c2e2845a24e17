import type { SubscriptionKind } from "./kind.ts";

/** Figures that were shown and are others now. */
export const wijzigingen: SubscriptionKind = {
  ofNobody: true,
  once: () => ({ v: 1, kind: "planning", jaar: null }),
  kept: () => ({}),
  asked: () => ({}),
  moments: () => [],
  next: () => undefined,
};
