import { describe, expect, test } from "vitest";
import { choiceTitle } from "../../src/cards/texts/reading.ts";
import type { Question } from "../../src/question/question.ts";
import { parseText } from "../../src/question/read.ts";
import { EXAMPLES, readQuestion, toRead } from "../support.ts";

const parse = (text: string, lastQuestion?: Question) => parseText(text, toRead(lastQuestion && { lastQuestion }));

function asked(text: string, last?: Question): Question {
  const reading = parse(text, last);
  if (reading.kind !== "question") throw new Error(`Trouble: ${JSON.stringify(reading.trouble)}`);
  expect(readQuestion(reading.question)).toEqual(reading.question);
  return reading.question;
}

function trouble(text: string, last?: Question) {
  const reading = parse(text, last);
  if (reading.kind !== "trouble") throw new Error(`Read as ${JSON.stringify(reading.question)}`);
  const { trouble: found } = reading;
  for (const choice of "choices" in found ? found.choices : []) expect(readQuestion(choice.question)).toEqual(choice.question);
  return found;
}
const troubleOf = (text: string, last?: Question): string => {
  const found = trouble(text, last);
  return found.kind === "choose" ? `choose ${found.what}` : found.kind;
};
const choicesOf = (text: string): string[] => {
  const found = trouble(text);
  return found.kind === "choose" ? found.choices.map(({ label }) => choiceTitle(label)) : [];
};

const SAMENVATTING: Question = { v: 1, kind: "samenvatting", wie: "senzer", jaar: 2020 };
const DEURNE = "GM0762";

