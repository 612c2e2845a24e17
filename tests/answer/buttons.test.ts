import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { answerPress } from "../../src/answer/respond.ts";
import { vangnetQuestion } from "../../src/question/vangnet/shapes.ts";

import { IN_CHAT } from "../post-cards.ts";
import { QUESTIONS, TABLE_QUESTIONS } from "../questions.ts";
import { ask, readQuestion, someContext, textOf } from "../support.ts";

/** In a personal chat in Teams, with a channel to post in: where every button can be pressed. */
const press = (data: unknown): Answer => answerPress(data, someContext(IN_CHAT));

/** The data behind everything on the cards that can be pressed. */
function pressable(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const { type, data } = value as { type?: unknown; data?: Record<string, unknown> };
  const own = (type === "Action.Execute" || type === "Action.Submit") && data ? [data] : [];
  return [...own, ...Object.values(value).flatMap(pressable)];
}
/** What the button below a card with that title sends. */
const buttonsWithTitle = ({ cards }: Answer, title: string): Record<string, unknown> => {
  const actions = cards[0].content.actions as { title: string; data: Record<string, unknown> }[];
  return actions.find((action) => action.title === title)?.data ?? {};
};
const buttonsOf = (answer: Answer) => answer.cards.flatMap(({ content }) => pressable(content));

describe("never a dead end", () => {
  const more = {
    "twee keer": "vangnet Deurne 2020 budget 5 mln budget 6 mln",
    "twee jaren": "vangnet Deurne 2020 en 2021",
    "los bedrag onder nul": "vangnet Deurne 2020 -265.600",
    "onmogelijk bedrag": "vangnet Deurne 2020 budget -5 mln",
    "onleesbaar bedrag": "vangnet Deurne 2020 uitgaven 1.234.56",
    "geen naam": "halen wij het vangnet?",
    "voormalige gemeente": "vangnet Haren 2019",
    "toekomstig verzoek": "vangnet Deurne 2026 verzoek 31-12-2026",
    inwoners: "vangnet Deurne 2016 inwoners 0",
    "eerste jaar": "planning 2015",
    "laatste jaar": "planning 2026",
    "planning zonder regels": "planning 1999",
    "samenvatting zonder regels": "samenvatting 2012",
    "geen cijfers van het jaar": "tekort 2023",
    "geen regels van het jaar": "saldo Helmond 2012",
    "kerncijfers van een ander": "kerncijfers Eindhoven",
    "kerncijfers zonder cijfers": "kerncijfers Utrecht",
    "gemeente zonder cijfers": "mijn gemeente is Utrecht",
    "een regio is geen gemeente": "mijn gemeente is Senzer",
    "wij, zonder regels": "halen wij het vangnet in 2012",
    "samenvatting van een gemeente": "samenvatting Helmond 2020",
    "heel veel": "verdeel 100 mld",
  };
  // These say nothing that leads on.
  const endings = ["stemmen", "bronnen", "trap"];
  test.each(Object.entries({ ...QUESTIONS, ...TABLE_QUESTIONS, ...more }))("%s: every button is answered", (name, text) => {
    const buttons = buttonsOf(ask(text));
    if (!endings.includes(name)) expect(buttons.length).toBeGreaterThan(0);
    for (const data of buttons) {
      if (data.formulier === undefined) expect(readQuestion(data.vraag), JSON.stringify(data)).toBeDefined();
      const next = press(data);
      expect(next.outcome, JSON.stringify(data)).not.toBe("refusal");
      if (next.outcome !== "answer") expect(buttonsOf(next).length, JSON.stringify(data)).toBeGreaterThan(0);
    }
  });

  test.each(Object.values(TABLE_QUESTIONS))("%s: no button asks the same question again", (text) => {
    const { asked, cards } = ask(text);
    if (asked) for (const data of pressable(cards[0].content)) expect(data.vraag).not.toEqual(asked);
  });

  test.each(["GM0344", "GM0743"])("nor for the asker's own municipality %s", (ownGemeente) => {
    for (const text of ["mijn gemeente is Utrecht", "halen wij het vangnet?", "kerncijfers", "aandeel", "saldo 2020", "tekort 2023"])
      for (const data of buttonsOf(ask(text, { ownGemeente })))
        expect(answerPress(data, someContext({ ...IN_CHAT, ownGemeente })).outcome, JSON.stringify(data)).not.toBe("refusal");
  });
});

describe("what no button of this version sends is an old card", () => {
  test.each([
    [undefined],
    [null],
    ["vangnet"],
    [{}],
    [{ vraag: { v: 99, kind: "vangnet" } }],
    [{ vraag: { v: 1, kind: "vangnet", wie: "GM1652", jaar: 2020, eigen: { 2020: { budget: -1 } } } }],
    [{ formulier: { v: 1, kind: "vangnet" } }],
  ])("%o", (data) => {
    const answer = press(data);
    expect(answer.outcome).toBe("refusal");
    expect(textOf(answer)).toContain("verouderd");
  });
});

describe("the same checks hold behind a button as in typed text", () => {
  const [bergen] = buttonsOf(ask("vangnet Bergen 2024 budget 5.454,9 uitgaven 6.076,4"));
  test("a small budget is asked about after the name is chosen", () => expect(textOf(press(bergen))).toContain("Bedoelt u × € 1.000?"));
  test("and once confirmed not again", () => {
    const choices = buttonsOf(press(bergen));
    expect(textOf(press(choices[0]))).toContain("€ 5.454.900");
    expect(textOf(press(choices.at(-1)))).toContain("€ 5.454,90");
  });
  test("contradictory figures of a chosen reading end in an answer", () => {
    for (const data of buttonsOf(ask("vangnet Utrecht 2024 budget 100 mln uitgaven 110 mln tekort 3 mln")))
      expect(press(data).outcome).toBe("answer");
  });
});

