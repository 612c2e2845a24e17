import { LRUCache } from "lru-cache";
import { PNG } from "pngjs";
import { type Amount, maximum, minimum } from "../../domain/money.ts";
import { COLOUR } from "../texts/labels.ts";

export type BarColour = "accent" | "attention" | "good";

/** A stretch of the bar, in fractions of its width. */
export interface Stretch {
  from: number;
  to: number;
  colour: BarColour;
}

export type Pixel = readonly [red: number, green: number, blue: number, opacity: number];

const WIDTH = 300;
/** No row filters: they cost most of an answer's time and win nothing on flat colours. Strategy 0: the default finds no repeats of three bytes. */
const FLAT = { colorType: 6, filterType: 0, deflateLevel: 6, deflateStrategy: 0 } as const;
/** Mid tones, at least 3 to 1 on a light and on a dark card. What no stretch covers is a faint track on either. */
export const PIXEL: Record<BarColour | "track" | "seam" | "line", Pixel> = {
  accent: [91, 125, 232, 255],
  attention: [226, 96, 96, 255],
  good: [48, 160, 80, 255],
  track: [128, 128, 128, 51],
  seam: [0, 0, 0, 0],
  line: [128, 128, 128, 255],
};
/** A line that matters is seen beside a bar of the same height. */
const LINE_COLUMNS = 2;

/**
 * A bar as a picture (data URI): columns of a card have padding, so that a small part would look larger than it is, and charts drop
 * digits and negative values. Where two stretches meet the card shows through, for who cannot tell their colours apart.
 */
