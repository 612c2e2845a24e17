import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import {
  aroundBars,
  barImage,
  boundedBars,
  lengthBars,
  signedBars,
  signedShares,
  spendingBars,
} from "../../src/cards/pictures/bar-image.ts";
import { ask, textOf } from "../support.ts";

/** One part to another, from nothing to a million, and the same the other way round. */
const SMALL = [0, 1e-9, 1e-6, 1e-5, 1e-4, 1 / 1200, 1 / 601, 1 / 600, 1 / 599, 1 / 301, 1 / 300, 0.01, 0.1, 1 / 3, 0.5];
const RATIOS = [...SMALL, ...SMALL.map((part) => 1 - part)];

/** The colour of each column of a picture, as it was written. */
function columnsOf(url: string): string[] {
  const png = PNG.sync.read(Buffer.from(url.slice(url.indexOf(",") + 1), "base64"));
  return Array.from({ length: png.width }, (_, x) => png.data.subarray(x * 4, x * 4 + 4).join());
}
const ACCENT = "91,125,232,255";
const ATTENTION = "226,96,96,255";
const GOOD = "48,160,80,255";
const LINE = "128,128,128,255";
const SEAM = "0,0,0,0";
const countOf = (columns: readonly string[], colour: string): number => columns.filter((column) => column === colour).length;

describe("a bar of two parts", () => {
  it.each(RATIOS)("the first of which is %d of the whole: each part that there is, is seen, with one seam between", (part) => {
    const columns = columnsOf(
      barImage(
        [
          { from: 0, to: part, colour: "accent" },
          { from: part, to: 1, colour: "attention" },
        ],
        8,
      ),
    );
    expect(countOf(columns, ACCENT) > 0).toBe(part > 0);
    expect(countOf(columns, ATTENTION) > 0).toBe(part < 1);
    expect(countOf(columns, SEAM)).toBe(part > 0 && part < 1 ? 1 : 0);
    expect(Math.abs(countOf(columns, ACCENT) - part * columns.length)).toBeLessThanOrEqual(2);
  });
});

const POWERS = [0n, ...Array.from({ length: 7 }, (_, power) => 10n ** BigInt(power))];
const PAIRS = POWERS.flatMap((one) => POWERS.map((other) => [one, other] as const));

describe("bars on one scale", () => {
  it.each(PAIRS)("of %d and %d: the longer is the larger", (one, other) => {
    const [first, second] = lengthBars([one, other]).map((bar) => countOf(columnsOf(bar), ACCENT)) as [number, number];
    expect(first > 0).toBe(one > 0n);
    if (one > other) expect(first).toBeGreaterThanOrEqual(second);
  });

  it.each(PAIRS)("of a tekort of %d and an overschot of %d: each on its own side of zero", (tekort, overschot) => {
    const [left, right] = signedBars([-tekort, overschot]).map(columnsOf) as [string[], string[]];
    expect([countOf(left, ATTENTION) > 0, countOf(left, GOOD)]).toEqual([tekort > 0n, 0]);
    expect([countOf(right, GOOD) > 0, countOf(right, ATTENTION)]).toEqual([overschot > 0n, 0]);
    if (tekort > 0n && overschot > 0n) expect(left.lastIndexOf(ATTENTION)).toBeLessThanOrEqual(right.indexOf(GOOD));
  });

  it.each(PAIRS)("from %d less to %d more: the line is now, each on its own side", (less, more) => {
    const [columns = []] = aroundBars([{ least: -Number(less), most: Number(more) }]).map(columnsOf);
    const now = columns.indexOf(LINE);
    expect(now).toBeGreaterThanOrEqual(0);
    if (less === 0n || less * 50n >= more) expect(columns.slice(0, now).includes(ACCENT)).toBe(less > 0n);
    if (more === 0n || more * 50n >= less) expect(columns.slice(now).includes(ACCENT)).toBe(more > 0n);
  });

  it("two municipalities that differ as much in per cents have bars that are as long", () => {
    const [first = [], second = []] = aroundBars([
      { least: -4_000, most: 0 },
      { least: 0, most: 4_000 },
    ]).map(columnsOf);
    expect(Math.abs(countOf(first, ACCENT) - countOf(second, ACCENT))).toBeLessThanOrEqual(4);
    expect(first.indexOf(LINE)).toBe(second.indexOf(LINE));
  });
});

describe("shares of the budget beside the line of the threshold", () => {
  const THRESHOLD = 750;
  const bars = (...shares: number[]) => signedShares(shares, -THRESHOLD).map(columnsOf);

  it.each([
    ["below", -700, false],
    ["on", -750, false],
    ["above", -800, true],
  ])("%s the threshold: the bar goes past the line only when the tekort does", (_, share, isPast) => {
    const [columns = []] = bars(share, 500);
    expect(columns.slice(0, columns.indexOf(LINE)).includes(ATTENTION)).toBe(isPast);
  });

  it("all lines stand below each other, also where nothing comes near", () => {
    const lines = bars(-1_139, 479, 0, 41).map((columns) => columns.indexOf(LINE));
    expect(new Set(lines).size).toBe(1);
    expect(lines[0]).toBeGreaterThan(0);
  });
});

describe("a small tekort is answered", () => {
  it.each([
    ["vangnet Gemert-Bakel 2020 uitgaven 5.455.000", "Tekort: € 100 · 0,00%"],
    ["vangnet Helmond 2020 uitgaven 38,21 mln", "Voldoet niet"],
    ["vangnet Utrecht 2024 budget 261 mln uitgaven 261.020.000", "Tekort: € 20.000 · 0,01%"],
    ["vangnet Utrecht 2024 budget 261 mln uitgaven 261.000.000,01", "Tekort: € 0,01 · 0,00%"],
    ["vangnet Utrecht 2024 budget 261 mln uitgaven 280.574.999,99", "onder de drempel van 7,5%"],
    ["vangnet Utrecht 2024 budget 261 mln uitgaven 280.575.000,01", "Nog niet zeker"],
    ["vergelijk sleutels 0,01", "Sleutels vergeleken: € 0,01"],
    ["verdeel 0,01", "€ 0,01 verdeeld"],
    ["aandeel Asten 0,01", "Aandeel Asten in € 0,01"],
  ])("%s", (question, said) => expect(textOf(ask(question))).toContain(said));
});

describe("years against a bound", () => {
  it("each has a line at its own bound, and what is not known is striped", () => {
    const [first = [], second = [], third = []] = boundedBars([
      { value: -300, bound: -200 },
      { value: -100, bound: -200 },
      { value: undefined, bound: -200 },
    ]).map(columnsOf);
    expect(first.indexOf(ATTENTION)).toBeLessThan(first.indexOf(LINE));
    expect(second.indexOf(ATTENTION)).toBeGreaterThan(second.indexOf(LINE));
    expect(countOf(third, ATTENTION)).toBe(0);
    expect(countOf(third, LINE)).toBe(third.length / 2);
  });
});

describe("spending against the budget", () => {
  it.each([
    ["below", 90n, [false, true]],
    ["on", 100n, [false, false]],
    ["above", 110n, [true, false]],
  ])("%s: past the line is short, before it is left over", (_name, spent, [isShort, isLeft]) => {
    const [columns = []] = spendingBars([{ spent, budget: 100n }]).map(columnsOf);
    const line = columns.indexOf(LINE);
    expect(line).toBeGreaterThan(0);
    expect(columns.slice(line).includes(ATTENTION)).toBe(isShort);
    expect(columns.slice(0, line).includes(GOOD)).toBe(isLeft);
    expect(columns.slice(0, line).includes(ATTENTION)).toBe(false);
  });
});