describe("post in a channel", () => {
  test.each([
    ["plaats samenvatting 2020 in Directie", "directie"],
    ["plaats samenvatting 2020 in het kanaal Financiën", "financiën"],
    ["deel samenvatting 2020 in directie", "directie"],
    ["zet de samenvatting 2020 in kanaal Directie", "directie"],
    ["stuur de samenvatting 2020 naar Directie", "directie"],
    ["Plaast samenvating 2020 in directie svp", "directie"],
    ["kun je de samenvatting 2020 in Directie plaatsen?", "directie"],
    ["kunt u samenvatting 2020 plaatsen in het kanaal Team Directie", "team directie"],
    ["@Vangnetwijzer plaats samenvatting 2020 in Directie", "directie"],
    ["plaats samenvatting in Directie over 2020", "directie"],
    ["deel samenvatting 2020 met Directie", "directie"],
    ["samenvatting 2020 plaatsen in Directie", "directie"],
    ["samenvatting 2020 delen met Directie", "directie"],
    ["post samenvatting 2020 in Directie", "directie"],
    ["wil je de samenvatting van 2020 plaatsen", undefined],
    ["plaats samenvatting 2020", undefined],
    ["deel samenvatting 2020", undefined],
  ])("%s", (text, naar) => expect(asked(text)).toEqual({ v: 1, kind: "plaats", vraag: SAMENVATTING, ...(naar && { naar }) }));

  test.each([
    ["plaats vangnet Utrecht 2024 budget 100 mln uitgaven 112 mln in Directie", "vangnet", "directie"],
    ["plaats bron saldo Deurne 2020 in Directie", "bron", "directie"],
    ["plaats planning in 2020", "planning", undefined],
    ["plaats aandeel Deurne in 2,2 mln", "aandeel", undefined],
    ["plaats trap op trap af 400 390 380", "trap", undefined],
    ["plaats kerncijfers in Deurne", "kerncijfers", undefined],
  ])("%s: the question keeps its own words", (text, kind, naar) =>
    expect(asked(text)).toMatchObject({ kind: "plaats", vraag: { kind }, ...(naar && { naar }) }),
  );

  test.each(["deel", "plaats", "deel dit", "plaats dit in Directie", "zet dit antwoord in Directie"])("%s: the last answer", (text) =>
    expect(asked(text, SAMENVATTING)).toMatchObject({ kind: "plaats", vraag: SAMENVATTING }),
  );

  test.each(["deel", "deel dit in Directie"])("%s, without a last answer: asked back", (text) =>
    expect(troubleOf(text)).toBe("choose share"),
  );

  test.each([
    ["plaats vangnet Atlantis 2020 in Directie", "unknown-name"],
    ["plaats lekker weer in Directie", "not-understood"],
  ])("%s: the trouble of the question itself", (text, kind) => expect(troubleOf(text)).toBe(kind));

  test.each([
    ["aandeel Deurne 2,2 mln", { kind: "aandeel" }],
    ["welk deel betaalt Deurne", { kind: "aandeel", wie: DEURNE }],
    ["het deel van Deurne", { kind: "aandeel", wie: DEURNE }],
    ["plaats van Helmond in de ranglijst", { kind: "overzicht" }],
    ["stuur mij de samenvatting 2020", SAMENVATTING],
    ["in plaats van Deurne", { kind: "vangnet", wie: DEURNE }],
    ["deel 2,2 mln over dossiers", { kind: "verdeel", cents: 220_000_000, sleutel: "dossiers" }],
    ["deel 2,2 mln over de gemeenten", { kind: "verdeel", cents: 220_000_000 }],
    ["deel van Deurne", { kind: "aandeel", wie: DEURNE }],
    ["deel van Deurne in 2,2 mln", { kind: "aandeel", wie: DEURNE, cents: 220_000_000 }],
    ["zet de gemeenten op volgorde van tekort", { kind: "overzicht", sorteer: "tekort" }],
    ["hoe kan ik de samenvatting 2020 in Directie plaatsen", SAMENVATTING],
  ])("%s is no post", (text, expected) => expect(asked(text)).toMatchObject(expected));

  test.each([
    ["post in de begroting", "unknown-topic"],
    ["dit kan ik niet in Directie plaatsen", "not-understood"],
  ])("%s is no post of the last answer: %s", (text, kind) => expect(troubleOf(text, SAMENVATTING)).toBe(kind));

  test.each(["plaats mijn gemeente is Deurne", "plaats mijn gemeente is Deurne in Directie", "plaats vergeet mijn gemeente in Directie"])(
    "%s: what cannot be posted is not done either",
    (text) => expect(troubleOf(text)).toBe("choose share"),
  );

  test.each([
    ["plaats samenvatting 2020 morgen in Directie", ["morgen"]],
    ["plaats morgen samenvatting 2020 in Directie", ["morgen"]],
    ["plaats samenvatting 2020 maandag om 9:00 in Directie", ["maandag", "om 9.00"]],
    ["plaats samenvatting 2020 in Directie om 9 uur", ["om 9 uur"]],
    ["stuur vanmiddag om half drie samenvatting 2020 naar Directie", ["vanmiddag", "om half drie"]],
  ])("%s: when is told as not used", (text, words) =>
    expect(parse(text)).toEqual({
      kind: "question",
      question: { v: 1, kind: "plaats", vraag: SAMENVATTING, naar: "directie" },
      notes: [{ kind: "not-used", words }],
    }),
  );

  test.each(["plaats samenvatting 2020 in Maandagoverleg", "plaats samenvatting 2020 in Team Morgenland"])(
    "%s: a word in the name of a channel is no moment",
    (text) => expect(parse(text)).toMatchObject({ question: { naar: text.slice(28).toLowerCase() }, notes: [] }),
  );

  test.each(["plaats samenvatting 2020 elke maandag 9:00 in Directie", "zet dagelijks samenvatting 2020 in Directie"])(
    "%s: now, or by a subscription",
    (text) =>
      expect(trouble(text)).toMatchObject({
        what: "regular-post",
        choices: [{ label: { is: "said", what: "post-now" }, question: { kind: "plaats", vraag: SAMENVATTING, naar: "directie" } }],
      }),
  );

  test.each([
    ["plaats vangnet Bergen 2024 in Directie", "which-name"],
    ["plaats vangnet Deurne 2020 en 2021 in Directie", "which-year"],
    ["plaats vangnet Utrecht 2024 budget 5454,9 in Directie", "unlikely"],
  ])("%s: what is asked back stays a post in that channel", (text, kind) => {
    const found = trouble(text);
    expect(found.kind).toBe(kind);
    const questions =
      found.kind === "unlikely"
        ? [found.scaled?.question, found.asTyped]
        : "choices" in found
          ? found.choices.map(({ question }) => question)
          : [];
    expect(questions).toHaveLength(2);
    for (const question of questions) expect(question).toMatchObject({ kind: "plaats", vraag: { kind: "vangnet" }, naar: "directie" });
  });
});

