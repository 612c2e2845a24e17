import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/answer/respond.ts";
import type { Question } from "../../src/question/question.ts";
import { OLD_BUTTONS } from "../old-buttons.ts";
import { EXAMPLES, readQuestion, someContext, world } from "../support.ts";

/** What is made once is the same for whoever asks, in whatever order. */

const QUESTIONS = [...EXAMPLES.map(({ question }) => question), ...OLD_BUTTONS.flatMap((button) => readQuestion(button) ?? [])].filter(
  (question) => world.commands.isSameForAll(question),
);
/** Records of its own: nothing that was made before is found. */
const fresh = () => ({ entered: { of: () => [], has: () => false } });
const contentOf = (question: Question, overrides: Parameters<typeof someContext>[0]) =>
  JSON.stringify(answerQuestion(question, someContext(overrides)).cards);

describe.each([...new Map(QUESTIONS.map((question) => [JSON.stringify(question), question])).values()])("%j", (question) => {
  test("is the same for another person, place and turn, after another question", () => {
    const one = contentOf(question, fresh());
    const other = contentOf(question, {
      ...fresh(),
      asker: { id: "ander", role: "asker", name: "Ander" },
      turn: "later",
      now: "2026-11-22T18:00:00Z",
      lastQuestion: { v: 1, kind: "vangnet", wie: "GM0762", jaar: 2020, eigen: {} },
    });
    if (answerQuestion(question, someContext(fresh())).outcome === "answer") expect(other).toBe(one);
  });
});

test("what depends on the asker's municipality, the day or the place is not mixed up", () => {
  const shared = fresh();
  const own: Question = { v: 1, kind: "vangnet", wie: null, jaar: 2020, eigen: {} };
  const summaries = ["GM0762", "GM1652", "GM0762"].map((ownGemeente) => contentOf(own, { ...shared, ownGemeente }));
  expect([summaries[0] === summaries[1], summaries[0] === summaries[2]]).toEqual([false, true]);
  const planning: Question = { v: 1, kind: "planning", jaar: 2026 };
  const days = ["2026-11-22T12:00:00Z", "2026-12-22T12:00:00Z"].map((now) => contentOf(planning, { ...shared, now }));
  expect(days[0]).not.toBe(days[1]);
  const places = (["personal", "channel"] as const).map((conversation) => contentOf(planning, { ...shared, conversation }));
  expect(places[0]).not.toBe(places[1]);
});
