import type { Amount, BasisPoints } from "../../../domain/money.ts";
import type { VangnetAssessment } from "../../../domain/vangnet/assess.ts";
import { leadingRoute } from "../../../domain/vangnet/leading.ts";
import type { Route } from "../../../domain/vangnet/rules.ts";
import type { RouteAssessment, Verdict } from "../../../domain/vangnet/steps.ts";
import { nearestWayIn } from "../../../domain/vangnet/tekort.ts";
import { capital, date, euro, euroLessThan, euroRounded, list, percentage, rate } from "../../format.ts";
import { timeLeft } from "../planning.ts";
import { CARD } from "./card.ts";
import { isRequestPast } from "./sentence.ts";
import { meerjarigMits, missingNames, nearestThreshold } from "./steps.ts";

export type BandStyle = "good" | "warning" | "attention" | "emphasis";

/** The answer in two lines: what the band at the top of the card shows. */
export interface Headline {
  style: BandStyle;
  verdict: string;
  /** The verdict alone, for a line that has more to say: "? Nog niet zeker". */
  short: string;
  open: string;
  /** What decided it, or has to be known still, beside the formal conditions. */
  decided: string;
  /** The same without what stands with a step of Waarom. */
  rest: string;
  amount: string;
  amountLabel: string;
  /** The amount can only be higher: with both routes met it is not known which tiers apply. */
  atLeast: boolean;
}

export const ROUTE_NAME: Record<Route, string> = { regulier: "Regulier vangnet", uitgebreid: "Uitgebreid vangnet" };

export const ROUTE_SHORT: Record<Route, string> = { regulier: "Regulier", uitgebreid: "Uitgebreid" };

const VERDICT: Record<Verdict, { sign: string; style: BandStyle; text: string }> = {
  voldoet: { sign: "✔", style: "good", text: "Voldoet" },
  "voldoet-voorlopig": { sign: "✔", style: "good", text: "Voldoet voorlopig" },
  "nog-niet-zeker": { sign: "?", style: "warning", text: "Nog niet zeker" },
  "niet-te-bepalen": { sign: "?", style: "warning", text: "Niet te bepalen" },
  "voldoet-niet": { sign: "✘", style: "attention", text: "Voldoet niet" },
};

export function headlineOf(assessment: VangnetAssessment): Headline {
  const { verdict, expected } = assessment;
  const route = leadingRoute(assessment);
  const { sign, style, text } = VERDICT[verdict];
  const tekort = route.steps.tekort.tekort?.value ?? 1n;
  const withoutTekort = verdict === "voldoet-niet" && tekort <= 0n;
  // What is long past is not green, and nobody knows whether it was asked for.
  const isPast = verdict === "voldoet-voorlopig" && isRequestPast(route);
  const short = `${isPast ? "?" : sign} ${verdict === "voldoet-niet" && expected ? "Voldoet naar verwachting niet" : text}`;
  const more = withoutTekort ? (tekort === 0n ? ": geen tekort" : ": overschot") : "";
  return {
    style: withoutTekort ? "emphasis" : isPast ? "warning" : style,
    verdict: `${short}${more}`,
    short,
    open: openLine(assessment, route),
    decided: verdict === "voldoet-voorlopig" ? "" : verdict === "nog-niet-zeker" ? mitsLine(route) : openLine(assessment, route),
    rest: (verdict === "nog-niet-zeker" && othersLine(route)) || openLine(assessment, route),
    ...headlineAmount(assessment, route),
  };
}

function headlineAmount(assessment: VangnetAssessment, route: RouteAssessment): Pick<Headline, "amount" | "amountLabel" | "atLeast"> {
  const { verdict, expected, routes } = assessment;
  if (verdict === "voldoet-niet") return { amount: euro(0n), amountLabel: expected ? "verwachte uitkering" : "uitkering", atLeast: false };
  if (verdict === "niet-te-bepalen") return { amount: "?", amountLabel: "bedrag nog niet te zeggen", atLeast: false };
  const lines = route.steps.vergoeding.lines;
  if (!lines) return { amount: "?", amountLabel: "bedrag niet vastgelegd", atLeast: false };
  // The other route may be met as well: then this is the least. Not yet met itself, it says nothing of the other.
  const otherOpen = routes.some((other) => other !== route && other.verdict !== "voldoet-niet");
  const atLeast = otherOpen && verdict !== "nog-niet-zeker";
  const usual = verdict === "nog-niet-zeker" ? "mogelijke uitkering" : "vangnetuitkering";
  const label = expected ? "verwachte uitkering" : usual;
  const assumed = route.steps.vergoeding.assumed ? ", eigen aanname" : "";
  const suffix = atLeast ? ", ten minste" : otherOpen ? `, ${ROUTE_SHORT[route.route].toLowerCase()}` : "";
  return { amount: euroRounded(lines.vangnet), amountLabel: `${label}${suffix}${assumed}`, atLeast };
}

/** A line for each route, what it asks behind it; only where a year has more than one: "Regulier: voldoet niet (7,5%, ook over meer jaren)". */
export const routeLines = ({ routes }: VangnetAssessment): string[] =>
  routes.length > 1
    ? routes.map((one) => `${ROUTE_SHORT[one.route]}: ${VERDICT[one.verdict].text.toLowerCase()} (${whatItAsks(one)})`)
    : [];

function whatItAsks({ steps: { drempel, meerjarig } }: RouteAssessment): string {
  const { test } = meerjarig;
  const own = rate(drempel.percentage);
  if (test.kind === "sum") return `${own}, ook over meer jaren`;
  if (test.kind === "count") return `${own}, ook in ${test.atLeast} van ${test.years.length} jaren ervoor`;
  return own;
}

