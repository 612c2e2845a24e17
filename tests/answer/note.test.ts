import { describe, expect, it } from "vitest";
import { answerPress, answerText } from "../../src/answer/respond.ts";
import { cardOf } from "../../src/post/card-of.ts";
import { readNote } from "../../src/question/berichten/noot.ts";
import type { Question } from "../../src/question/question.ts";
import { forgotten, type StoredRecord } from "../../src/store/records.ts";
import { aPost, DIRECTIE, FINANCIEN, IN_CHAT, storeOf } from "../post-cards.ts";
import { someContext, textOf, world } from "../support.ts";

/** What somebody writes with a post. */

describe("a note", () => {
  it.each([
    ["Graag bespreken op dinsdag.", "Graag bespreken op dinsdag."],
    ["  op\n twee\tregels ", "op twee regels"],
    ["", ""],
    ["**vet** en [x] blijven gewone tekens", "**vet** en [x] blijven gewone tekens"],
    ['hij zei “nee” en "ja"', "hij zei ’nee’ en ’ja’"],
    ["om\u202Egekeerd, \u200Bniets", "omgekeerd, niets"],
    ["dhr. De Vries, par. 3.2 en 12.500 euro", "dhr. De Vries, par. 3.2 en 12.500 euro"],
    ["x".repeat(280), "x".repeat(280)],
  ])("%j is %j", (typed, note) => expect(readNote(typed)).toEqual({ note }));
  it.each([
    "zie https://voorbeeld.nl",
    "zie www.voorbeeld.nl",
    "zie Voorbeeld.nl",
    "kijk op senzer.nl/plan",
    "[klik](hier)",
    "mail anna@voorbeeld",
    "@Directie lees dit",
    "voor\u200Bbeeld.nl",
  ])("%j has a link", (typed) => expect(readNote(typed)).toEqual({ wrong: "link" }));
  it("of 281 characters is too long", () => expect(readNote("x".repeat(281))).toEqual({ wrong: "long" }));
});

const context = { ...IN_CHAT, channels: [DIRECTIE, FINANCIEN] };
const preview = () => answerText("plaats samenvatting 2020 in directie", someContext(context));
type Action = { title: string; data: { formulier?: Question } };
const press = (title: string, noot: string, card = preview()) => {
  const action = (card.cards[0].content.actions as Action[]).find((one) => one.title === title);
  return answerPress({ ...action?.data, noot }, someContext(context));
};

describe("in the preview of a post", () => {
  it("is kept with it when it is posted", () =>
    expect(press("Plaatsen", "Graag bespreken").effects).toMatchObject([{ record: { kind: "post", data: { noot: "Graag bespreken" } } }]));
  it("may be left empty", () => {
    const [effect] = press("Plaatsen", " ").effects;
    expect(effect).toMatchObject({ record: { kind: "post" } });
    expect(JSON.stringify(effect)).not.toContain("noot");
  });
  it.each([
    ["zie www.voorbeeld.nl", "zonder links"],
    ["x".repeat(300), "280 tekens"],
  ])("with something wrong it is asked again, with what was typed: %s", (noot, why) => {
    const again = press("Plaatsen", noot);
    expect(again.effects).toEqual([]);
    expect(textOf(again)).toContain(why);
    expect(JSON.stringify(again.cards[0].content)).toContain(noot);
    expect(press("Plaatsen", "goed zo", again).effects).toMatchObject([{ record: { data: { noot: "goed zo" } } }]);
  });
  it("goes along to another channel", () => {
    const choice = press("Ander kanaal", "Graag bespreken");
    const [first] = choice.cards[0].content.actions as { data: { vraag: unknown } }[];
    const next = answerPress(first?.data, someContext(context));
    expect(textOf(next)).toContain("Voorbeeld");
    expect(JSON.stringify(next.cards[0].content)).toContain("Graag bespreken");
  });
});

describe("in the channel", () => {
  const AT = "2026-11-20T09:00:00.000Z";
  const post = { v: 1, ...aPost("p", AT, { noot: "**Let op** <at>Bob</at>" }) } as StoredRecord<"post">;
  it("is quoted under the name, as plain text", () => {
    const { card } = cardOf(post, storeOf(), new Date(AT), world);
    const [, line, quoted] = card.content.body as { type: string; text?: string; inlines?: unknown[] }[];
    expect(line?.text).toContain("Geplaatst door Anna de Vries");
    expect(quoted).toMatchObject({ type: "RichTextBlock", inlines: [{ type: "TextRun", text: "“**Let op** <at>Bob</at>”" }] });
  });
  it("goes with the person who is forgotten", () => expect(JSON.stringify(forgotten(post))).not.toContain("Let op"));
});
