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
  expect([memory.last("anna", "chat"), memory.last("anna", "kanaal"), memory.last("bob", "chat")]).toEqual([HELP, BRONNEN, undefined]);
});

test("it is kept for half an hour after it was asked, and no longer", () => {
  const clock = handClock("2026-11-22T12:00:00Z");
  const memory = createMemory(clock);
  memory.remember("anna", "chat", HELP);
  clock.set(new Date("2026-11-22T12:30:00Z"));
  expect(memory.last("anna", "chat")).toEqual(HELP);
  clock.set(new Date("2026-11-22T12:30:01Z"));
  expect(memory.last("anna", "chat")).toBeUndefined();
});

test("forgetting a person leaves the others", () => {
  const memory = createMemory(handClock("2026-11-22T12:00:00Z"));
  for (const person of ["anna", "anna2", "bob"]) memory.remember(person, "chat", HELP);
  memory.forget("anna");
  expect(["anna", "anna2", "bob"].map((person) => memory.last(person, "chat"))).toEqual([undefined, HELP, HELP]);
});

test("of first times only the last so many are known", () => {
  const isFirst = createFirstTime(2);
  expect(["a", "b", "a", "c", "b", "a"].map(isFirst)).toEqual([true, true, false, true, true, true]);
});
