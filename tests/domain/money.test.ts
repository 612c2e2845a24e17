import { describe, expect, test } from "vitest";
import { fromCents, fromEuros, ratio, roundToCents, shareOf, toCents, toEuros, toExactDecimals } from "../../src/domain/money.ts";
import { euros } from "../support.ts";

describe("exact until line I of the form", () => {
  test("7,5% of a budget in whole euros keeps its half cents", () => expect(shareOf(fromEuros(5_454_900), 750)).toBe(euros(409_117.5)));

  test("half of 7,5% of one cent is still there, and twice that half is the whole", () => {
    const part = shareOf(fromCents(1), 750);
    expect(part).toBe(7_500_000n);
    expect(shareOf(part, 5_000) * 2n).toBe(part);
  });

  test("amounts far above the macrobudget stay exact", () => {
    const amount = fromCents(9_007_199_254_740_993n);
    expect(toCents(amount)).toBe(9_007_199_254_740_993n);
  });
});

describe("rounding to cents: once, half up (domain §3)", () => {
  const half = fromCents(1) / 2n;
  test.each([
    ["just under half a cent", half - 1n, 0n],
    ["exactly half a cent", half, 1n],
    ["just over half a cent", half + 1n, 1n],
    ["minus half a cent goes up, to zero", -half, 0n],
    ["just below minus half a cent", -half - 1n, -1n],
    ["one and a half cent", fromCents(1) + half, 2n],
  ])("%s", (_name, amount, cents) => {
    expect(toCents(amount)).toBe(cents);
    expect(roundToCents(amount)).toBe(fromCents(cents));
  });

  test.each([
    [106_191.25, 106_191n],
    [106_191.49, 106_191n],
    [106_191.5, 106_192n],
    [-0.5, 0n],
    [-0.51, -1n],
  ])("%d in whole euros", (amount, whole) => expect(toEuros(euros(amount))).toBe(whole));
});

describe("a bound is shown with every decimal it has", () => {
  test.each([
    [euros(409_117.5), { sign: "", euros: 409_117n, decimals: "50" }],
    [euros(-3), { sign: "-", euros: 3n, decimals: "00" }],
    [euros(-0.05), { sign: "-", euros: 0n, decimals: "05" }],
    [shareOf(fromCents(1), 750), { sign: "", euros: 0n, decimals: "00075" }],
    [1n, { sign: "", euros: 0n, decimals: "0000000001" }],
  ])("%d units", (amount, parts) => expect(toExactDecimals(amount)).toEqual(parts));
});

describe("ratio", () => {
  test.each([
    ["11,39% of the budget", euros(621_500), euros(5_454_900), 1_139n],
    ["2,62% of the budget", euros(265_600), euros(10_149_800), 262n],
    ["halves away from zero", 1n, 20_000n, 1n],
    ["a negative part", -1n, 20_000n, -1n],
    ["both negative", -1n, -20_000n, 1n],
    ["nothing", 0n, 5n, 0n],
  ])("%s", (_name, part, whole, hundredths) => expect(ratio(part, whole, 10_000n)).toBe(hundredths));
});
