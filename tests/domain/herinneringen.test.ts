import { describe, expect, test } from "vitest";
import { computeHerinneringen, dayThatCounts, nextHerinneringsdag } from "../../src/domain/herinneringen.ts";

import { published } from "../support.ts";

const AGENDA = { firstYear: 2015, momenten: published.regios[0]?.begroting?.momenten ?? [] };

describe("dates that are 60, 30, 7 or 1 days away", () => {
  test.each([
    ["2027-06-16", [["verzoek-indienen", 2026, 60]]],
    ["2027-07-16", [["verzoek-indienen", 2026, 30]]],
    ["2027-08-08", [["verzoek-indienen", 2026, 7]]],
    ["2027-08-14", [["verzoek-indienen", 2026, 1]]],
    ["2027-04-13", [["kaders", 2028, 1]]],
    ["2027-07-30", [["naar-gedeputeerde-staten", 2028, 1]]],
  ])("%s: a single day counts to that day", (day, found) =>
    expect(computeHerinneringen(day, AGENDA).map(({ id, year, daysLeft }) => [id, year, daysLeft])).toEqual(found),
  );

  test.each([
    ["2026-12-31", "betaling", 2025, 1],
    ["2027-02-22", "nader-voorlopig-macrobudget", 2027, 7],
    ["2026-08-25", "maatregelen-voorbereiden", 2026, 7],
    ["2026-08-25", "definitief-macrobudget", 2026, 7],
    ["2026-08-25", "voorlopig-macrobudget", 2027, 7],
    ["2026-08-25", "septembercirculaire", 2027, 7],
    ["2027-09-24", "najaarsconferentie", 2029, 7],
  ])("%s: a period counts to its first day: %s", (day, id, year, daysLeft) =>
    expect(computeHerinneringen(day, AGENDA)).toContainEqual(expect.objectContaining({ id, year, daysLeft })),
  );

  test("the decision of the minister counts to the last day on which it can come", () => {
    expect(computeHerinneringen("2026-12-19", AGENDA)).toMatchObject([{ id: "besluit-minister", year: 2025, daysLeft: 7 }]);
    expect(dayThatCounts({ id: "besluit-minister", from: "2026-11-01", until: "2026-12-26" })).toBe("2026-12-26");
  });

  test.each(["2027-06-15", "2027-06-17", "2027-08-15", "2027-08-07"])("nothing on %s, a day beside it", (day) =>
    expect(computeHerinneringen(day, AGENDA)).toEqual([]),
  );

  test.each([2026, 2028, 2035])("every year has the same dates: the request on 14 August %i", (year) =>
    expect(computeHerinneringen(`${year}-08-14`, AGENDA)).toMatchObject([{ id: "verzoek-indienen", year: year - 1, soort: "termijn" }]),
  );

  test("before the first budget year with a vangnet there is none", () => {
    expect(computeHerinneringen("2015-08-14", AGENDA)).toEqual([]);
    expect(computeHerinneringen("2016-08-14", AGENDA)).toMatchObject([{ year: 2015 }]);
  });

  test("more on one day, the nearest first", () => {
    const found = computeHerinneringen("2027-08-02", AGENDA).map(({ id, daysLeft }) => [id, daysLeft]);
    expect(found).toContainEqual(["maatregelen-voorbereiden", 30]);
    expect(found.map(([, daysLeft]) => daysLeft)).toEqual(
      found.map(([, daysLeft]) => daysLeft).toSorted((one, other) => Number(one) - Number(other)),
    );
  });

  test("across the clock change of October no day is skipped or doubled", () => {
    const days = Array.from({ length: 10 }, (_, at) => `2027-10-${22 + at}`);
    expect(days.filter((day) => computeHerinneringen(day, AGENDA).some(({ id }) => id === "advies-commissie"))).toEqual([
      "2027-10-24",
      "2027-10-30",
    ]);
  });
});

describe("the next day with something to remind of", () => {
  test.each([
    ["2027-06-02", "2027-06-16"],
    ["2027-06-16", "2027-06-16"],
    ["2027-06-17", "2027-07-01"],
  ])("from %s: %s", (from, day) => expect(nextHerinneringsdag(from, AGENDA)).toBe(day));

  test("is the first on which there is one", () => {
    const next = nextHerinneringsdag("2026-12-26", AGENDA) ?? "";
    expect(computeHerinneringen(next, AGENDA)).not.toEqual([]);
    expect(next).toBe("2026-12-31");
  });
});
