import { describe, expect, test } from "vitest";
import { readArguments } from "../../src/terminal/arguments.ts";
import { readingText } from "../../src/terminal/gelezen.ts";
import { answerLines } from "../../src/terminal/regels.ts";
import { someContext } from "../support.ts";

const played = (lines: readonly string[], overrides = {}) => [
  ...answerLines(lines, someContext({ conversation: "terminal", ...overrides })),
];

describe("--regels", () => {
  test("a line of JSON for each question", () => {
    const [first] = played(["vangnet helmnod 2020"]);
    expect(first).toMatchObject({
      vraag: "vangnet helmnod 2020",
      uitkomst: "antwoord",
      gelezen: { kind: "vangnet", wie: "GM0794", jaar: 2020 },
      meldingen: ["Begrepen als Helmond (u typte “helmnod”)"],
    });
    expect(first?.tekst).toContain("Vangnet Helmond 2020");
  });

  test("what was asked back and what was refused has no question", () =>
    expect(played(["vangnet Bergen 2024", "lekker weer"]).map(({ uitkomst, gelezen }) => [uitkomst, gelezen])).toEqual([
      ["wedervraag", null],
      ["weigering", null],
    ]));

  test("lines follow up on each other, until a blank one", () =>
    expect(played(["vangnet Deurne 2020", "en Asten?", "", "en Asten?"]).map(({ gelezen }) => gelezen)).toMatchObject([
      { wie: "GM0762", jaar: 2020 },
      { wie: "GM0743", jaar: 2020 },
      { wie: "GM0743", jaar: null },
    ]));

  test("an own municipality is kept for the conversation", () => {
    const lines = played(["mijn gemeente is Deurne", "halen wij het vangnet?", "", "halen wij het vangnet?"]);
    expect(lines.map(({ uitkomst }) => uitkomst)).toEqual(["antwoord", "antwoord", "wedervraag"]);
    expect(played(["halen wij het vangnet?"], { ownGemeente: "GM0762" })[0]?.tekst).toContain("Deurne");
  });
});

describe("what stands on a button can be typed", () => {
  test.each([
    [["halen wij het vangnet", "deurne"], { kind: "eigen-gemeente", wie: "GM0762", daarna: { kind: "vangnet" } }],
    [["vangnet Bergen 2024", "de tweede"], { kind: "vangnet", wie: "GM0373" }],
    [["vangnet Utrecht 2024 budget 5454,9", "nee"], { kind: "vangnet", bevestigd: [545_490] }],
    [["vangnet Utrecht 2024 budget 54549", "ja"], { kind: "vangnet", eigen: { 2024: { budget: 5_454_900_000 } } }],
    [["vangnet Deurne 2020", "saldo Asten", "terug"], { kind: "vangnet", wie: "GM0762" }],
    [["vangnet Deurne 2019 en 2020", "2020"], { kind: "vangnet", jaar: 2020 }],
  ])("%s", (lines, expected) => expect(played(lines).at(-1)?.gelezen).toMatchObject(expected));

  test("other words are read as ever", () =>
    expect(played(["vangnet Bergen 2024", "saldo Asten"]).at(-1)?.gelezen).toMatchObject({ kind: "buig" }));
});

test("--gelezen says how a line was read, what was not used, and what it could have been", () => {
  const text = readingText("vangnet helmnod 2020 paarden", someContext());
  expect(text).toContain('Gelezen als: {"v":1,"kind":"vangnet","wie":"GM0794","jaar":2020,"eigen":{}}');
  expect(text).toContain("Begrepen als Helmond (u typte “helmnod”)");
  expect(text).toContain("Niet gebruikt: paarden");
  expect(text).toContain("Andere lezingen:\n");
});

describe("the arguments", () => {
  test.each([
    [["vangnet", "Deurne", "-3", "mln"], { question: "vangnet Deurne -3 mln", show: "text" }],
    [["--json", "--op", "2020-11-15", "vangnet Deurne"], { question: "vangnet Deurne", show: "json", op: "2020-11-15" }],
    [["--regels", "--mijn", "Deurne"], { question: "", show: "regels", mijn: "Deurne" }],
    [["--gelezen", "saldo"], { question: "saldo", show: "gelezen" }],
  ])("%s", (args, expected) => expect(readArguments(args)).toEqual(expected));

  test.each([
    [[]],
    [["--regels", "vraag"]],
    [["--json", "--gelezen", "vraag"]],
    [["--op", "31-12-2020", "vraag"]],
    [["--onbekend", "vraag"]],
  ])("%s is no use", (args) => expect(readArguments(args)).toBeUndefined());
});
