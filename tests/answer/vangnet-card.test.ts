import { describe, expect, test } from "vitest";
import { withoutJoiner } from "../../src/cards/format.ts";
import { ask, published, textOf } from "../support.ts";

const GEMERT = "vangnet Gemert-Bakel 2020";
const IN_2025 = "vangnet Utrecht 2025 budget 100 mln";
const EARLIER_TEKORT =
  "resultaat 2024 -6 mln resultaat 2023 -6 mln resultaat 2022 0 budget 2024 100 mln budget 2023 100 mln budget 2022 100 mln";

const cardOf = (question: string, now?: string): string => textOf(ask(question, now ? { now } : {}));
/** The part of a card above its reasons: title, notes, verdict, figures. */
const topOf = (question: string, now?: string): string => cardOf(question, now).split("Waarom")[0] ?? "";

describe("c: a request before the year is over", () => {
  const early = `${GEMERT} resultaat 2019 -1 mln resultaat 2018 0 verklaring ja eerder nee verzoek 1-12-2020`;
  test("is not in time: the card says that the day cannot be", () => {
    const card = cardOf(early);
    expect(card).toContain("1 december 2020 kan niet: het jaar was nog niet voorbij");
    expect(card).not.toContain("dus op tijd");
  });
  test("is no request: long after the last day it is not green", () => {
    expect(topOf(early)).toContain("zou over 2020 € 106.191 kunnen hebben gekregen");
    expect(topOf(early)).toContain("? Voldoet voorlopig");
    expect(topOf(early, "2020-12-05T12:00:00Z")).toContain("✔ Voldoet voorlopig");
  });
  test("and is asked for while it can still be made", () =>
    expect(topOf(early, "2020-12-05T12:00:00Z")).toContain("Nog open: verzoek uiterlijk 15 augustus 2021"));
});

describe("a in 2016: both ways in", () => {
  const below = "vangnet Utrecht 2016 budget 100 mln uitgaven 102 mln inwoners 100.000";
  test("the headline gives the distance to the nearest", () =>
    expect(topOf(below)).toContain("€ 1.000.000 onder de drempel van € 30 per inwoner"));
  test("with more inhabitants 5% is nearer", () =>
    expect(topOf(below.replace("100.000", "200.000"))).toContain("€ 3.000.000 onder de drempel van 5%"));
  test("both bounds stand in the calculation", () => {
    expect(cardOf(below)).toContain("Drempel 5% van F  € 5.000.000,00");
    expect(cardOf(below)).toContain("Of € 30 per inwoner  € 3.000.000,00");
    expect(cardOf(below)).toContain("Onder de drempel  € 1.000.000,00");
  });
  test("without inhabitants the bound is not known", () =>
    expect(cardOf("vangnet Utrecht 2016 budget 100 mln uitgaven 102 mln")).toContain("€ 30 per inwoner  niet bekend"));
  test("met by inhabitants alone: says by which, with the bound", () =>
    expect(cardOf("vangnet Utrecht 2016 budget 100 mln uitgaven 104 mln inwoners 100.000")).toContain(
      "4,00%, en meer dan € 30 per inwoner (€ 3.000.000)",
    ));
});

describe("two routes: the headline is about the one that comes closest", () => {
  test.each([
    ["both below: the lower threshold", "uitgaven 104 mln", "€ 1.000.000 onder de drempel van 5% (uitgebreid)"],
    ["exactly on the lower", "uitgaven 105 mln", "precies 5% (uitgebreid)"],
    [
      "above the lower, b not met",
      "uitgaven 106 mln resultaat 2024 0 resultaat 2023 0 resultaat 2022 0",
      "Het tekort over meer jaren is niet gehaald (uitgebreid)",
    ],
    ["too late", `uitgaven 106 mln ${EARLIER_TEKORT} verzoek 16-8-2026`, "Het verzoek was te laat"],
  ])("%s", (_name, figures, headline) => expect(topOf(`${IN_2025} ${figures}`)).toContain(headline));

  test("one route met, the other still open: the regular amount is ten minste", () =>
    expect(topOf(`${IN_2025} uitgaven 110 mln resultaat 2024 -6 mln resultaat 2023 0`)).toContain("vangnetuitkering, ten minste"));
  test("neither met yet: the amount is that of the regular route", () =>
    expect(topOf(`${IN_2025} uitgaven 110 mln`)).toContain("mogelijke uitkering, regulier"));
  test("a range with both met at one end: ten minste there, nothing said at the other", () => {
    const range = cardOf(`${IN_2025} uitgaven tussen 106 en 110 mln ${EARLIER_TEKORT}`);
    expect(range).toContain("Uitkering bij de laagste uitgaven: niet te zeggen; bij de hoogste: ten minste € 1.250.000.");
    expect(range).not.toContain("ten hoogste");
  });
  test("a range in one route: both amounts, none called the highest possible", () => {
    const range = cardOf(`${GEMERT} uitgaven tussen 5,8 en 6,2 mln`);
    expect(range).toContain("Uitkering bij de laagste uitgaven: € 0; bij de hoogste: € ");
    expect(range).not.toMatch(/ten (hoogste|minste)/);
  });
});

