import { describe, expect, test } from "vitest";
import type { AnswerContext } from "../../src/answer/context.ts";
import { ask, textOf } from "../support.ts";

const GEMERT = "vangnet Gemert-Bakel 2020";
const UTRECHT_ON_THRESHOLD = "vangnet Utrecht 2024 budget 100 mln uitgaven 107,5 mln resultaat 2023 0 resultaat 2022 0";
const OWN = "vangnet Gemert-Bakel 2020 uitgaven 5,9 mln resultaat 2019 -300.000 resultaat 2018 50.000";
const HELMOND_2025 =
  "vangnet Helmond 2025 budget 60 mln uitgaven 64 mln resultaat 2024 -3,5 mln resultaat 2023 -1 mln resultaat 2022 -4 mln " +
  "budget 2024 58 mln budget 2023 55 mln budget 2022 50 mln";

/** What stands on the card of a question, piece by piece. */
const says = (text: string, pieces: string[], context: Partial<AnswerContext> = {}) => {
  const card = textOf(ask(text, context));
  for (const piece of pieces) expect(card).toContain(piece);
};

describe("the card of the worked example says", () => {
  const everything = [
    "Gemert-Bakel had over 2020 misschien € 106.191 kunnen krijgen. Dat hangt af van 2018 en 2019.",
    "Dan blijft € 515.309 voor eigen rekening.",
    "Ook nog open: het verzoek, de verklaring en eerder vangnet",
    "€ 5.454.900 · definitief",
    "€ 6.076.400 · prognose",
    "€ 621.500",
    "11,39%",
    "€ 409.117,50",
    "€ 212.382,50",
    "€ 106.191",
    "€ 106.191,25",
    "€ 515.308,75",
    "2018 en 2019 samen minder dan € 212.382,50 overschot",
    "15 augustus 2021 voorbij",
    "cijfers van november 2020, niet bijgewerkt",
    "afgerond op € 100",
    "art. 74",
    "Meld het bij de beheerder",
    "geen besluit",
  ];
  test.each(everything)("%s", (piece) => says(GEMERT, [piece]));
  test("the same however it is asked", () =>
    expect(textOf(ask("hoe zit het in '20 met het vangnet van gemert bakel?"))).toBe(textOf(ask(GEMERT))));
  test("what was understood, after a slip", () =>
    says("vangnet gemert-bakkel 2020", ["Begrepen als Gemert-Bakel (u typte “gemert-bakkel”)", "€ 106.191"]));
  test("without a year: the latest with figures", () => says("vangnet Gemert-Bakel", ["Geen jaar genoemd: dit is 2020", "€ 106.191"]));
});

describe("the other questions of issue 2", () => {
  test.each([
    ["vangnet Geldrop-Mierlo 2020", ["Voldoet niet", "€ 0", "2,62%", "€ 495.635 onder de drempel"]],
    ["vangnet Deurne 2020", ["Voldoet niet: overschot", "€ 0", "Overschot van € 497.800", "497,9", "497,8"]],
    [
      "vangnet Senzer 2020",
      ["per gemeente", "Asten", "Deurne", "Geldrop-Mierlo", "Gemert-Bakel", "Helmond", "Laarbeek", "Someren", "€ 106.191", "−11,39%"],
    ],
    [HELMOND_2025, ["Regulier: voldoet niet", "Uitgebreid: voldoet voorlopig", "niet vastgelegd", "2022 wel, 2023 niet en 2024 wel"]],
    [UTRECHT_ON_THRESHOLD, ["Voldoet niet", "€ 0", "precies 7,5%", "één cent meer"]],
  ])("%s", (text, pieces) => {
    expect(ask(text).outcome).toBe("answer");
    says(text, pieces);
  });

  test("one cent more than the threshold turns it", () =>
    says("vangnet Utrecht 2024 budget 100 mln uitgaven 107.500.000,01 resultaat 2023 0 resultaat 2022 0", ["Voldoet voorlopig", "€ 0,01"]));

  test("an overschot gets no payment, not even one that would have been", () =>
    expect(textOf(ask("vangnet Deurne 2020"))).not.toContain("zou zijn geweest"));

  test("no amount is invented for the uitgebreid vangnet", () => {
    const [top = ""] = textOf(ask(HELMOND_2025)).split("Waarom");
    expect(top).toContain("bedrag niet vastgelegd");
    expect(top.replace(/€ (60|64|4)\.000\.000|[−+]€ 100\.000/g, "")).not.toContain("€");
  });

  test("both routes met: the regular amount is ten minste", () =>
    says(HELMOND_2025.replace("uitgaven 64 mln", "uitgaven 66 mln"), [
      "€ 750.000",
      "ten minste",
      "Regulier: voldoet voorlopig (7,5%, ook over meer jaren)\nUitgebreid: voldoet voorlopig (5%, ook in 2 van 3 jaren ervoor)",
    ]));

  test.each([
    ["vangnet Bergen 2024", "question-back", ["Welke gemeente", "Bergen (L.)", "Bergen (NH.)"]],
    ["vangnet Asten 2012", "refusal", ["2012", "2015 tot en met 2026"]],
    ["vangnet Asten 2027", "refusal", ["2027", "2015 tot en met 2026"]],
    ["vangnet Uden 2020", "question-back", ["Uden bestaat sinds 1 januari 2022 niet meer: nu Maashorst"]],
    ["vangnet Uden 2022", "refusal", ["Uden bestond in 2022 niet meer", "[Vangnet Maashorst 2022] [Vangnet Uden 2021]"]],
    ["vangnet Haaren 2020", "question-back", ["verdeeld over Boxtel, Oisterwijk, Tilburg en Vught"]],
    ["vangnet Haaren 2021", "refusal", ["[Vangnet Boxtel 2021]", "[Vangnet Vught 2021]"]],
    ["vangnet Maashorst 2022", "question-back", ["tellen hun resultaten samen mee", "Uden (2020 en 2021)"]],
    ["vangnet Maashorst 2024", "question-back", []],
    ["vangnet Beek en Donk 2020", "answer", ["Beek en Donk hoort bij Laarbeek"]],
    ["vangnet GM1652 2020", "answer", ["Gemert-Bakel"]],
  ])("%s: %s", (text, outcome, pieces) => {
    expect(ask(text).outcome).toBe(outcome);
    says(text, pieces);
  });
});

