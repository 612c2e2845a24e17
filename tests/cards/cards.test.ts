import { createRequire } from "node:module";
import { PNG } from "pngjs";
import { describe, expect, it, test } from "vitest";
import { COMMANDS } from "../../src/answer/commands.ts";
import { answerQuestion } from "../../src/answer/respond.ts";
import { LARGEST_CARD_BYTES } from "../../src/cards/limits.ts";
import { parseText } from "../../src/question/read.ts";

import { ALL_CARDS, KINDS } from "../all-cards.ts";
import { contrast, READABLE, type Rgb } from "../contrast.ts";
import { IN_CHAT } from "../post-cards.ts";
import { LARGEST_QUESTIONS, QUESTIONS, TROUBLES, UNCLEAR } from "../questions.ts";
import { ask, published, readQuestion, someContext, toRead } from "../support.ts";

type Part = Record<string, unknown>;

interface Parsed {
  parse: (card: unknown, context: { eventCount: number; getEventAt: (at: number) => { message: string } }) => void;
}
// The package's main file needs a browser; this build parses without one.
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js") as {
  AdaptiveCard: new () => Parsed;
  SerializationContext: new () => { eventCount: number; getEventAt: (at: number) => { message: string } };
};

const LARGEST_CARD = 24 * 1024;
/** What fits on a button of a phone. */
const LONGEST_TITLE = 40;
/** A text that is longer has to wrap. */
const A_FEW_WORDS = 30;
const MOST_FACTS = 10;

