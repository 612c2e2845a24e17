import { roundToCents } from "../../domain/money.ts";
import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import { leadingRoute } from "../../domain/vangnet/leading.ts";
import type { RouteAssessment } from "../../domain/vangnet/steps.ts";
import { nearestWayIn } from "../../domain/vangnet/tekort.ts";
import { capital, date, euro, rate } from "../format.ts";
import type { TableRow } from "../table-card.ts";
import { OVER } from "../texts/vangnet/card.ts";
import { nearestThreshold } from "../texts/vangnet/steps.ts";
import { headlineOf, ROUTE_SHORT } from "../texts/vangnet/verdict.ts";

/** Every way over the threshold: "7,5%", "5% of € 30 per inwoner", "7,5% (regulier) of 5% (uitgebreid)". */
export const thresholdText = ({ routes }: VangnetAssessment): string =>
  OVER.ways(routes.flatMap((route) => waysOf(route, routes.length > 1)));

/** The threshold that a line in a picture stands for: of two routes the regular one is what is usually meant. */
export const lineText = ({ routes: [route, other] }: VangnetAssessment): string =>
  route ? OVER.ways(waysOf(route, other !== undefined)) : "";

const waysOf = ({ route, steps: { drempel } }: RouteAssessment, isOneOfTwo: boolean): string[] => [
  OVER.way(rate(drempel.percentage), isOneOfTwo ? ROUTE_SHORT[route].toLowerCase() : undefined),
  ...(drempel.perInwoner ? [OVER.perInwoner(euro(drempel.perInwoner.bedrag))] : []),
];

/** A municipality over the threshold, for who reads nothing else: the verdict, the amount, and what is still open in words. */
export function overRow(name: string, assessment: VangnetAssessment): TableRow {
  const { short, amount, amountLabel, decided } = headlineOf(assessment);
  const route = leadingRoute(assessment);
  const nearest = nearestWayIn(route.steps.drempel);
  const above = nearest ? [OVER.above(euro(roundToCents(nearest.verschil.value)), nearestThreshold(route.steps.drempel))] : [];
  const formal = formalitiesOf(route);
  const stillOpen = formal.length > 0 && assessment.verdict !== "voldoet-niet" ? [OVER.stillOpen(formal)] : [];
  return {
    label: OVER.label(name, short),
    value: amount,
    note: [capital(amountLabel), ...above, decided, ...stillOpen].filter(Boolean).join(". "),
  };
}

/** The formal conditions that nobody recorded yet. */
function formalitiesOf({ steps: { verzoek, verklaring, aanhoudend } }: RouteAssessment): string[] {
  const open: string[] = [];
  if (verzoek.outcome === "open") open.push(OVER.request(date(verzoek.uiterlijk)));
  if (verzoek.outcome === "unknown") open.push(OVER.requestUnknown(date(verzoek.uiterlijk)));
  if (verklaring.outcome === "open") open.push(verklaring.kind === "informeren" ? OVER.analysis : OVER.statement);
  if (aanhoudend.outcome === "open") open.push(OVER.extra);
  if (aanhoudend.outcome === "unknown") open.push(OVER.earlier(...aanhoudend.years));
  return open;
}
