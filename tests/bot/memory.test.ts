import { expect, test } from "vitest";
import { createFirstTime, createMemory } from "../../src/bot/memory.ts";
import type { Question } from "../../src/question/question.ts";
import { handClock } from "../time/clock.ts";

const HELP: Question = { v: 1, kind: "help" };
const BRONNEN: Question = { v: 1, kind: "bronnen" };

test("a last question is of one person in one conversation", () => {
  const memory = createMemory(handClock("2026-11-22T12:00:00Z"));
  memory.remember("anna", "chat", HELP);
  memory.remember("anna", "kanaal", BRONNEN);
  const last = (person: string, conversation: string) => memory.last(person, conversation)?.question;
  expect([last("anna", "chat"), last("anna", "kanaal"), last("bob", "chat")]).toEqual([HELP, BRONNEN, undefined]);
});

test("it is kept for half an hour after it was asked, and no longer", () => {
  const clock = handClock("2026-11-22T12:00:00Z");
  const memory = createMemory(clock);
  memory.remember("anna", "chat", HELP);
  clock.set(new Date("2026-11-22T12:30:00Z"));
  expect(memory.last("anna", "chat")?.question).toEqual(HELP);
  clock.set(new Date("2026-11-22T12:30:01Z"));
  expect(memory.last("anna", "chat")).toBeUndefined();
});

test("an answer to no question leaves the last one, with the buttons of that answer", () => {
  const memory = createMemory(handClock("2026-11-22T12:00:00Z"));
  memory.remember("anna", "chat", HELP);
  memory.remember("anna", "chat", BRONNEN, [{ title: "Deel", question: HELP }]);
  memory.remember("anna", "chat", undefined, [{ title: "Ja", question: HELP }]);
  expect(memory.last("anna", "chat")).toEqual({ question: BRONNEN, before: HELP, offers: [{ title: "Ja", question: HELP }] });
});

test("forgetting a person leaves the others", () => {
  const memory = createMemory(handClock("2026-11-22T12:00:00Z"));
  for (const person of ["anna", "anna2", "bob"]) memory.remember(person, "chat", HELP);
  memory.forget("anna");
  expect(["anna", "anna2", "bob"].map((person) => memory.last(person, "chat")?.question)).toEqual([undefined, HELP, HELP]);
});

test("of first times only the last so many are known", () => {
  const isFirst = createFirstTime(2);
  expect(["a", "b", "a", "c", "b", "a"].map(isFirst)).toEqual([true, true, false, true, true, true]);
});
