import type { VangnetAssessment } from "../domain/vangnet/assess.ts";
import { figuresOf, type VangnetFacts } from "../domain/vangnet/facts.ts";
import type { Button, Card } from "./card.ts";
import { capital, euro, percentage } from "./format.ts";
import { renderCard } from "./render.ts";
import { block, ruleBlocks } from "./source-blocks.ts";
import { headlineOf, leadingRoute } from "./texts/verdict.ts";
import { contactLine, figureSource, footer, type View } from "./view.ts";

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
  const titel = `Vangnet ${regio} ${year}`;
  const met = rows.filter(({ assessment }) => assessment.verdict !== "voldoet-niet" && assessment.verdict !== "niet-te-bepalen");
  const explanation =
    "Het vangnet geldt per gemeente. Voor de regio als geheel bestaat geen toets: het overschot van de één dekt het tekort van de ander niet.";
  const figures = rows.flatMap(({ facts }) => figuresOf(facts.figures.get(year) ?? {}));
  const sources = [...new Set(figures.map((figure) => figureSource(view, figure)))];
  return renderCard(
    "regio",
    {
      titel,
      meldingen: view.notes.map((text) => ({ text })),
      alineas: [{ text: explanation }],
      rijen: rows.map(toRow),
      bronnen: [
        block("Cijfers", [...sources, ...remarks]),
        ...ruleBlocks(rows[0]?.assessment.routes ?? [], view),
        block("Fout gezien", [contactLine(view)]),
      ],
      voet: capital(
        footer(
          view,
          figures,
          rows.every(({ assessment }) => assessment.yearClosed),
        ),
      ),
      knoppen: buttons,
    },
    `${titel}: ${met.length} van de ${rows.length} gemeenten ${met.length === 1 ? "komt" : "komen"} misschien in aanmerking`,
  );
}

function toRow({ gemeente, assessment, button }: RegionRow) {
  const kop = headlineOf(assessment);
  const { tekort, budget } = leadingRoute(assessment).steps.tekort;
  const pays = assessment.verdict === "voldoet-niet" || kop.amount === "?" ? "" : ` · ${kop.amount}`;
  return {
    titel: button.title,
    question: button.question,
    naam: gemeente,
    saldo: tekort ? euro(-tekort.value) : "niet bekend",
    percentage: tekort && budget ? percentage(-tekort.value, budget.value, -leadingRoute(assessment).steps.drempel.percentage) : "–",
    oordeel: `${kop.verdict}${pays}`,
  };
}