/** One line of what decided it, or what is still open. */
function openLine(assessment: VangnetAssessment, route: RouteAssessment): string {
  switch (assessment.verdict) {
    case "voldoet":
      return "Aan alle voorwaarden is voldaan";
    case "voldoet-voorlopig":
      return formalitiesLine(route);
    case "nog-niet-zeker":
      return [mitsLine(route), othersLine(route)].filter(Boolean).join(". ");
    case "niet-te-bepalen":
      return undeterminedLine(route);
    case "voldoet-niet":
      return notMetLine(route, assessment.routes.length > 1);
  }
}

/** What else is open is not hidden by the tekort over more years. */
function othersLine({ steps: { verzoek, verklaring, aanhoudend } }: RouteAssessment): string {
  const open = [verzoek, verklaring, aanhoudend].filter(({ outcome }) => outcome === "open" || outcome === "unknown");
  return open.length > 0 ? `Ook nog open: ${list(open.map(({ id }) => OPEN_NAME[id]))}` : "";
}

const OPEN_NAME = {
  "verzoek-op-tijd": "het verzoek",
  "verklaring-maatregelen": "de verklaring",
  "aanhoudend-tekort": "eerder vangnet",
} as const;

const mitsLine = ({ steps: { meerjarig } }: RouteAssessment): string => {
  const { test } = meerjarig;
  if (meerjarig.tooClose) return "Het tekort over meer jaren ligt te dicht bij de grens: de cijfers zijn afgerond";
  if (test.kind === "sum" && test.ruimteOntbrekend !== undefined)
    return capital(meerjarigMits(test.missingYears, test.ruimteOntbrekend).replace(/^gehaald/, "het gaat door"));
  return test.kind === "count"
    ? `Nog nodig: ${missingNames(test.years.flatMap(({ missing }) => missing))}`
    : "Het tekort over meer jaren is nog niet bekend";
};

function formalitiesLine({ steps: { verzoek, verklaring, aanhoudend } }: RouteAssessment): string {
  const open: string[] = [];
  if (verzoek.outcome === "open") open.push(`verzoek uiterlijk ${date(verzoek.uiterlijk)} (${timeLeft(verzoek.daysLeft)})`);
  if (verzoek.outcome === "unknown") open.push(`verzoek (kon tot en met ${date(verzoek.uiterlijk)})`);
  if (verklaring.outcome === "open") open.push(verklaring.kind === "informeren" ? "analyse en raad" : "verklaring");
  if (aanhoudend.outcome === "open") open.push("extra maatregelen");
  if (aanhoudend.outcome === "unknown") open.push("eerdere uitkeringen");
  return `Nog open: ${list(open)}`;
}

function undeterminedLine({ steps: { drempel } }: RouteAssessment): string {
  if (drempel.tooClose) return `Te dichtbij ${nearestThreshold(drempel)} om te zeggen: de cijfers zijn afgerond`;
  return `Nog nodig: ${missingNames(drempel.missing)}`;
}

function notMetLine(
  { route, steps: { tekort, drempel, meerjarig, verzoek, aanwijzing, verklaring, vergoeding } }: RouteAssessment,
  named: boolean,
): string {
  const of = named ? ` (${ROUTE_SHORT[route].toLowerCase()})` : "";
  const wouldBe =
    vergoeding.lines && vergoeding.lines.vangnet > 0n ? `; de uitkering zou ${euro(vergoeding.lines.vangnet)} zijn geweest` : "";
  if (tekort.tekort && tekort.tekort.value <= 0n)
    return tekort.tekort.value === 0n ? "Geen tekort en geen overschot" : `Overschot van ${euro(-tekort.tekort.value)}`;
  const nearest = nearestWayIn(drempel);
  if (drempel.outcome === "not-met" && nearest && tekort.tekort && tekort.budget) {
    const threshold = nearestThreshold(drempel);
    if (nearest.verschil.value === 0n) return `Tekort precies ${threshold}${of}: met één cent meer was het genoeg`;
    const ratio = percentage(tekort.tekort.value, tekort.budget.value, drempel.percentage);
    return `Tekort ${ratio}: ${euroLessThan(-nearest.verschil.value)} onder de drempel van ${threshold}${of}`;
  }
  if (meerjarig.outcome === "not-met") return `Het tekort over meer jaren is niet gehaald${of}${wouldBe}`;
  if (verzoek.outcome === "not-met") return `${verzoek.ingediend ? "Het verzoek was te laat" : "Er is geen verzoek ingediend"}${wouldBe}`;
  if (aanwijzing.outcome === "not-met") return `Na een aanwijzing van de minister wordt het verzoek afgewezen${wouldBe}`;
  return `Zonder ${verklaring.kind === "informeren" ? "analyse voor de raad" : "verklaring over maatregelen"} geen uitkering${wouldBe}`;
}

/** A tekort as it is called and written: "Tekort", "€ 621.500 · 11,39%"; below zero it is an overschot, zero is none. */
export const tekortText = (tekort: Amount, budget: Amount | undefined, threshold?: BasisPoints): { label: string; text: string } => {
  if (tekort === 0n) return { label: CARD.shortfall, text: CARD.none };
  const size = tekort < 0n ? -tekort : tekort;
  return {
    label: tekort < 0n ? CARD.surplusLabel : CARD.shortfall,
    text: `${euro(size)}${budget === undefined ? "" : ` · ${percentage(size, budget, threshold)}`}`,
  };
};
