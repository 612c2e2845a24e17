import { describe, expect, it } from "vitest";
import { verdeel } from "../../../src/domain/verdeling/verdeel.ts";

const weights = (...given: number[]) => given.map((weight, at) => ({ gemeente: `GM000${at}`, weight: BigInt(weight) }));
const cents = (amount: number, ...given: number[]) => verdeel(BigInt(amount), weights(...given)).map((part) => Number(part.cents));

describe("dividing to the cent with largest remainder (domain §4)", () => {
  it.each([
    ["nothing is left over", 300, [1, 1, 1], [100, 100, 100]],
    ["one cent goes to the largest remainder", 100, [2, 3, 4], [22, 33, 45]],
    ["equal remainders go in the order of CBS codes", 100, [1, 1, 1], [34, 33, 33]],
    ["two cents left over, equal remainders", 101, [1, 1, 1], [34, 34, 33]],
    ["a weight of zero gets nothing", 100, [0, 1, 2], [0, 33, 67]],
    ["nothing to divide", 0, [1, 2], [0, 0]],
    ["a negative amount mirrors the positive", -100, [1, 1, 1], [-34, -33, -33]],
  ])("%s", (_what, amount, given, expected) => expect(cents(amount, ...given)).toEqual(expected));

  it("the parts add up to the whole, whatever the amount", () => {
    for (const amount of [1, 7, 99, 220_000_000, 9_007_199_254_740_991])
      expect(
        verdeel(BigInt(amount), weights(316_991, 657_108, 1_169_077, 634_536, 4_519_988, 369_795, 352_204)).reduce(
          (sum, part) => sum + part.cents,
          0n,
        ),
      ).toBe(BigInt(amount));
  });

  it.each([[[0, 0]], [[]], [[-1, 2]]])("refuses a key that cannot divide: %j", (given) =>
    expect(() => cents(100, ...given)).toThrow(RangeError),
  );
});
