import { describe, expect, it } from "vitest";
import { momentsBetween, nextMoment, type Rooster } from "../../src/time/rooster.ts";

const local = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short" });
const between = (rooster: Rooster, after: string, until: string): string[] =>
  momentsBetween(rooster, new Date(after), new Date(until)).map((moment) => local.format(moment));

const MONDAY: Rooster = { dagen: [1], tijd: "09:00" };
const NIGHT: Rooster = { dagen: [1, 2, 3, 4, 5, 6, 7], tijd: "02:30" };

describe("a time on the clock in the Netherlands", () => {
  it("stays nine o'clock through the change to summer time", () =>
    expect(between(MONDAY, "2026-03-22T12:00:00Z", "2026-04-07T12:00:00Z")).toEqual([
      "2026-03-23 09:00",
      "2026-03-30 09:00",
      "2026-04-06 09:00",
    ]));

  it("stays nine o'clock through the change to winter time", () =>
    expect(between(MONDAY, "2026-10-18T12:00:00Z", "2026-11-03T12:00:00Z")).toEqual([
      "2026-10-19 09:00",
      "2026-10-26 09:00",
      "2026-11-02 09:00",
    ]));

  it("that is skipped in spring comes at the first time after it, once", () =>
    expect(between(NIGHT, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z")).toEqual(["2026-03-29 03:00", "2026-03-30 02:30"]));

  it("that comes twice in autumn counts once, the first", () => {
    expect(between(NIGHT, "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z")).toEqual(["2026-10-25 02:30", "2026-10-26 02:30"]);
    expect(nextMoment(NIGHT, new Date("2026-10-24T12:00:00Z")).toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });
});

describe("which days", () => {
  it.each<[Rooster, string[]]>([
    [{ dagen: [1, 4], tijd: "09:00" }, ["2026-11-23 09:00", "2026-11-26 09:00", "2026-11-30 09:00", "2026-12-03 09:00"]],
    [{ dagen: [7], tijd: "23:59" }, ["2026-11-22 23:59", "2026-11-29 23:59"]],
    [{ dagVanMaand: 1, tijd: "00:05" }, ["2026-12-01 00:05"]],
    [{ dagVanMaand: 28, tijd: "09:00" }, ["2026-11-28 09:00"]],
  ])("%j", (rooster, moments) => expect(between(rooster, "2026-11-22T12:00:00Z", "2026-12-05T12:00:00Z")).toEqual(moments));
});

describe("bounds", () => {
  it("the moment itself counts as until, and not as after", () => {
    expect(between(MONDAY, "2026-11-16T08:00:00Z", "2026-11-23T08:00:00Z")).toEqual(["2026-11-23 09:00"]);
    expect(between(MONDAY, "2026-11-16T07:59:59Z", "2026-11-23T07:59:59Z")).toEqual(["2026-11-16 09:00"]);
  });
});
