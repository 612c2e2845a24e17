import { describe, expect, it } from "vitest";
import { answerPress, answerQuestion, isPersonalPress } from "../../src/answer/respond.ts";
import { IN_CHANNEL } from "../post-cards.ts";
import { someContext, textOf, world } from "../support.ts";

/** The form that asks when a subscription posts. */

const FORM = { v: 1, kind: "vast-moment", vraag: { v: 1, kind: "abonneer", wat: "samenvatting", wie: "senzer" } } as const;
const send = (typed: Record<string, string>) => answerPress({ formulier: FORM, ...typed }, someContext(IN_CHANNEL));

describe("another day or time for a subscription", () => {
  it("is asked with a day, a clock and whether only what changed, with what was said filled in", () => {
    const { vraag } = FORM;
    const asked = answerQuestion({ ...FORM, vraag: { ...vraag, alleen: "wijziging" }, tijd: "10:00" }, someContext(IN_CHANNEL));
    const card = JSON.stringify(asked.cards[0].content);
    for (const part of [
      "Input.ChoiceSet",
      "Elke werkdag",
      '"Input.Time","id":"tijd","label":"Tijd","value":"10:00"',
      '"Input.Toggle"',
      '"value":"ja"',
    ])
      expect(card).toContain(part);
  });
  it.each([
    [{ dag: "week-5", tijd: "16:30", alleen: "nee" }, { rooster: { dagen: [5], tijd: "16:30" } }],
    [
      { dag: "werkdagen", tijd: "08:00", alleen: "ja" },
      { rooster: { dagen: [1, 2, 3, 4, 5], tijd: "08:00" }, alleenBijWijziging: true },
    ],
    [{ dag: "maand-15", tijd: "09:00" }, { rooster: { dagVanMaand: 15, tijd: "09:00" } }],
  ])("%j makes that subscription, here", (typed, kept) => {
    const [effect] = send(typed).effects;
    expect(effect).toMatchObject({ record: { kind: "subscription", data: { wat: "samenvatting", place: IN_CHANNEL.place, ...kept } } });
    if (!("alleenBijWijziging" in kept)) expect(JSON.stringify(effect)).not.toContain("alleenBijWijziging");
  });
  it.each([
    [{ dag: "", tijd: "09:00" }, "Kies een dag"],
    [{ dag: "week-9", tijd: "09:00" }, "Kies een dag"],
    [{ dag: "week-1", tijd: "" }, "Kies een tijd"],
    [{ dag: "week-1", tijd: "25:00" }, "Kies een tijd"],
  ])("%j is asked again", (typed, why) => {
    const again = send(typed);
    expect(again.effects).toEqual([]);
    expect(textOf(again)).toContain(why);
  });
  it("in a channel is made there, and not in the own chat of who presses", () => {
    expect(isPersonalPress({ formulier: FORM }, world)).toBe(false);
  });
  it("that asks for changes alone says so", () => {
    const { confirmedBy, effects } = send({ dag: "week-1", tijd: "09:00", alleen: "ja" });
    expect(confirmedBy).toMatchObject({ kind: "abonnement" });
    expect(effects).toHaveLength(1);
  });
});
