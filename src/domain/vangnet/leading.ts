import type { VangnetAssessment } from "./assess.ts";
import type { RouteAssessment } from "./steps.ts";
import { nearestWayIn } from "./tekort.ts";

/** The route that carries the answer: the first with the most favourable verdict; when none is met, the one that came closest. */
export const leadingRoute = ({ routes, verdict }: VangnetAssessment): RouteAssessment =>
  (verdict === "voldoet-niet" ? closestRoute(routes) : routes.find((route) => route.verdict === verdict)) ?? routes[0];

/** The one that fails furthest on; of those that fail on a, the one with the smallest distance to its threshold. */
const closestRoute = (routes: readonly RouteAssessment[]): RouteAssessment | undefined =>
  routes.toSorted((one, other) => firstNotMet(other) - firstNotMet(one) || Number(distance(one) - distance(other)))[0];

const CONDITIONS = ["drempel", "meerjarig", "verzoek", "verklaring", "aanhoudend", "aanwijzing"] as const;
const firstNotMet = ({ steps }: RouteAssessment): number => CONDITIONS.findIndex((name) => steps[name].outcome === "not-met");
const distance = ({ steps }: RouteAssessment): bigint => -(nearestWayIn(steps.drempel)?.verschil.value ?? 0n);
