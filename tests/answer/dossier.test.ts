import { describe, expect, it, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { AnswerContext } from "../../src/answer/context.ts";
import { answerPress } from "../../src/answer/respond.ts";
import { offersIn } from "../../src/cards/offers.ts";
import type { Question } from "../../src/question/question.ts";
import type { Snapshot } from "../../src/store/store.ts";
import { DOSSIER_CARDS, DOSSIER_STORE, DOSSIERS } from "../dossier-cards.ts";
import { anEntry, inCents } from "../invoer-cards.ts";
import { IN_CHANNEL, IN_CHAT, storeOf } from "../post-cards.ts";
import { readDocx } from "../read-docx.ts";
import { ask, someContext, textOf } from "../support.ts";

async function made(line: string, context: Partial<AnswerContext>) {
  const answer = ask(`dossier ${line}`, context);
  if (!answer.file) throw new Error(`No file for ${line}: ${textOf(answer)}`);
  return { name: answer.file.name, bytes: await answer.file.make(), card: textOf(answer) };
}
const read = async (line: string, context: Partial<AnswerContext>) => readDocx((await made(line, context)).bytes);

const AMOUNT = /−?€ [\d.]*\d(?:,\d+)?(?: mln)?/g;
const inOneLine = (text: string) => text.replaceAll("\u00a0", " ").replace(/\s+/g, " ");

/** Every line of the form on the card of the calculation: what, and how much. */
function linesOf(line: string, context: Partial<AnswerContext>): Map<string, string> {
  const text = textOf(ask(`berekening ${line}`, context));
  return new Map(text.split("\n").flatMap((said) => (/^(.+?) {2}([−±€\d].*)$/.exec(said) ? [[RegExp.$1, RegExp.$2] as const] : [])));
}

describe("every number in a dossier is the card's, to the cent", () => {
  test.each(DOSSIERS)("$what: $line", async ({ line, context }) => {
    const { tables } = await read(line, context);
    const rows = tables.flatMap(({ rows: found }) => found);
    const lines = linesOf(line, context);
    expect(lines.size).toBeGreaterThan(2);
    for (const [label, amount] of lines)
      expect(
        rows.map(([what, value]) => [what, value]),
        label,
      ).toContainEqual([label, amount]);
  });

  test.each(DOSSIERS)("$what: no amount that no card has", async ({ line, context }) => {
    const { paragraphs, text, tables } = await read(line, context);
    const cards = inOneLine(
      [`vangnet ${line}`, `berekening ${line}`, `bron vangnet ${line}`].map((asked) => textOf(ask(asked, context))).join("\n"),
    );
    const known = new Set(cards.match(AMOUNT) ?? []);
    // A card leaves ",00" away where it stands in a sentence, and shows a tekort without its sign.
    const isKnown = (amount: string) =>
      [amount, amount.replace(/,00$/, ""), amount.replace(/^−/, ""), amount.replace(/^−/, "").replace(/,00$/, "")].some((way) =>
        known.has(way),
      );
    // What is compared with the year before is no part of the card: it is looked at on its own.
    const compared = tables.filter(({ header }) => header.includes("Verschil")).flatMap(({ rows }) => rows.flat());
    const found = text.match(AMOUNT) ?? [];
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((amount) => !isKnown(amount) && !compared.some((cell) => cell.includes(amount)))).toEqual([]);
    expect(paragraphs[0]?.style).toBe("Title");
  });

  const monthsIn = (jaar: number, until: number, euros: number, files: number) =>
    anEntry(
      Object.fromEntries(
        Array.from({ length: until }, (_, at) => `m${String(at + 1).padStart(2, "0")}`).flatMap((month) => [
          [`${month}.lasten`, { is: inCents(euros) }],
          [`${month}.baten`, { is: 0 }],
          [`${month}.dossiers`, { is: files }],
        ]),
      ),
      { gemeente: "GM0794", jaar, id: `invoer|maanden|${jaar}` },
    );
  const withMonths = (until: number) => {
    const [before, now] = [monthsIn(2024, 12, 400_000, 400), monthsIn(2025, until, 440_000, 420)];
    const kept = storeOf(before, now);
    const both: Snapshot = {
      of: (kind) => [...DOSSIER_STORE.of(kind), ...kept.of(kind)],
      has: (kind, id) => DOSSIER_STORE.has(kind, id) || kept.has(kind, id),
    };
    return { ...IN_CHAT, entered: both };
  };
  it("what comes from the number of files and what from the cost of each is the whole difference, over the same months", async () => {
    const { tables, text } = await read("Helmond 2025", withMonths(8));
    expect(text).toContain("januari t/m augustus");
    expect(tables.find(({ rows }) => rows.some(([label]) => label === "Per dossier per maand"))?.rows).toEqual([
      ["Dossiers, gemiddeld", "400,0", "420,0", "20,0"],
      ["Uitgaven", "€ 3.200.000,00", "€ 3.520.000,00", "€ 320.000,00 (10,00%)"],
      ["Per dossier per maand", "€ 1.000,00", "€ 1.047,62", "€ 47,62 (4,76%)"],
      ["Door het aantal dossiers", "", "", "€ 160.000,00"],
      ["Door het bedrag per dossier", "", "", "€ 160.000,00"],
    ]);
  });
  it("without months of both years it is said that it cannot be told", async () =>
    expect((await read("Helmond 2025", { ...IN_CHAT, entered: DOSSIER_STORE })).text).toContain(
      "niet te zeggen, want van 2024 en 2025 zijn hier niet dezelfde maanden",
    ));

  it("what changed on the year before is one amount minus the other", async () => {
    const { tables } = await read("Helmond 2025", { ...IN_CHAT, entered: DOSSIER_STORE });
    expect(tables.find(({ header }) => header.includes("Verschil"))?.rows).toEqual([
      ["Budget", "€ 42.600.000,01", "€ 43.400.000,01", "€ 800.000,00 (1,88%)"],
      ["Uitgaven", "€ 47.500.000,64", "€ 48.400.000,71", "€ 900.000,07 (1,89%)"],
    ]);
  });

  it("the answer is the sentence of the card", async () => {
    for (const { line, context } of DOSSIERS) {
      const [, sentence = ""] = textOf(ask(`vangnet ${line}`, context)).split("\n");
      expect((await read(line, context)).text, line).toContain(sentence);
    }
  });
});

