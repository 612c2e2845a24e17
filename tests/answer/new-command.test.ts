import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandMenus } from "../../scripts/manifest.ts";
import { COMMANDS } from "../../src/answer/commands.ts";
import type { AnswerContext } from "../../src/answer/context.ts";
import { standardSample } from "../../src/answer/examples.ts";
import { TERMINAL } from "../../src/answer/invoer/editors.ts";
import { answerPress, answerText } from "../../src/answer/respond.ts";
import { buildWorld } from "../../src/answer/world.ts";
import { DIRECTIE, IN_CHANNEL, IN_CHAT } from "../post-cards.ts";
import { published, someContext, textOf, world } from "../support.ts";
import { cbsCode } from "./cbs-code/cbs-code.ts";

/** A command takes a folder and one line in a list: this is the line. */
const COMMANDS_WITH_IT = [...COMMANDS, cbsCode];

const withIt = buildWorld(published, "meld het bij de beheerder", { list: COMMANDS_WITH_IT, editors: TERMINAL });
const inWorld = (more: Partial<AnswerContext> = {}) => someContext({ ...withIt, ...more });
const say = (text: string, more: Partial<AnswerContext> = {}) => answerText(text, inWorld(more));

/** The question that a button of that title on an answer carries. */
function pressed(answer: ReturnType<typeof say>, title: string): unknown {
  const found: { title: string; data: unknown }[] = [];
  JSON.stringify(answer.cards, (_key, value) => {
    if (value?.type === "Action.Execute") found.push(value);
    return value;
  });
  return found.find((action) => action.title === title)?.data;
}

describe("a command that is a folder and a line in the list", () => {
  it("is a folder indeed", () =>
    expect(readdirSync(new URL("cbs-code/", import.meta.url)).sort()).toEqual(["cbs-code.ts", "shape.ts", "texts.ts"]));

  it("is read from a line, misspelt names and all", () => {
    expect(textOf(say("cbs code Asten"))).toContain("Asten heeft CBS-code GM0743");
    expect(textOf(say("wat is de cbs code van gemert bakkel?"))).toContain("Gemert-Bakel heeft CBS-code GM1652");
  });
  it("asks back which of two, and whose when nobody is named", () => {
    expect(say("cbs code Asten Deurne").outcome).toBe("question-back");
    expect(textOf(say("cbs code"))).toContain("Wat is uw gemeente?");
    expect(textOf(say("cbs code", { ownGemeente: "GM0762" }))).toContain("Deurne heeft CBS-code GM0762");
  });
  it("is read from a button, and checked by its shape", () => {
    expect(textOf(answerPress({ vraag: { v: 1, kind: "cbs-code", wie: "GM0743" } }, inWorld()))).toContain("Asten heeft CBS-code");
    expect(textOf(answerPress({ vraag: { v: 1, kind: "cbs-code", wie: 743 } }, inWorld()))).toContain("verouderd");
  });
  it("is gone on from", () => {
    const { asked } = say("cbs code Asten");
    expect(textOf(say("en Deurne?", { lastQuestion: asked ?? { v: 1, kind: "help" } }))).toContain("Deurne heeft CBS-code GM0762");
  });
  it("stands in help and in the command menu of Teams", () => {
    const forAll = textOf(answerPress({ vraag: { v: 1, kind: "help", voor: "iedereen" } }, inWorld()));
    expect(forAll).toContain("De CBS-code van een gemeente\ncbs code Asten");
    const menus = commandMenus(COMMANDS_WITH_IT, standardSample(withIt));
    expect(menus.flatMap(({ lines }) => lines)).toContainEqual({
      title: "cbs code Asten",
      dutch: "De CBS-code van een gemeente",
      english: "The code of a municipality in statistics",
    });
  });
  it("is shared: by a button, a preview and a post", () => {
    const preview = answerPress(pressed(say("cbs code Asten", IN_CHAT), "Deel"), inWorld(IN_CHAT));
    expect(textOf(preview)).toContain("Voorbeeld: zo komt het in");
    const { effects } = answerPress(pressed(preview, "Plaatsen"), inWorld(IN_CHAT));
    expect(effects).toMatchObject([
      { record: { kind: "post", data: { place: DIRECTIE.place, vraag: { kind: "cbs-code", wie: "GM0743" } } } },
    ]);
  });
  it("can be waited with, until the own municipality is told", () => {
    const told = answerPress(pressed(say("cbs code", IN_CHANNEL), "Deurne"), inWorld(IN_CHANNEL));
    expect(textOf(told)).toContain("Deurne heeft CBS-code GM0762");
  });
  it("has its sources asked for, like any answer", () => expect(say("bron cbs code Asten").outcome).toBe("answer"));
});

describe("without the line it does not exist", () => {
  it("not for who types it", () => expect(textOf(answerText("cbs code Asten", someContext()))).not.toContain("heeft CBS-code"));
  it("not for a button", () =>
    expect(textOf(answerPress({ vraag: { v: 1, kind: "cbs-code", wie: "GM0743" } }, someContext()))).toContain("verouderd"));
  it("not for who holds it by mistake", () =>
    expect(() => world.commands.answer({ v: 1, kind: "cbs-code", wie: null }, someContext(), [])).toThrow("No command answers"));
});
