import { PNG } from "pngjs";
import { type Amount, ratio } from "../domain/money.ts";
import type { VangnetAssessment } from "../domain/vangnet/assess.ts";
import type { RouteAssessment } from "../domain/vangnet/steps.ts";
import { euro, rate } from "./format.ts";

type Colour = "accent" | "attention" | "good";

/** A part of the whole, as the bar draws it and the legend below names it. */
interface Part {
  label: string;
  amount: Amount;
  kleur: Colour;
}

export interface Bar {
  url: string;
  alt: string;
  delen: { label: string; bedrag: string; kleur: Colour }[];
}

/** Who bears the tekort, or how far it is from the threshold. None when there is no tekort or nothing to compare. */
export function borneBar({ verdict, routes }: VangnetAssessment, { steps }: RouteAssessment): Bar[] {
  const tekort = steps.tekort.tekort?.value;
  const { lines } = steps.vergoeding;
  // With two routes it is not known which tiers apply.
  if (tekort === undefined || tekort <= 0n || !lines || routes.length > 1) return [];
  if (lines.vangnet > 0n && verdict !== "voldoet-niet") {
    return drawBar("Wie het tekort draagt", [
      { label: `Eigen risico, tot ${rate(lines.lower)}`, amount: lines.h1, kleur: "accent" },
      { label: "Gemeente, deel daarboven", amount: lines.blijft - lines.h1, kleur: "attention" },
      { label: "Vangnet", amount: lines.vangnet, kleur: "good" },
    ]);
  }
  const { grens, percentage } = steps.drempel;
  if (grens === undefined || tekort >= grens) return [];
  return drawBar("Tekort tegenover de drempel", [
    { label: "Tekort", amount: tekort, kleur: "attention" },
    { label: `Nog tot de drempel van ${rate(percentage)}`, amount: grens - tekort, kleur: "accent" },
  ]);
}

const WIDTH = 300;
const HEIGHT = 10;
/** No row filters: they cost most of an answer's time and win nothing on flat colours. */
const FLAT = { colorType: 2, filterType: 0, deflateLevel: 6 } as const;
/** Mid tones: readable on a light and on a dark card. */
const PIXEL: Record<Colour, readonly [number, number, number]> = { accent: [91, 125, 232], attention: [226, 96, 96], good: [66, 170, 90] };

/**
 * A bar as a picture: columns of a card have padding, so that a small part would look larger than it is, and charts drop digits.
 * Numbers stand in the legend.
 */
function drawBar(title: string, parts: Part[]): Bar[] {
  const shown = parts.filter(({ amount }) => amount > 0n);
  const whole = shown.reduce((sum, { amount }) => sum + amount, 0n);
  const png = new PNG({ width: WIDTH, height: HEIGHT });
  let before = 0n;
  for (const { amount, kleur } of shown) {
    fill(png, Number(ratio(before, whole, BigInt(WIDTH))), Number(ratio(before + amount, whole, BigInt(WIDTH))), PIXEL[kleur]);
    before += amount;
  }
  const delen = shown.map(({ label, amount, kleur }) => ({ label, bedrag: euro(amount), kleur }));
  const url = `data:image/png;base64,${PNG.sync.write(png, FLAT).toString("base64")}`;
  return [{ url, alt: `${title}: ${delen.map(({ label, bedrag }) => `${label} ${bedrag}`).join(", ")}`, delen }];
}

function fill(png: PNG, from: number, to: number, [red, green, blue]: readonly [number, number, number]): void {
  for (let y = 0; y < HEIGHT; y++) for (let x = from; x < to; x++) png.data.set([red, green, blue, 255], (y * WIDTH + x) * 4);
}
