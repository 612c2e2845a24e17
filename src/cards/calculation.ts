import type { Figure } from "../domain/figures.ts";
import type { VangnetAssessment } from "../domain/vangnet/assess.ts";
import { relevanteBestedingen, type YearFigures } from "../domain/vangnet/facts.ts";
import type { Ruimte } from "../domain/vangnet/ruimte.ts";
import type { DrempelStep, MeerjarigStep, RouteAssessment, VergoedingLines } from "../domain/vangnet/steps.ts";
import { nearestWayIn } from "../domain/vangnet/tekort.ts";
import { type Row, row } from "./card.ts";
import { euro, euroCents, percentage, rate } from "./format.ts";
import { remarksOf } from "./source-blocks.ts";
import { D_REMARK, EXACT_REMARK_SPENDING } from "./texts/labels.ts";
import { meerjarigMits, needed, STEP_NAME } from "./texts/steps.ts";
import { ROUTE_NAME } from "./texts/verdict.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";
import { figureSource, sourcesText, type View } from "./view.ts";

interface Block {
  titel: string;
  rijen: Row[];
}

/** The folded calculation: the official form line by line, in a column that adds up. */
export function calculationBlocks({ assessment, facts }: VangnetAnswer, view: View): Block[] {
  const figures = facts.figures.get(assessment.year) ?? {};
  return [
    { titel: "Berekening volgens het formulier", rijen: [...inputRows(figures, view), ...tekortRows(assessment.routes[0])] },
    ...assessment.routes.map((route) => ({ titel: `Vergoeding${suffixOf(route, assessment)}`, rijen: vergoedingRows(route) })),
  ].filter(({ rijen }) => rijen.length > 0);
}

/** Beside the form: what is still needed, condition b, room and break-even, the dates. */
export function factBlocks({ assessment, ruimte, termijnen }: VangnetAnswer, view: View): Block[] {
  const { routes, verdict } = assessment;
  const suffix = (route: RouteAssessment) => suffixOf(route, assessment);
  const open = verdict === "voldoet-niet" ? [] : needed(routes[0].steps);
  return [
    { titel: "Wat nog nodig is", rijen: open.map(({ id, text }) => row(STEP_NAME[id], text)) },
    ...routes.map((route) => ({
      titel: `Tekort over meer jaren (b)${suffix(route)}`,
      rijen: meerjarigRows(
        route.steps.meerjarig,
        remarksOf(routes, route, ({ step }) => step === "meerjarig-tekort").map(
          ({ text, sources }) => `${text} (${sourcesText(view, sources)})`,
        ),
      ),
    })),
    ...routes.map((route, at) => ({ titel: `Uitgaven: ruimte en omslag${suffix(route)}`, rijen: ruimteRows(ruimte[at], route) })),
    {
      titel: `Termijnen budgetjaar ${assessment.year}`,
      rijen: termijnen.map(({ label, value, note }) => row(label, [note, value].filter(Boolean).join(" · "))),
    },
  ].filter(({ rijen }) => rijen.length > 0);
}

const suffixOf = ({ route }: RouteAssessment, { routes }: VangnetAssessment): string =>
  routes.length > 1 ? `: ${ROUTE_NAME[route].toLowerCase()}` : "";

/** Lines A to F, each with its source. */
function inputRows(figures: YearFigures, view: View): Row[] {
  const { budget, bestedingen, resultaat } = figures;
  const relevant = relevanteBestedingen(figures);
  const given = (label: string, figure: Figure, note = "") => {
    const source = figureSource(view, figure);
    return figure.layer === "eigen"
      ? row(`${label} · ${source}`, euroCents(figure.value), note)
      : row(label, euroCents(figure.value), [source, note].filter(Boolean).join(". "));
  };
  const rows: Row[] = [];
  if (bestedingen?.kind === "accounts") {
    rows.push(
      given("A Lasten", bestedingen.lasten),
      given("B Baten", bestedingen.baten),
      row("C Netto lasten (A − B)", euroCents(bestedingen.lasten.value - bestedingen.baten.value)),
    );
  } else if (bestedingen?.onrechtmatig) rows.push(given("C Netto lasten", bestedingen.uitgaven));
  else if (bestedingen) rows.push(given("E Relevante bestedingen", bestedingen.uitgaven, EXACT_REMARK_SPENDING));
  if (bestedingen?.onrechtmatig) rows.push(given("D Onrechtmatig of onzeker", bestedingen.onrechtmatig, D_REMARK));
  if (relevant && (bestedingen?.kind !== "one-amount" || bestedingen.onrechtmatig))
    rows.push(row("E Relevante bestedingen", euroCents(relevant.value)));
  if (budget) rows.push(given("F Budget", budget));
  if (resultaat && !bestedingen) rows.push(given("Resultaat", resultaat));
  return rows;
}

function tekortRows({ steps: { tekort, drempel } }: RouteAssessment): Row[] {
  const rows: Row[] = [];
  if (tekort.tekort)
    rows.push(row("G Relevant tekort (E − F)", euroCents(tekort.tekort.value), tekort.tekort.value < 0n ? "Negatief: een overschot" : ""));
  if (tekort.tekort && tekort.budget)
    rows.push(row("G als deel van F", percentage(tekort.tekort.value, tekort.budget.value, drempel.percentage)));
  if (tekort.tekort && tekort.tekort.margin > 0n) rows.push(row("Nauwkeurigheid van G", `± ${euro(tekort.tekort.margin)}`));
  return rows;
}

