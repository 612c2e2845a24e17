import { describe, expect, it } from "vitest";
import { costAtTwoRates, growthPath } from "../../../src/domain/scenario/scenarios.ts";

describe("scenarios of the Kaderbrief", () => {
  it("growing by 35 fte a year from 100 gives 240 at the end of 2022", () =>
    expect(growthPath(100, 35, 2018, 2022).map(({ stock }) => stock)).toEqual([100, 135, 170, 205, 240]));

  it("a stock does not fall below zero", () => expect(growthPath(100, -60, 2018, 2020).map(({ stock }) => stock)).toEqual([100, 40, 0]));

  it("40 fte at € 8.500 and € 7.200", () =>
    expect(costAtTwoRates(40, 850_000n, 720_000n)).toEqual({ before: 34_000_000n, after: 28_800_000n, less: 5_200_000n }));
});
