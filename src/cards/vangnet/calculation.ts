import type { Figure } from "../../domain/figures.ts";
import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import { figuresIn, relevanteBestedingen, type YearFigures } from "../../domain/vangnet/facts.ts";
import type { Ruimte } from "../../domain/vangnet/ruimte.ts";
import type { DrempelStep, RouteAssessment, VergoedingLines } from "../../domain/vangnet/steps.ts";
import { nearestWayIn } from "../../domain/vangnet/tekort.ts";
import { type Row, row } from "../card.ts";
import { euro, euroCents, percentage, plusMinus, rate } from "../format.ts";
import { D_REMARK, EXACT_REMARK_SPENDING, statusLabel } from "../texts/labels.ts";
import { FORM_LINES, UNKNOWN } from "../texts/vangnet/card.ts";
import { needed } from "../texts/vangnet/steps.ts";
import { ROUTE_NAME } from "../texts/vangnet/verdict.ts";
import { figureSource, type View } from "../view.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";

export interface Block {
  titel: string;
  rijen: Row[];
}

/** The official form line by line, in a column that adds up. */
export function calculationBlocks({ assessment, facts }: VangnetAnswer, view: View): Block[] {
  const figures = facts.figures.get(assessment.year) ?? {};
  return [
    { titel: FORM_LINES.title, rijen: [...inputRows(figures, view), ...tekortRows(assessment.routes[0], restsOn(figures, view))] },
    ...assessment.routes.map((route) => ({ titel: FORM_LINES.payment(suffixOf(route, assessment)), rijen: vergoedingRows(route) })),
  ].filter(({ rijen }) => rijen.length > 0);
}

/** Beside the form: what is still needed, room and break-even, the dates. */
export function factBlocks(answer: VangnetAnswer): Block[] {
  const { assessment, termijnen } = answer;
  const open = assessment.verdict === "voldoet-niet" ? [] : needed(assessment.routes[0].steps);
  return [
    { titel: FORM_LINES.needed, rijen: open.map(({ name, text }) => row(name, text)) },
    ...roomBlocks(answer),
    {
      titel: FORM_LINES.dates(assessment.year),
      rijen: termijnen.map(({ label, value, note }) => row(label, [note, value].filter(Boolean).join(" · "))),
    },
  ].filter(({ rijen }) => rijen.length > 0);
}

/** From which spending each route turns. */
export const roomBlocks = ({ assessment, ruimte }: VangnetAnswer): Block[] =>
  assessment.routes.map((route, at) => ({
    titel: FORM_LINES.room(suffixOf(route, assessment)),
    rijen: ruimteRows(ruimte[at], route),
  }));

export const suffixOf = ({ route }: RouteAssessment, { routes }: VangnetAssessment): string =>
  routes.length > 1 ? FORM_LINES.ofRoute(ROUTE_NAME[route].toLowerCase()) : "";

/** Lines A to F, each with its source. */
function inputRows(figures: YearFigures, view: View): Row[] {
  const { budget, bestedingen, resultaat } = figures;
  const relevant = relevanteBestedingen(figures);
  const given = (label: string, figure: Figure, note = "") => {
    const source = figureSource(view, figure);
    return figure.layer === "eigen"
      ? row(`${label} · ${source}`, euroCents(figure.value), note)
      : row(label, euroCents(figure.value), [shortSource(figure, source), note].filter(Boolean).join(". "));
  };
  const rows: Row[] = [];
  if (bestedingen?.kind === "accounts") {
    rows.push(
      given(FORM_LINES.lasten, bestedingen.lasten),
      given(FORM_LINES.baten, bestedingen.baten),
      row(FORM_LINES.netComputed, euroCents(bestedingen.lasten.value - bestedingen.baten.value)),
    );
  } else if (bestedingen?.onrechtmatig) rows.push(given(FORM_LINES.net, bestedingen.uitgaven));
  else if (bestedingen) rows.push(given(FORM_LINES.relevant, bestedingen.uitgaven, EXACT_REMARK_SPENDING));
  if (bestedingen?.onrechtmatig) rows.push(given(FORM_LINES.unlawful, bestedingen.onrechtmatig, D_REMARK));
  if (relevant && (bestedingen?.kind !== "one-amount" || bestedingen.onrechtmatig))
    rows.push(row(FORM_LINES.relevant, euroCents(relevant.value)));
  if (budget) rows.push(given(FORM_LINES.budget, budget));
  if (resultaat && !bestedingen) rows.push(given(FORM_LINES.result, resultaat));
  return rows;
}

/** Where a published figure stands is told once, with the sources. */
const shortSource = (figure: Figure, source: string): string => (figure.layer === "gepubliceerd" ? statusLabel(figure) : source);

