import { describe, expect, it } from "vitest";
import { QUESTIONS, TABLE_QUESTIONS } from "../questions.ts";
import { ask, textOf } from "../support.ts";

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
    expect(Buffer.byteLength(JSON.stringify(answer.cards[0].content))).toBeLessThan(20 * 1024);
    // What is asked back by itself may be another question behind "bron".
    if (outcome !== "answer" || answer.outcome !== "answer" || asked?.kind === "vangnet" || (asked && "vanaf" in asked)) return;
    expect(answer.rows ?? []).toHaveLength(rows.length);
  });
});
