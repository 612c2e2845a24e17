import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import { figuresBehind, hasEntries, type VangnetFacts } from "../../domain/vangnet/facts.ts";
import { leadingRoute } from "../../domain/vangnet/leading.ts";
import type { Button, Card } from "../card.ts";
import { capital, euro, percentage } from "../format.ts";
import { renderCard } from "../render.ts";
import { CARD, ORIGIN, REGION_CARD, UNKNOWN } from "../texts/vangnet/card.ts";
import { headlineOf } from "../texts/vangnet/verdict.ts";
import { contactLine, figureSource, footer, type View } from "../view.ts";
import { block, replacedLine, ruleBlocks } from "./source-blocks.ts";

export interface RegionRow {
  gemeente: string;
  facts: VangnetFacts;
  assessment: VangnetAssessment;
  button: Button;
}

export interface RegionAnswer {
  regio: string;
  year: number;
  rows: readonly RegionRow[];
  /** Contradictions in the sources that touch these figures. */
  remarks: readonly string[];
  buttons: Button[];
}

/** The municipalities of a region one below the other: the test is per municipality (domain §3). */
export function regionCard({ regio, year, rows, remarks, buttons }: RegionAnswer, view: View): Card {
  const titel = CARD.title(regio, year);
  const lead = leadOf(rows);
  const figures = rows.flatMap(({ facts }) => figuresBehind(facts));
  const sources = [...new Set(rows.flatMap((one) => [...sourcesOf(one, view), ...replacedOf(one, view)]))];
  return renderCard(
    "regio",
    {
      titel,
      kop: [lead],
      meldingen: view.notes.map((text) => ({ text })),
      alineas: [{ text: REGION_CARD.perGemeente }],
      rijen: rows.map(toRow),
      bronnen: [
        block(ORIGIN.figures, [...sources, ...remarks]),
        ...ruleBlocks(rows[0]?.assessment.routes ?? [], view),
        block(ORIGIN.wrong, [contactLine(view)]),
      ],
      voet: capital(
        footer(
          view,
          figures,
          rows.every(({ assessment, facts }) => assessment.yearClosed && !hasEntries(facts)),
        ),
      ),
      knoppen: buttons,
    },
    REGION_CARD.summary(titel, lead.value),
  );
}

/** How many qualify and for how much, and of whom it cannot be said. */
function leadOf(rows: readonly RegionRow[]) {
  const unknown = rows.filter(({ assessment: { verdict } }) => verdict === "niet-te-bepalen");
  const met = rows.filter(({ assessment: { verdict } }) => verdict !== "voldoet-niet" && verdict !== "niet-te-bepalen");
  const isCertain = met.length > 0 && met.every(({ assessment: { verdict } }) => verdict === "voldoet");
  const none = unknown.length > 0 ? REGION_CARD.undecided : REGION_CARD.none(rows.length);
  const those = unknown.length > 0 && unknown.length < rows.length ? [REGION_CARD.unknown(unknown.map(({ gemeente }) => gemeente))] : [];
  const some = isCertain ? REGION_CARD.certain : REGION_CARD.maybe;
  const lines = met.map(({ gemeente, assessment }) => {
    const { amount, amountLabel } = headlineOf(assessment);
    return amount === "?" ? REGION_CARD.paysUnknown(gemeente, amountLabel) : REGION_CARD.pays(gemeente, amount, amountLabel);
  });
  return {
    value: met.length > 0 ? some(met.length, rows.length) : none,
    stijl: isCertain ? "good" : met.length > 0 ? "warning" : "emphasis",
    regels: [...lines, ...those].map((text) => ({ text })),
  };
}

/** Where the figures of a municipality come from; whose it is, where staff entered it. */
const sourcesOf = ({ gemeente, facts }: RegionRow, view: View): string[] =>
  figuresBehind(facts).map((figure) => {
    const source = figureSource(view, figure);
    return figure.layer === "ingevoerd" ? REGION_CARD.ofOne(gemeente, source) : source;
  });

const replacedOf = ({ gemeente, facts }: RegionRow, view: View): string[] =>
  [...facts.figures].flatMap(replacedLine(view)).map((line) => REGION_CARD.ofOne(gemeente, line));

function toRow({ gemeente, assessment, button }: RegionRow) {
  const kop = headlineOf(assessment);
  const { tekort, budget } = leadingRoute(assessment).steps.tekort;
  const pays = assessment.verdict === "voldoet-niet" || kop.amount === "?" ? "" : ` · ${kop.amount}`;
  return {
    titel: button.title,
    question: button.question,
    naam: gemeente,
    saldo: tekort ? euro(-tekort.value) : UNKNOWN,
    percentage: tekort && budget ? percentage(-tekort.value, budget.value, -leadingRoute(assessment).steps.drempel.percentage) : "–",
    oordeel: `${kop.verdict}${pays}`,
  };
}
