import { describe, expect, it } from "vitest";
import { offersIn } from "../../../src/cards/offers.ts";
import { textOf } from "../../support.ts";
import { ANNA, openDesk, READER } from "./desk.ts";

describe("welke cijfers ontbreken", () => {
  it("lists what a and b cannot be decided without, with a press to enter it for who may", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2025 budget 7.100.000 voorlopig bron Rijksbegroting");
    const answer = desk.ask("welke cijfers ontbreken 2025");
    expect(textOf(answer)).toMatch(/Deurne\n.*De uitgaven 2025/);
    expect(textOf(desk.press(answer, "Deurne"))).toContain("Invoer Deurne 2025");
    expect(offersIn(desk.ask("wat ontbreekt er nog over 2025?", READER).cards[0])).toEqual([]);
  });
  it("nothing, where all is known", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2024 budget 7.000.000 definitief uitgaven 7.600.000 SiSa bron SiSa");
    desk.enter("invoer Deurne 2023 tekort 100.000 SiSa bron SiSa");
    desk.enter("invoer Deurne 2022 overschot 50.000 SiSa bron SiSa");
    expect(desk.read("welke cijfers ontbreken Deurne 2024")).toContain("Niets: a en b zijn voor elke gemeente te bepalen");
  });
});

describe("controle names what looks wrong", () => {
  it.each([
    ["budget 71.000.000 voorlopig bron Rijksbegroting", "Budget € 71.000.000: in 2024 was het € 7.000.000, ruim 10 keer zo weinig."],
    ["budget 21.000.001 bron Rijksbegroting", "ruim 3 keer zo weinig"],
    ["verzoek 31-12-2025 bron dossier", "het kon van 1 januari 2026 tot en met 15 augustus 2026"],
    ["verzoek 16-8-2026 bron dossier", "Verzoek ingediend op 16 augustus 2026"],
    ["uitgaven 7.500.000 SiSa bron kasstaat met Tozo", "De bron of opmerking noemt tozo (nr. 2)"],
    ["uitgaven 7.500.000 SiSa bron SiSa opmerking inclusief voorschotten", "noemt voorschot"],
    ["uitgaven 7.500.000 prognose bron kwartaalcijfers", "nog een prognose of begroting"],
    ["budget 7.100.000 voorlopig bron Rijksbegroting", "nog niet definitief"],
  ])("%s", (said, suspicion) => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2024 budget 7.000.000 definitief bron besluit");
    desk.enter(`invoer Deurne 2025 ${said}`);
    expect(desk.read("controle Deurne 2025")).toContain(suspicion);
  });
  it.each([
    "budget 21.000.000 definitief bron besluit",
    "verzoek 15-8-2026 bron dossier",
    "verzoek 1-1-2026 bron dossier",
    "uitgaven 7.500.000 SiSa bron SiSa 2025",
  ])("not of %s", (said) => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2024 budget 7.000.000 definitief bron besluit");
    desk.enter(`invoer Deurne 2025 ${said}`);
    expect(desk.read("controle Deurne 2025")).toContain("Ik zie niets vreemds");
  });
});

describe("several years", () => {
  const desk = openDesk();
  desk.enter("invoer Deurne 2022 budget 6.900.000 definitief tekort 100.000 SiSa bron SiSa");
  desk.enter("invoer Deurne 2023 budget 7.000.000 definitief uitgaven 7.300.000 SiSa bron SiSa");
  desk.enter("invoer Deurne 2024 budget 7.100.000 definitief uitgaven 7.800.000 SiSa bron SiSa");
  it("decide b without a word from the asker", () => expect(desk.read("vangnet Deurne")).toMatch(/Vangnet Deurne 2024[\s\S]*✔ {2}b\./));
  it.each(["saldo Deurne 2024", "kerncijfers Deurne", "vergelijk Deurne Asten"])("%s shows them in a row", (text) =>
    expect(desk.read(text)).toMatch(
      /Uitgaven van het budget per jaar[\s\S]*2022: € 7.000.000 van € 6.900.000 {2}−1,45%[\s\S]*2023: [^\n]*−4,29%[\s\S]*2024: [^\n]*−9,86%/,
    ),
  );
  it("side by side are the figures of the latest year that both have", () =>
    expect(desk.read("vergelijk Deurne Asten")).toMatch(/Deurne {2}Asten\nBudget 2020 {2}€ 6.305.500 {2}€ 3.090.800/));
  it("one year is no row", () => expect(desk.read("saldo Helmond 2020")).not.toContain("budget per jaar"));
  it("an editor gets the form from what is missing", () =>
    expect(textOf(desk.ask("welke cijfers ontbreken Deurne 2025", ANNA))).toContain("Deurne"));
});
