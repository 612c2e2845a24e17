import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { offersIn } from "../../../src/cards/offers.ts";
import { monthsOf } from "../../../src/facts/maanden/months.ts";
import { readTables } from "../../../src/sheets/read.ts";
import { textOf } from "../../support.ts";
import { ANNA, EDITORS, openDesk } from "./desk.ts";
import { bookOf, type Given, sendFile } from "./file.ts";

/** Sheets of months: of one municipality, and to fill in. */

const MONTHS: Given[][] = [
  ["Maand", "Lasten", "Baten", "Dossiers"],
  ["januari", 610_000, 20_000, 398],
  ["februari", 612_000, 21_000, 401],
  ["Totaal", 1_222_000, 41_000, null],
];
const knownOf = (desk: ReturnType<typeof openDesk>, gemeente: string) =>
  monthsOf(desk.contextOf(ANNA), gemeente, 2026)
    .netto.stretches()
    .map(({ from, to }) => [from, to]);

describe("a sheet of months without a column of municipalities", () => {
  it.each<[string, string, Given[][], string]>([
    ["its name", "Deurne 2026", MONTHS, "cijfers.xlsx"],
    ["the title above it", "Blad1", [["Maandcijfers gemeente Deurne 2026"], ...MONTHS], "cijfers.xlsx"],
    ["the name of the file", "2026", MONTHS, "maandcijfers_deurne.xlsx"],
  ])("is of the municipality that %s says", async (_name, sheet, rows, name) => {
    const desk = openDesk();
    const shown = await sendFile(desk, await bookOf({ [sheet]: rows }), { name });
    expect(textOf(shown)).toContain("Deurne");
    desk.press(shown, "Vaststellen");
    expect(knownOf(desk, "GM0762")).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
  it("with a column for each month too", async () => {
    const desk = openDesk();
    const rows: Given[][] = [["Lasten 2026"], ["Soort", "januari", "februari"], ["alles", 610_000, 612_000]];
    expect(textOf(await sendFile(desk, await bookOf({ "Gemert-Bakel": rows })))).toContain("Gemert-Bakel");
  });
  const ALL = ["Asten", "Deurne", "Geldrop-Mierlo", "Gemert-Bakel", "Helmond", "Laarbeek", "Someren"];
  const choices = (answer: Answer): string[] => offersIn(answer.cards[0]).map(({ title }) => title);
  it.each<[string, string, Given[][], string[]]>([
    ["no municipality is named", "2026", MONTHS, ALL],
    ["two are", "Blad1", [["Deurne en Asten 2026"], ...MONTHS], ["Deurne", "Asten"]],
    ["only a region is", "Senzer 2026", MONTHS, ALL],
  ])("where %s it is not guessed but asked, and what is chosen is taken", async (_name, sheet, rows, offered) => {
    const desk = openDesk();
    const asked = await sendFile(desk, await bookOf({ [sheet]: rows }), { name: "cijfers.xlsx" });
    expect(textOf(asked)).toContain("Van welke gemeente zijn deze maanden?");
    expect(textOf(asked)).toContain("Zet haar naam boven de tabel");
    expect(choices(asked).toSorted()).toEqual(offered.toSorted());
    const shown = desk.press(asked, "Deurne");
    expect(textOf(shown)).toContain("Zonder kolom Gemeente gelezen, zoals u koos: Deurne");
    desk.press(shown, "Vaststellen");
    expect(knownOf(desk, "GM0762")).toHaveLength(2);
    expect(knownOf(desk, "GM0743")).toEqual([]);
  });
  it("the year may stand in the name of the file alone, and one above the table goes before it", async () => {
    const of = async (sheet: string, name: string) => {
      const desk = openDesk();
      desk.press(desk.press(await sendFile(desk, await bookOf({ [sheet]: MONTHS }), { name }), "Deurne"), "Vaststellen");
      return knownOf(desk, "GM0762").length;
    };
    expect(await of("Blad1", "maanden_2026.xlsx")).toBe(2);
    expect(await of("2026", "maanden 2025.xlsx")).toBe(2);
    expect(await of("Maanden 2026", "cijfers.xlsx")).toBe(2);
  });
  it("only those are asked that the sender may enter", async () => {
    const desk = openDesk({ ...EDITORS, mayEdit: (_who, gemeente) => gemeente === "GM0762" });
    expect(choices(await sendFile(desk, await bookOf({ Blad1: MONTHS })))).toEqual(["Deurne"]);
  });
  it("of two such sheets one answer would not do: it is said what to do", async () => {
    const told = textOf(await sendFile(openDesk(), await bookOf({ Blad1: MONTHS, Blad2: MONTHS })));
    expect(told).toContain("Ik vind geen cijfers");
    expect(told).toContain("zet haar naam boven de tabel");
  });
  it("each sheet is of its own municipality", async () => {
    const desk = openDesk();
    const shown = await sendFile(desk, await bookOf({ "Deurne 2026": MONTHS, "Asten 2026": MONTHS }));
    desk.press(shown, "Vaststellen");
    expect([knownOf(desk, "GM0762"), knownOf(desk, "GM0743")].map(({ length }) => length)).toEqual([2, 2]);
  });
  it("a sheet of a year stays no sheet of a municipality", async () =>
    expect(
      textOf(
        await sendFile(
          openDesk(),
          await bookOf({
            "Deurne 2026": [
              ["Budget", "Uitgaven"],
              [7_000_000, 7_100_000],
            ],
          }),
        ),
      ),
    ).toContain("Ik vind geen cijfers"));
});

describe("a template by month", () => {
  it.each(["sjabloon maanden 2026", "sjabloon 2026 per maand", "sjabloon Senzer 2026 met maanden", "sjabloon maandcijfers 2026"])(
    "%s has a row for each municipality and month, with what is known",
    async (text) => {
      const desk = openDesk();
      desk.enter("invoer Deurne 2026 maart lasten 610.000 baten 20.000 dossiers 398 bron grootboek");
      const { file } = desk.ask(text);
      const bytes = await file?.make();
      if (!bytes) throw new Error("No file");
      const read = await readTables(bytes);
      const [table] = "tables" in read ? read.tables : [];
      expect(table?.rows).toHaveLength(1 + 7 * 12);
      const deurne = table?.rows.find(
        ([, name, , month]) => JSON.stringify([name, month]).includes("Deurne") && JSON.stringify(month).includes("maart"),
      );
      expect(JSON.stringify(deurne)).toContain("610000");
      expect(JSON.stringify(deurne)).toContain("398");
    },
  );
  it("sent back as it is changes nothing, and filled in is taken", async () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2026 maart lasten 610.000 baten 20.000 dossiers 398 bron grootboek");
    const bytes = await desk.ask("sjabloon maanden Deurne 2026").file?.make();
    if (!bytes) throw new Error("No file");
    expect(textOf(await sendFile(desk, bytes))).toContain("Niets nieuws");
  });
  it("of a year is as it was", () => expect(openDesk().ask("sjabloon 2026").file?.name).toBe("Invoer Senzer 2026.xlsx"));
});
