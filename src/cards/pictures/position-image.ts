import { PNG } from "pngjs";
import { dataUri, fill, made, PIXEL, type Pixel } from "./bar-image.ts";

/** Twice the width of a bar: a dot is round only when it has columns enough. */
const SIZE = { width: 600, height: 28 };
const RADIUS = 10;
const EDGE = 3;
/** Beyond the furthest there is a little room, for a dot as well. */
const ROOM = 1.08;

/**
 * Where something stands against its bounds, before (an open dot) and now (a full one), on a line from zero (data URI).
 *
 * @param before undefined where it is not known
 * @param bounds of at least one of them above zero; all in one unit
 */
export function positionImage(before: number | undefined, now: number, bounds: readonly number[]): string {
  const known = [now, ...bounds, ...(before === undefined ? [] : [before])];
  const low = Math.min(0, ...known) * ROOM;
  const span = Math.max(0, ...known) * ROOM - low || 1;
  const column = (value: number): number => Math.round(RADIUS + ((value - low) / span) * (SIZE.width - 2 * RADIUS));
  const drawn = { lines: bounds.map(column), open: before === undefined ? undefined : column(before), full: column(now) };
  const key = JSON.stringify(drawn);
  const image = made.get(key) ?? draw(drawn);
  made.set(key, image);
  return image;
}

function draw({ lines, open, full }: { lines: number[]; open: number | undefined; full: number }): string {
  const png = new PNG(SIZE);
  const middle = SIZE.height / 2;
  for (let x = 0; x < SIZE.width; x++) for (let y = middle - 2; y < middle + 2; y++) put(png, x, y, PIXEL.track, 1);
  for (const line of lines) fill(png, line - 2, line + 2, PIXEL.line);
  if (open !== undefined) drawDot(png, open, RADIUS - EDGE);
  drawDot(png, full, 0);
  return dataUri(png);
}

/** A dot, or a ring with that much left open: under the open part nothing shows. */
function drawDot(png: PNG, at: number, hole: number): void {
  const middle = (SIZE.height - 1) / 2;
  for (let y = 0; y < SIZE.height; y++) {
    for (let x = Math.max(0, at - RADIUS - 1); x <= Math.min(SIZE.width - 1, at + RADIUS + 1); x++) {
      const away = Math.hypot(x - at, y - middle);
      if (away > RADIUS + 0.5) continue;
      const part = Math.min(1, RADIUS + 0.5 - away);
      put(png, x, y, PIXEL.accent, hole > 0 ? Math.min(part, Math.max(0, away - hole + 0.5)) : part);
    }
  }
}

/** Part of a pixel, so that round is round. */
function put(png: PNG, x: number, y: number, [red, green, blue, opacity]: Pixel, part: number): void {
  png.data.set([red, green, blue, Math.round(opacity * part)], (y * png.width + x) * 4);
}
