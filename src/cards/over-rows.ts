import type { VangnetAssessment } from "../domain/vangnet/assess.ts";
import type { RouteAssessment } from "../domain/vangnet/steps.ts";
import { nearestWayIn } from "../domain/vangnet/tekort.ts";
import { capital, date, euro, list, rate } from "./format.ts";
import type { TableRow } from "./table-card.ts";
import { nearestThreshold } from "./texts/steps.ts";
import { headlineOf, leadingRoute, ROUTE_SHORT } from "./texts/verdict.ts";

/** Every way over the threshold: "7,5%", "5% of € 30 per inwoner", "7,5% (regulier) of 5% (uitgebreid)". */
export const thresholdText = ({ routes }: VangnetAssessment): string =>
  routes
    .flatMap(({ route, steps: { drempel } }) => [
      `${rate(drempel.percentage)}${routes.length > 1 ? ` (${ROUTE_SHORT[route].toLowerCase()})` : ""}`,
      ...(drempel.perInwoner ? [`${euro(drempel.perInwoner.bedrag)} per inwoner`] : []),
    ])
    .join(" of ");

/** A municipality over the threshold, for who reads nothing else: the verdict, the amount, and what is still open in words. */
export function overRow(name: string, assessment: VangnetAssessment): TableRow {
  const { short, amount, amountLabel, open } = headlineOf(assessment);
  const route = leadingRoute(assessment);
  const nearest = nearestWayIn(route.steps.drempel);
  const above = nearest ? [`${euro(nearest.verschil.value)} boven ${nearestThreshold(route.steps.drempel)}`] : [];
  // The letters of the conditions stand on the card of the verdict only.
  const inWords = open.replace(/^b /, "Het tekort over meer jaren ").replace(" (b)", "");
  const formal = formalitiesOf(route);
  const stillOpen = formal.length > 0 && assessment.verdict !== "voldoet-niet" ? [`Nog open: ${list(formal)}`] : [];
  const decided = assessment.verdict === "voldoet-voorlopig" ? [] : [inWords];
  return { label: `${name}: ${short}`, value: amount, note: [capital(amountLabel), ...above, ...decided, ...stillOpen].join(". ") };
}

/** The formal conditions that nobody recorded yet. */
function formalitiesOf({ steps: { verzoek, verklaring, aanhoudend } }: RouteAssessment): string[] {
  const open: string[] = [];
  if (verzoek.outcome === "open") open.push(`verzoek (uiterlijk ${date(verzoek.uiterlijk)})`);
  if (verzoek.outcome === "unknown") open.push(`verzoek (kon tot en met ${date(verzoek.uiterlijk)})`);
  if (verklaring.outcome === "open") open.push("verklaring over maatregelen");
  if (aanhoudend.outcome === "open") open.push("extra maatregelen");
  if (aanhoudend.outcome === "unknown") open.push(`eerder vangnet (${aanhoudend.years[0]} of ${aanhoudend.years[1]})`);
  return open;
}