describe("subscribe to the summary: on which days", () => {
  test.each([
    ["elke maandag", [1]],
    ["iedere maandag en donderdag", [1, 4]],
    ["ma, wo en vr", [1, 3, 5]],
    ["wekelijks op maandag", [1]],
    ["'s maandags", [1]],
    ["mandag", [1]],
    ["elke maandagochtend", [1]],
    ["elke werkdag", [1, 2, 3, 4, 5]],
    ["ma t/m vr", [1, 2, 3, 4, 5]],
    ["van maandag tot en met donderdag", [1, 2, 3, 4]],
    ["elke dag", [1, 2, 3, 4, 5, 6, 7]],
    ["dagelijks", [1, 2, 3, 4, 5, 6, 7]],
    ["in het weekend", [6, 7]],
  ])("%s", (days, dagen) =>
    expect(asked(`abonneer samenvatting ${days} 10:15`)).toEqual({
      v: 1,
      kind: "abonneer",
      wat: "samenvatting",
      rooster: { dagen, tijd: "10:15" },
    }),
  );

  test.each([
    ["elke maand", 1],
    ["maandelijks", 1],
    ["elke eerste dag van de maand", 1],
    ["elke 15e van de maand", 15],
    ["op de 28ste", 28],
  ])("%s", (days, dagVanMaand) =>
    expect(asked(`abonneer samenvatting ${days} 10:15`)).toMatchObject({ rooster: { dagVanMaand, tijd: "10:15" } }),
  );

  test.each([
    ["", "choose schedule"],
    ["elke week", "choose schedule"],
    ["om de week", "choose days"],
    ["elke twee weken", "choose days"],
    ["elke eerste maandag van de maand", "choose days"],
    ["elke laatste dag van de maand", "choose days"],
    ["elke 31e", "choose days"],
    ["elke 1e en 15e", "choose days"],
    ["elk kwartaal", "choose days"],
    ["morgen 9:00", "choose days"],
    ["komende maandag", "choose days"],
    ["vanaf 1 januari", "choose days"],
    ["elke maandag behalve in augustus", "choose days"],
    ["elke maandag vanaf 1-2-2027", "choose days"],
  ])("“%s” is asked back: %s", (days, kind) => expect(troubleOf(`abonneer samenvatting ${days}`)).toBe(kind));

  test("the time that was named stays in the choices", () =>
    expect(choicesOf("abonneer samenvatting om 10 uur")).toEqual([
      "Elke maandag 10.00 uur",
      "Elke werkdag 10.00 uur",
      "Elke 1e van de maand 10.00 uur",
      "Andere dag of tijd",
    ]));
});

describe("subscribe, but only when something changed", () => {
  const WEEKLY = { v: 1, kind: "abonneer", wat: "samenvatting", rooster: { dagen: [1], tijd: "09:00" }, alleen: "wijziging" };
  test.each([
    "abonneer samenvatting elke maandag 9:00 alleen bij wijzigingen",
    "abonneer samenvatting elke maandag 9:00, alleen als er iets verandert",
    "abonneer samenvatting elke maandag 9:00 alleen als er iets is veranderd",
    "abonneer samenvatting elke maandag 9:00 maar alleen als de cijfers anders zijn",
    "abonneer samenvatting elke maandag 9:00 alleen als er iets nieuws is",
    "abonneer samenvatting elke maandag 9:00 niet als er niets veranderd is",
    "abonneer alleen bij verandering op de samenvatting elke maandag 9:00",
    "stuur elke maandag om 9:00 de samenvatting, alleen als er iets veranderde",
  ])("%s", (text) => expect(asked(text)).toEqual(WEEKLY));
  test("is kept while the days are still asked", () => {
    const found = trouble("abonneer samenvatting alleen bij wijziging");
    for (const { question } of "choices" in found ? found.choices : [])
      expect(question.kind === "vast-moment" ? question.vraag : question).toMatchObject({ alleen: "wijziging" });
  });
  test.each(["abonneer wijzigingen", "waarschuw ons bij wijzigingen"])("%s is about the changes themselves", (text) =>
    expect(asked(text)).toEqual({ v: 1, kind: "abonneer", wat: "wijzigingen" }),
  );
});

