import { type Figure, widestMargin } from "../domain/figures.ts";
import type { YearFigures } from "../domain/vangnet/facts.ts";
import { type RuleRemark, STEP_IDS } from "../domain/vangnet/rules.ts";
import type { RouteAssessment } from "../domain/vangnet/steps.ts";
import { capital, euro } from "./format.ts";
import { STATUSHOUDERS_REMARK } from "./texts/labels.ts";
import { STEP_NAME } from "./texts/steps.ts";
import { ROUTE_NAME } from "./texts/verdict.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";
import { contactLine, figureSource, provisionText, sourcesText, type View } from "./view.ts";

interface Block {
  titel: string;
  regels: { text: string }[];
}

/** The folded sources: where each figure and each rule comes from, and what is known of their precision. */
export function sourceBlocks({ facts, assessment, remarks }: VangnetAnswer, view: View): Block[] {
  const years = [...facts.figures].sort(([a], [b]) => b - a);
  const named = years.flatMap(([year, figures]) => namedFigures(year, figures));
  const bySource = Map.groupBy(named, ({ figure }) => figureSource(view, figure));
  const figureLines = [...bySource].map(
    ([source, found]) => `${capital(found.map(({ name, figure }) => `${name} ${euro(figure.value)}`).join("; "))}: ${source}`,
  );
  const all = named.map(({ figure }) => figure);
  const margin = widestMargin(all);
  const precision =
    margin > 0n ? [`Op basis van cijfers afgerond op ${euro(margin * 2n)}; elk cijfer kan ${euro(margin)} hoger of lager zijn.`] : [];
  const published = all.some(({ layer }) => layer === "gepubliceerd") ? [STATUSHOUDERS_REMARK] : [];
  return [
    block("Cijfers", [...figureLines, ...precision, ...published, ...remarks]),
    ...ruleBlocks(assessment.routes, view),
    block("Fout gezien", [contactLine(view)]),
  ].filter(({ regels }) => regels.length > 0);
}

export const block = (titel: string, lines: readonly string[]): Block => ({ titel, regels: lines.map((text) => ({ text })) });

/** "budget 2020", "resultaat 2019": every figure that is known of a year. */
function namedFigures(year: number, { budget, bestedingen, resultaat }: YearFigures): { name: string; figure: Figure }[] {
  const { kind, ...spending } = bestedingen ?? {};
  return Object.entries({ budget, ...spending, resultaat }).flatMap(([name, figure]) =>
    figure ? [{ name: `${name} ${year}`, figure }] : [],
  );
}

/** The rules of a year: a, b and the payment by route; c, d and e are the same for all and stand with the first. */
export function ruleBlocks(routes: readonly RouteAssessment[], view: View): Block[] {
  const [first] = routes;
  return routes.map((route) => {
    const { drempel, meerjarig, verzoek, verklaring, aanhoudend, vergoeding } = route.steps;
    const steps = route === first ? [drempel, meerjarig, verzoek, verklaring, aanhoudend, vergoeding] : [drempel, meerjarig, vergoeding];
    const bySource = Map.groupBy(steps, (step) => provisionText(view, step));
    return block(routes.length > 1 ? `Regels: ${ROUTE_NAME[route.route].toLowerCase()}` : "Regels", [
      ...[...bySource].map(([source, from]) => `${from.map(({ id }) => STEP_NAME[id]).join(", ")}: ${source}`),
      ...(route === first ? ["Wet: art. 69 (budget) en art. 74 (vangnet) Participatiewet"] : []),
      ...remarksOf(routes, route, (remark) => remark.step !== "meerjarig-tekort").map((remark) => remarkText(remark, view)),
      ...(route.remark && (route === first || route.remark !== first?.remark) ? [route.remark] : []),
    ]);
  });
}

/** The remarks of a route in the order of its steps; what the first route says already is not said again. */
export const remarksOf = (
  [first]: readonly RouteAssessment[],
  route: RouteAssessment,
  wanted: (remark: RuleRemark) => boolean,
): RuleRemark[] =>
  route.remarks
    .filter((remark) => wanted(remark) && (route === first || !first?.remarks.some(({ text }) => text === remark.text)))
    .sort((one, other) => STEP_IDS.indexOf(one.step) - STEP_IDS.indexOf(other.step));

/** "c. De notitie zegt … (Notitie 2020, hfst. 1, onder c)" */
const remarkText = ({ step, text, sources }: RuleRemark, view: View): string =>
  `${STEP_NAME[step].replace(/\. .*/, ".")} ${text} (${sourcesText(view, sources)})`;
