import { describe, expect, it } from "vitest";
import { computeStemming } from "../../src/domain/stemmen.ts";

describe("14 votes, two a municipality (evaluation 5.2)", () => {
  it.each([
    [3, 6, false, false],
    [4, 8, false, true],
    [5, 10, true, true],
    [7, 14, true, true],
    [0, 0, false, false],
  ])("%i municipalities: %i votes; budget %s, plain majority %s", (_inFavour, voor, begroting, gewoon) => {
    const outcome = computeStemming(voor, 14, 10);
    expect([outcome.voor, outcome.genoegBegroting, outcome.genoegGewoon]).toEqual([voor, begroting, gewoon]);
    expect([outcome.uitgebracht, outcome.nodigGewoon]).toEqual([14, 8]);
  });
});