describe("a paper to work on", () => {
  const inChat = { ...IN_CHAT, entered: DOSSIER_STORE };
  it("has its chapters as headings, tables with a head, Dutch, a title and numbered pages", async () => {
    const { paragraphs, tables, files } = await read("Gemert-Bakel 2020", inChat);
    expect(paragraphs.filter(({ style }) => style === "Heading1").map(({ text }) => text)).toEqual([
      "De vraag en het antwoord",
      "De cijfers",
      "De berekening",
      "De voorwaarden a tot en met e",
      "De jaren achter voorwaarde b",
      "Oorzaken van het tekort",
      "Maatregelen",
      "Wat het college verklaart en wat de raad wordt gevraagd",
      "De planning, terug vanaf 15 augustus",
      "Wat is aangenomen",
    ]);
    expect(tables.every(({ header }) => header.length > 1)).toBe(true);
    const xml = (name: string) => new TextDecoder().decode(files[name]);
    expect(xml("word/styles.xml")).toContain('w:val="nl-NL"');
    expect(xml("docProps/core.xml")).toContain("<dc:title>Dossier vangnet Gemert-Bakel 2020</dc:title>");
    expect(xml("word/footer1.xml")).toMatch(/Pagina [\s\S]*PAGE[\s\S]* van [\s\S]*NUMPAGES/);
  });
  it("draws the years behind b, and marks those that are not known", async () => {
    const { alts } = await read("Gemert-Bakel 2020", inChat);
    expect(alts).toEqual(["2018: resultaat niet bekend", "2019: resultaat niet bekend", "2020: tekort van € 621.500,00"]);
  });
  it("says of each condition whether it is met, in words", async () => {
    const { tables } = await read("Deurne 2025", inChat);
    const states = tables.find(({ header }) => header[0] === "Voorwaarde")?.rows.map(([what, state]) => [what, state]);
    expect(states).toEqual([
      ["a. Tekort (regulier)", "Voldaan"],
      ["a. Tekort (uitgebreid)", "Voldaan"],
      ["b. Meerjarig (regulier)", "Voldaan"],
      ["b. Meerjarig (uitgebreid)", "Voldaan"],
      ["c. Verzoek", "Niet bekend"],
      ["d. Verklaring", "Voldaan"],
      ["e. Eerder vangnet", "Niet bekend"],
    ]);
  });
  it("has the kept measures with what each is for, and asks whether those of another year still hold", async () => {
    const same = await read("Gemert-Bakel 2020", inChat);
    expect(same.text).toContain("Streep weg wat niet voor dit tekort is genomen.");
    expect(same.tables.flatMap(({ rows }) => rows)).toContainEqual([
      "Benchmark Divosa",
      "van anderen leren, zodat meer mensen uit de uitkering gaan",
    ]);
    expect((await read("Deurne 2025", inChat)).text).toContain(
      "Deze maatregelen zijn van 2020. Of zij in 2025 nog liepen, is hier niet bekend",
    );
  });
  describe("the form for measures", () => {
    const asked = () => ask("dossier Deurne 2025", inChat);
    const form = () => {
      const offer = offersIn(asked().cards[0]).find(({ title }) => title === "Maatregelen kiezen");
      return answerPress({ vraag: offer?.question }, someContext(inChat));
    };
    const sent = (typed: Record<string, string>, context: Partial<AnswerContext> = inChat) => {
      const [send] = form().cards[0].content.actions as { data: { formulier: unknown } }[];
      return answerPress({ formulier: send?.data.formulier, ...typed }, someContext(context));
    };
    const inFile = async (answer: Answer) => {
      if (!answer.file) throw new Error(textOf(answer));
      return readDocx(await answer.file.make());
    };
    const OWN = { "naam-0": "Meer huisbezoeken", "gedaan-0": "Team van drie", "effect-0": "20 dossiers minder", "soort-0": "intern" };

    it("puts what was chosen and written in the document, and leaves a row to be filled in", async () => {
      const answer = sent({ gekozen: "benchmark-divosa", ...OWN });
      expect(textOf(answer)).toContain("Met 1 maatregel uit de lijst en één eigen");
      const { tables, text } = await inFile(answer);
      const rows = tables.flatMap((table) => table.rows);
      expect(rows).toContainEqual([
        "Benchmark Divosa",
        expect.stringContaining("Senzer legt zijn cijfers naast die van andere organisaties"),
        "van anderen leren, zodat meer mensen uit de uitkering gaan",
      ]);
      expect(rows).toContainEqual(["Meer huisbezoeken", "Team van drie", "20 dossiers minder"]);
      expect(rows.filter(([name]) => name === "[in te vullen: maatregel]")).toHaveLength(2 + 3);
      expect(text).not.toContain("Doorstroom");
    });
    it("what has no effect yet is marked in the document", async () => {
      const { tables } = await inFile(sent({ "naam-0": "Inkoop", "soort-0": "extern" }));
      expect(tables.flatMap(({ rows }) => rows)).toContainEqual([
        "Inkoop",
        "[in te vullen: wat, sinds wanneer]",
        "[in te vullen: hoeveel minder tekort]",
      ]);
    });
    it.each<[string, Record<string, string>, string]>([
      ["without a name", { "gedaan-0": "Team van drie", "soort-0": "intern" }, "Geef deze maatregel een naam."],
      ["of neither kind, where e may ask for both", { "naam-0": "Inkoop" }, "Kies intern of extern."],
    ])("a measure %s comes back with what was written", (_what, typed, told) => {
      const answer = sent(typed);
      expect(answer.file).toBeUndefined();
      const text = textOf(answer);
      expect(text).toContain(told);
      for (const written of Object.values(typed)) expect(JSON.stringify(answer.cards[0].content)).toContain(written);
    });
    it("what was written is plain text, at most so long", () => {
      const content = JSON.stringify(sent({ "naam-0": `[klik](https://x.nl) ${"a".repeat(500)}` }).cards[0].content);
      expect(content).not.toContain("](https://x.nl)");
      expect(content).not.toContain("a".repeat(90));
    });
    it("nothing chosen and nothing written is as before, and what the list does not have does not count", () => {
      const empty = textOf(sent({ gekozen: "" }));
      expect(empty).toBe(textOf(asked()));
      expect(textOf(sent({ gekozen: "benchmark-divosa,bestaat-niet" }))).toContain("Met 1 maatregel uit de lijst en nul eigen");
    });
    it("another municipality begins without them", () => {
      const question = { v: 1, kind: "dossier", wie: "GM0762", jaar: 2025, maatregelen: { gekozen: [], eigen: [] } } satisfies Question;
      expect(JSON.stringify(ask("en Helmond 2024?", { ...inChat, lastQuestion: question }).asked)).not.toContain("maatregelen");
    });
    it("the check list counts them, and both kinds answer e", () => {
      const [first] = DOSSIER_CARDS.flatMap(({ name, question }) => (name === "dossier met maatregelen" ? [question] : []));
      const text = textOf(answerPress({ vraag: { ...(first as object), vorm: "controle" } }, someContext(inChat)));
      expect(text).toContain("Drie maatregelen staan erin");
      expect(text).toContain("Een interne en een externe maatregel staan erin");
    });
    it("is not offered where others read along, nor where no measures are asked", () => {
      const titles = (line: string, context: Partial<AnswerContext>) => offersIn(ask(line, context).cards[0]).map(({ title }) => title);
      expect(titles("dossier Deurne 2025", { ...IN_CHANNEL, entered: DOSSIER_STORE })).not.toContain("Maatregelen kiezen");
      expect(titles("dossier Asten 2025", inChat)).not.toContain("Maatregelen kiezen");
    });
  });
  it("asks for external measures where e does, and not where it does not hold", async () => {
    const of = (entered: AnswerContext["entered"]) => read("Deurne 2025", { ...IN_CHAT, entered });
    const granted = (stand: string) =>
      [2023, 2024].map((jaar) => anEntry({ "verzoek-stand": { is: stand } }, { jaar, id: `invoer|e${jaar}` }));
    const figures = anEntry({ budget: { is: inCents(7_000_000) }, uitgaven: { is: inCents(7_900_000) } }, { id: "invoer|x" });
    expect((await of(storeOf(figures, ...granted("toegekend")))).text).toContain("Voorwaarde e geldt: er zijn ook extra maatregelen nodig");
    expect((await of(storeOf(figures, ...granted("geen")))).text).not.toContain("Externe maatregelen");
    expect((await of(storeOf(figures))).text).toContain("Is over 2023 of 2024 een vangnetuitkering toegekend?");
  });
  it("of 2016 the raad is informed, not asked", async () => {
    const entered = storeOf(
      anEntry({ budget: { is: inCents(7_000_000) }, uitgaven: { is: inCents(7_900_000) } }, { jaar: 2016, id: "invoer|o" }),
    );
    const { text } = await read("Deurne 2016", { ...IN_CHAT, entered });
    expect(text).toContain("De raad wordt geïnformeerd");
    expect(text).not.toContain("De raad wordt gevraagd");
    expect(text).toContain("Over 2016 wordt niet naar meer jaren gekeken.");
  });
  it("without a right to it nothing is declared or asked", async () => {
    const { text } = await read("Asten 2025", inChat);
    expect(text).toContain("Op deze cijfers vraagt het college geen vangnetuitkering aan.");
    expect(text).not.toContain("De raad wordt gevraagd\n");
  });
  it("where no verdict can be given it says so, and which figure is missing", async () => {
    const entered = storeOf(anEntry({ budget: { is: inCents(7_000_000) } }, { id: "invoer|b" }));
    const { text } = await read("Deurne 2025", { ...IN_CHAT, entered });
    expect(text).toContain("kan hierover nog geen oordeel worden gegeven");
    expect(text).toContain("Niet bekend: de uitgaven 2025.");
  });
  it("says who entered a figure, when and from what", async () => {
    const { text } = await read("Helmond 2025", inChat);
    expect(text).toContain("SiSa, ingevoerd door Anna de Vries op 20 november 2026");
  });
  it("goes back from 15 August, with places for the meetings of college and raad", async () => {
    const { tables } = await read("Helmond 2025", { ...inChat, now: "2026-03-02T09:00:00Z", asOf: "2026-11-22T12:00:00Z" });
    const [before] = tables.filter(({ header }) => header[0] === "Wanneer");
    expect(before?.rows.slice(0, 5)).toEqual([
      ["15 augustus 2026", "Verzoek indienen", "nog 166 dagen"],
      ["14 augustus 2026", "Verzoek veilig binnen", "nog 165 dagen"],
      ["[in te vullen, vóór 14 augustus 2026]", "Raad: instemmen met de verklaring", "eigen vergaderschema"],
      ["[in te vullen, vóór 14 augustus 2026]", "College: verklaring vaststellen", "eigen vergaderschema"],
      ["September tot en met november 2025", "Analyse en maatregelen voorbereiden", "voorbij"],
    ]);
  });
  it("is the same bytes each time", async () => {
    const [one, two] = [await made("Gemert-Bakel 2020", inChat), await made("Gemert-Bakel 2020", inChat)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
  it("of who may not see the figures they are not in it", () => {
    const other = ask("dossier Helmond 2025", { ...IN_CHAT, entered: DOSSIER_STORE, tenants: ["andere"] });
    expect(other.file).toBeUndefined();
    expect(textOf(other)).toContain("Geen cijfers van Helmond over 2025");
  });
});

describe("the page for the alderman", () => {
  test.each(DOSSIERS)("$what: in plain words, with the card's amounts", async ({ line, context }) => {
    const { text, tables } = await read(`${line} wethouder`, context);
    const [, sentence = ""] = textOf(ask(`vangnet ${line}`, context)).split("\n");
    expect(text).toContain(sentence);
    // No letters of conditions, nor words that need a list of words.
    expect(text).not.toMatch(/\b[a-e]\. |voorwaarde [a-e]\b|\bH[123]\b|netto lasten|relevante bestedingen/i);
    const cards = inOneLine(textOf(ask(`vangnet ${line}`, context)));
    for (const [, value = ""] of tables[0]?.rows ?? []) expect(cards).toContain(value.split(" · ")[0]);
  });
  it("says what is asked of its reader", async () => {
    const { text } = await read("Gemert-Bakel 2020 wethouder", { ...IN_CHAT, now: "2020-11-15T12:00:00Z" });
    expect(text).toContain("Laat uitzoeken: het resultaat 2018 en 2019.");
    expect(text).toContain("Vraag de raad om met die verklaring in te stemmen, ruim voor 14 augustus 2021.");
    expect(text).toContain("Zorg dat het verzoek op 14 augustus 2021 binnen is.");
  });
});

describe("how it is asked", () => {
  const inChat = { ...IN_CHAT, entered: DOSSIER_STORE };
  test.each([
    ["dossier Deurne 2025 wethouder", "Vangnet Deurne 2025 op één pagina.docx"],
    ["dossier Deurne 2025 voor de wethouder", "Vangnet Deurne 2025 op één pagina.docx"],
    ["dossier Deurne 2025 op één pagina", "Vangnet Deurne 2025 op één pagina.docx"],
    ["maak een dossier van Deurne 2025", "Dossier vangnet Deurne 2025.docx"],
    ["dossier vangnet Deurne", "Dossier vangnet Deurne 2025.docx"],
  ])("%s", (text, name) => expect(ask(text, inChat).file?.name).toBe(name));
  it("after a verdict it is of that one", () => {
    const { asked } = ask("vangnet Deurne 2025", inChat);
    if (!asked) throw new Error("Not asked");
    expect(ask("dossier", { ...inChat, lastQuestion: asked }).file?.name).toBe("Dossier vangnet Deurne 2025.docx");
    expect(ask("maak er een dossier van", { ...inChat, lastQuestion: asked }).file?.name).toBe("Dossier vangnet Deurne 2025.docx");
  });
  it("a number of files is another question", () => {
    expect(textOf(ask("dossiers Gemert-Bakel 2020"))).toContain("396");
    expect(ask("20 dossiers minder vanaf september", inChat).file).toBeUndefined();
  });
  it("figures of one's own do not get in, and that is said", async () => {
    const line = "Gemert-Bakel 2020 uitgaven 6,2 mln";
    const { card, bytes } = await made(line, inChat);
    expect(card).toContain("Wat u zelf typt bij een vraag, komt er niet in");
    expect(readDocx(bytes).text).not.toContain("€ 6.200.000");
  });
  it("in a channel it is said where the file can be had", () =>
    expect(textOf(ask("dossier Gemert-Bakel 2020", IN_CHANNEL))).toContain("Het bestand krijgt u in uw eigen chat met mij"));
  test.each([
    ["of a region: which municipality", "dossier Senzer 2020", "Een dossier is van één gemeente"],
    ["of a year to come", "dossier Deurne 2027", "2027 is nog niet begonnen"],
    ["of a year without rules", "dossier Deurne 2012", "Voor 2012 ken ik geen vangnetregels"],
    ["without figures", "dossier Utrecht 2024", "Geen cijfers van Utrecht over 2024"],
  ])("%s", (_what, text, said) => {
    const answer = ask(text, inChat);
    expect(answer.file).toBeUndefined();
    expect(textOf(answer)).toContain(said);
  });
});

const IN_OWN_CHAT = { ...IN_CHAT, entered: DOSSIER_STORE };

describe("the check list", () => {
  const check = (line: string, context: Parameters<typeof ask>[1] = IN_OWN_CHAT) => ask(`dossier controle ${line}`, context);
  it("says of each point whether the dossier answers it, and what is left to do", () => {
    const text = textOf(check("Gemert-Bakel 2020"));
    expect(text).toContain("2 van de 10 punten staan in het dossier");
    expect(text).toContain("Acht punten zijn nog voor u");
    expect(text).toContain("a. Tekort boven de drempel  ✔ staat erin");
    expect(text).toContain("De uitgaven zijn: prognose");
    expect(text).toContain("Alleen na een uitkering over 2018 of 2019: dat is niet bekend");
    expect(text).toContain("Het formulier zelf is van de Toetsingscommissie");
  });
  it("makes no file, and leads to the one that it is about", () => {
    const answer = check("Gemert-Bakel 2020");
    expect(answer.file).toBeUndefined();
    expect(textOf(answer)).toContain("[Dossier]");
    expect(textOf(ask("dossier Gemert-Bakel 2020", IN_OWN_CHAT))).toContain("[Controle]");
  });
  test.each(["dossier Gemert-Bakel 2020 controle", "checklist dossier Gemert-Bakel 2020", "is het dossier Gemert-Bakel 2020 compleet"])(
    "%s",
    (line) => expect(textOf(ask(line, IN_OWN_CHAT))).toContain("Controle dossier Gemert-Bakel 2020"),
  );
  it("goes on from an answer, and is kind where there is none", () => {
    expect(
      textOf(ask("dossier controle", { ...IN_OWN_CHAT, lastQuestion: { v: 1, kind: "dossier", wie: "GM1652", jaar: 2020 } })),
    ).toContain("Controle dossier Gemert-Bakel 2020");
    expect(textOf(check("Deurne 2027"))).toContain("2027 is nog niet begonnen");
  });
});