/** Everything in a card, in reading order. */
const partsOf = (value: unknown): Part[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
};
const listOf = (value: unknown): Part[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const isBold = ({ type, weight, style }: Part): boolean =>
  type === "TextBlock" && (weight ?? (style === "heading" && "bolder")) === "bolder";

describe("the list has every card", () => {
  test("each under a name of its own", () => expect(new Set(ALL_CARDS.map(({ name }) => name)).size).toBe(ALL_CARDS.length));

  test("of every command", () => expect(COMMANDS.map(({ kind }) => kind).filter((kind) => !KINDS.has(kind))).toEqual([]));

  const troubleOf = (question: string) => {
    const reading = parseText(question, toRead());
    return reading.kind === "trouble" ? reading.trouble : undefined;
  };
  const { contradiction, "no-change": noChange, ...inText } = TROUBLES;
  test.each(Object.entries(inText))("of trouble: %s", (kind, question) => expect(troubleOf(question)?.kind).toBe(kind));
  test("of trouble that shows beside the stored figures", () =>
    expect([contradiction, noChange].map((question) => ask(question).outcome)).toEqual(["question-back", "question-back"]));
  test.each(Object.entries(UNCLEAR))("of what is unclear: %s", (what, question) =>
    expect(troubleOf(question)).toMatchObject({ kind: "choose", what }),
  );
});

describe.each(ALL_CARDS)("the card for $name", ({ card: { content, summary } }) => {
  const parts = partsOf(content);
  const ofType = (...types: string[]) => parts.filter(({ type }) => types.includes(text(type)));
  const texts = ofType("TextBlock");
  const actions = parts.flatMap((part) => listOf(part.actions));

  it("passes the official parser without a remark", () => {
    const context = new SerializationContext();
    new AdaptiveCard().parse(content, context);
    expect(Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)).toEqual([]);
  });

  it("stays under 24 KB and leaves nothing unbound", () => {
    const json = JSON.stringify(content);
    expect(Buffer.byteLength(json)).toBeLessThan(LARGEST_CARD);
    expect(json).not.toContain("${");
  });

  it("says in words what it shows: to a screen reader, and to clients without cards", () => {
    expect(summary).not.toBe("");
    expect(content.speak).toBe(summary);
    const [first, ...below] = text(content.fallbackText).split("\n");
    expect(first).toContain(summary);
    // A title alone is no answer.
    expect(below.join("").length).toBeGreaterThan(0);
    expect(content.fallbackText).not.toMatch(/[*_`#<>[\]]|undefined|null/);
  });

  it("begins with its title, and no text is empty", () => {
    expect(listOf(content.body)[0]).toMatchObject({ type: "TextBlock", style: "heading", size: "medium" });
    expect(texts.filter((block) => text(block.text).trim() === "")).toEqual([]);
  });

  it("wraps what is longer than a few words", () =>
    expect(texts.filter((block) => block.wrap !== true && text(block.text).length > A_FEW_WORDS)).toEqual([]));

  it("has no text that Markdown would make a list or a heading of by accident", () => {
    // A list that is meant has every line as an item.
    const lines = texts.flatMap((block) => {
      const items = text(block.text).split("\r");
      return items.length > 1 && items.every((item) => item.startsWith("- ")) ? items.map((item) => item.slice(2)) : items;
    });
    expect(lines.filter((line) => /^(?:\d+[.)]|[-+*#>]+) /m.test(line))).toEqual([]);
  });

  it("never has two bold texts next to each other", () => {
    const elements = ofType("TextBlock", "FactSet", "Image", "ActionSet", "Input.Text", "Input.ChoiceSet");
    expect(elements.filter((element, at) => isBold(element) && isBold(elements[at + 1] ?? {})).map((block) => block.text)).toEqual([]);
  });

  it("says by no colour alone how it is", () => {
    const coloured = texts.filter(({ color }) => ["good", "warning", "attention"].includes(text(color)));
    expect(coloured.filter((block) => !/[✔✘?]/.test(text(block.text)))).toEqual([]);
    const bands = parts.filter(({ style }) => ["good", "warning", "attention"].includes(text(style)));
    expect(bands.filter((band) => !partsOf(band).some((part) => /\p{L}/u.test(text(part.text))))).toEqual([]);
  });

  it("has amounts in columns on the right, but for those that are pressed", () => {
    const values = ofType("ColumnSet").flatMap(({ columns }) =>
      listOf(columns)
        .slice(1)
        .filter(({ selectAction }) => !selectAction)
        .flatMap(({ items }) => listOf(items)),
    );
    const amounts = values.filter((part) => text(part.text).startsWith("€"));
    expect(amounts.filter(({ horizontalAlignment }) => horizontalAlignment !== "right")).toEqual([]);
  });

  it(`has lists of at most ${MOST_FACTS} facts, each with a name and a value`, () => {
    for (const { facts } of ofType("FactSet")) {
      expect(listOf(facts).length).toBeLessThanOrEqual(MOST_FACTS);
      expect(listOf(facts).filter(({ title, value }) => !title || !value)).toEqual([]);
    }
  });

  it("has a label to every field and words to every picture", () => {
    expect(parts.filter(({ type, label, title }) => text(type).startsWith("Input.") && !(type === "Input.Toggle" ? title : label))).toEqual(
      [],
    );
    expect(ofType("Image").filter(({ altText }) => !altText)).toEqual([]);
  });

  it("has bars whose words carry their figures, in colours that stand out on light and dark", () => {
    for (const { url, altText, size } of ofType("Image")) {
      if (size === "stretch") expect(altText).toMatch(/\d/);
      for (const colour of coloursOf(text(url)))
        for (const behind of CARD_BACKGROUNDS) expect(contrast(colour, behind)).toBeGreaterThanOrEqual(READABLE.picture);
    }
  });

  it("has ids that occur once, and unfolds what is there", () => {
    // A question that a button carries can have an id too.
    const ids = parts.flatMap(({ type, id }) => (type === undefined || id === undefined ? [] : [id]));
    expect(ids).toEqual([...new Set(ids)]);
    for (const { targetElements } of ofType("Action.ToggleVisibility")) expect(ids).toEqual(expect.arrayContaining(targetElements as []));
  });

  it("has buttons with a short title, at most six in a row", () => {
    expect(parts.filter((part) => listOf(part.actions).length > 6)).toEqual([]);
    expect(actions.map(({ title }) => text(title)).filter((title) => title === "" || title.length > LONGEST_TITLE)).toEqual([]);
  });

  it("has presses that carry a question that can be read back, each button with a fallback for old clients", () => {
    for (const { data } of ofType("Action.Execute")) {
      const carried = data as Part;
      expect(readQuestion(carried.vraag ?? carried.formulier)).toBeDefined();
    }
    for (const { type, title, data, fallback } of actions)
      if (type === "Action.Execute") expect(fallback).toEqual({ type: "Action.Submit", title, data });
  });
});

/** Of a card in Teams: light, dark, dark in newer clients, and high contrast. */
const CARD_BACKGROUNDS: readonly Rgb[] = [
  [255, 255, 255],
  [45, 44, 44],
  [31, 31, 31],
  [0, 0, 0],
];

/** The solid colours in a picture; what shines through is the track that a bar runs on. */
function coloursOf(url: string): Rgb[] {
  const { data } = PNG.sync.read(Buffer.from(url.replace(/^data:image\/png;base64,/, ""), "base64"));
  const pixels = Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)]);
  const solid = new Map(pixels.filter(([, , , opacity]) => opacity === 255).map((pixel) => [pixel.join(), pixel]));
  return [...solid.values()].map(([red = 0, green = 0, blue = 0]) => [red, green, blue]);
}

const sizeOf = (question: string): number => Buffer.byteLength(JSON.stringify(ask(question).cards[0].content));

it.each(LARGEST_QUESTIONS)("stays under 24 KB with as much on it as can be: %s", (question) => {
  expect(ask(question).outcome).toBe("answer");
  expect(sizeOf(question)).toBeLessThan(LARGEST_CARD);
});

it("the standard card leaves room for what a question adds to it", () =>
  expect(sizeOf(QUESTIONS["nog niet zeker"])).toBeLessThan(LARGEST_CARD_BYTES - 1_000));

it("what a person typed is shown without its Markdown and links", () => {
  const text = JSON.stringify(ask("vangnet [klik](http://voorbeeld.nl) 2020").cards[0].content);
  expect(text).not.toContain("](");
});

describe("buttons", () => {
  /** What is asked back, and the deeds with an entry that looks wrong: each button is an answer to it. */
  const CHOICES = ["key", "subscription", "invoer verdacht"];
  const answers = ALL_CARDS.filter(({ name }) => !CHOICES.includes(name));

  it.each(answers)("on $name are at most four, and no two say the same", ({ card }) => {
    const actions = listOf(card.content.actions);
    expect(actions.length).toBeLessThanOrEqual(4);
    const titles = actions.map(({ title }) => title);
    expect(titles).toEqual([...new Set(titles)]);
    expect(titles.includes("Bron") && JSON.stringify(card.content.body).includes('"title":"Bronnen"')).toBe(false);
  });

  /**
   * What unfolds counts as well, and six are enough. The form of vangnet has one more, and the forecast two: what each of those unfolds (the form
   * line by line, the sources, to take it along; how, months, budget, sources) is fetched by nothing else.
   */
  const mostOf = (name: string): number => (name.startsWith("prognose") ? 8 : folds.includes(name) ? 7 : 6);
  const unfolding = ({ content: { body } }: (typeof answers)[number]["card"]) =>
    partsOf(body).filter(({ type, title }) => type === "Action.ToggleVisibility" && title !== undefined);
  const folds = answers.flatMap(({ name, card }) => (unfolding(card).some(({ title }) => title === "Meenemen") ? [name] : []));

  it.each(answers)("on $name are at most six with those that unfold", ({ name, card }) => {
    const titles = [...listOf(card.content.actions), ...unfolding(card)].map(({ title }) => title);
    expect(new Set(titles).size, titles.join(", ")).toBeLessThanOrEqual(mostOf(name));
  });

  /** Of whom the name was given by others: it can be of any length. */
  const NAMED_BY_OTHERS = /^(plaats in een van veel kanalen|abonnement|stop )/;

  it.each(ALL_CARDS.filter(({ name }) => !NAMED_BY_OTHERS.test(name)))("on $name say in full what comes", ({ card: { content } }) => {
    const titles = partsOf(content).flatMap(({ type, title }) =>
      text(type).startsWith("Action.") && title !== undefined ? [text(title)] : [],
    );
    expect(titles.filter((title) => title.endsWith("…"))).toEqual([]);
  });

  it.each([...published.onderwerpen.keys()])("and on a card of topic %s", (onderwerp) => {
    const { cards } = answerQuestion({ v: 1, kind: "onderwerp", onderwerp, vanaf: 0 }, someContext(IN_CHAT));
    const [card] = cards;
    const titles = [...listOf(card.content.actions), ...unfolding(card)].map(({ title }) => title);
    expect(new Set(titles).size).toBeLessThanOrEqual(6);
  });
});

test("a signal that went and came back says amounts that did not change once", () => {
  const card = ALL_CARDS.find(({ name }) => name === "signaal heen en weer")?.card;
  const said = partsOf(card?.content.body).map((part) => text(part.text));
  expect(said.join("\n").match(/€\u00a041,60/g)).toHaveLength(1);
  expect(said.find((line) => line.includes("misschien vangnet"))).toContain("zoals op 20 oktober 2026");
});
