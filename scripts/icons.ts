import { writeFileSync } from "node:fs";
import { PNG } from "pngjs";
import { ROOT } from "../src/config.ts";

// The mark: a euro coin caught by a safety net. The strokes are drawn per size, for a stroke that is scaled down goes grey.
type Shape = (x: number, y: number) => boolean;
type Colour = readonly [red: number, green: number, blue: number, alpha: number];
type Layer = readonly [Shape, Colour];

const GROUND: Colour = [15, 82, 87, 255]; // #0F5257, the accentColor of the manifest
const GOLD: Colour = [255, 200, 61, 255];
const WHITE: Colour = [255, 255, 255, 255];
const CLEAR: Colour = [255, 255, 255, 0];
const SAMPLES = 8;

const everywhere: Shape = () => true;
const without =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    shape(x, y) && !hole(x, y);

const disc =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) <= radius;

/** € as a C open to the right, with two bars that stick out to the left. */
const euro =
  (cx: number, cy: number, radius: number, stroke: number): Shape =>
  (x, y) => {
    const [dx, dy] = [x - cx, y - cy];
    const arc = Math.abs(Math.hypot(dx, dy) - radius) <= stroke / 2 && dx <= radius * 0.68;
    const bars = Math.abs(Math.abs(dy) - stroke * 0.95) <= stroke * 0.4 && dx >= -radius * 1.5 && dx <= radius * 0.35;
    return arc || bars;
  };

interface Net {
  cx: number;
  top: number;
  half: number;
  sag: number;
  depth: number;
  rope: number;
  thread: number;
  mesh: number;
}

/** A net that hangs between two knots: two parabolas with diagonal threads between them. */
const net =
  ({ cx, top, half, sag, depth, rope, thread, mesh }: Net): Shape =>
  (x, y) => {
    const u = (x - cx) / half;
    const below = (drop: number) => (y - top - drop * (1 - u * u)) / Math.hypot(1, (2 * drop * u) / half);
    const inside = Math.abs(u) <= 1 && y >= top;
    const ropes = inside && (Math.abs(below(sag)) <= rope / 2 || Math.abs(below(depth)) <= rope / 2);
    const onThread = (along: number) => Math.abs(along / mesh - Math.floor(along / mesh) - 0.5) * mesh <= thread * Math.SQRT1_2;
    const threads =
      inside && below(sag) >= 0 && below(depth) <= 0 && (onThread(x - cx + (y - top - depth)) || onThread(x - cx - (y - top - depth)));
    const knots = Math.hypot(Math.abs(x - cx) - half, y - top) <= rope;
    return ropes || threads || knots;
  };

/** The top layer at every sample, averaged; what no layer covers is clear. */
function draw(size: number, layers: readonly Layer[]): Buffer {
  const png = new PNG({ width: size, height: size });
  for (let pixel = 0; pixel < size * size; pixel++) {
    const sum = [0, 0, 0, 0];
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const x = (pixel % size) + ((sample % SAMPLES) + 0.5) / SAMPLES;
      const y = Math.floor(pixel / size) + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
      const colour = layers.findLast(([shape]) => shape(x, y))?.[1] ?? CLEAR;
      for (const channel of sum.keys()) sum[channel] = (sum[channel] ?? 0) + (colour[channel] ?? 0);
    }
    png.data.set(
      sum.map((total) => Math.round(total / SAMPLES ** 2)),
      pixel * 4,
    );
  }
  return PNG.sync.write(png);
}

// Teams rounds the corners of the colour icon itself; the mark stays within the middle 120 × 120.
const color = draw(192, [
  [everywhere, GROUND],
  [net({ cx: 96, top: 92, half: 52, sag: 24, depth: 60, rope: 8, thread: 5, mesh: 24 }), WHITE],
  [disc(96, 71, 34), GOLD],
  [euro(99.5, 71, 16, 7), GROUND],
]);
const outline = draw(32, [
  [net({ cx: 16, top: 15, half: 14, sag: 5, depth: 15.5, rope: 2, thread: 1.3, mesh: 10 }), WHITE],
  [without(disc(16, 9, 8.5), euro(16.75, 9, 4, 1.6)), WHITE],
]);
writeFileSync(`${ROOT}appPackage/color.png`, color);
writeFileSync(`${ROOT}appPackage/outline.png`, outline);
