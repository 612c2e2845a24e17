import { expect, test } from "vitest";
import { createFirstTime, createMemory, spokenAfter } from "../../src/bot/memory.ts";
import type { Question } from "../../src/question/question.ts";
import { createAlone } from "../../src/store/alone.ts";
import type { Together } from "../../src/store/together.ts";
import type { Clock } from "../../src/time/clock.ts";
import { handClock } from "../time/clock.ts";

const HELP: Question = { v: 1, kind: "help" };
const BRONNEN: Question = { v: 1, kind: "bronnen" };

const alone = (clock: Clock): Together =>
  createAlone({ store: { append: async () => [], wasAnswered: () => false, letGo: async () => {} }, clock, report: () => {} });
const memoryAt = (clock: Clock) => createMemory(alone(clock), () => undefined);
const said = (question: Question) => spokenAfter(undefined, question, []);

test("a last question is of one person in one conversation", async () => {
  const memory = memoryAt(handClock("2026-11-22T12:00:00Z"));
  await memory.put("anna", "chat", said(HELP));
  await memory.put("anna", "kanaal", said(BRONNEN));
  const last = async (person: string, conversation: string) => (await memory.get(person, conversation))?.question;
  expect([await last("anna", "chat"), await last("anna", "kanaal"), await last("bob", "chat")]).toEqual([HELP, BRONNEN, undefined]);
});

test("it is kept for half an hour after it was asked, and no longer", async () => {
  const clock = handClock("2026-11-22T12:00:00Z");
  const memory = memoryAt(clock);
  await memory.put("anna", "chat", said(HELP));
  clock.set(new Date("2026-11-22T12:30:00Z"));
  expect((await memory.get("anna", "chat"))?.question).toEqual(HELP);
  clock.set(new Date("2026-11-22T12:30:01Z"));
  expect(await memory.get("anna", "chat")).toBeUndefined();
});

test("an answer to no question leaves the last one, with the buttons of that answer", () => {
  const first = spokenAfter(undefined, HELP, []);
  const second = spokenAfter(first, BRONNEN, [{ title: "Deel", question: HELP }]);
  expect(spokenAfter(second, undefined, [{ title: "Ja", question: HELP }])).toEqual({
    question: BRONNEN,
    before: HELP,
    offers: [{ title: "Ja", question: HELP }],
  });
});

test("forgetting a person leaves the others", async () => {
  const memory = memoryAt(handClock("2026-11-22T12:00:00Z"));
  const people = ["anna", "anna2", "bob"];
  for (const person of people) await memory.put(person, "chat", said(HELP));
  await memory.forget("anna");
  const kept = await Promise.all(people.map((person) => memory.get(person, "chat")));
  expect(kept.map((spoken) => spoken?.question)).toEqual([undefined, HELP, HELP]);
});

test("the first time in a thread is known, for a day", async () => {
  const clock = handClock("2026-11-22T12:00:00Z");
  const isFirst = createFirstTime(alone(clock));
  expect([await isFirst("a"), await isFirst("b"), await isFirst("a")]).toEqual([true, true, false]);
  clock.set(new Date("2026-11-23T12:00:01Z"));
  expect(await isFirst("a")).toBe(true);
});
