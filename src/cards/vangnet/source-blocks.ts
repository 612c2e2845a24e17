import { type Figure, widestMargin } from "../../domain/figures.ts";
import { figuresIn, type YearFigures } from "../../domain/vangnet/facts.ts";
import { type RuleRemark, STEP_IDS } from "../../domain/vangnet/rules.ts";
import type { RouteAssessment } from "../../domain/vangnet/steps.ts";
import { readingsText } from "../differences.ts";
import { capital, euro, listed } from "../format.ts";
import { ORIGIN } from "../texts/vangnet/card.ts";
import { STEP_NAME, stepName } from "../texts/vangnet/steps.ts";
import { ROUTE_NAME } from "../texts/vangnet/verdict.ts";
import { contactLine, figureSource, provisionText, sourcesText, type View } from "../view.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";

interface Block {
  titel: string;
  regels: { text: string }[];
}

/** The folded sources: where each figure and each rule comes from, and what is known of their precision. */
export function sourceBlocks(answer: VangnetAnswer, view: View): Block[] {
  const { facts, assessment } = answer;
  const years = [...facts.figures].sort(([a], [b]) => b - a);
  const named = years.flatMap(([year, figures]) => namedFigures(year, figures));
  const bySource = Map.groupBy(named, ({ figure }) => figureSource(view, figure));
  const figureLines = [...bySource].map(
    ([source, found]) => `${capital(found.map(({ name, figure }) => `${name} ${euro(figure.value)}`).join("; "))}: ${source}`,
  );
  return [
    block(ORIGIN.figures, [...figureLines, ...figureRemarks(answer, view)]),
    ...ruleBlocks(assessment.routes, view),
    block(ORIGIN.wrong, [contactLine(view)]),
  ].filter(({ regels }) => regels.length > 0);
}

/** What must be said of the figures: what they stand in place of, how exact they are, and where the sources contradict each other. */
export function figureRemarks({ facts, remarks, tegenspraken }: VangnetAnswer, view: View): string[] {
  const years = [...facts.figures].sort(([a], [b]) => b - a);
  const all = years.flatMap(([year, figures]) => namedFigures(year, figures)).map(({ figure }) => figure);
  const margin = widestMargin(all);
  const precision = margin > 0n ? [ORIGIN.precision(euro(margin * 2n), euro(margin))] : [];
  const printed = all.filter(({ layer }) => layer === "gepubliceerd").map(({ source }) => view.sources.get(source.document)?.bijBudget);
  const published = [...new Set(printed.filter((text) => text !== undefined))];
  const differences = tegenspraken.map((tegenspraak) => `${tegenspraak.over}: ${readingsText(tegenspraak, view)}`);
  return [...years.flatMap(replacedLine(view)), ...precision, ...published, ...remarks, ...differences];
}

/** The figures of a year in whose place others count, where staff entered any of them. */
export const replacedLine =
  (view: View) =>
  ([year, figures]: [number, YearFigures]): string[] => {
    const counting = figuresIn(figures);
    const below = layersUnder(figures).flatMap((under) => namedFigures(year, under));
    if (![...counting, ...below.map(({ figure }) => figure)].some(({ layer }) => layer === "ingevoerd")) return [];
    // The same amount from another source is no other figure.
    const replaced = below.filter(({ figure }) => !counting.some(({ value }) => value === figure.value));
    return [...new Set(replaced.map(({ name, figure }) => ORIGIN.replaced(name, euro(figure.value), figureSource(view, figure))))];
  };

/** What lies under what counts, the nearest first. */
const layersUnder = ({ under }: YearFigures): YearFigures[] => (under ? [under, ...layersUnder(under)] : []);

/** The lines of a part as a list in one text: an element for each would cost the card its room. */
export const block = (titel: string, lines: readonly string[]): Block => ({
  titel,
  regels: lines.length > 0 ? [{ text: lines.length > 1 ? listed(lines) : (lines[0] ?? "") }] : [],
});

export interface NamedFigure {
  name: string;
  figure: Figure;
}

/** "budget 2020", "resultaat 2019": every figure that is known of a year. */
export function namedFigures(year: number, { budget, bestedingen, resultaat }: YearFigures): NamedFigure[] {
  const { kind, ...spending } = bestedingen ?? {};
  return Object.entries({ budget, ...spending, resultaat }).flatMap(([name, figure]) =>
    figure ? [{ name: `${name} ${year}`, figure }] : [],
  );
}

/** The rules of a year: a, b and the payment by route; c, d and e are the same for all and stand with the first. */
export function ruleBlocks(routes: readonly RouteAssessment[], view: View): Block[] {
  const [first] = routes;
  return routes.map((route) => {
    const { drempel, meerjarig, verzoek, verklaring, aanhoudend, aanwijzing, vergoeding } = route.steps;
    const said = aanwijzing.outcome === "not-applicable" ? [] : [aanwijzing];
    const formal = route === first ? [verzoek, verklaring, aanhoudend, ...said] : [];
    const steps = [drempel, meerjarig, ...formal, vergoeding];
    const bySource = Map.groupBy(steps, (step) => provisionText(view, step));
    return block(ORIGIN.rules(routes.length > 1 ? ROUTE_NAME[route.route].toLowerCase() : undefined), [
      ...[...bySource].map(([source, from]) => `${from.map(stepName).join(", ")}: ${source}`),
      ...(route === first ? [ORIGIN.law] : []),
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
    .filter(
      (remark) => !remark.onlyWithRules && wanted(remark) && (route === first || !first?.remarks.some(({ text }) => text === remark.text)),
    )
    .sort((one, other) => STEP_IDS.indexOf(one.step) - STEP_IDS.indexOf(other.step));

/** "c. De notitie zegt … (Notitie 2020, hfst. 1, onder c)" */
const remarkText = ({ step, text, sources }: RuleRemark, view: View): string =>
  `${STEP_NAME[step].replace(/\. .*/, ".")} ${text} (${sourcesText(view, sources)})`;
