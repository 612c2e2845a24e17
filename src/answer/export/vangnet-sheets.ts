import { plusMinus } from "../../cards/format.ts";
import { EXPORT } from "../../cards/texts/export/export.ts";
import { ROUTE_NAME } from "../../cards/texts/vangnet/verdict.ts";
import { figureSource, type View } from "../../cards/view.ts";
import type { Figure } from "../../domain/figures.ts";
import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import type { VangnetFacts, YearFigures } from "../../domain/vangnet/facts.ts";
import { relevanteBestedingen } from "../../domain/vangnet/facts.ts";
import type { RouteAssessment } from "../../domain/vangnet/steps.ts";
import type { BookSheet } from "../../sheets/workbook.ts";
import { cents, type Line, linesSheet, tenThousandths } from "./lines.ts";

const L = EXPORT.lines;

/** The official form of a municipality and year, a sheet for each route, as far as its figures are known. */
export const vangnetSheets = (facts: VangnetFacts, { routes }: VangnetAssessment, view: View): BookSheet[] =>
  routes.map((route) =>
    linesSheet(EXPORT.computation(routes.length > 1 ? ROUTE_NAME[route.route].toLowerCase() : undefined), [
      ...spendingLines(facts.figures.get(facts.year) ?? {}, view),
      ...thresholdLines(route, facts),
      ...multiYearLines(route, facts, view),
      ...paymentLines(route),
    ]),
  );

const given = (key: string, label: string, figure: Figure, view: View): Line => ({
  key,
  label,
  value: cents(figure.value),
  unit: "cent",
  source: [figureSource(view, figure), figure.margin > 0n ? L.margin(plusMinus(figure.margin)) : ""].filter(Boolean).join("; "),
});

/** A to G: what is known, and what follows from it. */
function spendingLines(figures: YearFigures, view: View): Line[] {
  const { budget, bestedingen, resultaat } = figures;
  const lines: Line[] = [];
  const relevant = bestedingen && relevanteBestedingen(figures);
  if (bestedingen?.kind === "accounts") {
    lines.push(given("lasten", L.lasten, bestedingen.lasten, view), given("baten", L.baten, bestedingen.baten, view));
    lines.push({
      key: "netto",
      label: L.netto,
      formula: "{lasten}-{baten}",
      value: cents(bestedingen.lasten.value - bestedingen.baten.value),
      unit: "cent",
    });
  } else if (bestedingen) lines.push(given("netto", L.netto, bestedingen.uitgaven, view));
  if (bestedingen?.onrechtmatig) lines.push(given("onrechtmatig", L.onrechtmatig, bestedingen.onrechtmatig, view));
  if (relevant)
    lines.push({
      key: "relevant",
      label: L.relevant,
      formula: bestedingen?.onrechtmatig ? "{netto}-{onrechtmatig}" : "{netto}",
      value: cents(relevant.value),
      unit: "cent",
    });
  if (budget) lines.push(given("budget", L.budget, budget, view));
  if (relevant && budget)
    lines.push({
      key: "tekort",
      label: L.tekort,
      formula: "{relevant}-{budget}",
      value: cents(relevant.value - budget.value),
      unit: "cent",
    });
  else if (resultaat)
    lines.push(given("resultaat", L.resultaat, resultaat, view), {
      key: "tekort",
      label: L.tekort,
      formula: "-{resultaat}",
      value: -cents(resultaat.value),
      unit: "cent",
    });
  return lines;
}

const yesNo = (outcome: string): string => (outcome === "met" ? EXPORT.yes : outcome === "not-met" ? EXPORT.no : EXPORT.unknown);

/** Condition a: whole numbers on both sides, so that exactly the threshold is not above it. */
function thresholdLines({ steps: { drempel, tekort } }: RouteAssessment, { inwoners }: VangnetFacts): Line[] {
  if (!tekort.tekort || !tekort.budget) return [];
  const share: Line = { key: "drempel", label: L.drempel, value: drempel.percentage, unit: "honderdste" };
  const isAbove = "{tekort}*10000>{budget}*{drempel}";
  const value = yesNo(drempel.outcome);
  if (drempel.perInwoner && inwoners !== undefined)
    return [
      share,
      { key: "inwoners", label: L.inwoners, value: inwoners, unit: "getal" },
      { key: "per-inwoner", label: L.perInwoner, value: cents(drempel.perInwoner.bedrag), unit: "cent" },
      {
        key: "a",
        label: L.a,
        formula: `IF(OR(${isAbove},{tekort}>{inwoners}*{per-inwoner}),"${EXPORT.yes}","${EXPORT.no}")`,
        value,
        unit: "tekst",
      },
    ];
  return [share, { key: "a", label: L.a, formula: `IF(${isAbove},"${EXPORT.yes}","${EXPORT.no}")`, value, unit: "tekst" }];
}