describe("subscribe to the summary: at what time", () => {
  test.each([
    ["9:00", "09:00"],
    ["9.00", "09:00"],
    ["09:00 uur", "09:00"],
    ["9u", "09:00"],
    ["8u30", "08:30"],
    ["om 9", "09:00"],
    ["om 14 uur", "14:00"],
    ["negen uur", "09:00"],
    ["om half negen", "08:30"],
    ["half een", "12:30"],
    ["kwart voor tien", "09:45"],
    ["kwart voor een", "12:45"],
    ["tien over half negen", "08:40"],
    ["'s middags 2 uur", "14:00"],
    ["2 uur 's middags", "14:00"],
    ["’s avonds om 8 uur", "20:00"],
    ["6:30", "06:30"],
    ["om twaalf uur", "12:00"],
    ["12 uur 's nachts", "00:00"],
  ])("%s", (time, tijd) => {
    const expected = { rooster: { dagen: [1], tijd } };
    expect(asked(`abonneer samenvatting elke maandag ${time}`)).toMatchObject(expected);
    expect(asked(`abonneer ${time} elke maandag samenvatting`)).toMatchObject(expected);
  });

  test.each([
    ["25:00", "choose time"],
    ["9:75", "choose time"],
    ["om 24 uur", "choose time"],
    ["9:00-10:00", "choose time"],
    ["2 uur", "choose part-of-day"],
    ["half zes", "choose part-of-day"],
    ["9:00 en 14:00", "choose one-time"],
  ])("%s is asked back: %s", (time, kind) => {
    expect(troubleOf(`abonneer samenvatting elke maandag ${time}`)).toBe(kind);
    expect(choicesOf(`abonneer samenvatting elke maandag ${time}`).length).toBeGreaterThan(1);
  });

  test("morning or afternoon can be chosen", () =>
    expect(choicesOf("abonneer samenvatting elke maandag 2 uur")).toEqual(["2.00 uur", "14.00 uur"]));

  test("without a time it is nine, and that is told", () =>
    expect(parse("abonneer samenvatting elke maandag")).toMatchObject({
      question: { rooster: { tijd: "09:00" } },
      notes: [{ kind: "usual-time" }],
    }));
});

