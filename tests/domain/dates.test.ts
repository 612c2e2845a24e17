import { describe, expect, test } from "vitest";
import { addDays, daysBetween, isIsoDay, yearOf } from "../../src/domain/dates.ts";
import { dayInAmsterdam } from "../../src/time/day.ts";

describe("days", () => {
  test.each([
    ["2020-11-22", "2021-08-15", 266],
    ["2021-08-15", "2021-08-15", 0],
    ["2021-08-16", "2021-08-15", -1],
    ["2024-02-28", "2024-03-01", 2],
    ["2023-02-28", "2023-03-01", 1],
    // Over both changes of the clock.
    ["2021-03-27", "2021-03-29", 2],
    ["2021-10-30", "2021-11-01", 2],
  ])("from %s to %s: %i", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  test.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2021-02-30", false],
    ["2021-13-01", false],
    ["2021-8-15", false],
    ["15-08-2021", false],
    ["2021-08-15T00:00:00Z", false],
    ["", false],
  ])("%s is a day that exists: %s", (text, exists) => expect(isIsoDay(text)).toBe(exists));

  test("the year of a day", () => expect(yearOf("2021-08-15")).toBe(2021));
});

describe("today is the day in Amsterdam", () => {
  test.each([
    ["2026-11-22T12:00:00Z", "2026-11-22"],
    ["2021-08-15T21:59:59Z", "2021-08-15"],
    ["2021-08-15T22:00:00Z", "2021-08-16"],
    ["2020-12-31T22:59:59Z", "2020-12-31"],
    ["2020-12-31T23:00:00Z", "2021-01-01"],
  ])("at %s it is %s", (instant, day) => expect(dayInAmsterdam(new Date(instant))).toBe(day));
});
