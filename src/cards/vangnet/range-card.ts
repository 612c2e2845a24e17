import { maximum } from "../../domain/money.ts";
import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import { leadingRoute } from "../../domain/vangnet/leading.ts";
import { type Button, type Card, optionalText } from "../card.ts";
import { capital, euro, euroMoreThan } from "../format.ts";
import { barImage } from "../pictures/bar-image.ts";
import { renderCard } from "../render.ts";
import { CARD, RANGE, UNKNOWN } from "../texts/vangnet/card.ts";
import { answerSentence } from "../texts/vangnet/sentence.ts";
import { type Headline, headlineOf, ROUTE_NAME, ROUTE_SHORT, tekortText } from "../texts/vangnet/verdict.ts";
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
  const [low, high] = ends.map(({ assessment }) => headlineOf(assessment)) as [Headline, Headline];
  const { year } = ends[0].assessment;
  const titel = CARD.title(gemeente, year);
  const kop = bandOf(gemeente, ends, low, high);
  const summary = CARD.summary(titel, kop.zin.replace(/\.$/, ""), RANGE.summary(amountText(low), amountText(high)));
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

/** In words what holds at both ends, or on what it depends; then the amounts. */
function bandOf(gemeente: string, ends: RangeAnswer["ends"], low: Headline, high: Headline) {
  const { year } = ends[0].assessment;
  const amounts = RANGE.amounts(amountText(low), amountText(high));
  if (low.verdict !== high.verdict) {
    return { style: "warning", zin: RANGE.depends(gemeente, year), regels: [amounts, ...turningPoints(ends)].map((text) => ({ text })) };
  }
  const isSame = low.amount === high.amount && low.atLeast === high.atLeast;
  const zin = isSame ? sentenceOf(gemeente, ends[1], high) : RANGE.same(gemeente, year, high.verdict.slice(2));
  return { style: low.style, zin, regels: [{ text: isSame ? RANGE.both : amounts }] };
}

const sentenceOf = (gemeente: string, { assessment }: VangnetAnswer, high: Headline): string =>
  answerSentence(gemeente, assessment, leadingRoute(assessment), high.atLeast ? CARD.atLeast(high.amount) : high.amount);

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

/** Exact bounds, where more than one condition turns on the spending: the later one is drawn. */
const turningPoints = ([{ ruimte, assessment }]: RangeAnswer["ends"]): string[] =>
  ruimte.flatMap((turn, at) => {
    const route = assessment.routes[at];
    if (turn?.omslagMeerjarig === undefined || !route) return [];
    const named = assessment.routes.length > 1 ? ROUTE_SHORT[route.route] : undefined;
    return [capital(RANGE.above(euroMoreThan(turn.omslagDrempel), euroMoreThan(turn.omslagMeerjarig), named))];
  });

/** Between both ends, for each route of which the verdict turns there: the spending from which it does, drawn at its place. */
function turningBars([low, high]: readonly [VangnetAnswer, VangnetAnswer]) {
  const [from, to] = [low, high].map(({ assessment }) => leadingRoute(assessment).steps.tekort.bestedingen?.value);
  if (from === undefined || to === undefined) return [];
  const changing = low.assessment.routes.filter(({ verdict }, at) => verdict !== high.assessment.routes[at]?.verdict);
  return low.ruimte.flatMap((ruimte, at) => {
    const route = low.assessment.routes[at];
    if (!ruimte || !route || !changing.includes(route)) return [];
    const turn = maximum(ruimte.omslagDrempel, ruimte.omslagMeerjarig ?? ruimte.omslagDrempel);
    if (turn < from || turn >= to) return [];
    const part = Number(turn - from) / Number(to - from);
    const text =
      low.assessment.routes.length > 1
        ? RANGE.turnsOfRoute(euroMoreThan(turn), ROUTE_NAME[route.route].toLowerCase(), changing.length === 1)
        : RANGE.turns(euroMoreThan(turn));
    const ends = { laag: euro(from), hoog: euro(to) };
    return [
      { ...ends, text, url: barImage([{ from: part, to: 1, colour: "accent" }], 8, part), alt: RANGE.bar(text, ends.laag, ends.hoog) },
    ];
  });
}
