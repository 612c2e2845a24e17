import { maximum } from "../../domain/money.ts";
import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import { leadingRoute } from "../../domain/vangnet/leading.ts";
import type { Ruimte } from "../../domain/vangnet/ruimte.ts";
import { type Button, type Card, optionalText } from "../card.ts";
import { capital, euro } from "../format.ts";
import { barImage } from "../pictures/bar-image.ts";
import { renderCard } from "../render.ts";
import { CARD, RANGE, UNKNOWN } from "../texts/vangnet/card.ts";
import { type Headline, headlineOf, ROUTE_NAME, tekortText } from "../texts/vangnet/verdict.ts";
import type { View } from "../view.ts";
import { sourceBlocks } from "./source-blocks.ts";
import type { VangnetAnswer } from "./vangnet-answer.ts";
import { storedNote, verdictFooter } from "./vangnet-card.ts";

/** The same question at both ends of a range of spending: [low, high]. */
export interface RangeAnswer {
  gemeente: string;
  ends: [VangnetAnswer, VangnetAnswer];
  buttons: Button[];
}

/** The card that answers "uitgaven tussen … en …": what holds at both ends, and where it turns. */
export function rangeCard({ gemeente, ends, buttons }: RangeAnswer, view: View): Card {
  const [low, high] = [headlineOf(ends[0].assessment), headlineOf(ends[1].assessment)];
  const titel = CARD.title(gemeente, ends[0].assessment.year);
  const same = low.verdict === high.verdict;
  const sameAmount = low.amount === high.amount && low.atLeast === high.atLeast;
  const kop = {
    style: same ? low.style : "warning",
    verdict: same ? low.verdict : RANGE.depends,
    open: [...(sameAmount ? [] : [RANGE.atLowest(amountText(low))]), ...(same ? [RANGE.sameVerdict] : turningPoints(ends))]
      .map((text, at) => (at === 0 ? capital(text) : text))
      .join("; "),
    amount: high.amount,
    routes: [],
    amountLabel: sameAmount ? low.amountLabel : RANGE.atHighest(high.atLeast),
  };
  const amounts = sameAmount ? RANGE.payment(amountText(low)) : RANGE.bothAmounts(amountText(low), amountText(high));
  const summary = CARD.summary(titel, kop.verdict.slice(2), amounts);
  return renderCard(
    "bereik",
    {
      titel,
      meldingen: [...view.notes, ...storedNote(ends[0]), ...ends[0].remarks].map((text) => ({ text })),
      kop,
      omslagen: turningBars(ends),
      kolommen: ends.map(({ assessment }) => endBlock(assessment)),
      bronnen: sourceBlocks(ends[1], view),
      voet: capital(verdictFooter(ends[0], view)),
      knoppen: buttons,
    },
    summary,
  );
}

const amountText = ({ amount, atLeast }: Headline): string => {
  if (amount === "?") return RANGE.unsaid;
  return atLeast ? RANGE.atLeast(amount) : amount;
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
  if (assessment.verdict === "voldoet-niet") rows.push(line(RANGE.paid, euro(0n)));
  else rows.push(line(RANGE.paidIf, lines ? amountText({ ...kop, amount: euro(lines.vangnet) }) : RANGE.notRecorded));
  return { titel: RANGE.end(bestedingen ? euro(bestedingen.value) : UNKNOWN, kop.verdict), rijen: rows };
}

const line = (label: string, value?: string) => ({ label, waarden: optionalText(value) });

/** Where a verdict turns between the two ends: exact bounds. */
function turningPoints([low]: readonly [VangnetAnswer, VangnetAnswer]): string[] {
  return low.ruimte.flatMap((ruimte: Ruimte | undefined, at) => {
    if (!ruimte) return [];
    const route =
      low.assessment.routes.length > 1 ? RANGE.ofRoute(ROUTE_NAME[low.assessment.routes[at]?.route ?? "regulier"].toLowerCase()) : "";
    const points = [RANGE.aAbove(euro(ruimte.omslagDrempel), route)];
    if (ruimte.omslagMeerjarig !== undefined) points.push(RANGE.bAbove(euro(ruimte.omslagMeerjarig), route));
    return points;
  });
}

/** Between both ends, for each route of which the verdict turns there: the spending from which it does, drawn at its place. */
function turningBars([low, high]: readonly [VangnetAnswer, VangnetAnswer]) {
  const [from, to] = [low, high].map(({ assessment }) => leadingRoute(assessment).steps.tekort.bestedingen?.value);
  if (from === undefined || to === undefined) return [];
  return low.ruimte.flatMap((ruimte, at) => {
    const route = low.assessment.routes[at];
    if (!ruimte || !route || route.verdict === high.assessment.routes[at]?.verdict) return [];
    const turn = maximum(ruimte.omslagDrempel, ruimte.omslagMeerjarig ?? ruimte.omslagDrempel);
    if (turn <= from || turn >= to) return [];
    const part = Number(turn - from) / Number(to - from);
    const text = RANGE.turns(euro(turn), low.assessment.routes.length > 1 ? ROUTE_NAME[route.route].toLowerCase() : undefined);
    const ends = { laag: euro(from), hoog: euro(to) };
    return [
      { ...ends, text, url: barImage([{ from: part, to: 1, colour: "accent" }], 8, part), alt: RANGE.bar(text, ends.laag, ends.hoog) },
    ];
  });
}
