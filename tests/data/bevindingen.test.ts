import { describe, expect, it } from "vitest";
import { stemOf } from "../../src/search/terms.ts";
import { published, world } from "../support.ts";

const { bevindingen, themas, begrippen, woordvormen } = published;
const shown = ({ document, id }: { document: string; id: string }) => `${document} ${id}`;

describe("findings", () => {
  it("are of every document that has prose", () => {
    const documents = [...published.bronnen.values()].filter(({ over }) => over !== undefined).map(({ id }) => id);
    expect([...new Set(bevindingen.map(({ document }) => document))].sort()).toEqual(documents.sort());
  });

  it("an opinion, a conclusion and a proposal are of somebody, but for what the annex itself says", () =>
    expect(
      bevindingen.filter(({ aard, van, document }) => aard !== "feit" && van === "" && document !== "bmwe-keuzes-in-kaders").map(shown),
    ).toEqual([]));

  it("are short: what nobody reads on a phone is no finding", () =>
    expect(bevindingen.filter(({ tekst }) => tekst.length > 260).map(shown)).toEqual([]));

  it("every theme has findings", () => {
    const used = new Set(bevindingen.flatMap(({ over }) => over));
    expect([...themas.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  it.each(bevindingen.map((row) => [shown(row), row] as const))("%s is found by each of its own words", (_, row) => {
    for (const woord of row.woorden) {
      const found = world.search.find({ woorden: woord }).map((hit) => hit.found);
      expect(found.some((hit) => hit.soort === "bevinding" && hit.bevinding === row)).toBe(true);
    }
  });
});

describe("terms", () => {
  it("are some forty or more, each in one or two sentences", () => {
    expect(begrippen.size).toBeGreaterThan(40);
    expect([...begrippen.values()].filter(({ uitleg }) => uitleg.length > 280).map(({ id }) => id)).toEqual([]);
  });
  it("every condition and every line of the form is one", () =>
    expect(
      [..."abcde"]
        .map((letter) => `voorwaarde-${letter}`)
        .concat([..."abcdefgi"].map((letter) => `regel-${letter}`))
        .filter((id) => !begrippen.has(id)),
    ).toEqual([]));
});

describe("word forms", () => {
  it("have the words of the findings' own places", () => {
    for (const word of ["krachtteam", "weerstandsvermogen", "cliëntenraad", "liv", "vangnetuitkering"])
      expect(woordvormen.has(stemOf(word.normalize("NFD").replace(/\p{M}/gu, "")))).toBe(true);
  });
  it("no text: a word forms no sentence with its neighbours, for they stand in the order of the alphabet", () => {
    const words = [...woordvormen.keys()];
    expect(words).toEqual([...words].sort());
  });
});
