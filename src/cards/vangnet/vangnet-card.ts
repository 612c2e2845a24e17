import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import { figuresBehind, hasEntries, type YearFigures } from "../../domain/vangnet/facts.ts";
import { leadingRoute } from "../../domain/vangnet/leading.ts";
import type { RouteAssessment } from "../../domain/vangnet/steps.ts";
import type { Question } from "../../question/question.ts";
import { type Card, optional, optionalText } from "../card.ts";
import { capital, dateShort, euro } from "../format.ts";
import { fits, ROOM_TO_SHARE } from "../limits.ts";
import { renderCard } from "../render.ts";
import { DISCLAIMER, statusLabel } from "../texts/labels.ts";
import { PRESSES } from "../texts/vangnet/adjust.ts";
import { CARD, UNKNOWN } from "../texts/vangnet/card.ts";
import { answerSentence, borneSentence } from "../texts/vangnet/sentence.ts";
import { SIGN, stepName, stepSentence } from "../texts/vangnet/steps.ts";
import { type Headline, headlineOf, ROUTE_SHORT, routeLines, tekortText } from "../texts/vangnet/verdict.ts";
import { documentsOf, enteredText, footer, type View } from "../view.ts";
import { besideStored, positionOf } from "./beside-stored.ts";
import { borneBar } from "./borne-bar.ts";
import { calculationBlocks, factBlocks } from "./calculation.ts";
import { multiYearLines } from "./multi-year.ts";
import { sourceBlocks } from "./source-blocks.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";

/** One municipality in one year, decided: enough for a card in short. */
export type Decided = Pick<VangnetAnswer, "gemeente" | "facts" | "assessment" | "remarks">;

/** The card that answers "vangnet <gemeente> <jaar>"; a calculation for which there is no room is fetched by its button. */
export function vangnetCard(answer: VangnetAnswer, view: View): Card {
  const card = withCalculation(answer, view, true);
  return fits(card.content, ROOM_TO_SHARE) ? card : withCalculation(answer, view, false);
}

function withCalculation(answer: VangnetAnswer, view: View, isFolded: boolean): Card {
  const { assessment } = answer;
  const { summary, plain, kop, ...parts } = verdictParts(answer, view);
  return renderCard(
    "vangnet",
    {
      ...parts,
      // What stays with the municipality stands beside what it was.
      kop: { ...kop, ...(answer.stored && { eigen: [] }) },
      meldingen: [...view.notes, ...answer.remarks].map((text) => ({ text })),
      naast: optional(answer.stored).map(({ assessment: stored, question }) => ({
        vraag: question,
        rijen: besideStored(stored, assessment),
        posities: positionOf(stored, assessment),
      })),
      bijstelling: optional(answer.adjustment).map(({ field, presses }) => ({
        label: PRESSES.label[field],
        drukken: presses,
        // Below the picture there is air already, and on a phone no room for more.
        ruimte: answer.stored ? "none" : "small",
      })),
      // Who tries something out sees what moves in a line of its own; on a phone there is no room for both.
      balk: answer.stored ? [] : borneBar(assessment, leadingRoute(assessment)),
      stappen: reasonLines(assessment),
      gevouwen: optional(
        isFolded && { blokken: calculationBlocks(answer, view), jaren: multiYearLines(answer, view), feitblokken: factBlocks(answer) },
      ),
      elders: optional(!isFolded && { vraag: answer.calculation }),
      bronnen: sourceBlocks(answer, view),
      tekst: plain,
      voet: capital(verdictFooter(answer, view)),
      knoppen: answer.buttons,
    },
    summary,
    plain,
  );
}

/** From when the figures behind a verdict are, and which rules. */
export const verdictFooter = ({ facts, assessment }: Pick<Decided, "facts" | "assessment">, view: View): string =>
  footer(view, figuresBehind(facts), assessment.yearClosed && !hasEntries(facts));

/** What every card of a verdict shows, in full or in short: title, band and facts; and the same in words. */
export function verdictParts(answer: Decided, view: View) {
  const { gemeente, assessment, facts } = answer;
  const kop = headlineOf(assessment);
  const titel = CARD.title(
    gemeente,
    assessment.year,
    assessment.routes.some(({ steps }) => steps.vergoeding.assumed),
  );
  const summary = CARD.summary(titel, kop.verdict.slice(2), amountText(kop));
  return {
    titel,
    kop: {
      ...kop,
      open: kop.rest,
      zin: answerSentence(gemeente, assessment, leadingRoute(assessment), kop.atLeast ? CARD.atLeast(kop.amount) : kop.amount),
      eigen: borneSentence(assessment, leadingRoute(assessment)).map((text) => ({ text })),
      // The sentence says what the amount is; of two routes it says which.
      label: optionalText(
        assessment.routes.length > 1 || assessment.expected || assessment.routes[0].steps.vergoeding.assumed ? kop.amountLabel : "",
      ),
      routes: optional(assessment.routes.length > 1 && { regels: routeLines(assessment).map((text) => ({ text })) }),
    },
    feiten: factRows(leadingRoute(assessment), facts.figures.get(assessment.year) ?? {}),
    summary,
    plain: plainAnswer(answer, summary, kop.open, view),
  };
}