describe("all conditions met", () => {
  const all =
    "vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln resultaat 2023 -3 mln resultaat 2022 -2 mln verzoek 15-8-2025 verklaring ja eerder nee";
  test("voldoet, with the amount", () => says(all, ["✔ Voldoet ", "Aan alle voorwaarden is voldaan", "€ 2.500.000", "op tijd"]));
  test.each([
    ["a day too late", all.replace("15-8", "16-8"), "Het verzoek was te laat"],
    ["without declaration", all.replace("verklaring ja", "verklaring nee"), "Zonder verklaring"],
    ["b not met", all.replace("-3 mln", "9 mln"), "Het tekort over meer jaren is niet gehaald"],
  ])("%s: voldoet niet, and what it would have been", (_name, text, why) => says(text, ["Voldoet niet", why, "€ 2.500.000 zijn geweest"]));
});

describe("figures of the asker's own", () => {
  test("are marked, and the stored answer is told", () =>
    says(OWN, [
      "€ 5.900.000 · eigen invoer",
      "€ 5.454.900 · definitief",
      "Oordeel  ? Nog niet zeker  ? Voldoet voorlopig",
      "Vangnet  € 106.191  € 17.991",
      "Voldoet voorlopig",
      "€ 17.991",
    ]));
  test("without stored figures there is no stored answer", () => expect(textOf(ask(UTRECHT_ON_THRESHOLD))).not.toContain("zonder eigen"));
  test("unlawful spending alone is deducted from the stored spending", () => {
    says(`${GEMERT} onrechtmatige uitgaven 50.000`, ["Tekort: € 571.500", "Vangnet  € 106.191  € 81.191"]);
    says(`berekening ${GEMERT} onrechtmatige uitgaven 50.000`, ["D Onrechtmatig of onzeker · eigen invoer  € 50.000,00"]);
  });
  test("nothing is stored", () => {
    for (const text of [GEMERT, OWN, HELMOND_2025, "vangnet Utrecht 2024", "vangnet Bergen 2024"]) expect(ask(text).effects).toEqual([]);
  });
  test("figures that contradict the stored ones are asked back", () => {
    expect(ask(`${GEMERT} uitgaven 6 mln tekort 1 mln`).outcome).toBe("question-back");
    says(`${GEMERT} uitgaven 6 mln tekort 1 mln`, ["[Tekort € 1.000.000]", "[Tekort € 545.100]"]);
  });
  test("a range shows both ends and where it turns", () =>
    says(`${GEMERT} uitgaven tussen 5,8 en 6,2 mln`, [
      "Of Gemert-Bakel over 2020 vangnet krijgt, hangt af van de uitgaven.",
      "Het oordeel slaat om boven € 5.864.017,50",
      "€ 5.800.000",
      "€ 199.610",
    ]));
});
