import { describe, expect, it, test } from "vitest";
import type { AnswerContext } from "../../src/answer/context.ts";
import { answerPress, answerText } from "../../src/answer/respond.ts";
import { offersIn } from "../../src/cards/offers.ts";
import { vangnetQuestion } from "../../src/question/vangnet/shapes.ts";
import { someContext, textOf } from "../support.ts";

/** A what-if, and the presses on it one after the other: what stands on the last card. */
function pressed(question: string, presses: readonly string[], given: Partial<AnswerContext> = {}): string {
  const context = someContext(given);
  let answer = answerText(question, context);
  for (const title of presses) {
    const offer = offersIn(answer.cards[0]).find((one) => one.title.replaceAll("\u00a0", " ") === title);
    if (!offer) throw new Error(`No "${title}" on ${textOf(answer)}`);
    answer = answerPress({ vraag: offer.question }, context);
  }
  return textOf(answer);
}

const ASKED = "vangnet Gemert-Bakel 2020 uitgaven 6,2 mln";

describe("a step from the spending on the card", () => {
  test.each<[readonly string[], string]>([
    [["−5%"], "€ 5.890.000"],
    [["+5%"], "€ 6.510.000"],
    [["−€ 100.000"], "€ 6.100.000"],
    [["+€ 100.000"], "€ 6.300.000"],
    [["−5%", "−5%"], "€ 5.595.500"],
    [["+€ 100.000", "+€ 100.000", "−5%"], "€ 6.080.000"],
    [["−€ 100.000", "+€ 100.000"], "€ 6.200.000"],
  ])("%j gives %s", (presses, spending) => expect(pressed(ASKED, presses)).toContain(`Uitgaven: ${spending} · eigen invoer`));

  it("to the cent, also of an amount with cents", () =>
    expect(pressed("vangnet Gemert-Bakel 2020 uitgaven 6.000.000,33", ["+5%"])).toContain("Uitgaven: € 6.300.000,35"));

  it("can turn the verdict, with what was beside what is", () => {
    const below = "vangnet Gemert-Bakel 2020 uitgaven 5.800.000";
    expect(pressed(below, [])).toContain("Oordeel  ? Nog niet zeker  ✘ Voldoet niet");
    const above = pressed(below, ["+€ 100.000"]);
    expect(above).toContain("Vangnet  € 106.191  € 17.991");
    expect(above).toContain("Zelf  € 515.309  € 427.109");
  });

  it("goes on from a difference that was asked for, and keeps the other figures", () => {
    const text = pressed("vangnet Gemert-Bakel 2020 300.000 meer uitgaven budget 5,5 mln resultaat 2019 -1 mln", ["+€ 100.000"]);
    expect(text).toContain("Uitgaven: € 6.476.400 · eigen invoer");
    expect(text).toContain("Budget: € 5.500.000 · eigen invoer");
    expect(text).toContain("2019");
  });

  it("of lasten and baten moves the lasten", () => {
    const text = pressed("vangnet Utrecht 2024 budget 100 mln lasten 115 mln baten 2 mln", ["−€ 100.000"]);
    expect(text).toContain("Lasten  −5%");
    expect(text).toContain("Uitgaven: € 112.900.000 · berekend");
  });

  it("never goes below nought", () => {
    const small = { budget: 90_000_00, uitgaven: 99_999_99 };
    const question = { v: 1, kind: "vangnet", wie: "GM0344", jaar: 2024, eigen: { 2024: small }, bevestigd: true };
    const text = textOf(answerPress({ vraag: question }, someContext()));
    expect(text).not.toContain("−€ 100.000");
    expect(text).toContain("−5%  +€ 100.000");
  });
});

test("an amount that was said to be right is asked once, however many steps follow", () => {
  const context = someContext();
  let question: unknown = {
    ...vangnetQuestion({ wie: "GM0344", jaar: 2024 }),
    eigen: { 2024: { budget: 4_000_000, uitgaven: 4_500_000 } },
  };
  question = { ...(question as object), bevestigd: [4_000_000, 4_500_000] };
  for (let step = 0; step < 60; step += 1) {
    const offer = offersIn(answerPress({ vraag: question }, context).cards[0]).find(({ title }) => title === "+5%");
    expect(offer, `after ${step} steps`).toBeDefined();
    question = offer?.question;
  }
});

describe("the way back", () => {
  it("is the card without the asker's figures", () =>
    expect(pressed(ASKED, ["+5%", "○ zonder eigen"])).toBe(pressed("vangnet Gemert-Bakel 2020", [])));
  it("is not there where nothing is known", () =>
    expect(pressed("vangnet Utrecht 2024 budget 100 mln uitgaven 112,5 mln", [])).not.toContain("zonder eigen"));
});

test("a card without figures of the asker's own has no steps", () => expect(pressed("vangnet Gemert-Bakel 2020", [])).not.toContain("+5%"));
test("where no spending is known there is none to move", () =>
  expect(pressed("vangnet Utrecht 2024 budget 100 mln tekort 8 mln", [])).not.toContain("+5%"));
