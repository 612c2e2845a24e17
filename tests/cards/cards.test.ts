import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { readQuestion } from "../../src/question/question.ts";
import { LARGEST_QUESTIONS, QUESTIONS, TABLE_QUESTIONS } from "../questions.ts";
import { ask } from "../support.ts";

interface Parsed {
  parse: (card: unknown, context: { eventCount: number; getEventAt: (at: number) => { message: string } }) => void;
}
// The package's main file needs a browser; this build parses without one.
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js") as {
  AdaptiveCard: new () => Parsed;
  SerializationContext: new () => { eventCount: number; getEventAt: (at: number) => { message: string } };
};

const LARGEST_CARD = 20 * 1024;

const partsOf = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(partsOf)];
};

describe.each(Object.entries({ ...QUESTIONS, ...TABLE_QUESTIONS }))("the card for %s", (_name, question) => {
  const { cards } = ask(question);
  const [{ content, summary }] = cards;
  const parts = partsOf(content);

  it("passes the official parser without a remark", () => {
    const context = new SerializationContext();
    new AdaptiveCard().parse(content, context);
    expect(Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)).toEqual([]);
  });

  it("stays under 20 KB and leaves nothing unbound", () => {
    const json = JSON.stringify(content);
    expect(Buffer.byteLength(json)).toBeLessThan(LARGEST_CARD);
    expect(json).not.toContain("${");
  });

  it("speaks to a screen reader and to clients without cards", () => {
    expect(summary).not.toBe("");
    expect(content.speak).toBe(summary);
    expect(content.fallbackText).toContain(summary);
    expect(parts.find(({ type }) => type === "TextBlock")?.style).toBe("heading");
    for (const image of parts.filter(({ type }) => type === "Image")) expect(image.altText).not.toBe("");
    for (const input of parts.filter(({ type }) => String(type).startsWith("Input."))) expect(input.label).not.toBe("");
  });

  it("has at most six buttons, each with a question that can be read back and a fallback for old clients", () => {
    const buttons = parts.filter(({ type }) => type === "Action.Execute");
    expect((content.actions as unknown[]).length).toBeLessThanOrEqual(6);
    for (const { data, fallback } of buttons) {
      const carried = data as Record<string, unknown>;
      expect(readQuestion(carried.vraag ?? carried.formulier)).toBeDefined();
      expect(fallback).toMatchObject({ type: "Action.Submit", data });
    }
  });
});

const sizeOf = (question: string): number => Buffer.byteLength(JSON.stringify(ask(question).cards[0].content));

it.each(LARGEST_QUESTIONS)("stays under 20 KB with as much on it as can be: %s", (question) => {
  expect(ask(question).outcome).toBe("answer");
  expect(sizeOf(question)).toBeLessThan(LARGEST_CARD);
});

it("the standard card leaves room for what a question adds to it", () =>
  expect(sizeOf(QUESTIONS["nog niet zeker"])).toBeLessThan(17 * 1024));

it("what a person typed is shown without its Markdown and links", () => {
  const text = JSON.stringify(ask("vangnet [klik](http://voorbeeld.nl) 2020").cards[0].content);
  expect(text).not.toContain("](");
});
