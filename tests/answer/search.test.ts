import { createRequire } from "node:module";
import { describe, expect, it, test } from "vitest";
import type { Found } from "../../src/answer/berichten/search/results.ts";
import { answerSearch } from "../../src/answer/berichten/search/search.ts";
import type { AnswerContext } from "../../src/answer/context.ts";
import { cardToText } from "../../src/cards/to-text.ts";
import type { Snapshot } from "../../src/store/store.ts";
import { ask, names, someContext, textOf } from "../support.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const search = (typed: string, overrides: Partial<AnswerContext> = {}): Found[] => answerSearch(typed, someContext(overrides));
const titles = (typed: string, overrides: Partial<AnswerContext> = {}): string[] =>
  search(typed, overrides).map(({ title }) => plain(title));
const lines = (typed: string, overrides: Partial<AnswerContext> = {}): string[] =>
  search(typed, overrides).map(({ title, text }) => plain(`${title} | ${text}`));

const REGION = ["Asten", "Deurne", "Geldrop-Mierlo", "Gemert-Bakel", "Helmond", "Laarbeek", "Someren"];
const region = (year: number): string[] => REGION.map((name) => `${name} ${year}`);

const SUGGESTED = ["Samenvatting Senzer 2020", "Planning budgetjaar 2026", "Aandeel Gemert-Bakel"];

describe("what a person types while writing a message", () => {
  test.each([
    ["gemert 2020", ["Gemert-Bakel 2020"]],
    ["helmond", ["Helmond 2020"]],
    ["geldrop mier", ["Geldrop-Mierlo 2020"]],
    ["deurne '20", ["Deurne 2020"]],
    ["Deurne2020", ["Deurne 2020"]],
    ["2020 someren", ["Someren 2020"]],
    ["vangnet gemert", ["Gemert-Bakel 2020"]],
    ["tekort van gemert bakel in 2020", ["BUIG Gemert-Bakel 2020", "Gemert-Bakel 2020"]],
    ["samenvatting 2020", ["Samenvatting Senzer 2020"]],
    ["planning 2020", ["Planning budgetjaar 2020"]],
    ["aandeel deurne 2,2 mln", ["Aandeel Deurne in € 2.200.000,00", "Deurne 2020"]],
    ["klachten", ["Klachten over Senzer"]],
    ["asten en someren", ["Asten 2020", "Someren 2020"]],
    ["senzer", region(2020)],
    ["2020", region(2020)],
    ["", [...SUGGESTED, ...region(2020)]],
    ["  ", [...SUGGESTED, ...region(2020)]],
    ["ons 2020", region(2020)],
  ])("“%s”", (typed, found) => expect(titles(typed)).toEqual(found));

  test.each([
    ["gemrt", "Gemert-Bakel 2020"],
    ["helmnd 2020", "Helmond 2020"],
    ["zomeren", "Someren 2020"],
  ])("the slip “%s”", (typed, first) => expect(titles(typed)[0]).toBe(first));

  test("a year that is not there in full yet narrows nothing", () => {
    for (const typed of ["gemert 2", "gemert 20", "gemert 202"]) expect(titles(typed)).toEqual(titles("gemert 2020"));
  });

  test("every beginning of “vangnet gemert 2020” shows something, and it ends there", () => {
    const whole = "vangnet gemert 2020";
    const counts = [...whole].map((_letter, at) => search(whole.slice(0, at + 1)).length);
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(titles(whole)).toEqual(["Gemert-Bakel 2020"]);
  });

  test.each(["xyz", "xyz 2020", "jaarrekening 2012", "[klik](http://voorbeeld.nl)"])("“%s” finds nothing", (typed) =>
    expect(search(typed)).toEqual([]),
  );

  test("a very long text costs nothing and breaks nothing", () =>
    expect(titles(`gemert 2020 ${"a".repeat(50_000)}`)).toEqual(["Gemert-Bakel 2020"]));
});

