import { describe, expect, it } from "vitest";
import { changesOf, figuresShown } from "../../src/answer/abonnementen/figures-shown.ts";
import { figuresOf } from "../../src/facts/figures.ts";
import { allEntries, keptOf } from "../../src/facts/invoer/entered.ts";
import { anEntry, DEURNE, inCents } from "../invoer-cards.ts";
import { storeOf } from "../post-cards.ts";
import { ask, someContext } from "../support.ts";

const amount = (euros: number) => ({ is: inCents(euros) });
const figures = (jaar: number, ...given: Parameters<typeof storeOf>) =>
  figuresOf(someContext({ entered: storeOf(...given) }), DEURNE).get(jaar);
const cents = (value: bigint | undefined) => (value === undefined ? undefined : Number(value / 100_000_000n));

describe("what was entered of a year is laid over what is published", () => {
  it("amounts by regeling are their sum, with the margins added", () => {
    const year = figures(
      2025,
      anEntry({
        "lasten-bijstand": { is: inCents(7_000_000), marge: inCents(50_000) },
        "lasten-ioaw": { is: inCents(300_000), marge: inCents(500) },
        "baten-bijstand": amount(100_000),
      }),
    );
    if (year?.bestedingen?.kind !== "accounts") throw new Error("No accounts");
    const { lasten, baten } = year.bestedingen;
    expect([lasten.value, lasten.margin, baten.value].map(cents)).toEqual([inCents(7_300_000), inCents(50_500), inCents(100_000)]);
  });
  it("the total that was entered goes before the parts of an earlier entry only where those were taken back", () => {
    const year = figures(
      2025,
      anEntry({ "lasten-bijstand": amount(7_000_000), baten: amount(0) }),
      anEntry({ lasten: amount(8_000_000), "lasten-bijstand": null }),
    );
    expect(year?.bestedingen?.kind === "accounts" && cents(year.bestedingen.lasten.value)).toBe(inCents(8_000_000));
  });
  it("onrechtmatig and onzeker together are D", () => {
    const year = figures(2020, anEntry({ onrechtmatig: amount(10_000), onzeker: amount(5_000.5) }, { jaar: 2020 }));
    expect(cents(year?.bestedingen?.onrechtmatig?.value)).toBe(inCents(15_000.5));
    // Of the published spending.
    expect(year?.bestedingen?.kind).toBe("one-amount");
  });
  it("lasten without baten are no spending yet", () =>
    expect(figures(2025, anEntry({ lasten: amount(8_000_000), budget: amount(7_000_000) }))?.bestedingen).toBeUndefined());
  it("numbers and facts alone are no figures", () => expect(figures(2025, anEntry({ dossiers: { is: 395 } }))).toBeUndefined());
  it("null takes back what was entered: what is published counts again", () => {
    const year = figures(
      2020,
      anEntry({ budget: amount(9_000_000) }, { jaar: 2020 }),
      anEntry({ budget: null, dossiers: { is: 1 } }, { jaar: 2020 }),
    );
    expect(year?.budget?.layer ?? "gepubliceerd").toBe("gepubliceerd");
  });
});

describe("entries", () => {
  it("of a lot of which not all was written are not seen", () => {
    const partij = { id: "lijst", aantal: 2 };
    const [one, two] = [2023, 2024].map((jaar) => anEntry({ budget: amount(7_000_000) }, { jaar, partij, id: `lijst|${jaar}` }));
    if (!one || !two) throw new Error("No lot");
    expect(allEntries(someContext({ entered: storeOf(one) }))).toEqual([]);
    expect(allEntries(someContext({ entered: storeOf(one, two) }))).toHaveLength(2);
  });
  it("keep their numbers at every moment", () => {
    const entered = storeOf(
      anEntry({ budget: amount(1) }, { at: "2026-11-01T08:00:00Z" }),
      anEntry({ budget: amount(2) }, { at: "2026-11-02T08:00:00Z" }),
    );
    const earlier = someContext({ entered, asOf: "2026-11-01T12:00:00Z" });
    expect(allEntries(earlier).map(({ number }) => number)).toEqual([1]);
    expect(allEntries(someContext({ entered })).map(({ number }) => number)).toEqual([1, 2]);
  });
  it("from a source of a later day are not seen where only what was out counts", () => {
    const entered = storeOf(anEntry({ budget: amount(1) }, { dag: "2025-10-01" }));
    expect(keptOf(someContext({ entered, sourcesUpTo: "2025-09-30" }), DEURNE, 2025).size).toBe(0);
    expect(keptOf(someContext({ entered, sourcesUpTo: "2025-10-01" }), DEURNE, 2025).size).toBe(1);
  });
});

it("a change that was entered is told where the figure was shown, and a draft is not", () => {
  const shown = new Map(Object.entries(figuresShown(ask("samenvatting 2020"), someContext())));
  const told = (stand: "concept" | "vastgesteld") =>
    changesOf(shown, someContext({ entered: storeOf(anEntry({ uitgaven: amount(9_000_000) }, { jaar: 2020, stand })) })).map(
      ({ cijfer, is }) => [cijfer, is.replaceAll("\u00a0", " ")],
    );
  expect(told("vastgesteld")).toEqual([["GM0762|2020|uitgaven", "€ 9.000.000"]]);
  expect(told("concept")).toEqual([]);
});