describe("subscribe: to what", () => {
  const MONDAY = { rooster: { dagen: [1], tijd: "09:00" } };
  test.each([
    ["abonneer samenvatting 2020 elke maandag 9:00", { jaar: 2020, ...MONDAY }],
    ["abonneer mij op de samenvatting van senzer iedere maandag om 9 uur", { wie: "senzer", ...MONDAY }],
    ["abonneer dit kanaal op de samenvatting van Deurne, elke maandag 9:00", { wie: DEURNE, ...MONDAY }],
    ["aboneer samenvating elke maandag 9:00", MONDAY],
    ["Abonneren op samenvatting: elke maandag, 9.00 uur!", MONDAY],
    ["abonnement op de samenvatting elke maandag om 9.00 uur", MONDAY],
    ["@Vangnetwijzer abonneer samenvatting elke maandag 9:00", MONDAY],
  ])("%s", (text, expected) => expect(asked(text)).toEqual({ v: 1, kind: "abonneer", wat: "samenvatting", ...expected }));

  test.each([
    ["abonneer termijnen", "termijnen"],
    ["abonneer deadlines", "termijnen"],
    ["abonneer mij op herinneringen", "termijnen"],
    ["abonneer wijzigingen", "wijzigingen"],
    ["abonneer wijziging", "wijzigingen"],
  ])("%s", (text, wat) => expect(parse(text)).toEqual({ kind: "question", question: { v: 1, kind: "abonneer", wat }, notes: [] }));

  test.each([
    ["abonneer termijnen elke maandag 9:00", ["maandag", "9.00"]],
    ["abonneer termijnen 2026", ["2026"]],
    ["abonneer termijnen 14 dagen van tevoren", ["14", "tevoren"]],
    ["abonneer wijzigingen Deurne", ["deurne"]],
  ])("%s: what the dates or figures decide is told as not used", (text, words) =>
    expect(parse(text)).toMatchObject({ question: { kind: "abonneer" }, notes: [{ kind: "not-used", words }] }),
  );

  test.each([
    ["ik wil me abonneren op termijnen", "termijnen"],
    ["kunt u mij abonneren op termijnen?", "termijnen"],
    ["graag een abonnement op termijnen", "termijnen"],
    ["abonnement op wijzigingen", "wijzigingen"],
  ])("a wish: %s", (text, wat) => expect(parse(text)).toEqual({ kind: "question", question: { v: 1, kind: "abonneer", wat }, notes: [] }));

  test.each(["stuur mij elke maandag de samenvatting", "elke maandag samenvatting", "samenvatting elke maandag 9:00"])(
    "regularly a summary: %s",
    (text) => expect(asked(text)).toEqual({ v: 1, kind: "abonneer", wat: "samenvatting", ...MONDAY }),
  );

  test.each([
    ["abonneer samenvatting elke maandag 9:00 in Directie", { wat: "samenvatting", ...MONDAY }],
    ["abonneer samenvatting Deurne 2020 elke maandag 9:00 in Team Directie", { wat: "samenvatting", wie: DEURNE, jaar: 2020, ...MONDAY }],
    ["abonneer samenvatting Deurne in Directie", { wat: "samenvatting", wie: DEURNE }],
    ["abonneer termijnen in Directie", { wat: "termijnen" }],
  ])("%s: is made in that channel itself, or here", (text, question) =>
    expect(trouble(text)).toMatchObject({ what: "other-channel", choices: [{ question: { v: 1, kind: "abonneer", ...question } }] }),
  );

  test("of a name that is not sure nothing is offered here", () =>
    expect(trouble("abonneer samenvatting Bergen elke maandag in Directie")).toMatchObject({ what: "other-channel", choices: [] }));

  test.each(["abonneer samenvatting in dit kanaal elke maandag 9:00", "abonneer samenvatting elke maandag 9:00 in deze chat"])(
    "%s: here",
    (text) => expect(asked(text)).toEqual({ v: 1, kind: "abonneer", wat: "samenvatting", ...MONDAY }),
  );

  test("a misspelt name that is sure is told, a year too many as well", () =>
    expect(parse("abonneer samenvatting Hermond 2020 2019 elke maandag 9:00")).toMatchObject({
      question: { wie: "GM0794", jaar: 2020 },
      notes: [
        { kind: "understood-as", typed: "hermond" },
        { kind: "not-used", words: ["2019"] },
      ],
    }));

  test.each([
    ["abonneer", ["Samenvatting", "Prognose", "Signaal", "Termijnen", "Wijzigingen"]],
    ["abonnee", ["Samenvatting", "Prognose", "Signaal", "Termijnen", "Wijzigingen"]],
    ["abonneer saldo Deurne elke maandag", ["Samenvatting", "Prognose", "Signaal", "Termijnen", "Wijzigingen"]],
    ["abonneer samenvatting en termijnen", ["Samenvatting", "Termijnen"]],
  ])("%s: asked back", (text, titles) => expect(choicesOf(text)).toEqual(titles));

  test("two municipalities are asked back, with the schedule in the choices", () =>
    expect(trouble("abonneer samenvatting Asten en Deurne elke maandag 9:00")).toMatchObject({
      kind: "which-name",
      choices: [{ question: { wie: "GM0743", ...MONDAY } }, { question: { wie: DEURNE, ...MONDAY } }],
    }));
});