describe("the beginning of a name", () => {
  test("those with figures come first", () =>
    expect(lines("ge")).toEqual([
      "Geldrop-Mierlo 2020 | Voldoet niet · € 0 uitkering",
      "Gemert-Bakel 2020 | Nog niet zeker · € 106.191 mogelijke uitkering",
      "Geertruidenberg | Geen cijfers bekend",
      "Gennep | Geen cijfers bekend",
    ]));

  test.each([
    ["gem", "Gemert-Bakel 2020"],
    ["de", "Deurne 2020"],
    ["de b", "De Bilt"],
    ["bergen op z", "Bergen op Zoom"],
    ["den bos", "'s-Hertogenbosch"],
  ])("“%s”", (typed, first) => expect(titles(typed)[0]).toBe(first));

  test("both Bergens come before what only begins so", () => expect(titles("bergen").slice(0, 2)).toEqual(["Bergen (L.)", "Bergen (NH.)"]));

  test("a region is not shown for a letter that it shares with a municipality", () => {
    expect(names.startingWith("s")).not.toContain("senzer");
    expect(names.startingWith("a")[0]).toBe(names.find("aaenhunze")?.[0]);
    expect(names.startingWith("regio")).toEqual(["senzer"]);
    expect(names.startingWith("")).toEqual([]);
  });

  test("never more than ten", () => {
    const many = Array.from({ length: 20 }, (_, at) => 1990 + at).join(" ");
    for (const typed of [..."abcdefghijklmnopqrstuvwxyz", many, `helmond ${many}`]) expect(search(typed).length).toBeLessThanOrEqual(10);
  });
});

describe("the asker's own municipality", () => {
  test("stands first before anything is typed, and for a year", () => {
    const found = ["Helmond 2020", ...region(2020).filter((title) => title !== "Helmond 2020")];
    const [first, ...others] = found;
    expect(titles("", { ownGemeente: "GM0794" })).toEqual([first, ...SUGGESTED.slice(0, 2), "Aandeel Helmond", ...others]);
    expect(titles("2020", { ownGemeente: "GM0794" })).toEqual(found);
  });

  test("without figures it stands last", () => expect(lines("", { ownGemeente: "GM0344" }).at(-1)).toBe("Utrecht | Geen cijfers bekend"));
});

describe("what is not known is said", () => {
  test("no figures of that year, and which there are", () =>
    expect(lines("helmond 2021")).toEqual(["Helmond 2021 | Geen cijfers. Wel 2020", "Helmond 2020 | Overschot € 155.400 · voldoet niet"]));

  test("no figures of anybody in that year: one line", () => {
    expect(lines("2021")).toEqual(["Senzer 2021 | Geen cijfers. Wel 2020"]);
    expect(lines("senzer vorig jaar")).toEqual(["Senzer 2025 | Geen cijfers. Wel 2020"]);
  });

  test("a year without rules: which years have them", () => {
    expect(lines("2012")).toEqual(["Vangnet 2012 | Geen regels. Wel 2015–2026"]);
    expect(lines("ge 2012")).toEqual(lines("2012"));
    expect(lines("gemert 2012")[0]).toBe("Gemert-Bakel 2012 | Geen regels. Wel 2015–2026");
  });

  test("figures that were published later are not seen", () =>
    expect(lines("gemert", { asOf: "2020-01-01T12:00:00Z" })).toEqual(["Gemert-Bakel | Geen cijfers bekend"]));

  test("the card tells how to get an answer", () => {
    const [found] = search("gennep 2024");
    expect(found && cardToText(found.card.content, { folded: true })).toContain("vangnet Gennep 2024 budget … uitgaven …");
  });
});

test("figures entered by staff count: every year of one municipality, and of many the latest of each", () => {
  const figure = (veld: "budget" | "uitgaven", cents: number) => ({
    kind: "figure",
    v: 1,
    id: veld,
    actor: "staf",
    at: "2026-01-01T00:00:00Z",
    data: { gemeente: "GM0794", jaar: 2021, veld, cents, status: "realisatie", bron: "jaarrekening", dag: "2026-01-01" },
  });
  const of = ((kind: string) =>
    kind === "figure" ? [figure("budget", 40_000_000_00), figure("uitgaven", 44_000_000_00)] : []) as Snapshot["of"];
  const entered: Snapshot = { of, has: () => false };
  expect(lines("helmond", { entered })).toEqual([
    "Helmond 2021 | Nog niet zeker · € 500.000 mogelijke uitkering",
    "Helmond 2020 | Overschot € 155.400 · voldoet niet",
  ]);
  expect(titles("senzer", { entered })).toEqual(region(2020).map((title) => (title === "Helmond 2020" ? "Helmond 2021" : title)));
});