function vergoedingRows({ steps: { vergoeding, drempel, tekort }, verdict }: RouteAssessment): Row[] {
  if ((tekort.tekort?.value ?? 0n) <= 0n) return [];
  const { lines, reason } = vergoeding;
  const paid =
    reason === "no-tiers"
      ? [row("Bedrag", "niet vastgelegd", "Welk deel wordt betaald, staat niet in de regels die deze assistent kent")]
      : [];
  // The bound belongs to the sum; without a sum only a second way in says more than the step itself.
  const bounds = lines || drempel.perInwoner ? drempelRows(drempel) : [];
  return [...bounds, ...paid, ...(lines ? formRows(lines, verdict === "voldoet-niet") : [])];
}

/** Every way in with its bound, and how far the tekort is from the nearest. */
function drempelRows(drempel: DrempelStep): Row[] {
  const { percentage: share, grens, perInwoner } = drempel;
  const nearest = nearestWayIn(drempel);
  const rows: Row[] = [];
  if (grens !== undefined) rows.push(row(`Drempel ${rate(share)} van F`, euroCents(grens)));
  if (perInwoner)
    rows.push(
      row(
        `${grens === undefined ? "Drempel" : "Of"} ${euro(perInwoner.bedrag)} per inwoner`,
        perInwoner.grens === undefined ? "niet bekend" : euroCents(perInwoner.grens),
        perInwoner.grens === undefined ? "Het aantal inwoners is niet bekend" : "",
      ),
    );
  if (nearest) {
    const { value } = nearest.verschil;
    rows.push(row(value < 0n ? "Onder de drempel" : "Boven de drempel", euroCents(value < 0n ? -value : value)));
  }
  return rows;
}

const formRows = ({ lower, upper, paysBetween, paysAbove, h1, h2, h3, vangnet, blijft }: VergoedingLines, refused: boolean): Row[] => [
  row(`H1 Tot en met ${rate(lower)} van F: 0%`, euroCents(h1)),
  row(`H2 Boven ${rate(lower)} tot en met ${rate(upper)}: ${rate(paysBetween)}`, euroCents(h2)),
  row(`H3 Boven ${rate(upper)}: ${rate(paysAbove)}`, euroCents(h3)),
  row(refused ? "I zou zijn geweest" : "I Vangnetuitkering", euroCents(vangnet), refused ? "Er is niet aan alle voorwaarden voldaan" : ""),
  ...(refused ? [] : [row("Blijft bij de gemeente (G − I)", euroCents(blijft))]),
];

function meerjarigRows({ test }: MeerjarigStep, remarks: readonly string[]): Row[] {
  if (test.kind === "none") return [];
  const remarkRows = remarks.map((text) => row("Let op", text));
  if (test.kind === "count") {
    const years = test.years.map(({ year, resultaat, grens }) =>
      row(
        `Resultaat ${year}`,
        `${resultaat ? euroCents(resultaat.value) : "niet bekend"}${grens === undefined ? "" : ` (grens: tekort van ${euro(grens)})`}`,
      ),
    );
    return [...years, ...remarkRows];
  }
  const known = new Map(test.known.map(({ year, resultaat }) => [year, resultaat.value]));
  const rows = test.years.map((year) => {
    const result = known.get(year);
    return row(`Resultaat ${year}`, result === undefined ? "niet bekend" : euroCents(result));
  });
  if (test.missingYears.length === 0 && test.totaal) rows.push(row("Samen", euroCents(test.totaal.value)));
  if (test.grens !== undefined) rows.push(row(`Grens, ${rate(test.percentage)} van F`, `tekort van meer dan ${euroCents(test.grens)}`));
  if (test.ruimteOntbrekend !== undefined) rows.push(row("Dus b is", meerjarigMits(test.missingYears, test.ruimteOntbrekend)));
  return [...rows, ...remarkRows];
}

function ruimteRows(ruimte: Ruimte | undefined, { steps, route }: RouteAssessment): Row[] {
  if (!ruimte) return [];
  const rows = [row("a gehaald boven", euroCents(ruimte.omslagDrempel))];
  if (ruimte.omslagMeerjarig !== undefined) rows.push(row("b gehaald boven", euroCents(ruimte.omslagMeerjarig)));
  if (ruimte.volledigVanaf !== undefined) rows.push(row("Elke euro vergoed boven", euroCents(ruimte.volledigVanaf)));
  if (ruimte.ruimte !== undefined) {
    const above = ruimte.ruimte > 0n;
    rows.push(row(above ? "Boven de omslag" : "Tot de omslag", euroCents(above ? ruimte.ruimte : -ruimte.ruimte)));
  }
  if (ruimte.extraEuro !== undefined && route === "regulier" && steps.vergoeding.lines)
    rows.push(row("Eén euro meer kost", `${euroCents(ruimte.extraEuro)} als aan alle voorwaarden is voldaan`));
  return rows;
}
