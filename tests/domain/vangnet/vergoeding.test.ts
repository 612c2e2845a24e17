import { describe, expect, test } from "vitest";
import { assessVangnet } from "../../../src/domain/vangnet/assess.ts";
import type { Tiers } from "../../../src/domain/vangnet/rules.ts";
import { computeTekort } from "../../../src/domain/vangnet/tekort.ts";
import { computeLines, computeVergoeding } from "../../../src/domain/vangnet/vergoeding.ts";
import { euros, ruleOf, someFacts } from "../../support.ts";

const tiersOf = (year: number): Tiers => {
  const { tiers } = ruleOf(year);
  if (!tiers) throw new Error(`No tiers in ${year}`);
  return tiers;
};

describe("lines H1, H2, H3 and I for 7,5% / 12,5% of a budget of € 100 mln", () => {
  test.each([
    ["one cent of tekort", 0.01, 0.01, 0, 0, 0],
    ["on the lower bound: nothing", 7_500_000, 7_500_000, 0, 0, 0],
    ["one cent above it: half a cent, rounded up", 7_500_000.01, 7_500_000, 0.01, 0, 0.01],
    ["two cents above it", 7_500_000.02, 7_500_000, 0.02, 0, 0.01],
    ["between the bounds", 10_000_000, 7_500_000, 2_500_000, 0, 1_250_000],
    ["on the upper bound: half of what is between", 12_500_000, 7_500_000, 5_000_000, 0, 2_500_000],
    ["one cent above it: that cent whole", 12_500_000.01, 7_500_000, 5_000_000, 0.01, 2_500_000.01],
    ["far above it", 20_000_000, 7_500_000, 5_000_000, 7_500_000, 10_000_000],
  ])("%s", (_name, tekort, h1, h2, h3, vangnet) => {
    const lines = computeLines(tiersOf(2024), euros(tekort), euros(100_000_000));
    expect(lines).toMatchObject({ h1: euros(h1), h2: euros(h2), h3: euros(h3), vangnet: euros(vangnet) });
    expect(lines.h1 + lines.h2 + lines.h3).toBe(euros(tekort));
    expect(lines.vangnet + lines.blijft).toBe(euros(tekort));
  });

  test("5% / 12,5% in 2017 and 2018", () => {
    for (const year of [2017, 2018])
      expect(computeLines(tiersOf(year), euros(13_000_000), euros(100_000_000))).toMatchObject({
        h1: euros(5_000_000),
        h2: euros(7_500_000),
        h3: euros(500_000),
        vangnet: euros(4_250_000),
      });
  });
});

describe("I is rounded once, half up, to cents; the lines before it are not", () => {
  // 7,5% of € 5,34 is 40,05 cents.
  test.each([
    [0.42, 1.95, 0.01],
    [0.43, 2.95, 0.01],
    [0.44, 3.95, 0.02],
  ])("tekort € %d: H2 is %d cents, I is € %d", (tekort, h2cents, vangnet) => {
    const lines = computeLines(tiersOf(2024), euros(tekort), euros(5.34));
    expect(lines.h2).toBe(BigInt(Math.round(h2cents * 1e8)));
    expect(lines.vangnet).toBe(euros(vangnet));
  });
});

describe("tiers by year", () => {
  test.each([2017, 2018])("%i: 5 / 12,5", (year) => expect(tiersOf(year)).toMatchObject({ lower: 500, upper: 1250 }));
  test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])("%i: 7,5 / 12,5", (year) =>
    expect(tiersOf(year)).toMatchObject({ lower: 750, upper: 1250, paysBetween: 5000, paysAbove: 10000 }),
  );

  test.each([
    [2015, "regulier"],
    [2016, "regulier"],
    [2025, "uitgebreid"],
    [2026, "uitgebreid"],
  ] as const)("%i %s: not laid down, so no amount", (year, route) => {
    const rule = ruleOf(year, route);
    const step = computeVergoeding(rule, computeTekort(someFacts({ year, uitgaven: 120_000_000 }), rule));
    expect(step).toMatchObject({ outcome: "unknown", reason: "no-tiers", certainty: "?" });
    expect(step).not.toHaveProperty("lines");
  });
});

describe("no lines", () => {
  const step = (given: Parameters<typeof someFacts>[0]) => computeVergoeding(ruleOf(2024), computeTekort(someFacts(given), ruleOf(2024)));
  test.each([
    ["an overschot", { uitgaven: 99_000_000 }, "no-tekort"],
    ["neither tekort nor overschot", { uitgaven: 100_000_000 }, "no-tekort"],
    ["spending missing", { uitgaven: null }, "missing-figure"],
    ["budget missing", { budget: null, uitgaven: null, resultaten: { 2024: -5 } }, "missing-figure"],
  ])("%s", (_name, given, reason) => expect(step(given)).toMatchObject({ reason }));
});

test("worked example, Gemert-Bakel 2020 (domain §3), to the cent", () => {
  const facts = someFacts({ year: 2020, budget: 5_454_900, uitgaven: 6_076_400, margin: 50 });
  const { verdict, routes } = assessVangnet(facts, [ruleOf(2020)]);
  const { tekort, drempel, meerjarig, vergoeding } = routes[0].steps;
  expect(tekort.tekort?.value).toBe(euros(621_500));
  expect(drempel).toMatchObject({ outcome: "met", grens: euros(409_117.5), verschil: { value: euros(212_382.5) } });
  expect(meerjarig.test).toMatchObject({ missingYears: [2018, 2019], ruimteOntbrekend: euros(212_382.5) });
  expect(vergoeding.lines).toMatchObject({
    h1: euros(409_117.5),
    h2: euros(212_382.5),
    h3: 0n,
    vangnet: euros(106_191.25),
    blijft: euros(515_308.75),
  });
  expect(verdict).toBe("nog-niet-zeker");
});
