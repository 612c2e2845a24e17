import type { VangnetAssessment } from "../domain/vangnet/assess.ts";
import { figuresOf, type YearFigures } from "../domain/vangnet/facts.ts";
import type { RouteAssessment } from "../domain/vangnet/steps.ts";
import { borneBar } from "./bar.ts";
import { calculationBlocks, factBlocks } from "./calculation.ts";
import { type Card, optionalText } from "./card.ts";
import { dateShort, euro, tekortText } from "./format.ts";
import { renderCard } from "./render.ts";
import { sourceBlocks } from "./source-blocks.ts";
import { DISCLAIMER, statusLabel } from "./texts/labels.ts";
import { SIGN, STEP_NAME, stepSentence } from "./texts/steps.ts";
import { headlineOf, leadingRoute, ROUTE_SHORT, routesLine } from "./texts/verdict.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";
import { documentsOf, footer, type View } from "./view.ts";

/** The card that answers "vangnet <gemeente> <jaar>". */
export function vangnetCard(answer: VangnetAnswer, view: View): Card {
  const { gemeente, assessment, facts } = answer;
  const route = leadingRoute(assessment);
  const kop = headlineOf(assessment);
  const titel = `Vangnet ${gemeente} ${assessment.year}`;
  const summary = `${titel}: ${kop.verdict.slice(2)}, ${kop.amount === "?" ? kop.amountLabel : `${kop.amount} ${kop.amountLabel}`}`;
  const figures = figuresOf(facts.figures.get(assessment.year) ?? {});
  const plain = plainAnswer(answer, summary, kop.open, view);
  return renderCard(
    "vangnet",
    {
      titel,
      meldingen: [...view.notes, ...storedNote(answer), ...answer.remarks].map((text) => ({ text })),
      kop: { ...kop, routes: optionalText(routesLine(assessment)) },
      feiten: factRows(route, facts.figures.get(assessment.year) ?? {}),
      balk: borneBar(assessment, route),
      stappen: reasonLines(assessment),
      blokken: calculationBlocks(answer, view),
      feitblokken: factBlocks(answer, view),
      bronnen: sourceBlocks(answer, view),
      tekst: plain,
      voet: footer(view, figures, assessment.yearClosed),
      knoppen: answer.buttons,
    },
    summary,
    plain,
  );
}

/** What the stored figures alone answer, where the asker's own replaced some. */
export function storedNote({ storedAnswer }: VangnetAnswer): string[] {
  if (!storedAnswer) return [];
  const stored = headlineOf(storedAnswer);
  return [`Zonder uw cijfers: ${stored.short}, ${stored.amount}`];
}

/** Budget, spending and tekort, each with its status. */
function factRows({ steps: { tekort, drempel } }: RouteAssessment, { budget, bestedingen, resultaat }: YearFigures) {
  const spending = bestedingen?.kind === "accounts" ? bestedingen.lasten : bestedingen?.uitgaven;
  const computed = !spending || bestedingen?.kind === "accounts" || bestedingen?.onrechtmatig;
  const spendingLabel = computed ? "berekend" : statusLabel(spending.status, spending.layer);
  const saldo = tekort.tekort && tekortText(tekort.tekort.value, tekort.budget?.value, drempel.percentage);
  const own = resultaat && !bestedingen ? ` · ${statusLabel(resultaat.status, resultaat.layer)}` : "";
  return [
    { title: "Budget", value: budget ? `${euro(budget.value)} · ${statusLabel(budget.status, budget.layer)}` : "niet bekend" },
    { title: "Uitgaven", value: tekort.bestedingen ? `${euro(tekort.bestedingen.value)} · ${spendingLabel}` : "niet bekend" },
    saldo ? { title: saldo.label, value: `${saldo.text}${own}` } : { title: "Tekort", value: "niet te berekenen" },
  ];
}

const COLOUR = {
  met: "good",
  "not-met": "attention",
  unknown: "default",
  open: "default",
  "not-applicable": "default",
  computed: "default",
} as const;

/** Conditions a and b for each route, then c, d and e, which are the same for all. */
function reasonLines({ routes }: VangnetAssessment) {
  const line = (
    { steps, route }: RouteAssessment,
    name: "drempel" | "meerjarig" | "verzoek" | "verklaring" | "aanhoudend",
    named: boolean,
  ) => {
    const step = steps[name];
    const label = named ? `${STEP_NAME[step.id].slice(0, 2)} ${ROUTE_SHORT[route]}` : STEP_NAME[step.id];
    return { teken: SIGN[step.outcome], kleur: COLOUR[step.outcome], tekst: `${label}: ${stepSentence(step, steps.tekort)}` };
  };
  const perRoute = (["drempel", "meerjarig"] as const).flatMap((name) => routes.map((route) => line(route, name, routes.length > 1)));
  return [...perRoute, ...(["verzoek", "verklaring", "aanhoudend"] as const).map((name) => line(routes[0], name, false))];
}

/** The answer in a few plain lines, to copy into a note. */
function plainAnswer({ assessment, facts }: VangnetAnswer, summary: string, open: string, view: View): string {
  const { tekort } = leadingRoute(assessment).steps;
  const figures = facts.figures.get(assessment.year) ?? {};
  const rows = factRows(leadingRoute(assessment), figures).map(({ title, value }) => `${title}: ${value}`);
  const documents = documentsOf(view, figuresOf(figures));
  return [
    `${summary}.`,
    `${open}.`,
    ...(tekort.tekort ? [`${rows.join("; ")}.`] : []),
    `Bron: ${documents.join(", ") || "eigen invoer"}; regels ${dateShort(view.rulesVersion)}. ${DISCLAIMER}.`,
  ].join("\n\n");
}