/** Condition b, where the results of all its years are known. */
function multiYearLines({ steps: { meerjarig, tekort } }: RouteAssessment, { figures, year }: VangnetFacts, view: View): Line[] {
  const { test, outcome } = meerjarig;
  if (test.kind === "none" || outcome === "unknown" || !tekort.budget) return [];
  const share: Line = { key: "grens-b", label: L.shareB, value: test.percentage, unit: "honderdste" };
  const value = yesNo(outcome);
  const resultLine = (of: number, amount: bigint): Line => ({
    key: `resultaat-${of}`,
    label: L.resultOf(of),
    ...(of === year && { formula: "-{tekort}" }),
    value: cents(amount),
    unit: "cent",
    ...(of !== year && { source: sourceOf(figures.get(of), view) }),
  });
  if (test.kind === "sum") {
    const keys = test.known.map(({ year: of }) => `{resultaat-${of}}`);
    return [
      ...test.known.map(({ year: of, resultaat }) => resultLine(of, resultaat.value)),
      { key: "samen", label: L.together, formula: keys.join("+"), value: cents(test.totaal?.value ?? 0n), unit: "cent" },
      share,
      { key: "b", label: L.b, formula: `IF(-{samen}*10000>{budget}*{grens-b},"${EXPORT.yes}","${EXPORT.no}")`, value, unit: "tekst" },
    ];
  }
  const known = test.years.flatMap((judged) => (judged.resultaat ? [{ ...judged, resultaat: judged.resultaat }] : []));
  const lines = known.flatMap(({ year: of, resultaat, outcome: met }): Line[] => {
    const budget = figures.get(of)?.budget;
    const budgetLine: Line[] = of === year || !budget ? [] : [given(`budget-${of}`, L.budgetOf(of), budget, view)];
    const budgetKey = of === year ? "{budget}" : `{budget-${of}}`;
    const count = { key: `telt-${of}`, label: L.countOf(of), value: met === "met" ? 1 : 0, unit: "getal" as const };
    // Without a tekort the budget does not matter, and may not be known.
    const formula = of === year || budget ? { formula: `IF(-{resultaat-${of}}*10000>=${budgetKey}*{grens-b},1,0)` } : {};
    return [resultLine(of, resultaat.value), ...budgetLine, { ...count, ...formula }];
  });
  return [
    share,
    ...lines,
    { key: "ten-minste", label: L.atLeast, value: test.atLeast, unit: "getal" },
    {
      key: "b",
      label: L.b,
      formula: `IF(${known.map(({ year: of }) => `{telt-${of}}`).join("+")}>={ten-minste},"${EXPORT.yes}","${EXPORT.no}")`,
      value,
      unit: "tekst",
    },
  ];
}

const sourceOf = ({ resultaat, budget, bestedingen }: YearFigures = {}, view: View): string => {
  const spending = bestedingen?.kind === "accounts" ? bestedingen.lasten : bestedingen?.uitgaven;
  const from = bestedingen ? [budget, spending] : [resultaat];
  return [...new Set(from.flatMap((figure) => (figure ? [figureSource(view, figure)] : [])))].join("; ");
};

/** H1 to I: ten-thousandths of a cent are whole, and the payment is rounded once, half a cent up. */
function paymentLines({ steps: { vergoeding } }: RouteAssessment): Line[] {
  const { lines } = vergoeding;
  if (!lines) return [];
  const part = (key: string, label: string, formula: string, amount: bigint): Line => ({
    key,
    label,
    formula,
    value: tenThousandths(amount),
    unit: "tienduizendste",
  });
  return [
    { key: "onder", label: L.lower, value: lines.lower, unit: "honderdste" },
    { key: "boven", label: L.upper, value: lines.upper, unit: "honderdste" },
    { key: "vergoed-schijf", label: L.between, value: lines.paysBetween, unit: "honderdste" },
    { key: "vergoed-boven", label: L.above, value: lines.paysAbove, unit: "honderdste" },
    part("h1", L.h1, "MIN({tekort}*10000,{budget}*{onder})", lines.h1),
    part("h2", L.h2, "MAX(MIN({tekort}*10000,{budget}*{boven})-{budget}*{onder},0)", lines.h2),
    part("h3", L.h3, "MAX({tekort}*10000-{budget}*{boven},0)", lines.h3),
    {
      key: "uitkering",
      label: L.payment,
      formula: "INT(({h2}*({vergoed-schijf}/100)+{h3}*({vergoed-boven}/100))/1000000+0.5)",
      value: cents(lines.vangnet),
      unit: "cent",
    },
    { key: "blijft", label: L.stays, formula: "{tekort}-{uitkering}", value: cents(lines.blijft), unit: "cent" },
  ];
}
