import { describe, expect, test } from "vitest";
import { parseText } from "../../src/question/read.ts";
import { type OwnFigures, type VangnetQuestion, vangnetQuestion } from "../../src/question/vangnet/shapes.ts";
import { readQuestion, toRead } from "../support.ts";

const parse = (text: string) => parseText(text, toRead());
const mln = (amount: number) => Math.round(amount * 1e8);
const GEMERT = "GM1652";
const UTRECHT = "GM0344";

/** The question for a municipality and year, with own figures of that year unless said otherwise. */
const question = (wie: string | null, jaar: number | null, own?: OwnFigures, more: Partial<VangnetQuestion> = {}): VangnetQuestion => {
  const { eigen, ...others } = more;
  return vangnetQuestion({ wie, jaar, eigen: { ...(own && { [jaar ?? "t"]: own }), ...eigen }, ...others });
};

describe("one sentence, one question", () => {
  const PLAIN = question(GEMERT, 2020);
  test.each([
    ["vangnet Gemert-Bakel 2020", PLAIN],
    ["hoe zit het in 2020 met het vangnet van gemert bakel?", PLAIN],
    ["hoe zit het in '20 met het vangnet van gemert bakel?", PLAIN],
    ["hoe zit het in ’20 met het vangnet van “Gemert–Bakel”?", PLAIN],
    ["2020 gemert-bakel VANGNET", PLAIN],
    ["Gemert-Bakel 2020", PLAIN],
    ["vagnet gemert-bakel 2020", PLAIN],
    ["vangnetuitkering over 2020 voor de gemeente Gemert-Bakel, alstublieft!", PLAIN],
    ["Krijgt Gemert-Bakel over 2020 een vangnetuitkering en hoeveel?", PLAIN],
    ["vangnet – Gemert-Bakel – 2020", PLAIN],
    ["vangnet Gemert-Bakel-2020", PLAIN],
    ["vangnet2020 Gemert-Bakel", PLAIN],
    ["<at>Vangnetwijzer</at>&nbsp;vangnet Gemert-Bakel&nbsp;2020", PLAIN],
    ['<p><at id="0">Vangnet wijzer</at> vangnet <b>Gemert-Bakel</b> 2020</p>', PLAIN],
    ["@Vangnetwijzer vangnet Gemert-Bakel 2020", PLAIN],
    ["vangnet\u00a0Gemert\u2011Bakel\u200b\n2020", PLAIN],
    ["vangnet Gemert-Bakel 2020 2020", PLAIN],
    ["vangnet Gemert-Bakel", question(GEMERT, null)],
    ["vangnet Gemert-Bakel dit jaar", question(GEMERT, 2026)],
    ["vangnet Gemert-Bakel vorig jaar", question(GEMERT, 2025)],
    ["halen wij het vangnet?", question(null, null)],
    ["vangnet Senzer 2020", question("senzer", 2020)],
    ["vangnet Gemert-Bakel 2012", question(GEMERT, 2012)],
  ])("%s", (text, expected) => expect(parse(text)).toEqual({ kind: "question", question: expected, notes: [] }));
});

describe("with figures of one's own", () => {
  const HUNDRED = { budget: mln(100), uitgaven: mln(112.5) };
  test.each([
    ["vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln", question(UTRECHT, 2024, HUNDRED)],
    ["vangnet Utrecht 2024 uitgaven € 112.500.000,- budget € 100.000.000,-", question(UTRECHT, 2024, HUNDRED)],
    ["uitgaven 112,5 mln Utrecht vangnet budget 100 mln 2024", question(UTRECHT, 2024, HUNDRED)],
    ["vangnet Utrecht 2024 100 mln budget, 112,5 mln uitgaven", question(UTRECHT, 2024, HUNDRED)],
    ["vangnet Utrecht 2024 met 100 mln budget en 112,5 mln aan uitgaven", question(UTRECHT, 2024, HUNDRED)],
    ["vangnet Utrecht 2024: budget=100 mln; uitgaven:112,5mln", question(UTRECHT, 2024, HUNDRED)],
    ["vangnet Utrecht budget 2024 100 mln uitgaven 2024 112,5 mln", question(UTRECHT, 2024, HUNDRED)],
    ["vangnet Utrecht budget 100 mln uitgaven 112,5 mln", question(UTRECHT, null, HUNDRED)],
    ["vangnet Utrecht 2024 tekort 12,5 mln", question(UTRECHT, 2024, { resultaat: -mln(12.5) })],
    ["vangnet Utrecht 2024 overschot 12,5 mln", question(UTRECHT, 2024, { resultaat: mln(12.5) })],
    ["vangnet Utrecht 2024 resultaat -12,5 mln", question(UTRECHT, 2024, { resultaat: -mln(12.5) })],
    ["vangnet Utrecht 2024 tekort van 6 ton", question(UTRECHT, 2024, { resultaat: -mln(0.6) })],
    ["vangnet Utrecht 2024 netto lasten 112 mln", question(UTRECHT, 2024, { uitgaven: mln(112) })],
    [
      "vangnet Utrecht 2024 lasten 120 mln baten 8 mln onrechtmatige uitgaven 100.000",
      question(UTRECHT, 2024, { lasten: mln(120), baten: mln(8), onrechtmatig: mln(0.1) }),
    ],
    ["wat als de uitgaven van Utrecht in 2024 5,9 mln worden", question(UTRECHT, 2024, { uitgaven: mln(5.9) })],
    ["vangnet Utrecht 2024 uitgaven 2023 50 mln", question(UTRECHT, 2024, undefined, { eigen: { 2023: { uitgaven: mln(50) } } })],
    [
      "vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln resultaat 2023 -3 mln resultaat 2022 -2 mln",
      question(UTRECHT, 2024, HUNDRED, { eigen: { 2023: { resultaat: -mln(3) }, 2022: { resultaat: -mln(2) } } }),
    ],
    [
      "vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln; resultaten: 2023 -3 mln, 2022 - 2 mln",
      question(UTRECHT, 2024, HUNDRED, { eigen: { 2023: { resultaat: -mln(3) }, 2022: { resultaat: -mln(2) } } }),
    ],
    [
      "vangnet Utrecht 2024 resultaat 2023 tekort van 3 mln en resultaat 2022 overschot van 50.000",
      question(UTRECHT, 2024, undefined, { eigen: { 2023: { resultaat: -mln(3) }, 2022: { resultaat: mln(0.05) } } }),
    ],
    ["vangnet Utrecht 2016 inwoners 340.000", question(UTRECHT, 2016, undefined, { inwoners: 340_000 })],
    ["vangnet Utrecht 2016 inwoners 2016 340.000", question(UTRECHT, 2016, undefined, { inwoners: 340_000 })],
    ["vangnet Utrecht 2016 met 340.000 inwoners", question(UTRECHT, 2016, undefined, { inwoners: 340_000 })],
  ])("%s", (text, expected) => expect(parse(text)).toEqual({ kind: "question", question: expected, notes: [] }));
});