describe("rules that are not confirmed say so at the top of every answer", () => {
  const unconfirmed = "De regels voor 2026 zijn nog niet bevestigd";
  test.each([
    "vangnet Utrecht 2026 budget 100 mln uitgaven 112 mln",
    "vangnet Utrecht 2026 budget 100 mln uitgaven 90 mln",
    "vangnet Utrecht 2026 budget 100 mln uitgaven tussen 104 en 112 mln",
    "vangnet Utrecht 2026",
    "vangnet Senzer 2026",
  ])("%s", (question) => expect(cardOf(question).split("\n").slice(0, 4).join("\n")).toContain(unconfirmed));
  test("not in a year that is", () => expect(cardOf(`${IN_2025} uitgaven 112 mln`)).not.toContain("niet bevestigd"));
  test.each([2025, 2026])("the 5%% of each year's own budget is our reading in %i", (year) =>
    expect(cardOf(`vangnet Utrecht ${year} budget 100 mln uitgaven 106 mln`)).toContain("onze lezing"),
  );
});

describe("d and e", () => {
  test("what the asker says is his own statement, and takes the consent of the raad", () =>
    expect(cardOf(`${GEMERT} verklaring ja`)).toContain(
      "d. Verklaring: afgelegd volgens uw opgave; telt alleen met instemming van de raad",
    ));
  test("open: what is needed and by when, short and in full", () => {
    const card = cardOf(GEMERT);
    expect(card).toContain("d. Verklaring: bij het verzoek, met instemming raad");
    expect(card).toContain("bij het verzoek, uiterlijk 15 augustus 2021, dat het maatregelen heeft genomen");
    expect(card).toContain("De raad stemt in met die verklaring, niet met de maatregelen zelf");
    expect(card).toContain("e. Eerder vangnet: 2018 of 2019? Extra maatregelen");
    expect(card).toMatch(/Is over 2018 of 2019 een vangnetuitkering toegekend\? .* interne en externe maatregelen .* uitgebreide verzoek/);
  });
  test("nothing more is asked of who does not qualify", () =>
    expect(cardOf("vangnet Geldrop-Mierlo 2020")).not.toContain("Wat nog nodig is"));
  test("known: e is no longer asked", () => expect(cardOf(`${GEMERT} eerder nee`)).toContain("e. Eerder vangnet: niet over 2018 of 2019"));
});

