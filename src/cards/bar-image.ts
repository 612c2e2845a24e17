import { PNG } from "pngjs";
import { maximum, minimum } from "../domain/money.ts";

export type BarColour = "accent" | "attention" | "good";

/** A stretch of the bar, in fractions of its width. */
export interface Stretch {
  from: number;
  to: number;
  colour: BarColour;
}

const WIDTH = 300;
/** No row filters: they cost most of an answer's time and win nothing on flat colours. Strategy 0: the default finds no repeats of three bytes. */
const FLAT = { colorType: 2, filterType: 0, deflateLevel: 6, deflateStrategy: 0 } as const;
/** Mid tones: readable on a light and on a dark card. */
const PIXEL: Record<BarColour | "ground", readonly [number, number, number]> = {
  accent: [91, 125, 232],
  attention: [226, 96, 96],
  good: [66, 170, 90],
  ground: [200, 200, 200],
};

/**
 * A bar as a picture (data URI): columns of a card have padding, so that a small part would look larger than it is, and charts drop
 * digits and negative values. What no stretch covers is grey.
 */
export function barImage(stretches: readonly Stretch[], height: number): string {
  const png = new PNG({ width: WIDTH, height });
  fill(png, 0, 1, PIXEL.ground);
  for (const { from, to, colour } of stretches) fill(png, from, to, PIXEL[colour]);
  return `data:image/png;base64,${PNG.sync.write(png, FLAT).toString("base64")}`;
}

function fill(png: PNG, from: number, to: number, [red, green, blue]: readonly [number, number, number]): void {
  const [first, last] = [Math.round(from * WIDTH), Math.round(to * WIDTH)];
  for (let y = 0; y < png.height; y++) for (let x = first; x < last; x++) png.data.set([red, green, blue, 255], (y * WIDTH + x) * 4);
}

/** Signed values below each other on one scale: left of zero is a tekort, right of it an overschot. */
export function signedBars(values: readonly bigint[]): string[] {
  const low = values.reduce(minimum, 0n);
  const high = values.reduce(maximum, 0n);
  const span = Number(high - low) || 1;
  const zero = Number(-low) / span;
  return values.map((value) => {
    const end = zero + Number(value) / span;
    return barImage([value < 0n ? { from: end, to: zero, colour: "attention" } : { from: zero, to: end, colour: "good" }], 4);
  });
}

/** Values of at least zero below each other on one scale. */
export function lengthBars(values: readonly bigint[]): string[] {
  const high = values.reduce(maximum, 1n);
  return values.map((value) => barImage([{ from: 0, to: Number(value) / Number(high), colour: "accent" }], 4));
}

/** What it could be around what it is now: the middle is now, the left end nothing, the right end twice as much (or more). */
export function aroundBar(least: bigint, now: bigint, most: bigint): string {
  const at = (value: bigint): number => Math.min(1, now > 0n ? Number(value) / (2 * Number(now)) : 0);
  return barImage(
    [
      { from: at(least), to: 0.5, colour: "good" },
      { from: 0.5, to: at(most), colour: "attention" },
    ],
    4,
  );
}
