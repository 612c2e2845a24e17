import { describe, expect, it } from "vitest";
import { cardToText } from "../../src/cards/to-text.ts";
import { ask, textOf } from "../support.ts";

describe("planning", () => {
  it.each(["planning 1999", "planning 2014", "planning 2099"])("%s: no rules, so no dates", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("refusal");
    expect(textOf(answer)).toContain("2015 tot en met 2026");
    expect(textOf(answer)).toContain("[2025] [2026]");
  });

  it.each([
    ["planning 2015", "[Planning 2016] [Herinner ons]"],
    ["planning 2020", "[Planning 2019] [Planning 2021] [Herinner ons]"],
    ["planning 2026", "[Planning 2025] [Herinner ons]"],
  ])("%s leads to years with rules only", (question, buttons) => expect(textOf(ask(question))).toContain(`\n${buttons}`));

  it.each([
    ["2026-11-22T12:00:00Z", "Verzoek indienen: nog 266 dagen"],
    ["2026-03-10T12:00:00Z", "Verzoek indienen: nog 523 dagen"],
    ["2027-08-15T12:00:00Z", "Verzoek indienen: vandaag is de laatste dag"],
    ["2027-08-16T12:00:00Z", "Advies van de commissie: nog 76 dagen"],
    ["2027-11-02T12:00:00Z", "Besluit van de minister: nog 54 dagen"],
    ["2028-02-01T12:00:00Z", "Betaling: nog 59 dagen"],
    ["2028-04-01T12:00:00Z", "Alle termijnen zijn voorbij"],
  ])("on %s counts down to a day that a source gives: %s", (now, lead) => expect(textOf(ask("planning 2026", { now }))).toContain(lead));

  it("marks the months that we read into a season, and does not count down to their end", () => {
    const text = textOf(ask("planning 2026"));
    expect(text).toContain("Maart tot en met mei 2026: onze lezing van “voorjaar”");
    expect(text).toContain("Analyse en maatregelen voorbereiden  nu\nSeptember tot en met november 2026: onze lezing van “najaar”");
    expect(textOf(ask("samenvatting 2020", { now: "2020-11-22T12:00:00Z" }))).toContain("onze lezing van “najaar”");
  });

  it.each([
    [
      "planning 2024",
      ["Voorwaarden 2024\nVerzoek uiterlijk op 15 augustus\n", "Berekening en uitbetaling 2024\nAdvies, besluit en betaling\n"],
    ],
    ["planning 2020", ["Voorwaarden 2024\n", "Dat dit ook voor 2020 zo is, nemen wij aan"]],
    ["planning 2025", ["Voorwaarden 2025\nVerzoek uiterlijk op 15 augustus\n", "Notitie 2020, hfst. 1, Financieringssystematiek"]],
  ])("%s shows the publications of the commission", (question, pieces) => {
    for (const piece of pieces) expect(textOf(ask(question))).toContain(piece);
  });
});

describe("dates that are past", () => {
  const inSight = (now: string): string => cardToText(ask("planning 2026", { now }).cards[0].content, { folded: false });
  const all = (now: string): string => textOf(ask("planning 2026", { now }));
  it("unfold while others are to come", () => {
    expect(inSight("2026-11-26T12:00:00Z")).not.toContain("Voorlopig macrobudget");
    expect(inSight("2026-11-26T12:00:00Z")).toContain("Verzoek indienen");
    expect(all("2026-11-26T12:00:00Z")).toContain("Voorlopig macrobudget");
  });
  it("stand in sight when all are", () => expect(inSight("2029-01-01T12:00:00Z")).toContain("Voorlopig macrobudget"));
  it("what is remarked of the region's budget stands with its dates, to come or past", () => {
    for (const now of ["2024-11-01T12:00:00Z", "2026-11-26T12:00:00Z"]) expect(all(now)).toContain("ten minste 8 weken");
  });
});