describe("the form", () => {
  const formulier = buttonsOf(ask("vangnet Utrecht 2024")).find((data) => data.formulier)?.formulier;
  const send = (fields: Record<string, string>) => press({ formulier, ...fields });

  test("filled in, gives the same answer as the typed sentence", () =>
    expect(
      textOf(
        send({ "budget-2024": "100 mln", "uitgaven-2024": "€ 112.500.000,-", "resultaat-2023": "-3 mln", "resultaat-2022": "−2 mln" }),
      ),
    ).toBe(textOf(ask("vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln resultaat 2023 -3 mln resultaat 2022 -2 mln"))));

  test.each([
    ["uitgaven-2024", "veel", "Dit is geen bedrag"],
    ["uitgaven-2024", "-5 mln", "kan niet negatief"],
    ["budget-2024", "0", "kan niet nul"],
  ])("%s “%s”: the form again with what is wrong, and what was typed", (field, typed, error) => {
    const again = textOf(send({ "budget-2024": "100 mln", [field]: typed }));
    expect(again).toContain(error);
    expect(again).toContain(typed);
  });

  test.each([{}, { "resultaat-2023": "-3 mln" }])("without a figure of the year itself: said beside the first field, %j", (typed) => {
    const again = textOf(send(typed));
    expect(again).toContain("Vul ten minste het budget en de uitgaven in");
    for (const text of Object.values(typed)) expect(again).toContain(text);
  });

  test.each(["Wat als", "Andere gemeente of jaar"])(
    "%s has a way back to the answer it came from, and keeps it when something is wrong",
    (title) => {
      const vraag = buttonsWithTitle(ask("vangnet Gemert-Bakel 2020"), title);
      const back = (answer: Answer) => buttonsWithTitle(answer, "Terug");
      expect(textOf(press(back(press(vraag))))).toContain("Vangnet Gemert-Bakel 2020");
      const wrong = press({ formulier: vraag.vraag, jaar: "ooit", "uitgaven-2020": "veel" });
      expect(wrong.cards[0].summary).toContain("klopt nog niet");
      expect(textOf(press(back(wrong)))).toContain("Vangnet Gemert-Bakel 2020");
    },
  );

  test("there is no way back to what has no answer", () => expect(textOf(press({ formulier }))).not.toContain("[Terug]"));

  test.each(["tekort 3 mln", "-3 mln", "(3 mln)", "3 mln tekort"])("a shortage is a shortage however it is typed: %s", (typed) =>
    expect(textOf(send({ "budget-2024": "100 mln", "uitgaven-2024": "112,5 mln", "resultaat-2023": typed }))).toBe(
      textOf(ask("vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln resultaat 2023 -3 mln")),
    ),
  );

  test("a result without word or sign is asked about beside its field", () => {
    const again = textOf(send({ "budget-2024": "100 mln", "uitgaven-2024": "112,5 mln", "resultaat-2023": "3 mln" }));
    expect(again).toContain("Tekort of overschot? Zet dat woord ervoor");
    expect(again).toContain("3 mln");
  });

  test("thousands are asked about beside their field, and what was chosen holds for all of the form", () => {
    const typed = { "budget-2024": "100.000", "uitgaven-2024": "112.500" };
    const again = send(typed);
    const card = JSON.stringify(again.cards[0].content);
    for (const text of ["€ 100.000 is heel weinig voor deze gemeente", "Ja, × € 1.000", "Nee, € 100.000", "112.500"])
      expect(card.replaceAll("\u00a0", " ")).toContain(text);
    expect(textOf(send({ ...typed, eenheid: "1000" }))).toBe(textOf(ask("vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln")));
    expect(textOf(send({ ...typed, eenheid: "1" })).replaceAll("\u00a0", " ")).toContain("€ 112.500");
  });

  test("a small budget is asked about here too", () => expect(textOf(send({ "budget-2024": "5.454,9" }))).toContain("× € 1.000"));

  const filledIn = { v: 1, kind: "formulier", velden: "cijfers", vraag: vangnetQuestion({ wie: "GM1652", jaar: 2020 }) };

  test("says beside a known figure that was emptied what is known", () => {
    const again = textOf(press({ formulier: filledIn, "budget-2020": "", "uitgaven-2020": " " }));
    expect(again).toContain("Leeg kan niet: bekend is € 5.454.900,00");
    expect(again).toContain("Leeg kan niet: bekend is € 6.076.400,00");
  });

  test("a figure of the asker's own that is emptied makes way for the known one", () => {
    const own = { ...filledIn, vraag: vangnetQuestion({ wie: "GM1652", jaar: 2020, eigen: { 2020: { uitgaven: 590_000_000 } } }) };
    const answer = textOf(press({ formulier: own, "budget-2020": "5.454.900", "uitgaven-2020": "" }));
    expect(answer).toContain("€ 6.076.400 · prognose");
    expect(answer).not.toContain("eigen invoer");
  });

  test("of stored figures that are left as they are nothing is the asker's own", () => {
    const stored = buttonsWithTitle(ask("vangnet Gemert-Bakel 2020"), "Wat als");
    const form = buttonsOf(press(stored)).find((data) => data.formulier)?.formulier;
    const answer = textOf(press({ formulier: form, "budget-2020": "5.454.900", "uitgaven-2020": "6.076.400" }));
    expect(answer).not.toContain("eigen invoer");
    expect(answer).toContain("€ 6.076.400 · prognose");
  });
});
