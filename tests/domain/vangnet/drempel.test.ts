import { describe, expect, test } from "vitest";
import type { Route } from "../../../src/domain/vangnet/rules.ts";
import { coveredYears, rulesOfYear } from "../../../src/domain/vangnet/rules.ts";
import { assessDrempel, computeTekort, nearestWayIn } from "../../../src/domain/vangnet/tekort.ts";
import { euros, published, ruleOf, someFacts } from "../../support.ts";

const drempel = (facts: ReturnType<typeof someFacts>, route: Route = "regulier") => {
  const rule = ruleOf(facts.year, route);
  return assessDrempel(facts, rule, computeTekort(facts, rule));
};

/** Domain §3, column a: year, route, percentage. */
const THRESHOLDS: [number, Route, number][] = [
  [2015, "regulier", 7.5],
  [2017, "regulier", 5],
  [2018, "regulier", 5],
  [2019, "regulier", 7.5],
  [2020, "regulier", 7.5],
  [2021, "regulier", 7.5],
  [2022, "regulier", 7.5],
  [2023, "regulier", 7.5],
  [2024, "regulier", 7.5],
  [2025, "regulier", 7.5],
  [2025, "uitgebreid", 5],
  [2026, "regulier", 7.5],
  [2026, "uitgebreid", 5],
];

describe("a: tekort of more than the threshold, strictly", () => {
  const rows = THRESHOLDS.flatMap(([year, route, percentage]) => {
    const grens = percentage * 1_000_000;
    return [
      [year, route, percentage, "one cent below", grens - 0.01, "not-met"],
      [year, route, percentage, "exactly on it", grens, "not-met"],
      [year, route, percentage, "one cent above", grens + 0.01, "met"],
    ] as const;
  });
  test.each(rows)("%i %s %d%%, %s: € %d of € 100 mln", (year, route, percentage, _where, tekort, outcome) => {
    const step = drempel(someFacts({ year, uitgaven: 100_000_000 + tekort }), route);
    expect(step).toMatchObject({ outcome, grens: euros(percentage * 1_000_000), tooClose: false });
  });

  test("every route of every year stands in this table, 2016 in the one below", () => {
    const { first, last } = coveredYears(published.regels);
    expect([first, last]).toEqual([2015, 2026]);
    const routes = (year: number) => rulesOfYear(published.regels, year).map(({ route }) => [year, route]);
    expect(THRESHOLDS.map(([year, route]) => [year, route])).toEqual(
      Array.from({ length: 12 }, (_, at) => 2015 + at).flatMap((year) => (year === 2016 ? [] : routes(year))),
    );
  });

  test("a threshold that is no whole cent: one cent is on the one side or the other, never on it", () => {
    // 7,5% of € 0,10 is 0,75 cent.
    expect(drempel(someFacts({ budget: 0.1, uitgaven: 0.1 })).outcome).toBe("not-met");
    expect(drempel(someFacts({ budget: 0.1, uitgaven: 0.11 })).outcome).toBe("met");
  });
});

describe("a in 2016: more than 5%, or more than € 30 per inhabitant", () => {
  const in2016 = (tekort: number, inwoners?: number) =>
    drempel(someFacts({ year: 2016, uitgaven: 100_000_000 + tekort, ...(inwoners !== undefined && { inwoners }) }));

  test.each([
    ["one cent above 5%, few inhabitants needed", 5_000_000.01, 1_000_000, "met"],
    ["exactly 5% and exactly € 30 per inhabitant", 5_000_000, 166_666, "met"],
    ["exactly 5%, more inhabitants", 5_000_000, 166_667, "not-met"],
    ["one cent below € 30 per inhabitant", 2_999_999.99, 100_000, "not-met"],
    ["exactly € 30 per inhabitant", 3_000_000, 100_000, "not-met"],
    ["one cent above € 30 per inhabitant", 3_000_000.01, 100_000, "met"],
  ])("%s", (_name, tekort, inwoners, outcome) => expect(in2016(tekort, inwoners).outcome).toBe(outcome));

  test("above 5% the number of inhabitants is not needed", () =>
    expect(in2016(5_000_000.01)).toMatchObject({ outcome: "met", missing: [] }));

  test("at or below 5% without inhabitants: unknown, and inhabitants are what is missing", () =>
    expect(in2016(5_000_000)).toMatchObject({ outcome: "unknown", missing: [{ year: 2016, name: "inwoners" }], tooClose: false }));

  test("an overschot needs no inhabitants to be refused", () => expect(in2016(-1)).toMatchObject({ outcome: "not-met", missing: [] }));
});

describe("the distance to the threshold is that to the nearest way in", () => {
  const nearest = (year: number, tekort: number, inwoners?: number) => {
    const way = nearestWayIn(drempel(someFacts({ year, uitgaven: 100_000_000 + tekort, ...(inwoners !== undefined && { inwoners }) })));
    return way && [way.by, way.grens, way.verschil.value];
  };
  test.each([
    ["€ 30 per inhabitant is less than 5%", 2016, 2_000_000, 100_000, "per-inwoner", 3_000_000, -1_000_000],
    ["5% is less", 2016, 2_000_000, 200_000, "percentage", 5_000_000, -3_000_000],
    ["the same bound", 2016, 2_000_000, 166_666, "per-inwoner", 4_999_980, -2_999_980],
    ["inhabitants not known", 2016, 6_000_000, undefined, "percentage", 5_000_000, 1_000_000],
    ["above the one, not the other", 2016, 4_000_000, 100_000, "per-inwoner", 3_000_000, 1_000_000],
    ["another year", 2017, 2_000_000, 100_000, "percentage", 5_000_000, -3_000_000],
  ])("%s", (_name, year, tekort, inwoners, by, grens, verschil) =>
    expect(nearest(year, tekort, inwoners)).toEqual([by, euros(grens), euros(verschil)]),
  );
});

describe("a with rounded figures, each ± € 50", () => {
  // Tekort ± 100, threshold ± 3,75.
  test.each([
    [7_500_103.76, "met", false],
    [7_500_103.75, "unknown", true],
    [7_500_000, "unknown", true],
    [7_499_896.26, "unknown", true],
    [7_499_896.25, "not-met", false],
  ])("tekort of € %d: %s", (tekort, outcome, tooClose) =>
    expect(drempel(someFacts({ uitgaven: 100_000_000 + tekort, margin: 50 }))).toMatchObject({ outcome, tooClose }),
  );

  test("2016: too close to € 30 per inhabitant is unknown as well", () =>
    expect(drempel(someFacts({ year: 2016, uitgaven: 103_000_050, inwoners: 100_000, margin: 50 }))).toMatchObject({
      outcome: "unknown",
      tooClose: true,
      missing: [],
    }));
});

describe("a with a figure missing is unknown and names the figure", () => {
  test.each([
    ["budget", { budget: null }, [{ year: 2024, name: "budget" }]],
    ["spending", { uitgaven: null }, [{ year: 2024, name: "uitgaven" }]],
    ["a tekort without budget", { budget: null, uitgaven: null, resultaten: { 2024: -9_000_000 } }, [{ year: 2024, name: "budget" }]],
  ])("%s", (_name, given, missing) => expect(drempel(someFacts(given))).toMatchObject({ outcome: "unknown", missing }));

  test("an overschot is never above a threshold, whatever the budget", () =>
    expect(drempel(someFacts({ budget: null, uitgaven: null, resultaten: { 2024: 1 } })).outcome).toBe("not-met"));
});
