import { describe, expect, test } from "vitest";
import { assessAanhoudend, assessVerklaring, assessVerzoek } from "../../../src/domain/vangnet/formaliteiten.ts";
import { computeTermijnen } from "../../../src/domain/vangnet/termijnen.ts";
import { ruleOf, someFacts } from "../../support.ts";

const rule = ruleOf(2020);

describe("c: request at the latest on 15 August t+1", () => {
  test.each([
    ["2021-08-14", "met"],
    ["2021-08-15", "met"],
    ["2021-08-16", "not-met"],
  ])("filed on %s: %s", (verzoekIngediend, outcome) =>
    expect(assessVerzoek(someFacts({ year: 2020, formaliteiten: { verzoekIngediend } }), rule)).toMatchObject({
      outcome,
      uiterlijk: "2021-08-15",
      ingediend: verzoekIngediend,
    }),
  );

  test.each([
    ["the last day of the year itself", "2020-12-31", "2026-11-22", "unknown", "year-not-over"],
    ["a day in the year, while the request can still be made", "2020-12-01", "2021-08-15", "open", "year-not-over"],
    ["years before", "2018-03-01", "2026-11-22", "unknown", "year-not-over"],
    ["tomorrow, in time", "2021-02-02", "2021-02-01", "open", "future"],
    ["a day to come, too late", "2021-09-01", "2021-08-15", "open", "future"],
  ])("a day that cannot be decides nothing: %s", (_name, verzoekIngediend, today, outcome, impossible) =>
    expect(assessVerzoek(someFacts({ year: 2020, today, formaliteiten: { verzoekIngediend } }), rule)).toMatchObject({
      outcome,
      impossible,
    }),
  );

  test("the first day after the year can be", () => {
    const step = assessVerzoek(someFacts({ year: 2020, formaliteiten: { verzoekIngediend: "2021-01-01" } }), rule);
    expect(step.outcome).toBe("met");
    expect(step).not.toHaveProperty("impossible");
  });

  test.each([
    ["2020-11-22", "open", 266],
    ["2021-08-14", "open", 1],
    ["2021-08-15", "open", 0],
    ["2021-08-16", "unknown", -1],
    ["2026-11-22", "unknown", -1925],
  ])("no filing date, on %s: %s, %i days left", (today, outcome, daysLeft) =>
    expect(assessVerzoek(someFacts({ year: 2020, today }), rule)).toMatchObject({ outcome, daysLeft }),
  );
});

describe("d: declaration of measures, with consent of the raad", () => {
  test.each([
    [undefined, "open"],
    [true, "met"],
    [false, "not-met"],
  ])("recorded as %s: %s", (verklaringAfgelegd, outcome) =>
    expect(
      assessVerklaring(someFacts({ formaliteiten: verklaringAfgelegd === undefined ? {} : { verklaringAfgelegd } }), rule).outcome,
    ).toBe(outcome),
  );
});

describe("e: further measures after a grant over t−1 or t−2", () => {
  test.each([
    ["not known whether there was a grant", {}, "unknown"],
    ["no grant", { eerderToegekend: false }, "not-applicable"],
    ["a grant, measures not recorded", { eerderToegekend: true }, "open"],
    ["a grant, no further measures yet", { eerderToegekend: true, aanvullendeMaatregelen: false }, "open"],
    ["a grant and further measures", { eerderToegekend: true, aanvullendeMaatregelen: true }, "met"],
  ])("%s", (_name, formaliteiten, outcome) =>
    expect(assessAanhoudend(someFacts({ year: 2020, formaliteiten }), rule)).toMatchObject({ outcome, years: [2018, 2019] }),
  );
});

describe("dates of budget year 2020", () => {
  const termijnen = computeTermijnen(2020, "2021-08-14");
  const until = (id: string) => termijnen.find((termijn) => termijn.id === id)?.until;
  test.each([
    ["voorlopig-macrobudget", "2019-09-30"],
    ["definitief-macrobudget", "2020-10-31"],
    ["maatregelen-voorbereiden", "2020-11-30"],
    ["verzoek-indienen", "2021-08-15"],
    ["advies-commissie", "2021-10-31"],
    ["betaling", "2022-03-31"],
  ])("%s until %s", (id, day) => expect(until(id)).toBe(day));

  test("the decision follows within eight weeks after the last day of the advice", () =>
    expect(until("besluit-minister")).toBe("2021-12-26"));

  test("days left are negative for what has passed", () => {
    const left = Object.fromEntries(termijnen.map(({ id, daysLeft }) => [id, daysLeft]));
    expect(left).toMatchObject({ "verzoek-indienen": 1, "advies-commissie": 78, "maatregelen-voorbereiden": -257 });
  });

  test("no period ends before it starts", () => {
    for (const { from, until: last } of termijnen) expect(from <= last).toBe(true);
  });
});

describe("condition c when it is known that no request was filed", () => {
  test.each([
    ["2025-08-15", "open"],
    ["2025-08-16", "not-met"],
  ])("on %s: %s", (today, outcome) =>
    expect(assessVerzoek(someFacts({ year: 2024, today, formaliteiten: { geenVerzoek: true } }), ruleOf(2024)).outcome).toBe(outcome),
  );
});