describe("the folded sources", () => {
  test("every condition has one, c with the ruling on late evidence", () => {
    const card = cardOf(GEMERT);
    for (const line of [
      "a. Tekort: Nieuws 22-8-2019, vanaf 2019; Notitie 2020, hfst. 1, voorwaarden – letterlijk in een officiële bron",
      "b. Meerjarig: Notitie 2020, hfst. 1, voorwaarden – staat zo in dit stuk, dat geen officiële bron is",
      "c. Verzoek: Regeling Participatiewet (2022), art. 15 – niet letterlijk in een officiële bron",
      "d. Verklaring: Besluit Participatiewet (2018), art. 10 lid 1 onder d en e; Notitie 2020, hfst. 1, onder d – letterlijk",
      "e. Eerder vangnet: Besluit Participatiewet (2018), art. 10 lid 2 – niet letterlijk in een officiële bron",
      "c. Bewijs dat na 15 augustus komt, telt niet mee. (Besluit Participatiewet (2018), art. 10 lid 5; ECLI:NL:RBNNE:2021:2094)",
    ])
      expect(card).toContain(line);
  });
  test.each(published.regels.map(({ year }) => year))("%i: a to e stand there", (year) => {
    const card = cardOf(`vangnet Utrecht ${year} budget 100 mln uitgaven 112 mln`);
    const sources = card.slice(card.indexOf("\nRegels"));
    const d = year < 2017 ? "d. Analyse" : "d. Verklaring";
    for (const name of ["a. Tekort", "b. Meerjarig", "c. Verzoek", d, "e. Eerder vangnet"]) expect(sources).toContain(name);
  });
  test("our own overview is called that, not an official source", () => {
    const card = cardOf("vangnet Utrecht 2017 budget 100 mln uitgaven 112 mln");
    expect(card).toContain("Regeloverzicht, budgetjaar 2017 – volgens eigen overzicht van officiële bronnen");
    expect(card).not.toContain("– letterlijk in een officiële bron");
  });
  test("where the note contradicts itself or the commission, both stand there", () => {
    const card = cardOf(GEMERT);
    for (const piece of [
      "“meer dan 7,5%”",
      "“-7.5% of lager”",
      "“vóór 15 augustus”",
      "“uiterlijk op”",
      "Hier telt hoe vaak zij is toegekend",
    ])
      expect(card).toContain(piece);
    expect(cardOf("vangnet Utrecht 2024 budget 100 mln uitgaven 112 mln")).not.toContain("“vóór 15 augustus”");
  });
  test("the region: the saldo that does not add up, and one municipality in deficit against two", () => {
    const card = cardOf("vangnet Senzer 2020");
    expect(card).toContain("Deurne: In de Notitie 2020 staat een saldo van 497,9 (× € 1.000); budget min uitgaven is 497,8");
    expect(card).toContain("gemeenten met een mogelijk tekort volgens de tekst: 1 gemeente");
    expect(card).toContain("De tabel in hfst. 2 heeft er twee met een tekort");
  });
  test("own figures contradict nothing that is printed", () => expect(cardOf("vangnet Deurne 2020 uitgaven 7 mln")).not.toContain("497,9"));
  test("own figures are called so once", () => {
    const card = cardOf("vangnet Utrecht 2024 budget 100 mln uitgaven 112 mln resultaat 2023 0");
    expect(card).toContain("Budget 2024 € 100.000.000; uitgaven 2024 € 112.000.000; resultaat 2023 € 0: eigen invoer");
    expect(card).not.toContain("eigen invoer (eigen invoer)");
  });
});

describe("b after a merger: the results of the predecessors count", () => {
  const merged = "Tel dan de resultaten van de voorgangers op. (Vraag en antwoord 2021, nieuw gevormde gemeente)";
  test.each([2017, 2020, 2025])("%i says so, once", (year) =>
    expect(cardOf(`vangnet Utrecht ${year} budget 100 mln uitgaven 112 mln`).split(merged).length).toBe(2),
  );
  test.each([2015, 2016])("%i has no b", (year) =>
    expect(cardOf(`vangnet Utrecht ${year} budget 100 mln uitgaven 112 mln`)).not.toContain("voorgangers"),
  );
});

describe("a result of exactly nothing is no overschot", () => {
  const nothing = "vangnet Utrecht 2024 budget 100 mln uitgaven 100 mln";
  test("on the card of the year", () => {
    expect(topOf(nothing)).toContain("Voldoet niet: geen tekort");
    expect(cardOf(nothing)).toContain("Tekort: geen");
    expect(cardOf(nothing).replace("Geen tekort en geen overschot", "")).not.toMatch(/overschot/i);
  });
  test("in a range", () => expect(cardOf(nothing.replace("uitgaven 100", "uitgaven tussen 100 en 112"))).not.toContain("Overschot  "));
  test("in the years of b together", () =>
    expect(cardOf("vangnet Utrecht 2024 budget 100 mln uitgaven 110 mln resultaat 2023 10 mln resultaat 2022 0")).toContain(
      "b. Meerjarig: geen tekort, niet meer dan",
    ));
});

test("more unlawful spending than the stored spending cannot be", () => {
  const answer = ask(`${GEMERT} onrechtmatig 7 mln`);
  expect(answer.outcome).toBe("refusal");
  expect(textOf(answer)).toContain("€ 7.000.000 kan niet kloppen");
});

test("another municipality is not asked with the formalities of this one", () => {
  const actions = ask(`${GEMERT} uitgaven 6 mln verzoek 10-8-2021 verklaring ja`).cards[0].content.actions as {
    title: string;
    data: { vraag: { vraag: unknown } };
  }[];
  const other = actions.find(({ title }) => title === "Andere gemeente of jaar")?.data.vraag.vraag;
  expect(other).toEqual({ v: 1, kind: "vangnet", wie: "GM1652", jaar: 2020, eigen: {} });
});

