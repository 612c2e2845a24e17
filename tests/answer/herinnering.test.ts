import { describe, expect, it } from "vitest";
import { agendaOf, hasHerinnering, nextHerinnering } from "../../src/answer/planning/agenda.ts";
import { answerQuestion } from "../../src/answer/respond.ts";
import { someContext, textOf } from "../support.ts";

const remind = (dag: string, now = `${dag}T07:00:00Z`) => textOf(answerQuestion({ v: 1, kind: "herinnering", dag }, someContext({ now })));

describe("a reminder of dates", () => {
  it("says which date, how far away and of which budget year, with its sources", () => {
    const text = remind("2027-07-16");
    expect(text).toContain("Nog 30 dagen: verzoek indienen 2026\n15 augustus 2027\nVerzoek indienen, budgetjaar 2026: nog 30 dagen");
    expect(text).toContain("Notitie 2020, hfst. 1");
    expect(text).toContain("Verzoek uiterlijk op 15 augustus");
    expect(text).toContain("[Planning 2026]");
  });

  it.each([
    ["2027-07-16", "2027-07-18", "Nog 28 dagen: verzoek indienen 2026", "Dien uiterlijk op de 14e in"],
    ["2027-08-14", "2027-08-14", "Nog 1 dag: verzoek indienen 2026", "Dien vandaag in: 15 augustus is de laatste dag"],
    ["2027-08-14", "2027-08-15", "Vandaag is de laatste dag: verzoek indienen 2026", "vandaag is de laatste dag"],
    ["2027-08-14", "2027-08-16", "Verzoek indienen 2026 is voorbij", "15 augustus 2027"],
  ])("of %s, read on %s: %s", (dag, today, title, advice) => {
    const text = remind(dag, `${today}T07:00:00Z`);
    expect(text.startsWith(`${title}\n`)).toBe(true);
    expect(text).toContain(advice);
    if (today >= "2027-08-15") expect(text).not.toMatch(/nadert|Dien /);
  });

  it("the notification is the title", () => {
    const [card] = answerQuestion({ v: 1, kind: "herinnering", dag: "2027-07-16" }, someContext({ now: "2027-07-16T07:00:00Z" })).cards;
    expect(card.summary).toBe("Nog 30 dagen: verzoek indienen 2026");
  });

  it("a period begins, with its months and whose reading they are", () => {
    const text = remind("2026-08-25");
    expect(text.startsWith("4 termijnen naderen\n")).toBe(true);
    expect(text).toContain(
      "Analyse en maatregelen voorbereiden, budgetjaar 2026  begint over 7 dagen\nSeptember tot en met november 2026: onze lezing van “najaar”",
    );
    expect(text).toContain("Bijstelling na de septembercirculaire, budgetjaar 2027  begint over 7 dagen\nSeptember 2026");
    expect(remind("2026-08-25", "2026-09-02T07:00:00Z")).toContain("budgetjaar 2026  is begonnen");
    expect(remind("2026-08-25", "2026-12-02T07:00:00Z").startsWith("4 termijnen zijn voorbij\n")).toBe(true);
    expect(remind("2026-12-02").startsWith("Begint over 30 dagen: betaling 2025\nJanuari tot en met maart 2027\n")).toBe(true);
  });

  it("the decision of the minister is there by a day that follows from the advice", () =>
    expect(remind("2026-12-19")).toContain(
      "Uiterlijk over 7 dagen: besluit van de minister 2025\n1 november 2026 tot en met 26 december 2026\n" +
        "Besluit van de minister, budgetjaar 2025: uiterlijk over 7 dagen\n26 december is 31 oktober + 8 weken",
    ));

  it.each(["2026-08-25", "2028-08-14"])("%s: of a year without rules says that its date is that of other years", (dag) =>
    expect(remind(dag)).toContain("Regels van 2027 zijn nog niet bekend; de datum is als in eerdere jaren"),
  );

  it("of the budget cycle leads to the planning, as there are no rules of its year yet", () => {
    const text = remind("2027-04-13");
    expect(text.startsWith("Nog 1 dag: kaders en voorjaarsconferentie 2028\n14 april 2027\n")).toBe(true);
    expect(text).toContain("Kaders en voorjaarsconferentie, vóór 15 april, budgetjaar 2028: nog 1 dag");
    expect(text).not.toContain("nog niet bekend");
    expect(text).toContain("\n[Planning]");
  });

  it("on a day without any says so", () => expect(remind("2026-11-22")).toContain("Op 22 november 2026 is er geen termijn"));
});

describe("when there is something to remind of", () => {
  it.each([
    ["2027-07-16", true],
    ["2027-07-17", false],
  ])("%s: %s", (dag, has) => expect(hasHerinnering(dag, agendaOf(someContext(), undefined))).toBe(has));

  it.each([
    ["2026-11-26T07:59:59Z", "2026-11-26T08:00:00.000Z"],
    ["2026-11-26T08:00:00Z", "2026-12-02T08:00:00.000Z"],
    ["2027-07-15T12:00:00Z", "2027-07-16T07:00:00.000Z"],
  ])("after %s next at nine in the Netherlands: %s", (after, next) =>
    expect(nextHerinnering(new Date(after), agendaOf(someContext(), undefined))?.toISOString()).toBe(next),
  );
});
