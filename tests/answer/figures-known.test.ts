import { describe, expect, test } from "vitest";
import type { AnswerContext } from "../../src/answer/context.ts";
import type { Snapshot } from "../../src/store/store.ts";
import { ask, textOf } from "../support.ts";

const GEMERT = "vangnet Gemert-Bakel 2020";

/** What stands on the card of a question, piece by piece. */
const says = (text: string, pieces: string[], context: Partial<AnswerContext> = {}) => {
  const card = textOf(ask(text, context));
  for (const piece of pieces) expect(card).toContain(piece);
};

describe("without figures: says so and gives the form", () => {
  test("of a municipality without any", () => {
    expect(ask("vangnet Utrecht 2024").outcome).toBe("question-back");
    says("vangnet Utrecht 2024", [
      "Geen cijfers van Utrecht over 2024",
      "Budget 2024",
      "Uitgaven 2024",
      "Tekort of overschot 2023",
      "Tekort of overschot 2022",
      "[Bereken]",
    ]);
  });
  test("of another year: names the year it does know", () => says("vangnet Deurne 2024", ["Van Deurne ken ik wel 2020", "[Deurne 2020]"]));
  test("with only a budget: niet te bepalen, naming the figure", () =>
    says("vangnet Utrecht 2024 budget 100 mln", ["Niet te bepalen", "Nog nodig: de uitgaven 2024"]));
});

describe("the clock and what was known", () => {
  test("November 2020: days left, and the amount is expected", () =>
    says(GEMERT, ["nog 266 dagen", "verwachte uitkering", "liever een dag eerder"], { now: "2020-11-22T12:00:00Z" }));
  test("November 2020: nothing has passed and nothing is old", () =>
    expect(textOf(ask(GEMERT, { now: "2020-11-22T12:00:00Z" }))).not.toMatch(/voorbij; niet bekend|niet bijgewerkt/));
  test("the 14th: today is better than tomorrow", () => says(GEMERT, ["nog 1 dag; liever vandaag"], { now: "2021-08-14T10:00:00Z" }));
  test("the day itself is still in time", () => {
    const on = { now: "2021-08-15T20:00:00Z" };
    says(GEMERT, ["uiterlijk 15 augustus 2021, vandaag is de laatste dag"], on);
    expect(textOf(ask(GEMERT, on))).not.toMatch(/0 dagen|liever/);
  });
  test.each([
    ["vangnet Geldrop-Mierlo 2020", "Voldoet naar verwachting niet"],
    ["vangnet Deurne 2020", "Voldoet naar verwachting niet: overschot"],
    ["vangnet Senzer 2020", "Voldoet naar verwachting niet"],
  ])("November 2020, %s: a no on a prognosis is expected, years later it is not", (question, verdict) => {
    says(question, [verdict], { now: "2020-11-15T12:00:00Z" });
    expect(textOf(ask(question))).not.toContain("naar verwachting");
  });
  test("dates before the request are left out once they have passed", () => {
    expect(textOf(ask(GEMERT))).not.toContain("Voorlopig macrobudget");
    says(GEMERT, ["Analyse en maatregelen voorbereiden"], { now: "2020-11-15T12:00:00Z" });
  });
  test("as of a day before the note the figures are not there, up to midnight in the Netherlands", () => {
    says(GEMERT, ["Geen cijfers van Gemert-Bakel over 2020"], { asOf: "2020-10-31T22:59:59Z" });
    says(GEMERT, ["€ 106.191"], { asOf: "2020-10-31T23:00:00Z" });
  });
});

describe("figures entered by staff lie over published ones", () => {
  const entered = (veld: "uitgaven" | "resultaat", cents: number): Snapshot["of"] =>
    ((kind: string) =>
      kind === "figure"
        ? [
            {
              id: "1",
              kind,
              v: 1,
              at: "2026-01-01T00:00:00Z",
              actor: "x",
              data: { gemeente: "GM1652", jaar: 2020, veld, cents, status: "realisatie", bron: "jaarrekening", dag: "2026-01-01" },
            },
          ]
        : []) as Snapshot["of"];
  test("spending", () =>
    says(GEMERT, ["€ 6.000.000 · realisatie, ingevoerd", "€ 545.100"], {
      entered: { of: entered("uitgaven", 600_000_000), has: () => false },
    }));
  test("a result replaces the published spending", () =>
    says(GEMERT, ["Tekort: € 500.000", "ingevoerd"], { entered: { of: entered("resultaat", -50_000_000), has: () => false } }));
});
