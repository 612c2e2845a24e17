import { describe, expect, test } from "vitest";
import { assessMeerjarig } from "../../../src/domain/vangnet/meerjarig.ts";
import type { Route } from "../../../src/domain/vangnet/rules.ts";
import { euros, ruleOf, someFacts } from "../../support.ts";

const meerjarig = (given: Parameters<typeof someFacts>[0], route: Route = "regulier") => {
  const facts = someFacts(given);
  return assessMeerjarig(facts, ruleOf(facts.year, route));
};

describe("b: results added up against the budget of year t only", () => {
  /** Domain §3, column b: year, percentage, the earlier years that count. */
  const SUMS: [number, number, number[]][] = [
    [2017, 5, [2016]],
    [2018, 5, [2016, 2017]],
    [2019, 7.5, [2017, 2018]],
    [2020, 7.5, [2018, 2019]],
    [2021, 7.5, [2019, 2020]],
    [2022, 7.5, [2020, 2021]],
    [2023, 7.5, [2021, 2022]],
    [2024, 7.5, [2022, 2023]],
    [2025, 7.5, [2023, 2024]],
    [2026, 7.5, [2024, 2025]],
  ];
  const rows = SUMS.flatMap(([year, percentage, earlier]) =>
    ([-0.01, 0, 0.01] as const).map((off) => [year, percentage, off, off > 0 ? "met" : "not-met", earlier] as const),
  );
  test.each(rows)("%i: %d%% of F, € %d off the threshold: %s", (year, percentage, off, outcome, earlier) => {
    // Each earlier year a tekort of 1 mln; year t makes up the rest.
    const tekort = percentage * 1_000_000 - earlier.length * 1_000_000 + off;
    const resultaten = Object.fromEntries(earlier.map((other) => [other, -1_000_000]));
    // Budgets of other years do not count.
    const budgetten = Object.fromEntries(earlier.map((other) => [other, 1]));
    const step = meerjarig({ year, uitgaven: 100_000_000 + tekort, resultaten, budgetten });
    expect(step).toMatchObject({ outcome, test: { kind: "sum", years: [...earlier, year], grens: euros(percentage * 1_000_000) } });
  });

  test("an overschot in an earlier year offsets the tekort", () => {
    expect(meerjarig({ uitgaven: 112_000_000, resultaten: { 2022: 4_500_000, 2023: 0 } }).outcome).toBe("not-met");
    expect(meerjarig({ uitgaven: 112_000_000, resultaten: { 2022: 4_499_999.99, 2023: 0 } }).outcome).toBe("met");
  });

  test("too close with rounded figures: unknown, not missing", () =>
    expect(meerjarig({ uitgaven: 107_500_000, resultaten: { 2022: 0, 2023: 0 }, margin: 50 })).toMatchObject({
      outcome: "unknown",
      tooClose: true,
      test: { missingYears: [] },
    }));

  test.each([2015, 2016])("in %i there is no test over more years", (year) =>
    expect(meerjarig({ year })).toMatchObject({ outcome: "not-applicable", test: { kind: "none" } }),
  );
});

describe("b with a year missing: unknown, and exactly what it takes", () => {
  test.each([
    ["both earlier years", {}, [2022, 2023], 2_500_000],
    ["one, the other a tekort", { 2022: -1_000_000 }, [2023], 3_500_000],
    ["one, the other an overschot", { 2022: 1_000_000.01 }, [2023], 1_499_999.99],
    ["one, the other so good that the missing one must show a tekort", { 2022: 4_000_000 }, [2023], -1_500_000],
  ])("%s", (_name, resultaten, missingYears, room) => {
    const step = meerjarig({ uitgaven: 110_000_000, resultaten });
    expect(step).toMatchObject({ outcome: "unknown", tooClose: false, test: { missingYears, ruimteOntbrekend: euros(room) } });
    // One cent less overschot than the bound meets b; the bound itself does not.
    const filled = (total: number) =>
      meerjarig({
        uitgaven: 110_000_000,
        resultaten: { ...resultaten, ...Object.fromEntries(missingYears.map((year, at) => [year, at ? 0 : total])) },
      });
    expect(filled(room - 0.01).outcome).toBe("met");
    expect(filled(room).outcome).toBe("not-met");
  });

  test("without year t itself nothing is said about the others", () => {
    const { test: judged } = meerjarig({ uitgaven: null, resultaten: { 2022: 0, 2023: 0 } });
    expect(judged).toMatchObject({ missingYears: [2024] });
    expect(judged).not.toHaveProperty("ruimteOntbrekend");
  });

  test("without the budget of year t: unknown, no bound", () => {
    const { outcome, test: judged } = meerjarig({ budget: null, uitgaven: null, resultaten: { 2024: -9_000_000, 2022: 0, 2023: 0 } });
    expect(outcome).toBe("unknown");
    expect(judged).not.toHaveProperty("grens");
  });
});

describe("b of the uitgebreid vangnet 2025: in at least 2 of 2022, 2023 and 2024 a tekort of at least 5% of that year's budget", () => {
  const count = (resultaten: Record<number, number>, more: Parameters<typeof someFacts>[0] = {}) =>
    meerjarig({ year: 2025, resultaten, budgetten: { 2022: 100, 2023: 200, 2024: 300 }, ...more }, "uitgebreid");

  test.each([
    ["two exactly on 5%", { 2022: -5, 2023: -10, 2024: 0 }, "met"],
    ["one on 5%, one a cent below", { 2022: -5, 2023: -9.99, 2024: 0 }, "not-met"],
    ["all three", { 2022: -5, 2023: -10, 2024: -15 }, "met"],
    ["one very large tekort is one year", { 2022: -100, 2023: 0, 2024: -14.99 }, "not-met"],
    ["two met, the third not known", { 2022: -5, 2024: -15 }, "met"],
    ["two not met, the third not known", { 2022: 0, 2024: 0 }, "not-met"],
    ["one met, one not, one not known", { 2022: -5, 2024: 0 }, "unknown"],
    ["nothing known", {}, "unknown"],
  ])("%s: %s", (_name, resultaten, outcome) => expect(count(resultaten as Record<number, number>).outcome).toBe(outcome));

  test("the year 2025 itself does not count", () => expect(count({ 2022: -5, 2023: 0, 2024: 0, 2025: -99 }).outcome).toBe("not-met"));

  test("an overschot needs no budget; a tekort without one is unknown and asks for it", () => {
    const step = count({ 2022: 1, 2023: -10, 2024: -15 }, { budgetten: { 2023: 200 } });
    expect(step.outcome).toBe("unknown");
    expect(step.test).toMatchObject({
      years: [{ outcome: "not-met" }, { outcome: "met" }, { outcome: "unknown", missing: [{ year: 2024, name: "budget" }] }],
    });
  });

  test("too close with rounded figures: unknown", () =>
    expect(
      count({ 2022: -5_000_000, 2023: -10_000_000, 2024: 1_000 }, { budgetten: { 2022: 100_000_000, 2023: 200_000_000 }, margin: 50 }),
    ).toMatchObject({
      outcome: "unknown",
      tooClose: true,
    }));

  test("2026 as 2025, a year later", () =>
    expect(
      meerjarig({ year: 2026, resultaten: { 2023: -5, 2024: -5, 2025: 0 }, budgetten: { 2023: 100, 2024: 100 } }, "uitgebreid").outcome,
    ).toBe("met"));
});
