import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import type { Route } from "../../domain/vangnet/rules.ts";
import type { RouteAssessment, Verdict } from "../../domain/vangnet/steps.ts";
import { date, days, euro, euroRounded, list, percentage, rate } from "../format.ts";
import { meerjarigMits, missingNames } from "./steps.ts";

export type BandStyle = "good" | "warning" | "attention" | "emphasis";

/** The answer in two lines: what the band at the top of the card shows. */
export interface Headline {
  style: BandStyle;
  verdict: string;
  open: string;
  amount: string;
  amountLabel: string;
}

export const ROUTE_NAME: Record<Route, string> = { regulier: "Regulier vangnet", uitgebreid: "Uitgebreid vangnet" };

export const ROUTE_SHORT: Record<Route, string> = { regulier: "Regulier", uitgebreid: "Uitgebreid" };

const VERDICT: Record<Verdict, { sign: string; style: BandStyle; text: string }> = {
  voldoet: { sign: "✔", style: "good", text: "Voldoet" },
  "voldoet-voorlopig": { sign: "✔", style: "good", text: "Voldoet voorlopig" },
  "nog-niet-zeker": { sign: "?", style: "warning", text: "Nog niet zeker, ja mits b" },
  "niet-te-bepalen": { sign: "?", style: "warning", text: "Niet te bepalen" },
  "voldoet-niet": { sign: "✘", style: "attention", text: "Voldoet niet" },
};

/** The route that carries the answer: the first with the most favourable verdict. */
export const leadingRoute = ({ routes, verdict }: VangnetAssessment): RouteAssessment =>
  routes.find((route) => route.verdict === verdict) ?? routes[0];

const isOverschot = ({ steps }: RouteAssessment): boolean => (steps.tekort.tekort?.value ?? 1n) <= 0n;

export function headlineOf(assessment: VangnetAssessment): Headline {
  const route = leadingRoute(assessment);
  const { sign, style, text } = VERDICT[assessment.verdict];
  const surplus = assessment.verdict === "voldoet-niet" && isOverschot(route);
  return {
    style: surplus ? "emphasis" : style,
    verdict: `${sign} ${text}${surplus ? ": overschot" : ""}`,
    open: openLine(assessment, route),
    ...headlineAmount(assessment, route),
  };
}

function headlineAmount(assessment: VangnetAssessment, route: RouteAssessment): Pick<Headline, "amount" | "amountLabel"> {
  const { verdict, expected, routes } = assessment;
  if (verdict === "voldoet-niet") return { amount: euro(0n), amountLabel: "uitkering" };
  if (verdict === "niet-te-bepalen") return { amount: "?", amountLabel: "bedrag nog niet te zeggen" };
  const lines = route.steps.vergoeding.lines;
  if (!lines) return { amount: "?", amountLabel: "bedrag niet vastgelegd in de regels die deze assistent kent" };
  const bothMet = routes.filter(conditionsMet).length > 1;
  const label = verdict === "nog-niet-zeker" ? "mogelijke uitkering" : "vangnetuitkering";
  return { amount: euroRounded(lines.vangnet), amountLabel: `${expected ? "verwachte uitkering" : label}${bothMet ? ", ten minste" : ""}` };
}

const conditionsMet = ({ verdict }: RouteAssessment): boolean => verdict === "voldoet" || verdict === "voldoet-voorlopig";

/** "Regulier: voldoet niet · Uitgebreid: voldoet voorlopig"; only where a year has more than one route. */
export const routesLine = ({ routes }: VangnetAssessment): string | undefined =>
  routes.length > 1
    ? routes.map(({ route, verdict }) => `${ROUTE_SHORT[route]}: ${VERDICT[verdict].text.toLowerCase()}`).join(" · ")
    : undefined;

/** One line of what decided it, or what is still open. */
function openLine(assessment: VangnetAssessment, route: RouteAssessment): string {
  switch (assessment.verdict) {
    case "voldoet":
      return "Aan alle voorwaarden is voldaan";
    case "voldoet-voorlopig":
      return formalitiesLine(route);
    case "nog-niet-zeker":
      return mitsLine(route);
    case "niet-te-bepalen":
      return undeterminedLine(route);
    case "voldoet-niet":
      return notMetLine(route);
  }
}

const mitsLine = ({ steps: { meerjarig } }: RouteAssessment): string => {
  const { test } = meerjarig;
  if (meerjarig.tooClose) return "b ligt te dichtbij de grens om te zeggen: de cijfers zijn afgerond";
  if (test.kind === "sum" && test.ruimteOntbrekend !== undefined) return `b is ${meerjarigMits(test.missingYears, test.ruimteOntbrekend)}`;
  return test.kind === "count" ? `b vraagt nog ${missingNames(test.years.flatMap(({ missing }) => missing))}` : "b is nog niet bekend";
};

function formalitiesLine({ steps: { verzoek, verklaring, aanhoudend } }: RouteAssessment): string {
  const open: string[] = [];
  if (verzoek.outcome === "open") open.push(`verzoek uiterlijk ${date(verzoek.uiterlijk)} (nog ${days(verzoek.daysLeft)})`);
  if (verzoek.outcome === "unknown") open.push(`verzoek (kon tot en met ${date(verzoek.uiterlijk)})`);
  if (verklaring.outcome === "open") open.push("verklaring");
  if (aanhoudend.outcome === "open") open.push("extra maatregelen");
  if (aanhoudend.outcome === "unknown") open.push("eerdere uitkeringen");
  return `Nog open: ${list(open)}`;
}

function undeterminedLine({ steps: { drempel } }: RouteAssessment): string {
  if (drempel.tooClose) return `Te dichtbij ${rate(drempel.percentage)} om te zeggen: de cijfers zijn afgerond`;
  return `Nog nodig: ${missingNames(drempel.missing)}`;
}

function notMetLine({ steps: { tekort, drempel, meerjarig, verzoek, vergoeding } }: RouteAssessment): string {
  const wouldBe =
    vergoeding.lines && vergoeding.lines.vangnet > 0n ? `; de uitkering zou ${euro(vergoeding.lines.vangnet)} zijn geweest` : "";
  if (tekort.tekort && tekort.tekort.value <= 0n)
    return tekort.tekort.value === 0n ? "Geen tekort en geen overschot" : `Overschot van ${euro(-tekort.tekort.value)}`;
  if (drempel.outcome === "not-met" && drempel.verschil && tekort.tekort && tekort.budget) {
    if (drempel.verschil.value === 0n) return `Tekort precies ${rate(drempel.percentage)}: één cent meer was genoeg voor a`;
    const ratio = percentage(tekort.tekort.value, tekort.budget.value, drempel.percentage);
    return `Tekort ${ratio}: ${euro(-drempel.verschil.value)} onder de drempel van ${rate(drempel.percentage)}`;
  }
  if (meerjarig.outcome === "not-met") return `Het tekort over meer jaren (b) is niet gehaald${wouldBe}`;
  if (verzoek.outcome === "not-met") return `Het verzoek was te laat${wouldBe}`;
  return `Zonder verklaring over maatregelen geen uitkering${wouldBe}`;
}
