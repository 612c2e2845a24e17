import { type Figure, widestMargin } from "../domain/figures.ts";
import { figuresOf } from "../domain/vangnet/facts.ts";
import type { RouteAssessment } from "../domain/vangnet/steps.ts";
import { euro } from "./format.ts";
import { CERTAINTY, STATUSHOUDERS_REMARK, statusLabel } from "./texts/labels.ts";
import { STEP_NAME } from "./texts/steps.ts";
import { ROUTE_NAME } from "./texts/verdict.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";
import { contactLine, sourceText, type View } from "./view.ts";

interface Block {
  titel: string;
  regels: { text: string }[];
}

/** The folded sources: where each figure and each rule comes from, and what is known of their precision. */
export function sourceBlocks({ facts, assessment, remarks }: VangnetAnswer, view: View): Block[] {
  const years = [...facts.figures].sort(([a], [b]) => b - a);
  const figureLines = years.flatMap(([year, figures]) => figuresOf(figures).map((figure) => figureLine(year, figure, view)));
  const all = years.flatMap(([, figures]) => figuresOf(figures));
  const margin = widestMargin(all);
  const precision =
    margin > 0n ? [`Op basis van cijfers afgerond op ${euro(margin * 2n)}; elk cijfer kan ${euro(margin)} hoger of lager zijn.`] : [];
  const published = all.some(({ layer }) => layer === "gepubliceerd") ? [STATUSHOUDERS_REMARK] : [];
  return [
    { titel: "Cijfers", regels: [...new Set(figureLines), ...precision, ...published, ...remarks].map((text) => ({ text })) },
    ...assessment.routes.map((route) => ({
      titel: assessment.routes.length > 1 ? `Regels: ${ROUTE_NAME[route.route].toLowerCase()}` : "Regels",
      regels: ruleLines(route, view).map((text) => ({ text })),
    })),
    { titel: "Fout gezien", regels: [{ text: contactLine(view) }] },
  ].filter(({ regels }) => regels.length > 0);
}

const figureLine = (year: number, { value, status, layer, source }: Figure, view: View): string =>
  `${year}: ${euro(value)}, ${statusLabel(status, layer)}${layer === "eigen" ? "" : ` – ${sourceText(view, source)}`}`;

function ruleLines({ steps, remark }: RouteAssessment, view: View): string[] {
  const lines = [steps.drempel, steps.meerjarig, steps.vergoeding].map(
    ({ id, certainty, sources }) =>
      `${STEP_NAME[id]}: ${sources.map((source) => sourceText(view, source)).join("; ")} – ${CERTAINTY[certainty]}`,
  );
  return [...lines, "Wet: art. 69 (budget) en art. 74 (vangnet) Participatiewet", ...(remark ? [remark] : [])];
}
