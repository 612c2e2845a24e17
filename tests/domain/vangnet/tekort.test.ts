import { describe, expect, test } from "vitest";
import { relevanteBestedingen, relevantTekort, resultaatVan } from "../../../src/domain/vangnet/facts.ts";
import { computeTekort } from "../../../src/domain/vangnet/tekort.ts";
import { euros, ruleOf, someFacts, someFigure } from "../../support.ts";

const budget = someFigure(100);

describe("the form: C = A − B, E = C − D, G = E − F", () => {
  const lasten = someFigure(120);
  const baten = someFigure(8);
  test("lasten minus baten, without unlawful spending", () => {
    const figures = { budget, bestedingen: { kind: "accounts", lasten, baten } } as const;
    expect(relevanteBestedingen(figures)?.value).toBe(euros(112));
    expect(relevantTekort(figures)?.value).toBe(euros(12));
    expect(resultaatVan(figures)?.value).toBe(euros(-12));
  });

  test("D is deducted as entered", () => {
    const bestedingen = { kind: "accounts", lasten, baten, onrechtmatig: someFigure(2) } as const;
    expect(relevanteBestedingen({ budget, bestedingen })?.value).toBe(euros(110));
    expect(relevantTekort({ budget, bestedingen })?.value).toBe(euros(10));
  });

  test("one known amount is E, and D is deducted from it", () => {
    const bestedingen = { kind: "one-amount", uitgaven: someFigure(112) } as const;
    expect(relevantTekort({ budget, bestedingen })?.value).toBe(euros(12));
    expect(relevantTekort({ budget, bestedingen: { ...bestedingen, onrechtmatig: someFigure(2) } })?.value).toBe(euros(10));
  });

  test("a result alone is the tekort with the other sign", () => {
    expect(relevantTekort({ resultaat: someFigure(-5) })?.value).toBe(euros(5));
    expect(relevanteBestedingen({ budget, resultaat: someFigure(-5) })?.value).toBe(euros(105));
  });

  test("the margins of all lines add up", () => {
    const rough = (amount: number) => someFigure(amount, { margin: euros(50) });
    const bestedingen = { kind: "accounts", lasten: rough(120), baten: rough(8), onrechtmatig: rough(2) } as const;
    expect(relevantTekort({ budget: rough(100), bestedingen })?.margin).toBe(euros(200));
  });
});

describe("step tekort", () => {
  const step = (given: Parameters<typeof someFacts>[0]) => computeTekort(someFacts(given), ruleOf(2024));

  test("an overschot is computed too, as a negative tekort", () =>
    expect(step({ uitgaven: 99_999_999.99 })).toMatchObject({ outcome: "computed", tekort: { value: euros(-0.01) } }));

  test.each([
    ["nothing known", { budget: null, uitgaven: null }, ["budget", "uitgaven"]],
    ["only the budget", { uitgaven: null }, ["uitgaven"]],
    ["only spending", { budget: null }, ["budget"]],
  ])("%s: unknown, and says what is missing", (_name, given, names) => {
    const { outcome, missing } = step(given);
    expect(outcome).toBe("unknown");
    expect(missing.map(({ name }) => name)).toEqual(names);
  });
});
