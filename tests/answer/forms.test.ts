import { describe, expect, test } from "vitest";
import { answerPress, answerQuestion } from "../../src/answer/respond.ts";
import type { Question } from "../../src/question/question.ts";
import { vangnetQuestion } from "../../src/question/vangnet/shapes.ts";
import { ask, someContext, textOf } from "../support.ts";

/** The forms of a vangnet question: which municipality and year, and the figures. */

const DEURNE = "GM0762";
const choiceOf = (wie: string | null, jaar: number): Question => ({
  v: 1,
  kind: "formulier",
  velden: "keuze",
  vraag: vangnetQuestion({ wie, jaar }),
});
const press = (data: unknown, ownGemeente?: string) => answerPress(data, someContext(ownGemeente ? { ownGemeente } : {}));

interface Input {
  id: string;
  label: string;
  value: string;
  choices?: { title: string; value: string }[];
}
/** The fields on a card, from top to bottom. */
function inputsOf(value: unknown): Input[] {
  if (typeof value !== "object" || value === null) return [];
  const own = String((value as { type?: unknown }).type).startsWith("Input.") ? [value as Input] : [];
  return [...own, ...Object.values(value).flatMap(inputsOf)];
}
const fieldsOf = (question: Question): Input[] => inputsOf(answerQuestion(question, someContext()).cards[0].content);

describe("which municipality", () => {
  test("is chosen from the asker's own region, by name, with the region as a whole", () => {
    const [uit] = fieldsOf(choiceOf(DEURNE, 2020));
    expect(uit).toMatchObject({ label: "Gemeente in Senzer", value: DEURNE });
    expect(uit?.choices?.map(({ title }) => title)).toEqual([
      "Asten",
      "Deurne",
      "Geldrop-Mierlo",
      "Gemert-Bakel",
      "Helmond",
      "Laarbeek",
      "Someren",
      "Heel Senzer",
      "Geen van deze",
    ]);
  });
  test("of another region is typed, and stands there", () => {
    const [uit, other] = fieldsOf(choiceOf("GM0344", 2024));
    expect(uit?.value).toBe("");
    expect(other).toMatchObject({ label: "Of een andere gemeente", value: "Utrecht" });
  });
  test.each([
    ["chosen", { uit: "GM1652", gemeente: "", jaar: "2020" }, "vangnet Gemert-Bakel 2020"],
    ["typed, beside what stood chosen", { uit: DEURNE, gemeente: "Utrecht", jaar: "2024" }, "vangnet Utrecht 2024"],
    ["typed, with none chosen", { uit: "geen", gemeente: "Utrecht", jaar: "2024" }, "vangnet Utrecht 2024"],
    ["another year alone", { uit: DEURNE, gemeente: "", jaar: "2019" }, "vangnet Deurne 2019"],
    ["the region", { uit: "senzer", gemeente: " ", jaar: "2020" }, "vangnet Senzer 2020"],
  ])("%s", (_name, typed, same) => {
    const form = choiceOf(DEURNE, 2020);
    const region = fieldsOf(form)[0]?.choices?.at(-2)?.value;
    const sent = typed.uit === "senzer" ? { ...typed, uit: region } : typed;
    expect(textOf(press({ formulier: form, ...sent }))).toBe(textOf(ask(same)));
  });
  test("what is chosen goes before the name that stood there", () =>
    expect(textOf(press({ formulier: choiceOf("GM0344", 2024), uit: DEURNE, gemeente: "Utrecht", jaar: "2020" }))).toBe(
      textOf(ask("vangnet Deurne 2020")),
    ));
  test("one chosen and another typed is asked again", () =>
    expect(textOf(press({ formulier: choiceOf(DEURNE, 2020), uit: "GM1652", gemeente: "Utrecht", jaar: "2020" }))).toContain(
      "Gekozen is Gemert-Bakel, getypt “Utrecht”. Maak dit leeg, of kies “Geen van deze”",
    ));
  test.each([
    ["nothing", { uit: "", gemeente: "", jaar: "2020" }],
    ["what is no choice", { uit: "GM0344", gemeente: "", jaar: "2020" }],
  ])("%s is asked again, beside the field", (_name, typed) =>
    expect(textOf(press({ formulier: choiceOf(null, 2020), ...typed }))).toContain("Vul de naam van een gemeente in"),
  );
  test("from the card of a region there is a way back to it", () => {
    const region = fieldsOf(choiceOf(DEURNE, 2020))[0]?.choices?.at(-2)?.value ?? "";
    expect(textOf(answerQuestion(choiceOf(region, 2020), someContext()))).toContain("[Terug]");
  });
});

describe("the figures of a year", () => {
  const titlesOf = (jaar: number): string[] => {
    const text = textOf(
      answerQuestion({ v: 1, kind: "formulier", velden: "cijfers", vraag: vangnetQuestion({ wie: DEURNE, jaar }) }, someContext()),
    );
    return text.split("\n").filter((line) => line.startsWith("Voor het "));
  };
  test("with two routes stand with the route that asks for them, each once", () => {
    expect(titlesOf(2025)).toEqual(["Voor het regulier vangnet", "Voor het uitgebreid vangnet ook"]);
    const ids = fieldsOf({ v: 1, kind: "formulier", velden: "cijfers", vraag: vangnetQuestion({ wie: DEURNE, jaar: 2025 }) }).map(
      ({ id }) => id,
    );
    expect(ids.slice(0, 4)).toEqual(["budget-2025", "uitgaven-2025", "resultaat-2024", "resultaat-2023"]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test("with one route have no heading", () => expect(titlesOf(2020)).toEqual([]));

  test("each amount that is unlikely is asked about in the form, once", () => {
    const formulier = { v: 1, kind: "formulier", velden: "cijfers", vraag: vangnetQuestion({ wie: "GM0344", jaar: 2024 }) } as const;
    const first = press({ formulier, "budget-2024": "100.000", "uitgaven-2024": "9 mld" });
    expect(textOf(first)).toContain("€ 100.000 is heel weinig");
    const second = press({ formulier, "budget-2024": "100.000", "uitgaven-2024": "9 mld", eenheid: "1" });
    expect(textOf(second)).toContain("€ 9.000.000.000 is heel veel");
    expect(inputsOf(second.cards[0].content).map(({ id }) => id)).toContain("eenheid");
    const carried = (second.cards[0].content.actions as { data: { formulier: unknown } }[])[0]?.data.formulier;
    const answer = textOf(press({ formulier: carried, "budget-2024": "100.000", "uitgaven-2024": "9.000.000.000", eenheid: "1" }));
    expect(answer).toContain("Vangnet Utrecht 2024");
    expect(answer).not.toContain("heel veel");
  });
});
