import { describe, expect, test } from "vitest";
import { assessVangnet } from "../../../src/domain/vangnet/assess.ts";
import { computeRuimte } from "../../../src/domain/vangnet/ruimte.ts";
import { euros, ruleOf, someFacts } from "../../support.ts";

const ruimte = (given: Parameters<typeof someFacts>[0]) => {
  const facts = someFacts(given);
  const rule = ruleOf(facts.year);
  return computeRuimte(rule, assessVangnet(facts, [rule]).routes[0].steps);
};
const verdictAt = (given: Parameters<typeof someFacts>[0]) => {
  const facts = someFacts({
    ...given,
    formaliteiten: { verklaringAfgelegd: true, verzoekIngediend: "2025-08-15", eerderToegekend: false },
  });
  return assessVangnet(facts, [ruleOf(facts.year)]).verdict;
};

describe("break-even: one cent more than the bound turns the verdict", () => {
  test("a, with enough tekort in the other years", () => {
    const resultaten = { 2022: -1_000_000, 2023: 0 };
    expect(ruimte({ resultaten })).toMatchObject({ omslagDrempel: euros(107_500_000), omslagMeerjarig: euros(106_500_000) });
    expect(verdictAt({ resultaten, uitgaven: 107_500_000 })).toBe("voldoet-niet");
    expect(verdictAt({ resultaten, uitgaven: 107_500_000.01 })).toBe("voldoet");
  });

  test("b, with an overschot in the other years", () => {
    const resultaten = { 2022: 1_000_000, 2023: 500_000 };
    expect(ruimte({ resultaten })).toMatchObject({ omslagMeerjarig: euros(109_000_000) });
    expect(verdictAt({ resultaten, uitgaven: 109_000_000 })).toBe("voldoet-niet");
    expect(verdictAt({ resultaten, uitgaven: 109_000_000.01 })).toBe("voldoet");
  });

  test("2016: € 30 per inhabitant where that is less than 5%", () => {
    expect(ruimte({ year: 2016, inwoners: 100_000 })).toMatchObject({ omslagDrempel: euros(103_000_000) });
    expect(ruimte({ year: 2016, inwoners: 1_000_000 })).toMatchObject({ omslagDrempel: euros(105_000_000) });
    expect(ruimte({ year: 2016 })).toMatchObject({ omslagDrempel: euros(105_000_000) });
  });
});

describe("room: what may be saved before the payment is lost", () => {
  test.each([
    ["above a, b lower", { uitgaven: 110_000_000, resultaten: { 2022: -1_000_000, 2023: 0 } }, 2_500_000],
    ["b is the higher bound", { uitgaven: 110_000_000, resultaten: { 2022: 1_000_000, 2023: 0 } }, 1_500_000],
    ["b not known: a alone", { uitgaven: 110_000_000 }, 2_500_000],
    ["exactly on the bound", { uitgaven: 107_500_000 }, 0],
    ["under it: negative", { uitgaven: 107_000_000 }, -500_000],
  ])("%s", (_name, given, room) => expect(ruimte(given)?.ruimte).toBe(euros(room)));
});

describe("what one euro more costs the municipality", () => {
  test.each([
    [107_499_999.99, 1],
    [107_500_000, 0.5],
    [112_499_999.99, 0.5],
    [112_500_000, 0],
  ])("from spending of € %d: € %d", (uitgaven, own) => expect(ruimte({ uitgaven })?.extraEuro).toBe(euros(own)));
});

test("the next tier starts at 12,5%", () =>
  expect(ruimte({})).toMatchObject({ vergoedingVanaf: euros(107_500_000), volledigVanaf: euros(112_500_000) }));

test("without known tiers no bound of a payment is given", () => {
  const known = ruimte({ year: 2015 });
  expect(known).toMatchObject({ omslagDrempel: euros(107_500_000) });
  expect(known).not.toHaveProperty("vergoedingVanaf");
  expect(known).not.toHaveProperty("extraEuro");
});

test("without a budget there is nothing to say", () => expect(ruimte({ budget: null })).toBeUndefined());