/** "€ 106.191 mogelijke uitkering"; without an amount what is known of it. */
const amountText = ({ amount, amountLabel }: Headline): string => (amount === "?" ? amountLabel : `${amount} ${amountLabel}`);

/** The verdict in one line of a list, short enough for the amount not to be cut: "Nog niet zeker · € 106.191 mogelijke uitkering". */
export function verdictLine(assessment: VangnetAssessment): string {
  const kop = headlineOf(assessment);
  const { tekort } = leadingRoute(assessment).steps.tekort;
  if (tekort && tekort.value < 0n) return CARD.surplus(euro(-tekort.value), kop.short.slice(2).toLowerCase());
  return CARD.verdictWith(kop.short.slice(2), amountText(kop));
}

/** What the stored figures alone answer, where the asker's own replaced some; in words that also fit who reads along. */
export function storedNote({ stored }: VangnetAnswer): string[] {
  if (!stored) return [];
  const { short, amount } = headlineOf(stored.assessment);
  return [CARD.withoutOwn(short, amount)];
}

/** Budget, spending and tekort, each with its status. */
function factRows({ steps: { tekort, drempel } }: RouteAssessment, { budget, bestedingen, resultaat }: YearFigures) {
  const spending = bestedingen?.kind === "accounts" ? bestedingen.lasten : bestedingen?.uitgaven;
  const computed = !spending || bestedingen?.kind === "accounts" || bestedingen?.onrechtmatig;
  const spendingLabel = computed ? CARD.computed : statusLabel(spending);
  const saldo = tekort.tekort && tekortText(tekort.tekort.value, tekort.budget?.value, drempel.percentage);
  const own = resultaat && !bestedingen ? ` · ${statusLabel(resultaat)}` : "";
  return [
    {
      title: CARD.budget,
      value: budget ? CARD.withStatus(euro(budget.value), statusLabel(budget)) : UNKNOWN,
    },
    {
      title: CARD.spending,
      value: tekort.bestedingen ? CARD.withStatus(euro(tekort.bestedingen.value), spendingLabel) : UNKNOWN,
    },
    saldo ? { title: saldo.label, value: `${saldo.text}${own}` } : { title: CARD.shortfall, value: CARD.notComputable },
  ];
}

/** Conditions a and b for each route, then c, d and e, which are the same for all. */
export function reasonLines({ routes }: VangnetAssessment) {
  const line = (
    { steps, route }: RouteAssessment,
    name: "drempel" | "meerjarig" | "verzoek" | "verklaring" | "aanhoudend" | "aanwijzing",
    named: boolean,
  ) => {
    const step = steps[name];
    const label = named ? `${stepName(step).slice(0, 2)} ${ROUTE_SHORT[route]}` : stepName(step);
    const { outcome } = step;
    return { outcome, teken: SIGN[outcome], tekst: `${label}: ${stepSentence(step, steps.tekort)}`, uitleg: explanationOf(step.id) };
  };
  const perRoute = (["drempel", "meerjarig"] as const).flatMap((name) => routes.map((route) => line(route, name, routes.length > 1)));
  // Of an aanwijzing only what somebody says that there was one.
  const formal = (["verzoek", "verklaring", "aanhoudend", "aanwijzing"] as const).filter(
    (name) => name !== "aanwijzing" || routes[0].steps.aanwijzing.outcome !== "not-applicable",
  );
  return [...perRoute, ...formal.map((name) => line(routes[0], name, false))];
}

/** What a press on a step asks: its word explained. */
const TERM_OF = {
  "tekort-boven-drempel": "voorwaarde-a",
  "meerjarig-tekort": "voorwaarde-b",
  "verzoek-op-tijd": "voorwaarde-c",
  "verklaring-maatregelen": "voorwaarde-d",
  "aanhoudend-tekort": "voorwaarde-e",
  aanwijzing: "aanwijzing",
} as const;
const explanationOf = (step: keyof typeof TERM_OF): Question => ({ v: 1, kind: "begrip", begrip: TERM_OF[step] });

/** The answer in a few plain lines, to copy into a note. */
function plainAnswer({ assessment, facts }: Decided, summary: string, open: string, view: View): string {
  const { tekort } = leadingRoute(assessment).steps;
  const rows = factRows(leadingRoute(assessment), facts.figures.get(assessment.year) ?? {}).map(({ title, value }) => `${title}: ${value}`);
  const figures = figuresBehind(facts);
  const sources = [...documentsOf(view, figures), ...enteredText(figures)];
  return [
    `${summary}.`,
    `${open}.`,
    ...(tekort.tekort ? [`${rows.join("; ")}.`] : []),
    CARD.plainSource(sources, dateShort(view.rulesVersion), DISCLAIMER),
  ].join("\n\n");
}