/** A prognosis can be further off than its rounding: on what it rests, as its document says. */
const restsOn = (figures: YearFigures, view: View): string =>
  figuresIn(figures).flatMap(({ status, source }) =>
    status === "prognose" ? (view.sources.get(source.document)?.bijPrognose ?? []) : [],
  )[0] ?? "";

function tekortRows({ steps: { tekort, drempel } }: RouteAssessment, rests: string): Row[] {
  const rows: Row[] = [];
  if (tekort.tekort)
    rows.push(row(FORM_LINES.shortfall, euroCents(tekort.tekort.value), tekort.tekort.value < 0n ? FORM_LINES.isSurplus : ""));
  if (tekort.tekort && tekort.budget)
    rows.push(row(FORM_LINES.ofBudget, percentage(tekort.tekort.value, tekort.budget.value, drempel.percentage)));
  if (tekort.tekort && tekort.tekort.margin > 0n) rows.push(row(FORM_LINES.precision, plusMinus(tekort.tekort.margin), rests));
  return rows;
}

function vergoedingRows({ steps: { vergoeding, drempel, tekort }, verdict }: RouteAssessment): Row[] {
  if ((tekort.tekort?.value ?? 0n) <= 0n) return [];
  const { lines, reason } = vergoeding;
  const paid = reason === "no-tiers" ? [row(FORM_LINES.amount, FORM_LINES.notRecorded, FORM_LINES.tiersUnknown)] : [];
  // The bound belongs to the sum; without a sum only a second way in says more than the step itself.
  const bounds = lines || drempel.perInwoner ? drempelRows(drempel) : [];
  return [...bounds, ...paid, ...(lines ? marked(formRows(lines, verdict === "voldoet-niet"), vergoeding.assumed) : [])];
}

/** What follows from an assumption says so on every line. */
const marked = (rows: readonly Row[], assumed: true | undefined): Row[] =>
  rows.map((line) => (assumed ? { ...line, label: FORM_LINES.assumed(line.label) } : line));

/** Every way in with its bound, and how far the tekort is from the nearest. */
function drempelRows(drempel: DrempelStep): Row[] {
  const { percentage: share, grens, perInwoner } = drempel;
  const nearest = nearestWayIn(drempel);
  const rows: Row[] = [];
  if (grens !== undefined) rows.push(row(FORM_LINES.threshold(rate(share)), euroCents(grens)));
  if (perInwoner)
    rows.push(
      row(
        FORM_LINES.perInwoner(euro(perInwoner.bedrag), grens === undefined),
        perInwoner.grens === undefined ? UNKNOWN : euroCents(perInwoner.grens),
        perInwoner.grens === undefined ? FORM_LINES.inwonersUnknown : "",
      ),
    );
  if (nearest) {
    const { value } = nearest.verschil;
    rows.push(row(FORM_LINES.distance(value < 0n), euroCents(value < 0n ? -value : value)));
  }
  return rows;
}

const formRows = ({ lower, upper, paysBetween, paysAbove, h1, h2, h3, vangnet, blijft }: VergoedingLines, refused: boolean): Row[] => [
  row(FORM_LINES.tier.lowest(rate(lower), rate(0)), euroCents(h1)),
  row(FORM_LINES.tier.between(rate(lower), rate(upper), rate(paysBetween)), euroCents(h2)),
  row(FORM_LINES.tier.above(rate(upper), rate(paysAbove)), euroCents(h3)),
  row(FORM_LINES.payable(refused), euroCents(vangnet), refused ? FORM_LINES.refused : ""),
  ...(refused ? [] : [row(FORM_LINES.stays, euroCents(blijft))]),
];

function ruimteRows(ruimte: Ruimte | undefined, { steps, route }: RouteAssessment): Row[] {
  if (!ruimte) return [];
  const rows = [row(FORM_LINES.aAbove, euroCents(ruimte.omslagDrempel))];
  if (ruimte.omslagMeerjarig !== undefined) rows.push(row(FORM_LINES.bAbove, euroCents(ruimte.omslagMeerjarig)));
  if (ruimte.volledigVanaf !== undefined) rows.push(row(FORM_LINES.allPaidAbove, euroCents(ruimte.volledigVanaf)));
  if (ruimte.ruimte !== undefined) {
    const above = ruimte.ruimte > 0n;
    rows.push(row(FORM_LINES.toBreakEven(above), euroCents(above ? ruimte.ruimte : -ruimte.ruimte)));
  }
  if (ruimte.extraEuro !== undefined && route === "regulier" && steps.vergoeding.lines)
    rows.push(row(FORM_LINES.oneEuroMore, FORM_LINES.ifAllMet(euroCents(ruimte.extraEuro))));
  return rows;
}
