import { describe, expect, it } from "vitest";
import { ask, textOf } from "../support.ts";

/** One line a question: what was typed, how it ends, and what the answer must show. */
const TABLE: [string, "answer" | "question-back" | "refusal", ...string[]][] = [
  ["saldo Helmond 2020", "answer", "€ 155.400", "155,4 × € 1.000", "prognose"],
  ["budget Helmond 2020", "answer", "€ 38.207.300", "definitief"],
  ["wat zijn de uitgaven van someren", "answer", "€ 2.953.400", "laatste jaar met cijfers"],
  ["tekort Deurne 2020", "answer", "497,9", "497,8"],
  ["saldo Utrecht 2020", "refusal", "Daar heb ik geen cijfers over"],
  ["saldo Helmond 2015", "refusal", "BUIG Helmond 2015"],
  ["samenvatting 2020", "answer", "1 van de 7 gemeenten boven de drempel", "€ 212.382,50 boven 7,5%", "15 augustus 2021", "november 2020"],
  ["samenvatting 2012", "refusal", "2015 tot en met 2026"],
  ["overzicht 2020", "answer", "€ 194.600", "194,7 × € 1.000", "−€ 621.500"],
  ["wie heeft het grootste tekort", "answer", "grootste tekort eerst"],
  ["wie heeft het hoogste budget in 2020?", "answer", "grootste budget eerst"],
  ["vergelijk Asten Someren 2020", "answer", "€ 3.090.800", "€ 2.975.000", "184 dossiers", "189 dossiers", "Dossiers 31 december 2020"],
  ["vergelijk Asten", "question-back", "ten minste twee"],
  ["vergelijk Asten Someren 2020", "answer", "Someren houdt het minst over: 0,7% van het budget", "Asten houdt het meest over: 4,8%"],
  ["vergelijk Asten Gemert-Bakel 2020", "answer", "Gemert-Bakel komt het meest tekort: 11,4% van het budget", "Asten houdt het meest over"],
  [
    "vergelijk Geldrop-Mierlo Gemert-Bakel 2020",
    "answer",
    "Gemert-Bakel komt het meest tekort",
    "Geldrop-Mierlo komt het minst tekort: 2,6%",
  ],
  ["aandeel Deurne", "answer", "8,1937%", "gedrukt 8,19%"],
  ["aandeel Deurne 2,2 mln", "answer", "€ 180.260,83", "€ 147.715,60"],
  ["aandeel Utrecht", "refusal", "Daar heb ik geen cijfers over"],
  ["verdeel 2,2 mln", "answer", "Geen sleutel genoemd", "€ 2.200.000,00", "€ 1.239.943,49"],
  ["verdeel 2.200.000", "answer", "Samen  € 2.200.000,00"],
  ["verdeel 2,2 mln over dossiers", "answer", "Dossiers 31-12-2020", "€ 1.220.504,94"],
  ["verdeel 0,01 over budget", "answer", "€ 0,01"],
  ["verdeel", "question-back", "Welk bedrag?"],
  ["vergelijk sleutels 2,2 mln", "answer", "€ 50.442,41", "€ 97.552,35", "Geldrop-Mierlo betaalt minder: € 356,77"],
  ["volume Someren", "answer", "189 dossiers"],
  ["macro 2021", "answer", "6.504,2", "voorlopig"],
  ["kerncijfers Asten", "answer", "€ 3.090.800", "3,95%", "1 klacht"],
  ["cijfers klachten Deurne", "answer", "5 klachten", "par. 4.4.1"],
  ["klachten Deurne", "answer", "5 klachten"],
  ["klachten Utrecht", "answer", "Over Utrecht staat hier niets"],
  ["lks ranglijst", "answer", "177%", "187%"],
  ["weerstandsvermogen", "answer", "€ 17,4 mln", "€ 2,5 mln"],
  ["eigen participatiemiddelen", "answer", "€ 195.869", "€ 2.917.172"],
  ["formatie senzer", "answer", "366 fte"],
  ["begrote resultaten", "answer", "€ 214.000"],
  ["subsidietekort wsw 2020", "answer", "€ 2.097.000"],
  ["modellen", "answer", "drie modellen"],
  ["ability modellen", "answer", "model sociaal"],
  ["stemverhouding", "answer", "ten minste 10 stemmen"],
  ["screening", "question-back", "Welk onderwerp bedoelt u?"],
  ["cijfers zonnepanelen", "refusal", "staat niet in de documenten"],
  ["cijfers klagten", "refusal", "Klachten over Senzer"],
  ["planning 2020", "answer", "15 augustus 2021", "31 oktober 2021", "voorbij"],
  ["termijnen", "answer", "budgetjaar 2026", "nog 266 dagen"],
  ["maatregelen", "answer", "18 maatregelen", "Instroom\nDigitale aanvraag · Senzer Tempo-Team", "Werkgevers\n"],
  ["maatregelen jongeren", "answer", "Schoolverlaters", "Doel: vroeg het juiste traject", "[Alle groepen]"],
  ["maatregelen parttime", "answer", "1 maatregel uit"],
  ["scenario vso", "answer", "240 fte", "loopt vanzelf af"],
  ["scenario vso 20", "answer", "180 fte", "eigen invoer"],
  ["scenario beschut", "answer", "40 fte", "€ 52.000,00"],
  ["scenario beschut 60", "answer", "€ 78.000,00"],
  ["scenario plaatsingen", "answer", "€ 400.000,00", "negatief"],
  ["scenario plaatsingen 150", "answer", "€ 600.000,00", "Bij 100 plaatsingen was het totaal negatief", "van 100 plaatsingen  negatief"],
  ["scenario plaatsingen 1", "answer", "Scenario 1 plaatsing extra", "1 plaatsing × ongeveer"],
  [
    "scenario krachtteam",
    "answer",
    "€ 2.200.000",
    "€ 180.261",
    "± € 4.097",
    "€ 50.000 meer of minder",
    "De sleutel is van 2020, het tekort van 2023",
    "de bijdrage van de gemeenten even veel omhoog",
  ],
  ["scenario", "question-back", "Welk scenario?"],
  ["stemmen Helmond Asten Deurne", "answer", "6 van de 14", "niet genoeg"],
  ["stemmen Helmond Asten Deurne Laarbeek Someren", "answer", "10 van de 14", "✔ genoeg"],
  ["trap op trap af 400 390 385 379 378", "answer", "94,50%", "Buiten de band"],
  ["trap op trap af", "answer", "peildatum"],
  ["bron saldo Deurne 2020", "answer", "497,9 × € 1.000", "hfst. 2, tabel Prognose buigbudget"],
  ["bron vangnet Gemert-Bakel 2020", "answer", "5.454,9 × € 1.000", "Notitie 2020, hfst. 1, voorwaarden", "ECLI:NL:RBNNE:2021:2094"],
  ["bron vangnet Utrecht 2017 budget 100 mln uitgaven 106 mln", "answer", "eigen overzicht van officiële bronnen"],
  ["bron klachten Deurne", "answer", "5 klachten", "Evaluatie Senzer 2020, par. 4.4.1"],
  ["voorwaarden vangnet", "answer", "Regels van het vangnet 2026", "a. Tekort"],
  [
    "voorwaarden notitie",
    "answer",
    "a: drempel tekort",
    "e: aanhoudend tekort",
    "In woorden gedrukt: 1; 3 jaar",
    "Datum: 15 augustus 2021",
  ],
  ["vangnet Asten 2012", "refusal", "[2020] [2025]"],
  ["tekort 2023", "answer", "€ 2,2 mln"],
  ["loonwaarde 0–30", "answer", "ten hoogste 30%"],
  ["kader 5", "answer", "zo budgetneutraal mogelijk"],
  ["ability 2016", "answer", "€ 9.573.000"],
  ["peel 6.1", "answer", "Einde van de samenwerking Peel 6.1"],
  ["weerstandsvermogen Laarbeek", "answer", "€ 369.795"],
  ["p-budget ability 2021", "answer", "€ 2.245.000"],
  ["evaluatie", "answer", "Berenschot", "[Gemeenteraden en Senzer]"],
  ["mentorwijs", "answer", "leidinggevenden", "Staat in: Notitie 2020, hfst. 4, Mentorwijs"],
  ["wat is de pilot praktijkleren", "answer", "Staat in: Notitie 2020, hfst. 4, Pilot praktijkleren"],
  ["wat is de missie van Senzer", "answer", "één loket voor werkgevers"],
  // When something was said is not the year that it is about.
  ["korting buig", "answer", "Gezegd: oktober 2018, prognose"],
  ["korting buig 2018", "answer", "vanaf 2018", "[Alles]"],
  ["saldo Deurne 2023", "refusal", "BUIG Deurne 2023", "[Saldo 2020]"],
  ["verdeel 9.999.999 mln", "refusal", "kan niet kloppen"],
  ["aandeel Deurne 9.999.999 mln", "refusal", "kan niet kloppen"],
  ["bronnen", "answer", "Notitie Gebundelde Uitkering 2020", "Kaderbrief 2020", "Stb. 2025, 222"],
  ["halen wij het vangnet?", "question-back", "Wat is uw gemeente?", "[Someren]"],
  ["mijn gemeente is Deurne", "answer", "Uw gemeente is Deurne"],
  ["mijn gemeente is Senzer", "refusal", "Senzer is een regio, geen gemeente", "[Someren]"],
  ["vergeet mijn gemeente", "answer", "vergeten"],
  ["privacy", "answer", "Uw gemeente: niet bekend", "Uw laatste vraag, met die cijfers, blijft hoogstens een half uur in het geheugen"],
  ["help", "answer", "Voor bestuurders", "hoe werkt het vangnet", "Voor het secretariaat", "[Alles voor beleid en control]"],
];

