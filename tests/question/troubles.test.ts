import { describe, expect, test } from "vitest";
import { parseText } from "../../src/question/read.ts";
import type { Trouble } from "../../src/question/reading.ts";
import { readQuestion, toRead } from "../support.ts";

const trouble = (text: string): Trouble => {
  const reading = parseText(text, toRead());
  if (reading.kind !== "trouble") throw new Error(`Read as ${JSON.stringify(reading.question)}`);
  return reading.trouble;
};
const DEURNE = "GM0762";

describe("contradictory input is asked back (domain §7)", () => {
  test.each([
    ["vangnet Deurne 2020 budget 5 mln budget 6 mln", "given-twice", [5e8, 6e8]],
    ["vangnet Deurne 2020 uitgaven 5 mln 6 mln uitgaven", "given-twice", [5e8, 6e8]],
    ["vangnet Deurne 2020 tekort 1 mln resultaat 1 mln", "given-twice", [-1e8, 1e8]],
    ["vangnet Deurne 2020 budget tussen 5 en 6 mln", "given-twice", [5e8, 6e8]],
    ["vangnet Deurne 2020 tekort tussen 0,5 en 1 mln", "given-twice", [-0.5e8, -1e8]],
    ["vangnet Deurne 2020 uitgaven 6 mln lasten 8 mln baten 1 mln", "given-twice", [6e8, 7e8]],
    ["vangnet Deurne 2020 en 2021", "which-year", [2020, 2021]],
    ["vangnet Deurne 2020 12 mln", "loose-amount", ["uitgaven", "budget", "tekort"]],
    ["vangnet Deurne 2020 € 2020", "loose-amount", ["uitgaven", "budget", "tekort"]],
    ["vangnet Deurne 2020 -265.600", "loose-amount", ["tekort"]],
    ["vangnet Bergen 2024", "which-name", ["GM0893", "GM0373"]],
  ])("%s: %s", (text, kind, values) => {
    const found = trouble(text);
    expect(found.kind).toBe(kind);
    expect("choices" in found && found.choices.map((choice) => "value" in choice && choice.value)).toEqual(values);
  });

  test("the same figure twice with the same amount is no contradiction", () =>
    expect(() => trouble("vangnet Deurne 2020 budget 5 mln budget 5.000.000")).toThrow("Read as"));

  test("lasten and baten that give the one amount, before or after unlawful spending, are no contradiction", () => {
    for (const uitgaven of ["7 mln", "6,9 mln"])
      expect(() => trouble(`vangnet Deurne 2020 uitgaven ${uitgaven} lasten 8 mln baten 1 mln onrechtmatig 100.000`)).toThrow("Read as");
  });

  test("a button takes the chosen amount and keeps the rest", () => {
    const found = trouble("vangnet Deurne 2020 budget 5 mln budget 6 mln uitgaven 7 mln");
    expect("choices" in found && found.choices[0]?.question).toMatchObject({
      wie: DEURNE,
      jaar: 2020,
      eigen: { 2020: { budget: 5e8, uitgaven: 7e8 } },
    });
  });

  test("figures go with the year that is chosen", () => {
    const found = trouble("vangnet Deurne 2020 of 2021 budget 5 mln");
    expect(
      "choices" in found && found.choices.map(({ question }) => question.kind === "vangnet" && [question.jaar, question.eigen]),
    ).toEqual([
      [2020, { t: { budget: 5e8 } }],
      [2021, { t: { budget: 5e8 } }],
    ]);
  });

  test("a loose amount below zero is a tekort", () => {
    const found = trouble("vangnet Deurne 2020 -265.600");
    expect("choices" in found && found.choices[0]?.question).toMatchObject({ eigen: { 2020: { resultaat: -26_560_000 } } });
  });
});

describe("a budget too small for a municipality: bedoelt u × € 1.000?", () => {
  const found = trouble("vangnet Deurne 2020 budget 6.305,5 uitgaven 5.807,7 resultaat 2019 -100.000");
  test("is asked, with both readings", () =>
    expect(found).toMatchObject({
      kind: "unlikely",
      cents: 630_550,
      why: "small",
      scaled: {
        factor: 1_000,
        question: { eigen: { 2020: { budget: 630_550_000, uitgaven: 580_770_000 }, 2019: { resultaat: -10_000_000 } } },
      },
      asTyped: { bevestigd: [630_550, 580_770], eigen: { 2020: { budget: 630_550 } } },
    }));

  test.each(["49.999,99", "1", "0,01"])("€ %s is asked", (amount) =>
    expect(trouble(`vangnet Deurne 2020 budget ${amount}`).kind).toBe("unlikely"),
  );
  test("€ 50.000 is taken", () => expect(() => trouble("vangnet Deurne 2020 budget 50.000")).toThrow("Read as"));
});

describe("what cannot be is refused, whatever else is unclear", () => {
  test.each([
    ["vangnet Deurne 2020 budget 0", "budget"],
    ["vangnet Deurne 2020 budget -5 mln", "budget"],
    ["vangnet Deurne 2020 uitgaven -1", "uitgaven"],
    ["vangnet Deurne 2020 uitgaven 101 miljard", "uitgaven"],
    ["vangnet Deurne 2020 uitgaven tussen 5 mln en 101 miljard", "uitgaven"],
    ["vangnet Deurne 2020 lasten -1", "lasten"],
    ["vangnet Deurne 2020 tekort 101 miljard", "resultaat"],
    ["vangnet Deurne 2020 101 miljard", "uitgaven"],
    ["vangnet Deurne 2016 inwoners 0", "inwoners"],
    ["vangnet Deurne 2016 inwoners -5", "inwoners"],
    ["vangnet Deurne 2016 inwoners 21 mln", "inwoners"],
    ["vangnet Bergen 2024 budget -5 mln", "budget"],
  ])("%s", (text, field) => expect(trouble(text)).toMatchObject({ kind: "impossible", field }));

  test.each([
    ["vangnet Deurne 2020 uitgaven 1.234.56", "unreadable"],
    ["vangnet Deurne 2020 verzoek 31-12-2026", "future-request"],
    ["vangnet Atlantis 2020", "unknown-name"],
  ])("%s: %s", (text, kind) => expect(trouble(text).kind).toBe(kind));

  test("a request of today is not in the future", () => expect(() => trouble("vangnet Deurne 2026 verzoek 22-11-2026")).toThrow("Read as"));
});

test("every choice is a question that its button can carry", () => {
  const texts = [
    "vangnet Bergen 2024 budget 5 mln",
    "vangnet Zomeren 2020",
    "vangnet Deurne 2020 -265.600",
    "vangnet Deurne 2020 0",
    "vangnet Deurne 2020 budget -5 mln budget 6 mln",
    "vangnet Deurne 2020 uitgaven 6 mln lasten 8 mln",
    "vangnet Deurne 1995 en 2020",
    "vangnet Deurne 2020 budget 5",
  ];
  for (const text of texts) {
    const found = trouble(text);
    const questions =
      found.kind === "unlikely"
        ? [found.scaled?.question, found.asTyped]
        : "choices" in found
          ? found.choices.map(({ question }) => question)
          : [];
    expect(
      questions.filter((question) => !readQuestion(question)),
      text,
    ).toEqual([]);
    expect(questions.length, text).toBeGreaterThan(0);
  }
});
