import { describe, expect, it } from "vitest";
import { answerPress, answerText } from "../../src/answer/respond.ts";
import { LARGEST_CARD_BYTES } from "../../src/cards/limits.ts";
import { LARGEST_QUESTIONS } from "../questions.ts";
import { someContext, textOf } from "../support.ts";

/** The calculation behind a verdict: on its card where there is room, else behind a press; and by the word. */

const asked = (text: string, lastQuestion?: ReturnType<typeof answerText>["asked"]) =>
  answerText(text, someContext(lastQuestion ? { lastQuestion } : {}));

/** Every action on a card with its title. */
function actionsOf(value: unknown): { type: string; title: string; data?: { vraag: unknown } }[] {
  if (Array.isArray(value)) return value.flatMap(actionsOf);
  if (typeof value !== "object" || value === null) return [];
  const own = "title" in value && String((value as { type?: unknown }).type).startsWith("Action.") ? [value as never] : [];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => (key === "fallback" ? [] : actionsOf(part)))];
}

const calculationButton = (text: string) => {
  const { content } = asked(text).cards[0];
  return { content, button: actionsOf(content).find(({ title }) => title === "Berekening") };
};

describe("the calculation", () => {
  it("unfolds on the card where there is room", () => {
    expect(calculationButton("vangnet Gemert-Bakel 2020").button?.type).toBe("Action.ToggleVisibility");
  });

  it.each(LARGEST_QUESTIONS.filter((text) => /202[56]/.test(text)))("is fetched by the same button where there is not: %s", (text) => {
    const { content, button } = calculationButton(text);
    expect(Buffer.byteLength(JSON.stringify(content))).toBeLessThan(LARGEST_CARD_BYTES);
    expect(button?.type).toBe("Action.Execute");
    const fetched = answerPress(button?.data, someContext({}));
    expect(textOf(fetched)).toContain("A Lasten");
    expect(textOf(fetched)).toContain("€ 123.456.789,01");
    expect(Buffer.byteLength(JSON.stringify(fetched.cards[0].content))).toBeLessThan(LARGEST_CARD_BYTES);
  });

  it("has the same lines on a card of its own", () => {
    const folded = textOf(asked("vangnet Gemert-Bakel 2020"));
    const alone = textOf(asked("berekening Gemert-Bakel 2020"));
    for (const line of ["H2 Boven 7,5% tot en met 12,5%: 50%", "€ 212.382,50", "I Vangnetuitkering", "€ 106.191,25", "€ 515.308,75"]) {
      expect(folded).toContain(line);
      expect(alone).toContain(line);
    }
  });

  it.each(["berekening", "hoe is dat berekend?", "hoe kom je aan dat bedrag"])("is that of the last verdict: %s", (text) => {
    const last = asked("vangnet Gemert-Bakel 2020").asked;
    expect(textOf(asked(text, last))).toContain("Berekening vangnet Gemert-Bakel 2020");
  });

  it("asks of which municipality when nothing was asked before", () => {
    expect(asked("berekening").outcome).toBe("question-back");
  });

  it("of an answer that shows it already is that answer", () => {
    expect(textOf(asked("berekening aandeel Deurne 2,2 mln"))).toContain("€ 180.260,83");
    expect(textOf(asked("berekening Senzer 2020"))).toContain("Gemert-Bakel");
  });
});
