import { describe, expect, test } from "vitest";
import { computeHerinneringen, nextHerinneringsdag } from "../../../src/domain/vangnet/termijnen.ts";

const YEARS = [2024, 2025, 2026];

describe("dates that are 60, 30, 7 or 1 days away", () => {
  test.each([
    ["2027-06-16", "verzoek-indienen", 60],
    ["2027-07-16", "verzoek-indienen", 30],
    ["2027-08-08", "verzoek-indienen", 7],
    ["2027-08-14", "verzoek-indienen", 1],
    ["2027-03-31", "betaling", 0],
    ["2026-11-26", "besluit-minister", 30],
    ["2026-11-29", "maatregelen-voorbereiden", 1],
    ["2027-04-13", "kaders", 1],
    ["2027-07-30", "naar-gedeputeerde-staten", 1],
  ])("%s: %s", (day, id, daysLeft) =>
    expect(computeHerinneringen(day, YEARS).map((found) => [found.id, found.daysLeft])).toEqual(daysLeft === 0 ? [] : [[id, daysLeft]]),
  );

  test.each(["2027-06-15", "2027-06-17", "2027-08-15", "2027-08-07"])("nothing on %s, a day beside it", (day) =>
    expect(computeHerinneringen(day, YEARS)).toEqual([]),
  );

  test("each with its budget year: that of the request ended a year before, the cycle plans ahead", () => {
    expect(computeHerinneringen("2027-07-16", YEARS)).toMatchObject([
      { year: 2026, soort: "termijn", from: "2027-08-15", until: "2027-08-15" },
    ]);
    expect(computeHerinneringen("2027-04-13", YEARS)).toMatchObject([{ year: 2028, soort: "cyclus" }]);
  });

  test("more on one day, the nearest first", () =>
    expect(computeHerinneringen("2027-10-01", YEARS).map(({ id }) => id)).toEqual(["advies-commissie", "najaarsconferentie"]));

  test("of years that are not asked for only the cycle", () => expect(computeHerinneringen("2027-07-16", [])).toEqual([]));

  test("across the clock change of October no day is skipped or doubled", () => {
    const days = Array.from({ length: 10 }, (_, at) => `2027-10-${22 + at}`);
    expect(days.filter((day) => computeHerinneringen(day, YEARS).some(({ id }) => id === "advies-commissie"))).toEqual([
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
  ])("from %s: %s", (from, day) => expect(nextHerinneringsdag(from, YEARS)).toBe(day));

  test("is the first on which there is one", () => {
    const next = nextHerinneringsdag("2026-12-26", YEARS);
    expect(next).toBe("2027-01-30");
    expect(computeHerinneringen(next ?? "", YEARS)).not.toEqual([]);
  });
});
