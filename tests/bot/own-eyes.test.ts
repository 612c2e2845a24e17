import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sink } from "../../src/bot/log.ts";
import { type Bot, buttonOf, CHANNEL, inChannel, startBot } from "./bot.ts";

/** In a channel Anna asks, and Bram presses: nothing of Bram comes into Anna's answer (docs/decisions/0021). */

let bot: Bot;

beforeEach(async () => {
  vi.spyOn(sink, "write").mockImplementation(() => {});
  bot = await startBot();
});
afterEach(() => bot.close());

const CARD = "application/vnd.microsoft.card.adaptive";
const NOTICE = "application/vnd.microsoft.activity.message";
const THREAD = `${CHANNEL};messageid=1`;
const BRAM = { from: { id: "29:bram", name: "Bram" } };
const GROUP = { conversation: { id: "19:groep@thread.v2", conversationType: "groupChat", isGroup: true } };
const IN_PLACES = [
  ["a channel", inChannel("1")],
  ["a group chat", GROUP],
] as const;

const asked = async (text: string, given: Record<string, unknown> = inChannel("1")) => {
  await bot.post(bot.activity({ id: "vraag", ...given, text }));
  return bot.connector.received.at(-1)?.activity;
};
const bramPresses = (data: unknown, given: object = inChannel("1", "1")) =>
  bot.press(data, { ...given, id: `bram-${bot.connector.received.length}`, ...BRAM });
const toBram = () => bot.connector.received.filter(({ conversation }) => conversation === "chat:29:bram").map(({ activity }) => activity);
const others = () => bot.connector.received.filter(({ conversation }) => conversation !== "chat:29:bram");
/** What is typed into the form of Utrecht 2024. */
const FIGURES = { "budget-2024": "100.000.000", "uitgaven-2024": "117.123.456" };
const formOf = (card: unknown) => buttonOf(card, "Bereken");

describe.each(IN_PLACES)("in %s", (_name, place) => {
  it("a form that one opens from another's answer comes in the own chat, and the answer stays", async () => {
    const answer = await asked("vangnet Gemert-Bakel 2020", place);
    expect(await bramPresses(buttonOf(answer, "Wat als"), place)).toMatchObject({
      type: NOTICE,
      value: "Het antwoord staat in uw chat met mij",
    });
    expect(JSON.stringify(toBram())).toContain("Alleen u leest dit.");
    expect(others()).toHaveLength(1);
  });

  it("what one fills in there, right or wrong, is read by that one alone", async () => {
    const form = await asked("vangnet Utrecht 2024", place);
    const data = formOf(form);
    expect(JSON.stringify(form)).toContain("Hier lezen anderen mee, maar niet wat u invult");
    const filled = { ...data, ...FIGURES };
    expect((await bramPresses(filled, place)).type).toBe(NOTICE);
    expect((await bramPresses({ ...filled, "uitgaven-2024": "zeven" }, place)).type).toBe(NOTICE);
    const [right, wrong] = toBram();
    expect(JSON.stringify(right)).toContain("117.123.456");
    expect(JSON.stringify(wrong)).toContain("zeven");
    expect(JSON.stringify(others())).not.toMatch(/117\.123\.456|zeven/);
  });

  it("a step on another's what-if is one's own", async () => {
    const answer = await asked("vangnet Gemert-Bakel 2020 uitgaven 7,2 mln", place);
    expect((await bramPresses(buttonOf(answer, "+5%"), place)).type).toBe(NOTICE);
    expect(JSON.stringify(toBram())).toContain("7.560.000");
    expect(JSON.stringify(others())).not.toContain("7.560.000");
  });

  it("a question about “us” is about who presses, and answered to that one", async () => {
    await bot.post(bot.activity({ ...BRAM, id: "mijn", text: "mijn gemeente is Laarbeek" }));
    await asked("vangnet Gemert-Bakel 2020", place);
    const us = { vraag: { v: 1, kind: "vangnet", wie: null, jaar: 2020 } };
    expect((await bramPresses(us, place)).type).toBe(NOTICE);
    expect(toBram().map(({ summary }) => summary)).toEqual([expect.stringContaining("Vangnet Laarbeek 2020")]);
  });

  it("what is kept of a person is shown to that person", async () => {
    expect((await bramPresses({ vraag: { v: 1, kind: "privacy", wis: false } }, place)).type).toBe(NOTICE);
    expect(toBram()).toHaveLength(1);
  });

  it("published figures replace the card, as they did", async () => {
    const answer = await asked("vangnet Gemert-Bakel 2020", place);
    const { type, value } = await bramPresses(buttonOf(answer, "Regio"), place);
    expect(type).toBe(CARD);
    expect(JSON.stringify(value)).toContain("Vangnet Senzer 2020");
    expect(toBram()).toEqual([]);
  });

  it("when the own chat cannot be opened, nobody else reads it: what to do is told to who pressed", async () => {
    const data = formOf(await asked("vangnet Utrecht 2024", place));
    bot.connector.behaveOpening = () => ({ status: 403 });
    const told = await bramPresses({ ...data, ...FIGURES }, place);
    expect(told).toMatchObject({ type: NOTICE, value: expect.stringContaining("Stuur mij daar een bericht") });
    expect(bot.connector.received).toHaveLength(1);
  });
});

it("an old client that sends a form as a message: the thread says only where the answer is", async () => {
  const data = formOf(await asked("vangnet Utrecht 2024"));
  await bot.post(bot.activity({ ...inChannel("2", "1"), ...BRAM, value: { ...data, ...FIGURES } }));
  expect(JSON.stringify(toBram())).toContain("117.123.456");
  expect(others().map(({ conversation, activity }) => [conversation, activity.summary])).toEqual([
    [THREAD, expect.any(String)],
    [THREAD, "Het antwoord staat in uw chat met mij"],
  ]);
});

it("in the own chat a form and its answer replace the card", async () => {
  const answer = await asked("vangnet Gemert-Bakel 2020", {});
  const form = await bot.press(buttonOf(answer, "Wat als"));
  expect(form.type).toBe(CARD);
  const filled = await bot.press({ ...formOf(form.value), "uitgaven-2020": "7.123.456" });
  expect(filled.type).toBe(CARD);
  expect(JSON.stringify(filled.value)).toContain("7.123.456");
  expect(bot.connector.received).toHaveLength(1);
});

it("what was filled in apart is gone on from in that chat, not in the channel", async () => {
  await bot.post(
    bot.activity({
      ...BRAM,
      id: "erbij",
      type: "installationUpdate",
      action: "add",
      conversation: { id: "chat:29:bram", conversationType: "personal" },
    }),
  );
  const answer = await asked("vangnet Gemert-Bakel 2020 uitgaven 7,2 mln");
  await bramPresses(buttonOf(answer, "+5%"));
  expect(bot.connector.received.at(-1)?.conversation).toBe("chat:29:bram");
  await bot.post(
    bot.activity({ ...BRAM, id: "verder", conversation: { id: "chat:29:bram", conversationType: "personal" }, text: "zonder eigen" }),
  );
  expect(bot.connector.received.at(-1)?.activity.summary).toContain("Vangnet Gemert-Bakel 2020");
});
