import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerPress } from "../../src/answer/respond.ts";
import { ask, published, someContext, textOf } from "../support.ts";

const said = (question: string, now?: string): string => textOf(ask(question, now ? { now } : {})).replaceAll("\u00a0", " ");

describe("welke cijfers kloppen niet", () => {
  it.each(["welke cijfers kloppen niet", "verschillen", "wat klopt er niet in de documenten", "tegenstrijdigheden"])(
    "%s gives all, by document, with both readings",
    (question) => {
      const text = said(question);
      for (const { over, lezingen } of published.tegenspraken) {
        expect(text).toContain(over);
        for (const { zegt } of lezingen) expect(text).toContain(zegt);
      }
      expect(text).toContain("Notitie 2020 · klopt niet");
    },
  );

  it("keeps what does not add up apart from another base, scope or moment", () => {
    const [wrong = "", other = ""] = said("verschillen in de evaluatie").split("Andere grondslag, omvang of moment");
    expect(wrong).toContain("Verhouding loonkostensubsidie");
    expect(wrong).not.toContain("Stijgt of daalt");
    expect(other).toContain("Stijgt of daalt het BUIG-budget");
  });

  it("of one document where it is named", () => expect(said("verschillen in de kaderbrief")).not.toContain("Saldo van Deurne"));
  it("a difference with a document that was not out is not known", () =>
    expect(said("verschillen", "2020-06-01T12:00:00Z")).not.toContain("Notitie 2020"));
  it("between municipalities it is a comparison", () =>
    expect(said("wat zijn de verschillen tussen Asten en Deurne")).toContain("Vergelijk Asten en Deurne"));
});

describe("a contradiction stands at the figure that it touches", () => {
  it.each([
    ["lks ranglijst", "177%", "187%"],
    ["bijstandsvolume", "4.554", "4.555"],
    ["weerstandsvermogen", "€ 2,5 mln", "0,3"],
    ["peelgemeenten", "vijf gemeenten", "zes leden"],
  ])("%s", (question, one, other) => {
    const text = said(question);
    expect(text).toContain(`${one}`);
    expect(text).toContain(other);
    expect(text).toContain("Klopt niet");
  });

  it("expected against definitive budget, on the card of 2020", () =>
    expect(said("vangnet Helmond 2020")).toContain(
      "het verwachte budget; Notitie 2020, hfst. 2, tabel Prognose buigbudget: definitief budget",
    ));
  it("and not where another budget counts", () => expect(said("vangnet Helmond 2020 budget 40 mln")).not.toContain("het verwachte budget"));
});

describe("every recomputation that fails is among them", () => {
  const controls: { id: string; klopt: boolean; result: string | { rij?: string } }[] = JSON.parse(
    readFileSync(new URL("../data/controles.json", import.meta.url), "utf8"),
  );
  const failing = controls.filter(({ klopt }) => !klopt);
  const rowOf = ({ result }: (typeof controls)[number]) => (typeof result === "string" ? result : result.rij);

  it.each(failing.map((control) => [control.id, rowOf(control)]))("%s", (id, row) => {
    // The key has no row of its own; what is only rounded for print differs from nothing.
    if (row === undefined) return expect(id).toBe("sleutel-totaal");
    if (id === "vangnet-gemert-bakel") return expect(row).toContain("verwachte vangnetuitkering");
    const [, topic, item] = row.split("|");
    expect(
      published.tegenspraken.filter(({ raakt }) => raakt.some((ref) => ref.topic === topic && (ref.item ?? item) === item)),
    ).not.toEqual([]);
  });
});

describe("a press on a line of Waarom explains its word", () => {
  const pressesIn = (value: unknown): Record<string, unknown>[] => {
    if (typeof value !== "object" || value === null) return [];
    const { selectAction } = value as { selectAction?: { data: Record<string, unknown> } };
    return [...(selectAction ? [selectAction.data] : []), ...Object.values(value).flatMap(pressesIn)];
  };
  const presses = pressesIn(ask("vangnet Gemert-Bakel 2020").cards[0].content);

  it("for each condition", () => expect(presses).toHaveLength(5));
  it.each(["a", "b", "c", "d", "e"].map((letter, at) => [letter, at] as const))("%s", (letter, at) => {
    const answer = answerPress(presses[at], someContext());
    expect(textOf(answer)).toContain(`Voorwaarde ${letter}`);
  });
});
