import { describe, expect, it } from "vitest";
import { hasHerinnering, nextHerinnering } from "../../src/answer/commands/herinnering.ts";
import { answerQuestion } from "../../src/answer/respond.ts";
import { someContext, textOf } from "../support.ts";

const remind = (dag: string, now = `${dag}T07:00:00Z`) => textOf(answerQuestion({ v: 1, kind: "herinnering", dag }, someContext({ now })));

describe("a reminder of dates", () => {
  it("says which date, how far away and of which budget year, with its sources", () => {
    const text = remind("2027-07-16");
    expect(text).toContain("Een termijn nadert\nVerzoek indienen, budgetjaar 2026: nog 30 dagen\n15 augustus 2027");
    expect(text).toContain("reken op de 14e");
    expect(text).toContain("Notitie 2020, hfst. 1");
    expect(text).toContain("[Planning 2026]");
  });

  it("counts from the day on which it is read", () =>
    expect(remind("2027-07-16", "2027-07-18T07:00:00Z")).toContain("Verzoek indienen, budgetjaar 2026: nog 28 dagen"));

  it("of more dates has them all", () => {
    const text = remind("2027-10-01");
    expect(text).toContain("2 termijnen naderen\nAdvies van de commissie, budgetjaar 2026: nog 30 dagen");
    expect(text).toContain("Najaarsconferentie, budgetjaar 2029  nog 30 dagen\nOktober 2027");
  });

  it("marks the months that we read into a season, and does not count down to their end", () =>
    expect(remind("2026-11-23")).toContain(
      "Analyse en maatregelen voorbereiden, budgetjaar 2026: nu\nSeptember tot en met november 2026: onze lezing van “najaar”",
    ));

  it("of the budget cycle leads to the planning, as there are no rules of its year yet", () => {
    const text = remind("2027-04-13");
    expect(text).toContain("Kaders en voorjaarsconferentie, vóór 15 april, budgetjaar 2028: nog 1 dag");
    expect(text).toContain("\n[Planning]");
  });

  it("on a day without any says so", () => expect(remind("2026-11-22")).toContain("Op 22 november 2026 is er geen termijn"));
});

describe("when there is something to remind of", () => {
  it.each([
    ["2027-07-16", true],
    ["2027-07-17", false],
  ])("%s: %s", (dag, has) => expect(hasHerinnering(dag, someContext())).toBe(has));

  it.each([
    ["2026-11-23T07:59:59Z", "2026-11-23T08:00:00.000Z"],
    ["2026-11-23T08:00:00Z", "2026-11-26T08:00:00.000Z"],
    ["2027-07-15T12:00:00Z", "2027-07-16T07:00:00.000Z"],
  ])("after %s next at nine in the Netherlands: %s", (after, next) =>
    expect(nextHerinnering(new Date(after), someContext())?.toISOString()).toBe(next),
  );
});
