import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { published } from "../support.ts";

interface Line {
  document: string;
  place: string;
  what: string;
  decision: "in" | "out";
  why?: string;
  topics?: string[];
  /** Findings and measures, by id. */
  bevindingen?: string[];
  maatregelen?: string[];
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8"));
const lines: Line[] = read("inventaris.json").inventaris;
const topics: { id: string }[] = read("onderwerpen.json").onderwerpen;

const ids = topics.map(({ id }) => id);
/** Topic and document of every published figure. */
const filled = new Set(published.cijfers.map(({ topic, document }) => `${topic} in ${document}`));
const named = new Set(lines.flatMap(({ document, topics = [] }) => topics.map((topic) => `${topic} in ${document}`)));
const shown = ({ document, place, what }: Line) => `${document}, ${place}: ${what}`;

describe("inventory of the documents", () => {
  it("decides on every line: in with topics, or out with the reason", () => {
    const undecided = lines.filter(({ decision, why, topics = [], bevindingen = [], maatregelen = [] }) => {
      const many = topics.length + bevindingen.length + maatregelen.length;
      return decision === "in" ? many === 0 : decision !== "out" || !why || many > 0;
    });
    expect(undecided.map(shown)).toEqual([]);
  });

  it("says of every line where it stands and what it is, once", () => {
    expect(lines.filter(({ place, what }) => !place || !what)).toEqual([]);
    expect(new Set(lines.map(shown)).size).toBe(lines.length);
  });

  it("names only topics that have figures of that document", () => {
    expect([...named].filter((pair) => !filled.has(pair))).toEqual([]);
  });

  it("has a line for every topic in every document its figures come from", () => {
    expect([...filled].filter((pair) => !named.has(pair))).toEqual([]);
  });

  it("has a line for every finding and every measure, and names no other", () => {
    const findings = lines.flatMap(({ document, bevindingen = [] }) => bevindingen.map((id) => `${document} ${id}`));
    expect([...new Set(findings)].sort()).toEqual(published.bevindingen.map(({ document, id }) => `${document} ${id}`).sort());
    const measures = lines.flatMap(({ maatregelen = [] }) => maatregelen);
    expect([...new Set(measures)].sort()).toEqual(published.maatregelen.flatMap((list) => list.maatregelen.map(({ id }) => id)).sort());
  });

  it("calls a repetition only what is in where it points to", () => {
    const inside = lines.filter(({ decision }) => decision === "in");
    const isIn = (document: string, section: string) =>
      inside.some((line) => line.document === document && line.place.startsWith(`par. ${section}`));
    const astray = lines.flatMap(({ document, place, why = "" }) =>
      why.startsWith("herhaling")
        ? [...why.matchAll(/\d\.\d(?:\.\d)?/g)].filter(([section]) => !isIn(document, section)).map(() => place)
        : [],
    );
    expect(astray).toEqual([]);
  });

  it("covers every document and no other", () => {
    const documents = [...published.bronnen.values()].filter(({ soort }) => soort === "document").map(({ id }) => id);
    expect([...new Set(lines.map(({ document }) => document))].sort()).toEqual(documents.sort());
  });
});

describe("topics", () => {
  it("stand there once and are exactly those of the figures", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual([...new Set(published.cijfers.map(({ topic }) => topic))].sort());
  });
});
