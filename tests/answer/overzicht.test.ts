import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answer/respond.ts";
import type { QuestionOf } from "../../src/question/question.ts";
import { ask, someContext, textOf } from "../support.ts";

const overzicht = (sorteer: QuestionOf<"overzicht">["sorteer"], more: Partial<QuestionOf<"overzicht">> = {}): string =>
  textOf(answerQuestion({ v: 1, kind: "overzicht", wie: "senzer", jaar: 2020, sorteer, ...more }, someContext()));

/** The lines of the table, before the totals. */
const lines = (text: string): string[] => (text.split("eerst)\n")[1] ?? "").split("\nSamen")[0]?.split("\n") ?? [];

describe("overzicht shows the figure it is sorted by", () => {
  it.each([
    ["budget", false, "Budget (grootste budget eerst)", "Helmond  € 38.207.300", "Someren  € 2.975.000"],
    ["budget", true, "Budget (kleinste budget eerst)", "Someren  € 2.975.000", "Helmond  € 38.207.300"],
    ["uitgaven", false, "Uitgaven (hoogste uitgaven eerst)", "Helmond  € 38.051.900", "Asten  € 2.942.600"],
    ["uitgaven", true, "Uitgaven (laagste uitgaven eerst)", "Asten  € 2.942.600", "Helmond  € 38.051.900"],
    ["saldo", false, "grootste overschot eerst", "Deurne · 7,89%  € 497.800", "Gemert-Bakel · -11,39%  € -621.500"],
    ["saldo", true, "laagste saldo eerst", "Gemert-Bakel · -11,39%  € -621.500", "Deurne · 7,89%  € 497.800"],
    ["tekort", false, "grootste tekort eerst", "Gemert-Bakel · -11,39%  € -621.500", "Deurne · 7,89%  € 497.800"],
    ["tekort", true, "kleinste tekort eerst", "Geldrop-Mierlo · -2,62%  € -265.600", "Someren · 0,73%  € 21.600"],
  ] as const)("%s, oplopend %s", (sorteer, oplopend, title, first, last) => {
    const text = overzicht(sorteer, { oplopend });
    expect(text).toContain(title);
    expect(lines(text)).toHaveLength(7);
    expect(lines(text)[0]).toBe(first);
    expect(lines(text).at(-1)).toBe(last);
  });

  it("also when the budget of the region is asked", () =>
    expect(textOf(ask("budget Senzer 2020"))).toContain("Budget (grootste budget eerst)"));
  it("with the total of that figure", () => expect(overzicht("budget")).toContain("Samen, uit de delen berekend  € 69.703.700"));
});

describe("overzicht of a municipality", () => {
  it("is that of its region, and says so", () => {
    const answer = ask("overzicht Helmond 2020");
    expect(answer.outcome).toBe("answer");
    expect(textOf(answer)).toContain("Dit is de hele regio waar Helmond bij hoort");
    expect(textOf(answer)).toContain("Gemert-Bakel");
  });
  it("outside every region is refused by name", () =>
    expect(textOf(ask("overzicht Utrecht 2020"))).toContain("Een overzicht van Utrecht 2020"));
});
