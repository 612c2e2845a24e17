import { describe, expect, it, test } from "vitest";
import { ask, textOf } from "../support.ts";

const said = (question: string): string => textOf(ask(question)).replaceAll("\u00a0", " ");

describe("an amount of another policy field is never a BUIG figure", () => {
  test.each([
    "budget jeugdzorg van someren",
    "hoe hoog is het budget jeugdzorg van someren",
    "budget van Helmond voor de Wmo in 2020",
    "budget schuldhulp Deurne 2020",
    "tekort jeugdzorg Helmond 2020",
    "budget minimabeleid van Helmond",
    "budget bijzondere bijstand Asten",
    "hoeveel geld krijgt Deurne voor de jeugdzorg",
    "uitgaven leerlingenvervoer Laarbeek 2020",
    "wat is het tekort op de Wmo in Gemert-Bakel",
  ])("%s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("refusal");
    expect(textOf(answer)).toContain("Daar heb ik geen cijfers over");
  });

  test.each([
    "budget zwembad Someren 2020",
    "uitgaven van Helmond aan het theater in 2020",
    "welk budget heeft Laarbeek voor cultuur",
    "budget loonkostensubsidie van Deurne",
    "budget personeel Senzer 2020",
    "budget ioaw helmond 2020",
  ])("asks what is meant by another thing beside a figure: %s", (question) => expect(ask(question).outcome).toBe("question-back"));
  it("says of whom a topic is when that is somebody else", () =>
    expect(said("wat is het wsw budget van Helmond in 2020")).toContain("Dit gaat over Werkplein Ability, niet over Helmond"));
  it("says so as well of what was only found", () =>
    expect(said("wat kost de Wsw in Helmond")).toContain("Dit gaat over Werkplein Ability, niet over Helmond"));
  it("a filler beside a figure is no other field", () => expect(ask("budget van Helmond graag in 2020").outcome).toBe("answer"));
});

describe("what something cost is not answered with other costs", () => {
  test.each(["Wat heeft de evaluatie gekost?", "wat kostte het rapport van Berenschot"])("%s", (question) =>
    expect(said(question)).toMatch(/kostte, staat niet in de documenten/),
  );
});

describe("a word is said to stand where the whole of it stands", () => {
  it("re-integratiebudget is in the annex alone", () => {
    const text = said("wie betaalt het zwembad uit het re-integratiebudget");
    expect(text).not.toMatch(/re-integratiebudget” komt voor in (Notitie|Evaluatie)/);
  });
  it("words that only frame a question are not listed", () =>
    expect(said("hoeveel asielzoekers worden in Deurne opgevangen")).not.toContain("opgevangen"));
});

describe("a word that stands in no document is said above what was found", () => {
  it("once", () => {
    const text = said("wat vindt de evaluatie van de arrogante zonnepanelen bij Senzer");
    expect(text).toContain("“zonnepanelen” staat niet in de documenten die ik ken");
    expect(text).not.toContain("Niet gebruikt");
  });
  it("and no figure is told beside it", () =>
    expect(ask("Hoeveel wethouders van Helmond zijn er afgetreden vanwege Senzer?").outcome).toBe("refusal"));
});

describe("what was asked stands first", () => {
  test.each([
    ["klachten 2018", /^Klachten over Senzer\n37 klachten\nAantal klachten · Alle gemeenten \(2018, realisatie\)\n/],
    ["Hoeveel fte werkt er bij Senzer", /^Formatie van Senzer\n382 fte\nWerkzaam bij Senzer/],
    [
      "Wat was het benodigde weerstandsvermogen volgens Deloitte?",
      /^Weerstandsvermogen van Senzer\n+Noodzakelijk weerstandsvermogen[^\n]*17,4/,
    ],
    [
      "Met welk bedrag daalde de weerstandscapaciteit van Senzer tussen eind 2018 en eind 2019?",
      /17,1 mln\n[^\n]*\nWeerstandscapaciteit {2}€ 11,6 mln/,
    ],
    [
      "Waarover zijn werkgevers het minst tevreden in de dienstverlening van Senzer?",
      /^Enquête onder werkgevers\n+Snelheid van levering[^\n]*2,9/,
    ],
  ])("%s", (question, first) => expect(said(question)).toMatch(first));
});

it("scenarios stand in the order of their document", () => {
  const text = said("Welke scenario's zijn er voor VSO/Pro jongeren in de kaderbrief?");
  const places = ["Scenario 1: keuze", "Scenario 1: gevolg", "Scenario 2: keuze", "Scenario 2: gevolg", "Scenario 3: keuze"].map((part) =>
    text.indexOf(part),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

describe("a question on the documents gets no advice on municipalities and years", () => {
  test.each(["wat is de bijstandsnorm voor een alleenstaande", "Hoe hoog was het ziekteverzuim bij Senzer in 2019?"])("%s", (question) => {
    const text = said(question);
    expect(text).not.toContain("Noem een gemeente en een jaar");
    expect(text).not.toContain("noem een gemeente en een jaar");
  });
});

describe("a condition by its letter, of a year", () => {
  it.each([
    ["wat is voorwaarde b in 2017", "meer dan 5% van het budget van het jaar zelf"],
    ["wat is voorwaarde d in 2016", "informeert daarmee de raad"],
    ["wat is voorwaarde e in 2019", "over een van de twee jaren ervoor"],
    ["welke jaren tellen mee voor b over 2024", "Het jaar zelf en de twee jaren ervoor"],
    ["wat betaalt het vangnet in 2015", "is niet gevonden"],
  ])("%s", (text, said) => expect(textOf(ask(text))).toContain(said));
  it("of a year without rules no other year's rules are given", () => {
    const answer = ask("welke regels gelden in 2014");
    expect([answer.outcome, textOf(answer)]).toEqual(["refusal", expect.stringContaining("De regels van 2014 ken ik niet")]);
    expect(textOf(answer)).not.toContain("7,5%");
  });
});
