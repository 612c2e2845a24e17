import { describe, expect, test } from "vitest";
import type { Question } from "../../src/question/question.ts";
import { parseText } from "../../src/question/read.ts";
import { vangnetQuestion } from "../../src/question/vangnet/shapes.ts";
import { readQuestion, toRead } from "../support.ts";

const parse = (text: string, lastQuestion?: Question) => parseText(text, toRead(lastQuestion && { lastQuestion }));

const asked = (text: string, last?: Question): Question => {
  const reading = parse(text, last);
  if (reading.kind !== "question") throw new Error(`Trouble: ${JSON.stringify(reading.trouble)}`);
  expect(readQuestion(reading.question)).toEqual(reading.question);
  return reading.question;
};
const trouble = (text: string, last?: Question): string => {
  const reading = parse(text, last);
  if (reading.kind !== "trouble") throw new Error(`Read as ${JSON.stringify(reading.question)}`);
  return reading.trouble.kind === "choose" ? `choose ${reading.trouble.what}` : reading.trouble.kind;
};

const GEMERT_BAKEL_2020 = vangnetQuestion({ wie: "GM1652", jaar: 2020 });
const [ASTEN, DEURNE, GELDROP, GEMERT, HELMOND, LAARBEEK, SOMEREN] = ["GM0743", "GM0762", "GM1771", "GM1652", "GM0794", "GM1659", "GM0847"];

describe("follow-ups on a vangnet question", () => {
  test.each([
    ["en Deurne?", { wie: DEURNE, jaar: 2020 }],
    ["en Duerne?", { wie: DEURNE }],
    ["en 2021?", { wie: GEMERT, jaar: 2021 }],
    ["en met 6 mln", { eigen: { 2020: { uitgaven: 6e8 } } }],
    ["en met tekort 300.000?", { eigen: { 2020: { resultaat: -3e7 } } }],
    ["en met een budget van 5 mln?", { eigen: { 2020: { budget: 5e8 } } }],
    ["en resultaat 2019 -300.000?", { jaar: 2020, eigen: { 2019: { resultaat: -3e7 } } }],
    ["en uitgaven tussen 5,9 en 6,2 mln?", { eigen: { 2020: { uitgaven: 5.9e8, uitgavenTot: 6.2e8 } } }],
  ])("%s", (text, expected) => expect(asked(text, GEMERT_BAKEL_2020)).toMatchObject({ kind: "vangnet", ...expected }));

  test("figures said before stay, the replaced one goes", () => {
    const last = vangnetQuestion({ wie: "GM1652", jaar: 2020, eigen: { 2020: { uitgaven: 5.9e8 }, 2019: { resultaat: -1e7 } } });
    expect(asked("en met tekort 300.000?", last)).toMatchObject({ eigen: { 2019: { resultaat: -1e7 }, 2020: { resultaat: -3e7 } } });
    expect(JSON.stringify(asked("en met tekort 300.000?", last))).not.toContain("uitgaven");
  });

  test.each([
    ["en klachten Deurne", { kind: "onderwerp", onderwerp: "klachten", wie: DEURNE }],
    ["en saldo Helmond 2020", { kind: "buig", wie: HELMOND }],
    ["en het volume van Someren?", { kind: "onderwerp", onderwerp: "bijstandsvolume", wie: SOMEREN }],
    ["en stemmen Helmond Deurne", { kind: "stemmen", voor: [HELMOND, DEURNE] }],
    ["en planning 2021", { kind: "planning", jaar: 2021 }],
  ])("%s is a question of its own", (text, expected) => expect(asked(text, GEMERT_BAKEL_2020)).toMatchObject(expected));

  test.each(["en Bergen?", "en Deurne en Asten?"])("%s asks which", (text) => expect(trouble(text, GEMERT_BAKEL_2020)).toBe("which-name"));
});

describe("words are not taken for municipalities", () => {
  test.each(["hoeveel geld krijgen wij van het vangnet in 2020?", "hoe hoog is ons tekort in 2020", "wat is de reden van ons tekort"])(
    "%s is about the asker's own",
    (text) => expect(asked(text)).toMatchObject({ wie: null }),
  );

  test.each([
    ["doen wij het goed", "not-understood"],
    ["mijn gemeente is goed", "not-understood"],
    ["hoeveel inwoners heeft Helmond", "unknown-topic"],
    ["wie is de wethouder van Deurne", "unknown-topic"],
    ["klagten Deurne", "unknown-topic"],
  ])("%s: %s", (text, kind) => expect(trouble(text)).toBe(kind));
});

