import type { VangnetAssessment } from "../domain/vangnet/assess.ts";
import { figuresOf } from "../domain/vangnet/facts.ts";
import type { Ruimte } from "../domain/vangnet/ruimte.ts";
import { type Button, type Card, optionalText } from "./card.ts";
import { capital, euro, tekortText } from "./format.ts";
import { renderCard } from "./render.ts";
import { sourceBlocks } from "./source-blocks.ts";
import { type Headline, headlineOf, leadingRoute, ROUTE_NAME } from "./texts/verdict.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";
import { storedNote } from "./vangnet-card.ts";
import { footer, type View } from "./view.ts";

/** The same question at both ends of a range of spending: [low, high]. */
export interface RangeAnswer {
  gemeente: string;
  ends: [VangnetAnswer, VangnetAnswer];
  buttons: Button[];
}

/** The card that answers "uitgaven tussen … en …": what holds at both ends, and where it turns. */
export function rangeCard({ gemeente, ends, buttons }: RangeAnswer, view: View): Card {
  const [low, high] = [headlineOf(ends[0].assessment), headlineOf(ends[1].assessment)];
  const titel = `Vangnet ${gemeente} ${ends[0].assessment.year}`;
  const same = low.verdict === high.verdict;
  const sameAmount = low.amount === high.amount && low.atLeast === high.atLeast;
  const kop = {
    style: same ? low.style : "warning",
    verdict: same ? low.verdict : "? Hangt af van de uitgaven",
    open: [
      ...(sameAmount ? [] : [`Bij de laagste uitgaven ${amountText(low)}`]),
      ...(same ? ["op beide bedragen hetzelfde oordeel"] : turningPoints(ends)),
    ]
      .map((text, at) => (at === 0 ? capital(text) : text))
      .join("; "),
    amount: high.amount,
    routes: [],
    amountLabel: sameAmount ? low.amountLabel : `${high.atLeast ? "ten minste, " : ""}bij hoogste uitgaven`,
  };
  const summary = `${titel}: ${kop.verdict.slice(2)}, uitkering ${sameAmount ? amountText(low) : `bij laagste uitgaven ${amountText(low)}, bij hoogste ${amountText(high)}`}`;
  return renderCard(
    "bereik",
    {
      titel,
      meldingen: [...view.notes, ...storedNote(ends[0]), ...ends[0].remarks].map((text) => ({ text })),
      kop,
      kolommen: ends.map(({ assessment }) => endBlock(assessment)),
      bronnen: sourceBlocks(ends[1], view),
      voet: capital(footer(view, figuresOf(ends[0].facts.figures.get(ends[0].assessment.year) ?? {}), ends[0].assessment.yearClosed)),
      knoppen: buttons,
    },
    summary,
  );
}

const amountText = ({ amount, atLeast }: Headline): string => {
  if (amount === "?") return "niet te zeggen";
  return atLeast ? `ten minste ${amount}` : amount;
};

function endBlock(assessment: VangnetAssessment) {
  const { steps } = leadingRoute(assessment);
  const { tekort, bestedingen, budget } = steps.tekort;
  const kop = headlineOf(assessment);
  const rows = [line(kop.open)];
  if (tekort && budget) {
    const { label, text } = tekortText(tekort.value, budget.value, steps.drempel.percentage);
    rows.push(line(label, text));
  }
  const { lines } = steps.vergoeding;
  if (assessment.verdict === "voldoet-niet") rows.push(line("Uitkering", euro(0n)));
  else
    rows.push(line("Uitkering als het doorgaat", lines ? `${kop.atLeast ? "ten minste " : ""}${euro(lines.vangnet)}` : "niet vastgelegd"));
  return { titel: `Uitgaven ${bestedingen ? euro(bestedingen.value) : "niet bekend"}: ${kop.verdict}`, rijen: rows };
}

const line = (label: string, value?: string) => ({ label, waarden: optionalText(value) });

/** Where a verdict turns between the two ends: exact bounds. */
function turningPoints([low]: readonly [VangnetAnswer, VangnetAnswer]): string[] {
  return low.ruimte.flatMap((ruimte: Ruimte | undefined, at) => {
    if (!ruimte) return [];
    const route = low.assessment.routes.length > 1 ? ` (${ROUTE_NAME[low.assessment.routes[at]?.route ?? "regulier"].toLowerCase()})` : "";
    const points = [`a is gehaald boven ${euro(ruimte.omslagDrempel)}${route}`];
    if (ruimte.omslagMeerjarig !== undefined) points.push(`b boven ${euro(ruimte.omslagMeerjarig)}${route}`);
    return points;
  });
}
