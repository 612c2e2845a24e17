import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { buildWorld } from "../../src/answer/world.ts";
import { loadPublished } from "../../src/data/load.ts";
import { QUESTIONS, TABLE_QUESTIONS } from "../questions.ts";
import { ask, published, textOf } from "../support.ts";

const UTRECHT = "vangnet Utrecht 2024 budget 100 mln uitgaven 112 mln";
const HELMOND = "vangnet Helmond 2025 budget 60 mln uitgaven 64 mln";

describe("bron", () => {
  it.each([
    ["bron maatregelen jongeren", ["Notitie Gebundelde Uitkering 2020", "Verdiepend onderzoek", "hfst. 4, VSO/Pro/Entree"]],
    [`bron ${UTRECHT}`, ["eigen invoer", "Regels 2024", "Voorwaarden 2024, voorwaarden"]],
    [`bron ${HELMOND}`, ["Regels 2025: regulier vangnet", "Regels 2025: uitgebreid vangnet", "Stb. 2025, 222"]],
    ["bron vangnet Gemert-Bakel", ["5.454,9 × € 1.000", "Regels 2020"]],
    ["bron samenvatting 2020", ["5.454,9 × € 1.000", "Regels 2020"]],
    ["bron planning 2025", ["Voorwaarden vangnetuitkering 2025", "Berekening en uitbetaling 2024", "Advies, besluit en betaling"]],
    ["bron vergelijk Asten Someren 2020", ["184 dossiers", "par. 3.4.1", "3,95 procent"]],
  ])("%s", (question, pieces) => {
    const text = textOf(ask(question));
    for (const piece of pieces) expect(text).toContain(piece);
  });

  it.each([
    ["figures of a year that the answer does not rest on", `bron ${HELMOND}`, "38.207,3"],
    ["that something was erased", "bron wis mijn gegevens", "gewist"],
    ["that own figures have no source where rules have one", `bron ${UTRECHT}`, "rust niet op"],
  ])("does not show %s", (_what, question, piece) => expect(textOf(ask(question))).not.toContain(piece));

  it.each(["wis mijn gegevens", "privacy", "help", "bronnen"])("of “%s”: no published figure, and nothing is done", (question) => {
    const answer = ask(`bron ${question}`);
    expect(textOf(answer)).toContain("rust niet op een gepubliceerd cijfer");
    expect(answer.effects).toEqual([]);
  });

  it.each(["vangnet Asten 2012", "vangnet Helmond 2025", "saldo Utrecht 2020", "planning 1999"])(
    "of a refusal is that refusal: %s",
    (question) => {
      const [inner, outer] = [ask(question), ask(`bron ${question}`)];
      expect(inner.outcome).not.toBe("answer");
      expect(outer.outcome).toBe(inner.outcome);
      expect(textOf(outer)).toBe(textOf(inner));
    },
  );

  it.each(Object.values({ ...QUESTIONS, ...TABLE_QUESTIONS }))("every figure behind “%s” on one card or its pages", (question) => {
    const { rows = [], asked, outcome } = ask(question);
    const answer = ask(`bron ${question}`);
    expect(Buffer.byteLength(JSON.stringify(answer.cards[0].content))).toBeLessThan(24 * 1024);
    // What is asked back by itself may be another question behind "bron".
    if (outcome !== "answer" || answer.outcome !== "answer" || asked?.kind === "vangnet" || (asked && "vanaf" in asked)) return;
    expect(answer.rows ?? []).toHaveLength(rows.length);
  });
});

describe("sources can be opened", () => {
  const linksOn = (question: string): string[] =>
    [...JSON.stringify(ask(question).cards[0].content).matchAll(/\]\((https:[^)]*)\)/g)].map(([, address = ""]) => address);

  it("every official source has an address, but what this product put together itself", () =>
    expect(
      [...published.bronnen.values()].filter(({ soort, adres, eigenOverzicht }) => soort === "regeling" && !adres && !eigenOverzicht),
    ).toEqual([]));

  it.each([
    ["bronnen", "https://wetten.overheid.nl/BWBR0015703"],
    ["vangnet Gemert-Bakel 2020", "https://wetten.overheid.nl/BWBR0020183/2018-01-01"],
    ["bron vangnet Gemert-Bakel 2020", "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RBNNE:2021:2094"],
    ["regels 2018", "https://wetten.overheid.nl/BWBR0020183/2018-01-01"],
    ["wat verandert er in 2025", "https://zoek.officielebekendmakingen.nl/stb-2025-222.html"],
    ["wat is vangnet", "https://wetten.overheid.nl/BWBR0015703"],
  ])("%s: %s is a link", (question, address) => expect(linksOn(question)).toContain(address));

  it("a document of the region only where an address was given", () => {
    expect(linksOn("klachten")).toEqual([]);
    const linked = loadPublished(fileURLToPath(new URL("../../data", import.meta.url)), { "evaluatie-senzer-2020": "https://a.nl/e.pdf" });
    const own = buildWorld(linked, "meld het");
    const [card] = ask("klachten", own).cards;
    expect(JSON.stringify(card.content)).toContain("[Evaluatie 2020](https://a.nl/e.pdf), par. 4.4.1");
  });
  it("and an address for a document that there is not stops the start", () =>
    expect(() => loadPublished(fileURLToPath(new URL("../../data", import.meta.url)), { "notitie-2002": "https://a.nl" })).toThrow(
      /DOCUMENT_LINKS.*notitie-2002/,
    ));
});
