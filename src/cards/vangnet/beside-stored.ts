import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import { leadingRoute } from "../../domain/vangnet/leading.ts";
import type { Picture } from "../card.ts";
import { euroRounded, percentage, rate } from "../format.ts";
import { positionImage } from "../pictures/position-image.ts";
import { POSITION, PRESSES } from "../texts/vangnet/adjust.ts";
import { borneBy } from "../texts/vangnet/sentence.ts";
import { headlineOf } from "../texts/vangnet/verdict.ts";

/** What is so without the asker's own figures, and what with them. */
export function besideStored(stored: VangnetAssessment, own: VangnetAssessment) {
  const [was, nu] = [inShort(stored), inShort(own)];
  return (["oordeel", "tekort", "uitkering", "zelf"] as const).map((field) => ({
    label: PRESSES.beside[field],
    was: was[field],
    nu: nu[field],
  }));
}

function inShort(assessment: VangnetAssessment) {
  const { short, amount } = headlineOf(assessment);
  const borne = borneBy(assessment, leadingRoute(assessment));
  return {
    oordeel: short,
    tekort: tekortShare(assessment),
    uitkering: amount,
    zelf: borne === undefined ? PRESSES.nothing : euroRounded(borne),
  };
}

/** Where the tekort stands against the thresholds, without the asker's own figures and with them; none where that cannot be said. */
export function positionOf(stored: VangnetAssessment, own: VangnetAssessment): (Picture & { text: string })[] {
  const now = partOf(own);
  if (now === undefined) return [];
  const bounds = boundsOf(own);
  const rates = bounds.map((bound) => rate(bound));
  return [
    {
      url: positionImage(partOf(stored), now, bounds),
      text: POSITION.bounds(rates),
      alt: POSITION.alt(tekortShare(stored), tekortShare(own), rates),
    },
  ];
}

/** The tekort as a share of the budget, in words: "11,39%", "overschot 7,89%". */
function tekortShare(assessment: VangnetAssessment): string {
  const { tekort, budget } = leadingRoute(assessment).steps.tekort;
  if (!tekort || !budget || budget.value <= 0n) return PRESSES.nothing;
  const size = tekort.value < 0n ? -tekort.value : tekort.value;
  return POSITION.share(tekort.value < 0n, percentage(size, budget.value));
}

/** The same in hundredths of a per cent, only to be drawn. */
function partOf(assessment: VangnetAssessment): number | undefined {
  const { tekort, budget } = leadingRoute(assessment).steps.tekort;
  return tekort && budget && budget.value > 0n ? (Number(tekort.value) / Number(budget.value)) * 10_000 : undefined;
}

/** The threshold of each route, and from where every euro is paid. */
const boundsOf = ({ routes }: VangnetAssessment): number[] =>
  [
    ...new Set(
      routes.flatMap(({ steps: { drempel, vergoeding } }) => [drempel.percentage, ...(vergoeding.lines ? [vergoeding.lines.upper] : [])]),
    ),
  ].sort((a, b) => a - b);