test.each([
  ["helmond budget 100 mln uitgaven 112 mln", "Helmond 2020 | Met de opgeslagen cijfers: Overschot € 155.400 · voldoet niet"],
  ["gemert 2020 uitgaven 6000000", "Gemert-Bakel 2020 | Met de opgeslagen cijfers: Nog niet zeker · € 106.191 mogelijke uitkering"],
  ["gennep budget 10 mln", "Gennep | Geen cijfers bekend"],
  ["helmond 202", "Helmond 2020 | Overschot € 155.400 · voldoet niet"],
])("figures of one's own do not count here, and the line says so: “%s”", (typed, line) => expect(lines(typed)).toEqual([line]));

interface Parsed {
  parse: (card: unknown, context: { eventCount: number; getEventAt: (at: number) => { message: string } }) => void;
}
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js") as {
  AdaptiveCard: new () => Parsed;
  SerializationContext: new () => { eventCount: number; getEventAt: (at: number) => { message: string } };
};

const partsOf = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(partsOf)];
};

describe.each(["gemert 2020", "geldrop 2020", "deurne 2020", "gennep", "helmond 2021", "senzer 2021", "2012"])(
  "the card that goes into the message for “%s”",
  (typed) => {
    const [found] = search(typed);
    if (!found) throw new Error("nothing found");
    const { content, summary } = found.card;
    const parts = partsOf(content);

    it("has nothing to press, for its readers did not ask", () =>
      expect(parts.filter(({ type }) => /^(Action|Input)\./.test(String(type)))).toEqual([]));

    it("is small, with at most five facts", () => {
      expect(Buffer.byteLength(JSON.stringify(content))).toBeLessThan(6 * 1024);
      for (const { facts } of parts.filter(({ type }) => type === "FactSet")) expect((facts as unknown[]).length).toBeLessThanOrEqual(5);
    });

    it("passes the official parser without a remark", () => {
      const context = new SerializationContext();
      new AdaptiveCard().parse(content, context);
      expect(Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)).toEqual([]);
      expect(JSON.stringify(content)).not.toContain("${");
    });

    it("stands alone: what it is about, of which day, and that it decides nothing", () => {
      expect(parts.find(({ type }) => type === "TextBlock")).toMatchObject({
        style: "heading",
        text: expect.stringContaining(found.title),
      });
      expect(content.fallbackText).toContain(summary);
      expect(plain(cardToText(content, { folded: false }))).toMatch(/op 22-11-2026 · .*regels .* · rekenhulp, geen besluit$/);
    });
  },
);

test("the card of Gemert-Bakel 2020 says the verdict, the amount, the facts, every condition and the source", () => {
  const [found] = search("gemert 2020");
  const text = plain(cardToText(found?.card.content ?? {}, { folded: false }));
  for (const part of [
    "Vangnet Gemert-Bakel 2020",
    "? Nog niet zeker",
    "€ 106.191",
    "gehaald zolang 2018 en 2019 samen minder dan € 212.382,50 overschot laten zien",
    "Budget: € 5.454.900 · definitief",
    "Uitgaven: € 6.076.400 · prognose",
    "Tekort: € 621.500 · 11,39%",
    "a. Tekort: 11,39% is meer dan 7,5% (€ 409.117,50)",
    "b. Meerjarig:",
    "c. Verzoek:",
    "d. Verklaring:",
    "e. Eerder vangnet:",
    "Notitie 2020, cijfers van november 2020, niet bijgewerkt",
  ])
    expect(text).toContain(part);
});

test("where the verdict is no, only what decided it is on the card", () => {
  const [found] = search("geldrop 2020");
  const text = plain(cardToText(found?.card.content ?? {}, { folded: false }));
  expect(text).toContain("a. Tekort: 2,62%, € 495.635 onder 7,5%");
  expect(text).not.toMatch(/^.*\b[b-e]\. /m);
});

test("a contradiction in the source goes along", () => {
  const [found] = search("deurne 2020");
  expect(JSON.stringify(found?.card.content)).toContain("saldo van 497,9");
});