describe("votes", () => {
  const all = [ASTEN, DEURNE, GELDROP, GEMERT, HELMOND, LAARBEEK, SOMEREN];
  const without = (code: string | undefined) => all.filter((known) => known !== code);
  test.each([
    ["stemmen Helmond Asten Deurne", [ASTEN, DEURNE, HELMOND]],
    ["stemmen Helmond tegen", without(HELMOND)],
    ["stemmen zonder Helmond", without(HELMOND)],
    ["stemmen iedereen behalve Helmond", without(HELMOND)],
    ["stemmen alle zeven", all],
    ["stemmen Geldrop-Mierlo en Gemert-Bakel voor, Helmond tegen", [GELDROP, GEMERT]],
    ["stemmen voor Asten Deurne tegen Helmond", [ASTEN, DEURNE]],
  ])("%s", (text, voor) => expect(new Set((asked(text) as { voor: string[] }).voor)).toEqual(new Set(voor)));
});

describe("commands with amounts", () => {
  test.each([
    ["verdeel 2,2 milioen", { cents: 2.2e8 }],
    ["verdeel 2,2 mln over dossiers", { sleutel: "dossiers" }],
    ["wie heeft het grootste overschot 2020", { kind: "overzicht", wie: "senzer", sorteer: "saldo" }],
    ["wie heeft het laagste budget 2020", { kind: "overzicht", sorteer: "budget", oplopend: true }],
    ["scenario krachtteam 1 mln", { welk: "krachtteam", aantal: 1e8 }],
    ["trap 400 2000 390", { aantallen: [400, 2000, 390] }],
    ["vergelijk Asten en Somern", { wie: [ASTEN, SOMEREN] }],
    ["vangnet Deurne 2020 verzoek 10 aug 2021", { verzoek: "2021-08-10" }],
    ["vangnet Deurne 2020 geen verzoek ingediend", { geenVerzoek: true }],
    ["vangnet Deurne 2020 verzoek nee verklaring ja", { geenVerzoek: true, verklaring: true }],
    ["vangnet Deurne 2020 verzoek niet ingediend", { geenVerzoek: true }],
  ])("%s", (text, expected) => expect(asked(text)).toMatchObject(expected));

  test.each([
    ["verdeel 2,2 mln over inwoners", "choose key"],
    ["verdeel 100 over Helmond en Deurne", "choose key"],
    ["verdeel 2,2 mln en 3 mln", "choose which-amount"],
    ["verdeel 999.999 mld", "impossible"],
    ["trap 400 390 0 379 378", "choose counts"],
    ["trap 400 380,5 379", "choose counts"],
    [`trap ${"400 ".repeat(61)}`, "choose counts"],
    ["scenario beschut 2,5", "choose whole-number"],
    ["scenario vso -20", "choose whole-number"],
    ["vangnet Utrecht 2024 budget 100 mln lasten 1 mln baten 3 mln", "impossible"],
    ["vangnet Utrecht 2024 budget 100 mln uitgaven 5 mln onrechtmatig 6 mln", "impossible"],
    ["vangnet Utrecht 2024 budget 100 mln lasten 110 mln", "choose baten"],
    ["vangnet Utrecht 2024 budget 100 mln tekort -7 mln", "choose sign"],
  ])("%s: %s", (text, expected) => expect(trouble(text)).toBe(expected));
});

describe("small talk", () => {
  test.each(["bedankt", "dank je", "dank u wel", "ok", "oké", "prima", "top"])("%s", (text) =>
    expect(parse(text)).toEqual({ kind: "trouble", trouble: { kind: "thanks" } }),
  );
  test.each(["wat kun je", "wat kun je allemaal?", "wat kan je", "wat kunt u"])("%s", (text) =>
    expect(parse(text)).toMatchObject({ question: { kind: "help" } }),
  );
  test.each(["2020", "goed", "ok 5"])("%s is no thanks", (text) =>
    expect(parse(text)).toMatchObject({ trouble: { kind: "not-understood" } }),
  );
});

describe("wat als, after a question on the vangnet", () => {
  const last = vangnetQuestion({ wie: "GM1652", jaar: 2020 });
  test("without a name: of that municipality and year", () =>
    expect(parse("wat als de uitgaven 5,9 mln worden", last)).toEqual({
      kind: "question",
      question: { ...last, eigen: { 2020: { uitgaven: 590_000_000 } } },
      notes: [],
    }));
  test.each(["wat als de uitgaven van Deurne 7 mln worden", "wat als de uitgaven van Atlantis 7 mln worden"])(
    "%s: a question of its own",
    (text) => expect(parse(text, last)).toEqual(parse(text)),
  );
});
