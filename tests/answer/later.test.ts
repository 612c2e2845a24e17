import { describe, expect, it } from "vitest";
import { answerPress, answerQuestion, answerText } from "../../src/answer/respond.ts";
import { instantOf } from "../../src/time/rooster.ts";
import { ANNA, aPost, DIRECTIE, FINANCIEN, IN_CHANNEL, IN_CHAT, storeOf } from "../post-cards.ts";
import { someContext, textOf } from "../support.ts";

/** Posting later: another day and time, and calling it off. */

const NOW = "2026-11-27T12:00:00.000Z";
const context = { ...IN_CHAT, channels: [DIRECTIE, FINANCIEN], now: NOW };
type Action = { title: string; data: object };
const press = (answer: ReturnType<typeof answerText>, title: string, typed: Record<string, string> = {}) => {
  const action = (answer.cards[0].content.actions as Action[]).find((one) => one.title === title);
  return answerPress({ ...action?.data, ...typed }, someContext(context));
};
const preview = () => answerText("plaats samenvatting 2020 in directie", someContext(context));
const form = () => press(preview(), "Later", { noot: "Graag bespreken" });

describe("an instant on the Dutch clock", () => {
  it.each([
    ["2026-11-28T09:00", "2026-11-28T08:00:00.000Z"],
    ["2026-07-01T09:00", "2026-07-01T07:00:00.000Z"],
    ["2026-02-30T09:00", undefined],
    ["2026-11-28T24:00", undefined],
    ["morgen", undefined],
  ])("%s is %s", (local, instant) => expect(instantOf(local)?.toISOString()).toBe(instant));
});

describe("in the preview, later", () => {
  it("asks for a day and a time, with a way back that keeps what was written", () => {
    const card = JSON.stringify(form().cards[0].content);
    for (const part of ['"Input.Date","id":"dag"', '"Input.Time","id":"tijd"', "met de cijfers van dat moment"])
      expect(card).toContain(part);
    const back = press(form(), "Terug");
    expect(textOf(back)).toContain("Voorbeeld");
    expect(JSON.stringify(back.cards[0].content)).toContain("Graag bespreken");
  });
  it.each([
    [{ dag: "2026-11-27", tijd: "16:30" }, "2026-11-27T15:30:00.000Z"],
    [{ dag: "2026-11-30", tijd: "09:00" }, "2026-11-30T08:00:00.000Z"],
  ])("%j is planned for then, with what was written", (typed, due) =>
    expect(press(form(), "Plan in", typed).effects).toMatchObject([{ record: { kind: "post", data: { due, noot: "Graag bespreken" } } }]),
  );
  it.each([
    [{ dag: "2026-11-27", tijd: "12:59" }, "al voorbij"],
    [{ dag: "2026-11-27", tijd: "13:00" }, "al voorbij"],
    [{ dag: "2027-02-01", tijd: "09:00" }, "binnen 60 dagen"],
    [{ dag: "", tijd: "09:00" }, "zijn er niet"],
    [{ dag: "2026-11-30", tijd: "" }, "zijn er niet"],
  ])("%j is asked again", (typed, why) => {
    const again = press(form(), "Plan in", typed);
    expect(again.effects).toEqual([]);
    expect(textOf(again)).toContain(why);
    expect(press(again, "Plan in", { dag: "2026-11-30", tijd: "09:00" }).effects).toHaveLength(1);
  });
});

describe("what is planned", () => {
  const kept = storeOf(aPost("p", NOW, { due: "2026-11-30T08:00:00.000Z" }));
  const ask = (akkoord: boolean, as: object = context) =>
    answerQuestion(
      akkoord ? { v: 1, kind: "verwijder", post: "p", akkoord: true } : { v: 1, kind: "geplaatst", post: "p" },
      someContext({ ...as, entered: kept }),
    );
  it("says when it comes, and can be called off by who planned it", () => {
    expect(textOf(ask(false))).toMatch(/Komt in Bedrijfsvoering Peelregio › Directie[\s\S]*maandag 30 november 2026 om 9.00 uur/);
    expect(textOf(ask(false))).toContain("[Toch niet plaatsen]");
    expect(ask(true).effects).toMatchObject([{ record: { data: { state: "removed", reason: "called-off" } } }]);
  });
  it("not by another", () => {
    const bram = { ...IN_CHANNEL, now: NOW, asker: { ...ANNA, id: "bram" } };
    expect(textOf(ask(false, bram))).not.toContain("Toch niet plaatsen");
    expect(ask(true, bram).effects).toEqual([]);
  });
});
