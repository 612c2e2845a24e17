import { describe, expect, it } from "vitest";
import { changesOf, figuresShown, shownFigure } from "../../src/answer/abonnementen/figures-shown.ts";
import { answerQuestion } from "../../src/answer/respond.ts";
import { cijferText } from "../../src/cards/cijfer.ts";
import { indexed } from "../../src/data/load.ts";
import type { CijferRow } from "../../src/data/shapes/cijfers.ts";
import type { Known } from "../../src/facts/known.ts";
import { keyOfRow } from "../../src/facts/known-row.ts";
import { rowBehind } from "../../src/facts/shown.ts";
import { storeOf } from "../post-cards.ts";
import { ask, published, someContext, textOf } from "../support.ts";

const SPENDING = "GM1652|2020|uitgaven";
const COMPLAINTS = "klachten|aantal klachten|Deurne|2018";

const entered = (veld: "budget" | "uitgaven" | "resultaat", cents: number) =>
  storeOf({
    kind: "figure",
    at: "2026-11-20T08:00:00Z",
    actor: "anna",
    data: { gemeente: "GM1652", jaar: 2020, veld, cents, status: "realisatie", bron: "jaarrekening 2020", dag: "2026-11-20" },
  });
/** The published figures with one of them printed otherwise. */
const corrected = (change: (row: CijferRow) => Partial<CijferRow>) => {
  const cijfers = published.cijfers.map((row) => ({ ...row, ...change(row) }));
  return { published: { ...published, ...indexed(cijfers) } };
};
const currentPrint = (key: string, known: Known) => {
  const row = rowBehind(known, key);
  return row && cijferText(row);
};
const spaced = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

describe("figures that were shown have a key", () => {
  it("that is unique over all documents, and leads back to the row", () => {
    const context = someContext();
    const keys = published.cijfers.map(keyOfRow);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [at, row] of published.cijfers.entries()) expect(currentPrint(keys[at] ?? "", context)).toBe(cijferText(row));
  });

  it("of everything that an answer rests on", () => {
    const context = someContext();
    const shown = figuresShown(ask("samenvatting 2020"), context);
    expect(spaced(shown["GM1652|2020|budget"])).toBe("€ 5.454.900");
    expect(spaced(shown[SPENDING])).toBe("€ 6.076.400");
    for (const [key, print] of Object.entries(shown)) expect(currentPrint(key, context), key).toBe(print);
    expect(figuresShown(ask("klachten Deurne"), context)).toEqual({ [COMPLAINTS]: "5 klachten" });
  });

  it("an answer without figures has none", () => expect(figuresShown(ask("help"), someContext())).toEqual({}));
});

describe("a figure that is no longer what was shown", () => {
  const before = someContext();
  const shown = new Map(Object.entries(figuresShown(ask("samenvatting 2020"), before)));

  it("as long as nothing changes there is none", () => expect(changesOf(shown, before)).toEqual([]));

  it("is found when staff enter another", () => {
    const after = someContext({ entered: entered("uitgaven", 612_345_678) });
    expect(changesOf(shown, after)).toEqual([{ cijfer: SPENDING, was: "€\u00a06.076.400", is: "€\u00a06.123.456,78" }]);
    expect(shownFigure(SPENDING, after)).toMatchObject({
      label: "Uitgaven Gemert-Bakel 2020",
      source: "jaarrekening 2020 (realisatie, ingevoerd)",
    });
  });

  it("spending changes when a result is entered, which says the same", () => {
    const after = someContext({ entered: entered("resultaat", -50_000_000) });
    expect(changesOf(shown, after)).toMatchObject([{ cijfer: SPENDING, is: "€\u00a05.954.900" }]);
    expect(shownFigure(SPENDING, after)?.source).toContain("jaarrekening 2020");
  });

  it("the same amount entered again is no change", () =>
    expect(changesOf(shown, someContext({ entered: entered("budget", 545_490_000) }))).toEqual([]));

  it("is found when a document is corrected", () => {
    const after = someContext(corrected((row) => (keyOfRow(row) === COMPLAINTS ? { published: "6" } : {})));
    expect(changesOf(new Map([[COMPLAINTS, "5 klachten"]]), after)).toEqual([{ cijfer: COMPLAINTS, was: "5 klachten", is: "6 klachten" }]);
  });

  it("one that is gone is no change", () =>
    expect(
      changesOf(
        new Map([
          ["klachten|weg|Deurne|2018", "5"],
          ["GM0000|2020|budget", "€ 1"],
        ]),
        before,
      ),
    ).toEqual([]));

  it("is not seen before it is known", () => expect(changesOf(shown, someContext({ asOf: "2019-01-01T00:00:00Z" }))).toEqual([]));
});

describe("what is told of it", () => {
  const tell = (...cijfers: { cijfer: string; was: string; is: string }[]) =>
    textOf(answerQuestion({ v: 1, kind: "gewijzigd", cijfers }, someContext({ entered: entered("uitgaven", 612_345_678) })));
  const spending = { cijfer: SPENDING, was: "€\u00a06.076.400", is: "€\u00a06.123.456,78" };
  const complaints = { cijfer: COMPLAINTS, was: "1 klacht", is: "5 klachten" };

  it("what it was, what it is, and where the new one comes from", () => {
    const text = tell(spending);
    expect(text).toContain("Een cijfer dat hier stond is gewijzigd");
    expect(text).toContain(
      "Uitgaven Gemert-Bakel 2020  € 6.123.456,78\nNu volgens jaarrekening 2020 (realisatie, ingevoerd). Was € 6.076.400",
    );
    expect(text).toContain("Ingevoerd op 20 november 2026: jaarrekening 2020 · rekenhulp");
    expect(text).toContain("[Samenvatting] [Vangnet Gemert-Bakel 2020]");
  });

  it("with the unit of the figure", () => {
    const text = tell(spending, complaints);
    expect(text).toContain("2 cijfers die hier stonden zijn gewijzigd");
    expect(text).toContain("Aantal klachten · Deurne (2018)  5 klachten\nNu volgens Evaluatie 2020, par. 4.4.1, klachten. Was 1 klacht");
  });

  it.each([
    [17, "En 1 ander cijfer"],
    [20, "En 4 andere cijfers"],
  ])("of %i the first sixteen, and how many more", (many, more) => {
    const text = tell(...Array.from({ length: many }, () => complaints));
    expect(text.match(/Was 1 klacht/g)).toHaveLength(16);
    expect(text).toContain(more);
  });
});
