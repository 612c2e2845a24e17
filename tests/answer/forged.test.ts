import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import type { AnswerContext } from "../../src/answer/context.ts";
import { answerPress } from "../../src/answer/respond.ts";
import type { RecordKind, StoredRecord } from "../../src/store/records.ts";
import type { Snapshot } from "../../src/store/store.ts";
import { OLD_BUTTONS } from "../old-buttons.ts";
import { EXAMPLES, published, someContext, textOf } from "../support.ts";

/** A press that somebody made up: it can do no more than its presser could type, and puts no words in the assistant's mouth. */

const MARK = "ZZgemaaktZZ";
const FORGED = `**${MARK}** [klik](http://boos.voorbeeld) <at>iedereen</at>`;

const press = (vraag: unknown, overrides: Partial<AnswerContext> = {}) => answerPress({ vraag }, someContext(overrides));

const OURS = new Set([...published.bronnen.values()].flatMap(({ adres }) => adres ?? []));

/** Every address in what a card shows that is none of our sources; what its buttons carry is not shown. */
function foreignLinks({ cards }: Pick<Answer, "cards">): string[] {
  const shown: string[] = [];
  const visit = (value: unknown, key = ""): void => {
    if (key === "data" || key === "$schema" || key === "url") return;
    if (typeof value === "string") shown.push(value);
    else if (typeof value === "object" && value !== null) for (const [name, part] of Object.entries(value)) visit(part, name);
  };
  for (const { content } of cards) visit(content);
  return shown.flatMap((text) => [...text.matchAll(/https?:[^)\s]*/g)].map(([address]) => address)).filter((address) => !OURS.has(address));
}

/** A question with every text in it replaced, but its kind. */
const forged = (value: unknown): unknown => {
  if (typeof value === "string") return FORGED;
  if (Array.isArray(value)) return value.map(forged);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === "kind" ? part : forged(part)]));
};

const QUESTIONS = [...EXAMPLES.map(({ question }) => question as unknown), ...OLD_BUTTONS];

describe("whatever text a press carries, none of it is shown as the assistant's own", () => {
  test.each(QUESTIONS.map((question) => [JSON.stringify(question).slice(0, 80), question] as const))("%s", (_name, question) => {
    const answer = press(forged(question));
    const text = textOf(answer);
    expect(foreignLinks(answer)).toEqual([]);
    // A channel that was typed is repeated in quotes, as anybody could type it.
    expect(text.replace(/“[^”]*”/g, "")).not.toContain(MARK);
  });

  test("one text at a time, at random", () =>
    fc.assert(
      fc.property(fc.constantFrom(...QUESTIONS), fc.nat(), (question, at) => {
        let seen = 0;
        const changed = JSON.parse(JSON.stringify(question), (key, value) => {
          if (typeof value !== "string" || key === "kind") return value;
          seen += 1;
          return seen === (at % 6) + 1 ? FORGED : value;
        });
        const answer = press(changed);
        const text = textOf(answer);
        expect(foreignLinks(answer)).toEqual([]);
        expect(text.replace(/“[^”]*”/g, "")).not.toContain(MARK);
      }),
      { numRuns: 300 },
    ));
});

describe("what only the assistant itself posts", () => {
  const gewijzigd = { v: 1, kind: "gewijzigd", cijfers: [{ cijfer: "x", was: "€ 1", is: MARK }] };
  test.each([
    [gewijzigd],
    [{ v: 1, kind: "plaats", vraag: gewijzigd, naar: "Directie" }],
    [{ v: 1, kind: "eigen-gemeente", wie: "GM0762", daarna: gewijzigd }],
  ])("%j is an old card to who presses it", (question) => {
    const answer = press(question);
    expect(textOf(answer)).toContain("Deze kaart is verouderd");
    expect([textOf(answer).includes(MARK), answer.effects]).toEqual([false, []]);
  });
});

describe("of what is somebody else's a known id tells nothing", () => {
  const place = {
    scope: "channel",
    conversationId: "19:geheim",
    serviceUrl: "https://x.voorbeeld",
    bot: "28:b",
    name: "Geheim kanaal",
  } as const;
  const meta = { v: 1, at: "2026-11-20T12:00:00.000Z", actor: "iemand-anders" } as const;
  const records: StoredRecord[] = [
    { ...meta, id: "abo", kind: "subscription", data: { place, wat: "samenvatting", rooster: { dagen: [1], tijd: "09:00" } } },
    { ...meta, id: "weg", kind: "subscription", data: { place, wat: "termijnen" } },
    { ...meta, id: "einde", kind: "ending", data: { subscription: "weg", reason: "plek weg" } },
    { ...meta, id: "post", kind: "post", data: { place, vraag: { v: 1, kind: "planning", jaar: 2020 }, due: meta.at } },
  ];
  const entered: Snapshot = {
    of: <K extends RecordKind>(kind: K) => records.filter((record) => record.kind === kind) as unknown as readonly StoredRecord<K>[],
    has: (kind, id) => records.some((record) => record.kind === kind && record.id === id),
  };
  const asked = [
    { v: 1, kind: "abonnement", id: "abo" },
    { v: 1, kind: "stop-abonnement", id: "abo" },
    { v: 1, kind: "afgelopen", ids: ["weg"] },
    { v: 1, kind: "geplaatst", post: "post" },
    { v: 1, kind: "opnieuw", post: "post" },
    { v: 1, kind: "aangekomen", post: "post" },
  ];

  test.each(asked)("%j", (question) => {
    const answer = press(question, { entered });
    expect(textOf(answer)).not.toMatch(/Geheim|maandag|Planning/i);
    expect([answer.outcome, answer.effects]).toEqual(["refusal", []]);
  });

  test.each(asked.filter(({ kind }) => kind !== "opnieuw" && kind !== "aangekomen"))("in the place itself it does: %j", (question) => {
    const there = { ...place, person: undefined };
    expect(press(question, { entered, place: there as never, conversation: "channel" }).outcome).toBe("answer");
  });
});
