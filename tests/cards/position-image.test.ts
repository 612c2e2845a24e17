import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { positionImage } from "../../src/cards/pictures/position-image.ts";

/** The colours of the middle row of a picture. */
function middleOf(url: string): string[] {
  const png = PNG.sync.read(Buffer.from(url.slice(url.indexOf(",") + 1), "base64"));
  const row = png.height / 2;
  return Array.from({ length: png.width }, (_, x) => png.data.subarray((row * png.width + x) * 4, (row * png.width + x) * 4 + 4).join());
}
const DOT = "91,125,232,255";
const LINE = "128,128,128,255";
const centre = (row: readonly string[]): number => (row.indexOf(DOT) + row.lastIndexOf(DOT)) / 2;

describe("where a tekort stands against the thresholds", () => {
  it.each([
    ["below it", 500, -1],
    ["above it", 1_000, 1],
  ])("%s: on its own side of the line", (_name, now, side) => {
    const row = middleOf(positionImage(undefined, now, [750]));
    expect(Math.sign(centre(row) - row.indexOf(LINE))).toBe(side);
  });
  it("on it: the line is behind the dot", () => expect(middleOf(positionImage(undefined, 750, [750]))).not.toContain(LINE));

  it("was is open, is is full, each at its place", () => {
    const row = middleOf(positionImage(-500, 1_000, [750, 1_250]));
    const [first, second] = [row.indexOf(LINE), row.lastIndexOf(LINE)];
    const now = row.map((pixel, x) => (pixel === DOT && x > first && x < second ? x : -1)).filter((x) => x >= 0);
    expect(now.length).toBeGreaterThan(15);
    const before = row.slice(0, first);
    expect(before.filter((pixel) => pixel === DOT).length).toBeGreaterThan(2);
    expect(before.filter((pixel) => pixel === DOT).length).toBeLessThan(10);
  });
});
