import { describe, expect, test } from "vitest";
import { assessVangnet, deriveVerdict } from "../../../src/domain/vangnet/assess.ts";
import { rulesOfYear } from "../../../src/domain/vangnet/rules.ts";
import type { Outcome } from "../../../src/domain/vangnet/steps.ts";
import { published, ruleOf, someFacts, someFigure } from "../../support.ts";

const OUTCOME: Record<string, Outcome> = { m: "met", n: "not-met", u: "unknown", o: "open", x: "not-applicable" };

describe("the verdict over a, b, c, d, e (domain §3)", () => {
  test.each([
    // Any not-met, wherever it stands and whatever is not known.
    ["n m m m m", "voldoet-niet"],
    ["m n m m m", "voldoet-niet"],
    ["m m n m m", "voldoet-niet"],
    ["m m m n m", "voldoet-niet"],
    ["m u o n u", "voldoet-niet"],
    ["u n u o u", "voldoet-niet"],
    ["n u u o u", "voldoet-niet"],
    // All met; not-applicable counts as met.
    ["m m m m m", "voldoet"],
    ["m m m m x", "voldoet"],
    ["m x m m x", "voldoet"],
    // a and b met, formalities open or not known.
    ["m m o m m", "voldoet-voorlopig"],
    ["m m u m m", "voldoet-voorlopig"],
    ["m m m o m", "voldoet-voorlopig"],
    ["m m m m o", "voldoet-voorlopig"],
    ["m m m m u", "voldoet-voorlopig"],
    ["m x o o u", "voldoet-voorlopig"],
    // a met, b not known.
    ["m u m m m", "nog-niet-zeker"],
    ["m u o o u", "nog-niet-zeker"],
    // a not known.
    ["u m m m m", "niet-te-bepalen"],
    ["u u u o u", "niet-te-bepalen"],
    ["u x m m x", "niet-te-bepalen"],
  ])("%s: %s", (letters, verdict) => {
    const [a, b, c, d, e] = letters.split(" ").map((letter) => ({ outcome: OUTCOME[letter] ?? "computed" }));
    if (!a || !b || !c || !d || !e) throw new Error(letters);
    expect(
      deriveVerdict({ drempel: a, meerjarig: b, verzoek: c, verklaring: d, aanhoudend: e, aanwijzing: { outcome: "not-applicable" } }),
    ).toBe(verdict);
  });
});

describe("every step is always evaluated", () => {
  test.each([
    ["nothing known", { budget: null, uitgaven: null }],
    ["an overschot", { uitgaven: 1 }],
    ["a tekort", {}],
  ])("%s: all eight, in the order of the law, each with a source", (_name, given) => {
    const { steps } = assessVangnet(someFacts(given), [ruleOf(2024)]).routes[0];
    expect(Object.values(steps).map(({ id }) => id)).toEqual([
      "tekort",
      "tekort-boven-drempel",
      "meerjarig-tekort",
      "verzoek-op-tijd",
      "verklaring-maatregelen",
      "aanhoudend-tekort",
      "aanwijzing",
      "vergoeding",
    ]);
    for (const { sources } of Object.values(steps)) expect(sources.length).toBeGreaterThan(0);
  });
});

describe("2025: each route its own verdict, met by any route counts", () => {
  const budgetten = { 2022: 100, 2023: 100, 2024: 100 };
  const verdicts = (tekort: number, resultaten: Record<number, number>) => {
    const facts = someFacts({ year: 2025, budget: 100, uitgaven: 100 + tekort, resultaten, budgetten });
    const { verdict, routes } = assessVangnet(facts, rulesOfYear(published.regels, 2025));
    return [verdict, ...routes.map((route) => `${route.route}: ${route.verdict}`)];
  };
  test.each([
    ["6%, two earlier years of 5%", 6, { 2022: -5, 2023: -5, 2024: 0 }, "voldoet-voorlopig", "voldoet-niet", "voldoet-voorlopig"],
    ["8%, no earlier tekort", 8, { 2022: 0, 2023: 0, 2024: 0 }, "voldoet-voorlopig", "voldoet-voorlopig", "voldoet-niet"],
    ["8%, two earlier years", 8, { 2022: -5, 2023: -5, 2024: 0 }, "voldoet-voorlopig", "voldoet-voorlopig", "voldoet-voorlopig"],
    ["6%, earlier years not known", 6, {}, "nog-niet-zeker", "voldoet-niet", "nog-niet-zeker"],
    ["exactly 5%", 5, { 2022: -5, 2023: -5, 2024: -5 }, "voldoet-niet", "voldoet-niet", "voldoet-niet"],
  ])("%s", (_name, tekort, resultaten, verdict, regulier, uitgebreid) =>
    expect(verdicts(tekort, resultaten as Record<number, number>)).toEqual([verdict, `regulier: ${regulier}`, `uitgebreid: ${uitgebreid}`]),
  );
});

test("2025: too close to 7,5% on the one route, only b open on the other: the other is the answer", () => {
  const facts = someFacts({ year: 2025, uitgaven: 107_500_000, margin: 50 });
  const { verdict, routes } = assessVangnet(facts, rulesOfYear(published.regels, 2025));
  expect([verdict, ...routes.map((route) => route.verdict)]).toEqual(["nog-niet-zeker", "niet-te-bepalen", "nog-niet-zeker"]);
});

describe("verwacht: as long as the year is not closed", () => {
  const expected = (today: string, status: "prognose" | "realisatie", budgetStatus: "definitief" | "voorlopig") => {
    const bestedingen = { kind: "one-amount", uitgaven: someFigure(112, { status }) } as const;
    const figures = new Map([[2024, { budget: someFigure(100, { status: budgetStatus }), bestedingen }]]);
    return assessVangnet({ ...someFacts({ today }), figures }, [ruleOf(2024)]).expected;
  };
  test.each([
    ["2024-12-31", "prognose", "definitief", true],
    ["2024-12-31", "realisatie", "voorlopig", true],
    ["2024-12-31", "realisatie", "definitief", false],
    ["2025-01-01", "prognose", "voorlopig", false],
  ] as const)("on %s, spending %s, budget %s: %s", (today, status, budget, answer) => expect(expected(today, status, budget)).toBe(answer));
});

describe("a year that is not over is never more than voldoet voorlopig", () => {
  const verdictOn = (today: string, verzoekIngediend: string) => {
    const formaliteiten = { verzoekIngediend, verklaringAfgelegd: true, eerderToegekend: false };
    return assessVangnet(someFacts({ resultaten: { 2022: 0, 2023: 0 }, today, formaliteiten }), [ruleOf(2024)]).verdict;
  };
  test.each(["2024-06-01", "2024-12-31", "2025-01-01", "2025-08-16"])("on 31 December, with a request of %s", (day) =>
    expect(verdictOn("2024-12-31", day)).toBe("voldoet-voorlopig"),
  );
  test("the year over and the request filed: voldoet", () => expect(verdictOn("2025-01-02", "2025-01-02")).toBe("voldoet"));
});

test("a year whose rules are not confirmed has no condition that is read literally", () => {
  const { routes } = assessVangnet(someFacts({ year: 2026 }), rulesOfYear(published.regels, 2026));
  for (const { steps } of routes)
    expect(Object.values(steps).filter(({ id, certainty }) => id !== "tekort" && certainty === "H")).toEqual([]);
});

test("a year without rules never reaches the calculation", () =>
  expect(() => assessVangnet(someFacts({ year: 2012 }), [])).toThrow("2012"));