describe("the answer to a question that goes into a message", () => {
  const GEMERT_BAKEL = "GM1652";

  test.each([
    ["wat als de uitgaven 5,9 mln worden", "figures of the searcher"],
    ["vangnet Helmond 2020 budget 112 mln uitgaven 5,9 mln", "figures of the searcher"],
    ["abonnementen", "what is about the searcher"],
    ["privacy", "what is about the searcher"],
    ["help", "what is no answer"],
    ["aandeel", "a question back"],
  ])("“%s”: never %s", (typed) => {
    const cards = search(typed).map(({ card }) => plain(cardToText(card.content, { folded: true })));
    expect(cards.filter((text) => !text.startsWith("Vangnet ") || /5\.900\.000|112\.000\.000/.test(text))).toEqual([]);
  });

  test("begins with the sentence that can be read aloud", () => {
    const [first] = search("vangnet Gemert-Bakel 2020").map(({ card }) => plain(cardToText(card.content, { folded: true })));
    expect(first).toContain("Gemert-Bakel had over 2020 misschien € 106.191 kunnen krijgen. Dat hangt af van 2018 en 2019.");
  });

  test.each(["vangnet Gemert-Bakel 2020", "samenvatting 2020", "klachten", "planning 2026"])(
    "“%s” unfolds nothing that is empty",
    (typed) => {
      const contents = search(typed).map(({ card }) => JSON.stringify(card.content));
      expect(contents.filter((content) => content.includes('"items":[]') || content.includes('"meenemen"'))).toEqual([]);
    },
  );

  test("nobody is “wij”: the own municipality is named", () =>
    expect(titles("wat is ons aandeel", { ownGemeente: GEMERT_BAKEL })[0]).toBe("Aandeel Gemert-Bakel"));

  test("what was asked before in a chat is not gone on from", () => {
    const lastQuestion = { v: 1, kind: "samenvatting", wie: "senzer", jaar: 2020 } as const;
    expect(titles("en 2021", { lastQuestion })).toEqual(titles("en 2021"));
  });

  test("drafts of an editor are not shown to others", () => {
    const place = { scope: "personal", conversationId: "a:1", serviceUrl: "https://x", bot: "28:b" } as const;
    const waarden = { uitgaven: { is: 90_000_000_00, status: "realisatie" } };
    const data = { gemeente: "GM0794", jaar: 2020, waarden, bron: "jaarrekening", dag: "2026-01-01", stand: "concept", wijze: "chat" };
    const draft = { kind: "invoer", v: 1, id: "b", actor: "staf", at: "2026-01-01T00:00:00Z", data };
    const entered: Snapshot = { of: ((kind: string) => (kind === "invoer" ? [draft] : [])) as Snapshot["of"], has: () => false };
    // Who entered it sees it in the chat.
    expect(textOf(ask("uitgaven helmond 2020", { entered, drafts: true }))).toContain("90.000.000");
    expect(lines("helmond", { entered, drafts: true, place })).toEqual(lines("helmond"));
  });

  test.each(["samenvatting 2020", "planning 2026", "aandeel Deurne", "kerncijfers Deurne", "klachten", "vergelijk sleutels 1 mln"])(
    "“%s” stands alone: nothing that only the assistant answers, lists that are copied whole, and the day it was looked up",
    (typed) => {
      const [found] = search(typed);
      if (!found) throw new Error("nothing found");
      const parts = partsOf(found.card.content);
      const pressed = parts.filter(({ type }) => /^(Action\.(Execute|Submit)|Input\.)/.test(String(type)));
      expect(pressed).toEqual([]);
      expect(parts.filter(({ type, actions }) => type === "ActionSet" && (actions as unknown[]).length === 0)).toEqual([]);
      for (const { facts } of parts.filter(({ type }) => type === "FactSet")) expect((facts as unknown[]).length).toBeLessThanOrEqual(5);
      const text = plain(cardToText(found.card.content, { folded: false }));
      expect(text).toContain("Opgezocht op 22 november 2026");
      expect(found.text).not.toBe("");
      const context = new SerializationContext();
      new AdaptiveCard().parse(found.card.content, context);
      expect(Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)).toEqual([]);
    },
  );
});