describe("condition b in years", () => {
  const calculation = (text: string): string =>
    withoutJoiner(JSON.stringify(ask(`berekening ${text}`).cards[0].content)).replaceAll("\u00a0", " ");
  test("of the sum only what is known together is held against its bound", () => {
    const text = calculation(`${GEMERT} resultaat 2019 -50.000`);
    expect(text).toContain("2018: niet bekend");
    expect(text).toContain("2019: −€ 50.000,00");
    expect(text).toContain("Samen, zonder 2018: −€ 671.500,00");
    expect(text).toContain("Samen: −€ 671.500,00; het tekort moet voorbij de streep, meer dan € 409.117,50");
  });
  test("of a count each year is held against the bound of its own budget", () => {
    const text = calculation(
      "vangnet Helmond 2025 budget 2025 40 mln uitgaven 2025 44 mln budget 2024 38 mln resultaat 2024 -2 mln budget 2023 30 mln resultaat 2023 -1 mln",
    );
    expect(text).toContain("Resultaat 2024: −€ 2.000.000,00. Grens: een tekort van € 1.900.000");
    expect(text).toContain("Resultaat 2023: −€ 1.000.000,00. Grens: een tekort van € 1.500.000");
    expect(text).toContain("2024: −€ 2.000.000,00; de streep is een tekort van € 1.900.000");
  });
});

describe("what was beside what is", () => {
  const card = (text: string): string => JSON.stringify(ask(text).cards[0].content);
  test("the tekort stands in words and in a picture", () => {
    const text = card(`${GEMERT} uitgaven 5,5 mln`);
    expect(text).toContain("Tekort van het budget, zonder eigen cijfers: 11,39%, met eigen cijfers: 0,83%; strepen bij 7,5% en 12,5%");
    expect(card(`${GEMERT} uitgaven 5 mln`)).toContain("met eigen cijfers: overschot 8,34%");
  });
});

describe("a range of spending: where the verdict turns", () => {
  const between = (low: string, high: string) => JSON.stringify(ask(`${GEMERT} uitgaven tussen ${low} en ${high} mln`).cards[0].content);
  test("is drawn when it lies between both ends", () => expect(between("5,8", "6,2")).toContain("Het oordeel slaat om boven"));
  test("both bounds are named where the years behind it are known", () =>
    expect(textOf(ask(`${GEMERT} uitgaven tussen 5,5 en 7 mln resultaat 2019 100.000 resultaat 2018 100.000`))).toContain(
      "Tekort groot genoeg boven € 5.864.017,50, over meer jaren boven € 6.064.017,50",
    ));
  test("of two routes that both change is told of each, and of one alone that it is alone", () => {
    const ofTwo = (low: string, high: string) => textOf(ask(`vangnet Helmond 2025 budget 40 mln uitgaven tussen ${low} en ${high} mln`));
    const both = ofTwo("42", "45");
    expect(both).toContain("Het oordeel over het regulier vangnet slaat om boven € 43.000.000");
    expect(both).toContain("Het oordeel over het uitgebreid vangnet slaat om boven € 42.000.000");
    expect(both).not.toContain("Alleen over");
    expect(ofTwo("42,1", "45")).toContain("Alleen over het regulier vangnet verandert het oordeel: boven € 43.000.000");
  });
  test("is not drawn when both ends are below or above it", () => {
    expect(between("5,5", "5,6")).not.toContain("Het oordeel slaat om");
    expect(between("6,1", "6,2")).not.toContain("Het oordeel slaat om");
  });
});

describe("a bound between two cents", () => {
  // 7,5% of 7.212.345,67 is 540.925,92525.
  const budget = "vangnet Deurne 2024 budget 7.212.345,67";
  test.each([
    ["uitgaven 7.753.271,59", "✘ Voldoet niet", "€ 0,01 onder 7,5%"],
    ["uitgaven 7.753.271,60", "is meer dan 7,5% (€ 540.925,92)", "€ 540.925,93 · 7,50%"],
  ])("%s: on the card in whole cents, and still true", (spent, verdict, said) => {
    // The calculation below has them exact.
    const [card] = cardOf(`${budget} ${spent}`).split("Berekening volgens");
    expect(card).toContain(verdict);
    expect(card).toContain(said);
    expect(card).not.toMatch(/\d,\d{3}/);
  });
});
