import type { Amount } from "../../../domain/money.ts";
import type { VangnetAssessment } from "../../../domain/vangnet/assess.ts";
import type { RouteAssessment } from "../../../domain/vangnet/steps.ts";
import { euroRounded, list } from "../../format.ts";

/** The answer as somebody would say it aloud: no letters, no word that needs a list of words. */
export function answerSentence(gemeente: string, assessment: VangnetAssessment, route: RouteAssessment, amount: string): string {
  const { verdict, year, expected } = assessment;
  const likely = expected ? "naar verwachting " : "";
  const paid = amount === "?" ? "een vangnetuitkering" : amount;
  switch (verdict) {
    case "voldoet":
      return `${gemeente} heeft over ${year} recht op ${paid}.`;
    case "voldoet-voorlopig":
      return isRequestPast(route)
        ? `${gemeente} zou over ${year} ${paid} kunnen hebben gekregen.`
        : `${gemeente} krijgt over ${year} ${likely}${paid}, als de rest op tijd is geregeld.`;
    case "nog-niet-zeker":
      return `${gemeente} ${isRequestPast(route) ? `had over ${year} misschien ${paid} kunnen krijgen` : `krijgt over ${year} misschien ${paid}`}.${dependsOn(route)}`;
    case "niet-te-bepalen":
      return `Of ${gemeente} over ${year} vangnet krijgt, is nog niet te zeggen.`;
    case "voldoet-niet":
      return `${gemeente} krijgt over ${year} ${likely}geen vangnet: ${whyNot(route)}.`;
  }
}

/** Whether the last day for the request has passed, and none is known: a day that cannot be is no request. */
export const isRequestPast = ({ steps: { verzoek } }: RouteAssessment): boolean =>
  verzoek.daysLeft < 0 && (verzoek.ingediend === undefined || verzoek.impossible !== undefined);

/** What the municipality bears itself, where that is known. */
export function borneSentence(assessment: VangnetAssessment, route: RouteAssessment): string[] {
  const { verdict } = assessment;
  const borne = borneBy(assessment, route);
  if (borne === undefined) return [];
  const stays = euroRounded(borne);
  if (verdict === "voldoet-niet") return [`Het hele tekort van ${stays} is voor eigen rekening.`];
  return [verdict === "voldoet" ? `${stays} blijft voor eigen rekening.` : `Dan blijft ${stays} voor eigen rekening.`];
}

/** What of a tekort stays with the municipality; undefined where there is none, or it cannot be said. */
export function borneBy({ verdict }: VangnetAssessment, { steps: { vergoeding, tekort } }: RouteAssessment): Amount | undefined {
  const short = tekort.tekort?.value ?? 0n;
  if (verdict === "niet-te-bepalen" || short <= 0n) return undefined;
  return verdict === "voldoet-niet" ? short : vergoeding.lines?.blijft;
}

function dependsOn({ steps: { meerjarig } }: RouteAssessment): string {
  const { test, tooClose } = meerjarig;
  if (tooClose) return " De cijfers zijn te ver afgerond om het te zeggen.";
  const years =
    test.kind === "sum"
      ? test.missingYears
      : test.kind === "count"
        ? [...new Set(test.years.flatMap(({ missing }) => missing.map(({ year }) => year)))].sort((a, b) => a - b)
        : [];
  return years.length > 0 ? ` Dat hangt af van ${list(years)}.` : "";
}

function whyNot({ steps: { tekort, drempel, meerjarig, verzoek, aanwijzing, verklaring } }: RouteAssessment): string {
  const short = tekort.tekort?.value;
  if (short !== undefined && short <= 0n) return short === 0n ? "er is geen tekort" : "er is een overschot";
  if (drempel.outcome === "not-met") return "het tekort is niet groot genoeg";
  if (meerjarig.outcome === "not-met") return "over meer jaren samen is het tekort niet groot genoeg";
  if (verzoek.outcome === "not-met") return verzoek.ingediend ? "het verzoek was te laat" : "er is geen verzoek ingediend";
  if (aanwijzing.outcome === "not-met") return "de minister gaf een aanwijzing";
  if (verklaring.outcome === "not-met")
    return verklaring.kind === "informeren" ? "de analyse voor de raad ontbreekt" : "de verklaring over maatregelen ontbreekt";
  return "niet aan alle voorwaarden is voldaan";
}
