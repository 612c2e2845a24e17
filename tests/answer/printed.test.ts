import { describe, expect, it, test } from "vitest";
import { buildWorld } from "../../src/answer/world.ts";
import { cardToText } from "../../src/cards/to-text.ts";
import { indexed } from "../../src/data/load.ts";
import type { CijferRow } from "../../src/data/shapes/cijfers.ts";
import { ask, published, textOf } from "../support.ts";

type Overrides = Parameters<typeof ask>[1];

/** What one sees without pressing anything. */
const inSight = (text: string, overrides: Overrides = {}): string =>
  ask(text, overrides)
    .cards.map(({ content }) => cardToText(content, { folded: false }))
    .join("\n")
    .replaceAll("\u00a0", " ");

/** The documents with one printed saldo changed. */
const printing = (subject: string, printed: string): Overrides => {
  const number = { digits: BigInt(printed.replace(/\D/g, "")), decimals: 1 };
  const change = (row: CijferRow): CijferRow =>
    row.topic === "saldo-buig" && row.subject === subject && row.item === "verwacht saldo per 31-12"
      ? { ...row, published: printed, number }
      : row;
  // A world of its own: answers are remembered by world.
  return buildWorld({ ...published, ...indexed(published.cijfers.map(change)) }, "");
};

describe("how a figure is printed stands with its source, not between the figures", () => {
  it.each([
    ["saldo Deurne 2020", "staat een saldo van 497,9 (× € 1.000); budget min uitgaven is 497,8"],
    ["saldo Helmond 2020", "Nagerekend: budget − uitgaven is € 155.400, 0,41% van het budget"],
    ["saldo Helmond 2020", "Gedrukt: 38.051,9 × € 1.000; 155,4 × € 1.000; 0,4 procent"],
    ["overzicht 2020", "Deurne: In de Notitie 2020 staat een saldo van 497,9"],
    ["overzicht 2020", "Samen, gedrukt: saldo 194,7 × € 1.000. De gedrukte saldi tellen op tot 194,7"],
    ["kerncijfers Deurne", "6.305,5 min 5.807,7 is 497,8 (× € 1.000); gedrukt is 497,9"],
  ])("%s", (question, remark) => {
    expect(textOf(ask(question))).toContain(remark);
    expect(inSight(question)).not.toContain(remark);
    expect(inSight(question)).not.toMatch(/gedrukt|× € 1\.000/);
  });
});

describe("a contradiction that rounding does not explain stays on the card", () => {
  test("of a municipality", () => {
    const odd = printing("Deurne", "597,9");
    expect(inSight("saldo Deurne 2020", odd)).toContain("staat een saldo van 597,9 (× € 1.000); budget min uitgaven is 497,8");
    expect(inSight("overzicht 2020", odd)).toContain("Deurne: In de Notitie 2020 staat een saldo van 597,9");
  });
  test("of the region as a whole", () =>
    expect(inSight("overzicht 2020", printing("Alle gemeenten", "294,7"))).toContain("Samen, gedrukt: saldo 294,7 × € 1.000"));
});
