import { type Amount, roundToCents } from "../../domain/money.ts";
import type { VangnetAssessment } from "../../domain/vangnet/assess.ts";
import type { RouteAssessment } from "../../domain/vangnet/steps.ts";
import { euro, rate } from "../format.ts";
import { type BarColour, barImage, SWATCHES } from "../pictures/bar-image.ts";
import { BAR } from "../texts/vangnet/card.ts";

/** A part of the whole, as the bar draws it and the legend below names it. */
interface Part {
  label: string;
  amount: Amount;
  colour: BarColour;
}

export interface Bar {
  url: string;
  alt: string;
  delen: { label: string; bedrag: string; vlak: { url: string; alt: string } }[];
}

/** Who bears the tekort, or how far it is from the threshold. None when there is no tekort or nothing to compare. */
export function borneBar({ verdict, routes }: VangnetAssessment, { steps }: RouteAssessment): Bar[] {
  const tekort = steps.tekort.tekort?.value;
  const { lines } = steps.vergoeding;
  // With two routes it is not known which tiers apply.
  if (tekort === undefined || tekort <= 0n || !lines || routes.length > 1) return [];
  if (lines.vangnet > 0n && verdict !== "voldoet-niet") {
    return drawBar(BAR.borne, [
      { label: BAR.ownRisk(rate(lines.lower)), amount: lines.h1, colour: "accent" },
      { label: BAR.above, amount: lines.blijft - lines.h1, colour: "attention" },
      { label: BAR.vangnet, amount: lines.vangnet, colour: "good" },
    ]);
  }
  const { grens, percentage } = steps.drempel;
  if (grens === undefined || tekort >= grens) return [];
  return drawBar(BAR.distance, [
    { label: BAR.shortfall, amount: tekort, colour: "attention" },
    { label: BAR.toGo(rate(percentage)), amount: grens - tekort, colour: "accent" },
  ]);
}

function drawBar(title: string, parts: Part[]): Bar[] {
  const shown = parts.filter(({ amount }) => amount > 0n);
  const whole = shown.reduce((sum, { amount }) => sum + amount, 0n);
  const ends = shown.map((_part, at) => Number(shown.slice(0, at + 1).reduce((sum, { amount }) => sum + amount, 0n)) / Number(whole));
  const delen = shown.map(({ label, amount, colour }) => ({ label, bedrag: euro(roundToCents(amount)), vlak: SWATCHES[colour] }));
  const url = barImage(
    shown.map(({ colour }, at) => ({ from: ends[at - 1] ?? 0, to: ends[at] ?? 1, colour })),
    8,
  );
  return [
    {
      url,
      alt: BAR.alt(
        title,
        delen.map(({ label, bedrag }) => `${label} ${bedrag}`),
      ),
      delen,
    },
  ];
}