export function barImage(stretches: readonly Stretch[], height: number, line?: number): string {
  const drawn = inColumns(stretches);
  const mark = line === undefined ? undefined : Math.min(edge(line), WIDTH - LINE_COLUMNS);
  const key = JSON.stringify([height, drawn, mark]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const image = draw(drawn, height, mark);
  made.set(key, image);
  return image;
}

/** Pictures by what they show: few differ, and each takes longer than the rest of an answer. */
export const made = new LRUCache<string, string>({ max: 1_000 });

function draw(drawn: readonly Columns[], height: number, mark: number | undefined): string {
  const png = new PNG({ width: WIDTH, height });
  fill(png, 0, WIDTH, PIXEL.track);
  for (const { first, last, colour } of drawn) fill(png, first, last, PIXEL[colour]);
  for (const [at, left] of drawn.entries()) drawSeam(png, left, drawn[at + 1]);
  if (mark !== undefined) drawLine(png, mark);
  return dataUri(png);
}

/** Beside the line the card shows through, so that it is seen on a stretch as well. */
function drawLine(png: PNG, at: number): void {
  fill(png, Math.max(0, at - 1), Math.min(WIDTH, at + LINE_COLUMNS + 1), PIXEL.seam);
  fill(png, at, at + LINE_COLUMNS, PIXEL.line);
}

/** A stretch in columns of the picture, the last one not included. */
interface Columns {
  first: number;
  last: number;
  colour: BarColour;
}

/** From left to right, without what is nothing: what there is, is seen, however small, and takes at least one column. */
function inColumns(stretches: readonly Stretch[]): Columns[] {
  const drawn: Columns[] = [];
  for (const { from, to, colour } of stretches) {
    if (to <= from) continue;
    const first = Math.min(Math.max(edge(from), drawn.at(-1)?.last ?? 0), WIDTH - 1);
    drawn.push({ first, last: Math.max(edge(to), first + 1), colour });
  }
  return drawn;
}

/** The column where a part of the width ends: inside the picture when it is neither nothing nor all. */
function edge(part: number): number {
  if (part <= 0) return 0;
  return part >= 1 ? WIDTH : Math.min(Math.max(Math.round(part * WIDTH), 1), WIDTH - 1);
}

/** Where two stretches meet, in the wider of the two: the other must not vanish. */
function drawSeam(png: PNG, left: Columns, right: Columns | undefined): void {
  if (left.last !== right?.first) return;
  const at = left.last - left.first >= right.last - right.first ? left.last - 1 : right.first;
  fill(png, at, at + 1, PIXEL.seam);
}

export function fill(png: PNG, first: number, last: number, pixel: Pixel): void {
  for (let y = 0; y < png.height; y++) for (let x = first; x < last; x++) png.data.set(pixel, (y * png.width + x) * 4);
}

export function dataUri(png: PNG): string {
  return `data:image/png;base64,${PNG.sync.write(png, FLAT).toString("base64")}`;
}

/** A bar of which the length is not known: stripes over all of it. */
export function hatchedBar(): string {
  const known = made.get("hatched");
  if (known !== undefined) return known;
  const png = new PNG({ width: WIDTH, height: 4 });
  for (let at = 0; at < WIDTH; at += 2 * STRIPE) fill(png, at, at + STRIPE, PIXEL.line);
  const image = dataUri(png);
  made.set("hatched", image);
  return image;
}
const STRIPE = 5;

/** The bytes of a picture, for a file. */
export const pngOf = (uri: string): Uint8Array => new Uint8Array(Buffer.from(uri.slice(uri.indexOf(",") + 1), "base64"));

/** A square in the colour of a stretch, for a legend: the colours of a client's own text are others. */
function swatch(colour: BarColour): string {
  const png = new PNG({ width: 1, height: 1 });
  fill(png, 0, 1, PIXEL[colour]);
  return dataUri(png);
}

/** Each square, with the word for its colour. */
export const SWATCHES: Record<BarColour, { url: string; alt: string }> = {
  accent: { url: swatch("accent"), alt: COLOUR.accent },
  attention: { url: swatch("attention"), alt: COLOUR.attention },
  good: { url: swatch("good"), alt: COLOUR.good },
};

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

/** A signed value; what it is held against; not known without a value. */
export interface Held {
  value: number | undefined;
  bound?: number;
}

/** Signed values below each other on one scale, each with a line at its bound; of what is not known the length is stripes. */
export function boundedBars(rows: readonly Held[]): string[] {
  const all = rows.flatMap(({ value = 0, bound = 0 }) => [value, bound]);
  const low = Math.min(0, ...all) * ROOM;
  const span = Math.max(0, ...all) - low || 1;
  const at = (value: number): number => (value - low) / span;
  return rows.map(({ value, bound }) =>
    value === undefined ? hatchedBar() : barImage([signedStretch(value, at)], 6, bound === undefined ? undefined : at(bound)),
  );
}

const signedStretch = (value: number, at: (value: number) => number): Stretch =>
  value < 0 ? { from: at(value), to: at(0), colour: "attention" } : { from: at(0), to: at(value), colour: "good" };

/**
 * Signed shares below each other on one scale, in hundredths of a per cent, with a line at a bound below zero: what goes past the line on the left is
 * over the threshold.
 */
export const signedShares = (shares: readonly number[], bound: number): string[] => boundedBars(shares.map((value) => ({ value, bound })));
/** Beyond the furthest there is a little room. */
const ROOM = 1.05;

/** What was spent below each other on one scale, with a line at the budget of each: past the line is short, before it is left over. */
export function spendingBars(years: readonly { spent: Amount; budget: Amount }[]): string[] {
  const most = Number(years.flatMap(({ spent, budget }) => [spent, budget]).reduce(maximum, 1n)) * ROOM;
  return years.map((year) => {
    const [spent, budget] = [Number(year.spent) / most, Number(year.budget) / most];
    const beyond: Stretch = spent > budget ? { from: budget, to: spent, colour: "attention" } : { from: spent, to: budget, colour: "good" };
    return barImage([{ from: 0, to: Math.min(spent, budget), colour: "accent" }, beyond], 6, budget);
  });
}

/** Values of at least zero below each other on one scale. */
export function lengthBars(values: readonly bigint[]): string[] {
  const high = values.reduce(maximum, 1n);
  return values.map((value) => barImage([{ from: 0, to: Number(value) / Number(high), colour: "accent" }], 4));
}

/** From a least to a most around what is usual, as shares of it (hundredths of a per cent), all on one scale with a line at what is usual. */
export function aroundBars(ranges: readonly { least: number; most: number }[]): string[] {
  const low = Math.min(0, ...ranges.map(({ least }) => least)) * ROOM;
  const high = Math.max(0, ...ranges.map(({ most }) => most)) * ROOM;
  const span = high - low || 1;
  const at = (share: number): number => (share - low) / span;
  return ranges.map(({ least, most }) => barImage([{ from: at(least), to: at(most), colour: "accent" }], 6, at(0)));
}