describe("subscribe: what is not made", () => {
  test.each([
    ["abonneer samenvatting om de maandag", "days"],
    ["abonneer samenvatting elke vijf weken", "days"],
    ["abonneer samenvatting eens in de twee weken op maandag", "days"],
    ["abonneer samenvatting elke maandagavond", "time"],
  ])("%s is asked back", (text, what) => expect(parse(text)).toMatchObject({ trouble: { kind: "choose", what } }));

  test("a summary of who is not known", () =>
    expect(parse("abonneer samenvatting Atlantis elke maandag 9:00")).toMatchObject({
      trouble: { kind: "unknown-name", typed: "atlantis" },
    }));

  test.each(["de-abonneer termijnen", "deabonneer termijnen"])("%s stops", (text) =>
    expect(asked(text)).toMatchObject({ kind: "stop-abonnement", wat: "termijnen" }),
  );
});

describe("subscriptions and posts that there are", () => {
  test.each(["abonnementen", "mijn abonnementen", "abbonementen", "welke abonnementen zijn er?", "abonnement"])("%s", (text) =>
    expect(asked(text)).toEqual({ v: 1, kind: "abonnementen" }),
  );

  test.each([
    "ik wil geen abonnement op termijnen",
    "is er een abonnement op termijnen?",
    "heb ik een abonnement op wijzigingen?",
    "wat is een abonnement op termijnen",
    "abonneer niet op termijnen",
    "hoe kan ik mij abonneren op termijnen",
    "wie heeft het abonnement termijnen gemaakt",
    "ben ik geabonneerd op termijnen",
    "abonnement 2 termijnen",
    "stop niet het abonnement",
  ])("%s: makes and stops nothing", (text) =>
    expect(parse(text)).toEqual({ kind: "question", question: { v: 1, kind: "abonnementen" }, notes: [] }),
  );

  test.each([
    ["wijzig abonnement samenvatting naar dinsdag 9:00", ["Nieuw abonnement", "Abonnementen"]],
    ["verander abonnement 1 naar dinsdag", ["Abonnementen"]],
    ["verplaats abonnement 1 naar 10 uur", ["Abonnementen"]],
    ["abonnement 1 naar dinsdag", ["Abonnementen"]],
  ])("%s: cannot be changed", (text, titles) => {
    expect(troubleOf(text)).toBe("choose change");
    expect(choicesOf(text)).toEqual(titles);
  });

  test.each([
    ["stop abonnement 2", 2],
    ["abonnement 2 stoppen", 2],
    ["zeg abonnement 2 op", 2],
    ["zet abonnement 2 uit", 2],
    ["Stop abonnement nr. 2!", 2],
    ["stop abonement 12", 12],
    ["stop abonnement", undefined],
    ["stop mijn abonnement", undefined],
    ["stop abonnement twee", 2],
    ["stop abonnement een", 1],
    ["kunt u een abonnement stoppen", undefined],
    ["stop 2", 2],
  ])("%s", (text, nummer) => expect(asked(text)).toEqual({ v: 1, kind: "stop-abonnement", ...(nummer && { nummer }) }));

  test.each([
    ["stop abonnement termijnen", "termijnen"],
    ["stop het abonnement op wijzigingen", "wijzigingen"],
    ["stop de samenvatting", "samenvatting"],
  ])("%s", (text, wat) => expect(asked(text)).toEqual({ v: 1, kind: "stop-abonnement", wat }));

  test.each([
    "stop abonnement 1 en 2",
    "stop abonnement 0",
    "stop abonnement in Financiën",
    "stop abonnement 1 in Financiën",
    "stop abonnement samenvatting en termijnen",
    "hoe stop ik een abonnement",
    "ik wil geen abonnement op termijnen meer",
    "ik wil geen samenvatting meer",
    "stop",
    "uitschrijven",
    "niet meer plaatsen",
  ])("%s: which one is asked back", (text) => expect(asked(text)).toEqual({ v: 1, kind: "stop-abonnement", kies: true }));

  test.each(["berichten", "geplaatste berichten", "verzonden", "wat is er geplaatst?"])("%s", (text) =>
    expect(asked(text)).toEqual({ v: 1, kind: "berichten" }),
  );
});

test.each(EXAMPLES.map(({ text, question }) => [text, question] as const))("help says “%s”, and it is read as that", (text, question) =>
  expect(asked(text)).toEqual(question),
);