describe("questions on the documents", () => {
  it.each(TABLE)("%s → %s", (question, outcome, ...expected) => {
    const answer = ask(question);
    const text = textOf(answer);
    for (const part of expected) expect(text).toContain(part);
    expect(answer.outcome).toBe(outcome);
  });
});

describe("trap over many months", () => {
  const counts = Array.from({ length: 60 }, (_, at) => 1_000 + at * 7);
  const answer = ask(`trap op trap af ${counts.join(" ")}`);

  it("stays under the largest card", () => expect(Buffer.byteLength(JSON.stringify(answer.cards[0].content))).toBeLessThan(24 * 1024));
  it("shows every month and every new base", () => {
    for (const at of counts.keys()) expect(textOf(answer)).toContain(`Maand ${at + 1}:`);
    expect(textOf(answer)).toContain("Maand 9: 1.056, buiten de band");
    expect(textOf(answer)).toContain("Maand 10: peildatum: 1.063, nieuwe basis");
  });
});

describe("follow-ups keep the rest of the last question", () => {
  it.each([
    ["vangnet Gemert-Bakel 2020", "en Deurne?", "Vangnet Deurne 2020"],
    ["vangnet Gemert-Bakel 2020", "en 2021?", "Vangnet Gemert-Bakel 2021"],
    ["aandeel Deurne 2,2 mln", "en in 2,5 mln?", "Aandeel Deurne in € 2.500.000,00"],
    ["aandeel Deurne 2,2 mln", "en Asten?", "Aandeel Asten in € 2.200.000,00"],
    ["klachten Deurne", "en voor Helmond?", "Klachten over Senzer · Helmond"],
    ["saldo Helmond 2020", "en Asten", "BUIG Asten 2020"],
    ["bron saldo Helmond 2020", "en Asten", "BUIG Asten 2020"],
    ["planning 2020", "en 2026", "Planning budgetjaar 2026"],
  ])("%s, then %s", (first, next, title) => {
    const { asked } = ask(first);
    expect(asked).toBeDefined();
    expect(textOf(ask(next, asked ? { lastQuestion: asked } : {}))).toContain(title);
  });

  it("without a last question it is no follow-up", () => expect(textOf(ask("en Deurne?"))).toContain("Vangnet Deurne 2020"));

  it("own figures are not carried over to another municipality", () => {
    const { asked } = ask("vangnet Gemert-Bakel 2020 uitgaven 7 mln");
    expect(textOf(ask("en Deurne?", asked ? { lastQuestion: asked } : {}))).not.toContain("eigen invoer");
  });
});

describe("the asker's own municipality", () => {
  it("answers “wij” when it is known", () =>
    expect(textOf(ask("halen wij het vangnet?", { ownGemeente: "GM1652" }))).toContain("Vangnet Gemert-Bakel 2020"));

  it("is remembered as an effect, and the question that waited for it is answered", () => {
    const answer = ask("mijn gemeente is Deurne");
    expect(answer.effects).toEqual([
      { kind: "store", record: { kind: "preference", actor: "iemand", data: { key: "gemeente", value: "GM0762" } } },
    ]);
  });

  it("is removed on request", () => expect(ask("wis mijn gegevens").effects).toEqual([{ kind: "forget", actor: "iemand" }]));
});