describe("a range of spending", () => {
  test.each([
    "uitgaven tussen 5,9 en 6,2 mln",
    "uitgaven tussen 6,2 en 5,9 mln",
    "uitgaven tussen 5,9 mln en 6,2 mln",
    "uitgaven tussen de 5,9 mln en 6.200.000",
    "uitgaven van 5.900.000 tot 6,2 mln",
    "uitgaven 5,9 mln tot 6,2 mln",
    "uitgaven 5,9-6,2 mln",
    "uitgaven 5,9 – 6,2 mln",
    "uitgaven 5,9 mln - 6,2 mln",
    "uitgaven 5,9 mln-6,2 mln",
  ])("%s", (typed) =>
    expect(parse(`vangnet Gemert-Bakel 2020 ${typed}`)).toMatchObject({
      question: question(GEMERT, 2020, { uitgaven: mln(5.9), uitgavenTot: mln(6.2) }),
    }),
  );

  test("to the cent, the unit stands once", () =>
    expect(parse("vangnet Gemert-Bakel 2020 uitgaven tussen 5,9512345 en 6,2 mln")).toMatchObject({
      question: { eigen: { 2020: { uitgaven: 595_123_450 } } },
    }));
});

describe("formal facts", () => {
  test.each([
    ["verzoek 14-8-2021", { verzoek: "2021-08-14" }],
    ["verzoek ingediend op 14 augustus 2021", { verzoek: "2021-08-14" }],
    ["verklaring ja", { verklaring: true }],
    ["verklaring afgelegd", { verklaring: true }],
    ["verklaring nee", { verklaring: false }],
    ["verklaring niet afgelegd", { verklaring: false }],
    ["verklaring afgelegd: nee", { verklaring: false }],
    ["geen verklaring afgelegd", { verklaring: false }],
    ["verklaring ja, eerder nee", { verklaring: true, eerder: false }],
    ["eerder uitkering gehad ja, aanvullende maatregelen nee", { eerder: true, aanvullend: false }],
    ["verklaring", {}],
  ])("%s", (typed, facts) =>
    expect(parse(`vangnet Gemert-Bakel 2020 ${typed}`)).toEqual({
      kind: "question",
      question: question(GEMERT, 2020, undefined, facts),
      notes: [],
    }),
  );

  test("a name between the word and the day is still the name", () =>
    expect(parse("vangnet 2020 verzoek Gemert-Bakel 14-8-2021")).toMatchObject({ question: { wie: GEMERT, verzoek: "2021-08-14" } }));
});

describe("help, and what is no question", () => {
  test.each(["", "   ", "help", "Hallo!", "<at>Vangnetwijzer</at>", "???"])("“%s”: help", (text) =>
    expect(parse(text)).toMatchObject({ kind: "question", question: { kind: "help" } }),
  );
  test.each(["lekker weer vandaag", "5,9 mln"])("“%s”: not understood", (text) =>
    expect(parse(text)).toMatchObject({ kind: "trouble", trouble: { kind: "not-understood" } }),
  );
});

describe("what the parser reads is a question that a button can carry", () => {
  test.each(["vangnet Utrecht 2016 budget 0,1 mln resultaat -5 inwoners 1 verzoek 1-1-2016", "vangnet Deurne uitgaven tussen 0 en 99 mld"])(
    "%s",
    (text) => {
      const reading = parse(text);
      expect(readQuestion(reading.kind === "question" ? reading.question : undefined)).toBeDefined();
    },
  );
});
