import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { textOf } from "../../support.ts";
import { openDesk } from "./desk.ts";
import { bookOf, sendFile } from "./file.ts";

/** Files as people make them: what can be read in two ways is asked or refused, never guessed. */

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));
/** What was kept once it was agreed on, by municipality and year. */
async function keptOf(bytes: Uint8Array) {
  const desk = openDesk();
  const shown = await sendFile(desk, bytes);
  if (textOf(shown).includes("[Vaststellen]")) desk.press(shown, "Vaststellen");
  const data = desk.records.map((record) => record.data as { gemeente: string; jaar: number; waarden: Record<string, unknown> });
  return { text: textOf(shown), kept: Object.fromEntries(data.map(({ gemeente, jaar, waarden }) => [`${gemeente} ${jaar}`, waarden])) };
}

describe("a figure that can be read in two ways is refused", () => {
  test.each<[name: string, lines: string[], told: string, kept: string[]]>([
    [
      "a code and a name of two",
      ["CBS-code;Gemeente;Jaar;Budget", "GM0762;Asten;2024;7100000"],
      "rij 2, kolom B: de code is van Deurne, de naam is “Asten”",
      [],
    ],
    [
      "two columns that differ",
      ["Gemeente;Jaar;Voorlopig budget;Definitief budget", "Deurne;2024;7100000;7200000"],
      "rij 2, kolom D: kolom C geeft ook Budget",
      [],
    ],
    [
      "a year in the row and another above it",
      ["Gemeente;Jaar;Budget 2025", "Deurne;2024;7100000"],
      "rij 2, kolom C: boven de kolom staat 2025, in de rij 2024",
      [],
    ],
    [
      "thousands among euros",
      ["Gemeente;Jaar;Budget", "Deurne;2024;7100", "Asten;2024;3800000"],
      "rij 2, kolom C: dit is te weinig voor een gemeente",
      ["GM0743 2024"],
    ],
    [
      "a comma before three digits",
      ["Gemeente;Jaar;Budget", "Deurne;2024;7,100", "Asten;2024;3.800.000"],
      "rij 2, kolom C: dit kunnen duizendtallen zijn",
      ["GM0743 2024"],
    ],
    [
      "three decimals of a euro",
      ["Gemeente;Jaar;Budget", "Deurne;2024;7.100,000", "Asten;2024;3.800.000"],
      "rij 2, kolom C: dit kunnen duizendtallen zijn",
      ["GM0743 2024"],
    ],
    [
      "a dot before three digits where others have decimals",
      ["Gemeente;Jaar;Budget (x € 1.000)", "Deurne;2024;7100.25", "Asten;2024;710.123"],
      "rij 3, kolom C: dit kunnen duizendtallen zijn",
      ["GM0762 2024"],
    ],
    ["a percentage", ["Gemeente;Jaar;Budget;Uitgaven", "Deurne;2024;7.100.000;109,17%"], "rij 2, kolom D: dit is een percentage", []],
    ["an error for a name", ["Gemeente;Jaar;Budget", "#N/A;2024;7.100.000"], "rij 2, kolom A: hier staat een fout", []],
    ["an error for a source", ["Gemeente;Jaar;Budget;Bron", "Deurne;2024;7.100.000;#N/A"], "rij 2, kolom D: hier staat een fout", []],
    [
      "only a day above the table, no year",
      ["Stand per 1-3-2026", "Gemeente;Budget", "Deurne;7100000"],
      "rij 3: er staat geen jaar bij",
      [],
    ],
    [
      "after a merger",
      ["Gemeente;Jaar;Budget", "Uden;2024;7100000", "Uden;2021;7100000"],
      "rij 2: Uden bestond tot en met 2021. Daarna is het Maashorst",
      ["GM0856 2021"],
    ],
    [
      "twice",
      ["Gemeente;Jaar;Budget", "Deurne;2024;7100000", "0762;2024;7100000"],
      "rij 3: deze gemeente en dit jaar staan er twee keer in",
      [],
    ],
  ])("%s", async (_name, lines, told, keys) => {
    const { text, kept } = await keptOf(csv(...lines));
    expect(text).toContain(told);
    expect(Object.keys(kept)).toEqual(keys);
  });
  it("withholds the municipality and year in other sheets too, whatever the fault is of", async () => {
    const { kept } = await keptOf(
      await bookOf({
        A: [
          ["Gemeente", "Jaar", "Budget", "Status budget"],
          ["Deurne", 2024, 7_100_000, "ongeveer"],
          ["Asten", 2024, 3_800_000, null],
        ],
        B: [
          ["Gemeente", "Jaar", "Dossiers"],
          ["Deurne", 2024, 300],
          ["Deurne", 2023, 290],
        ],
      }),
    );
    expect(Object.keys(kept)).toEqual(["GM0743 2024", "GM0762 2023"]);
  });
});

describe("merged cells, two rows of headings, hidden columns and sheets (made by LibreOffice)", async () => {
  const { text, kept } = await keptOf(new Uint8Array(readFileSync(new URL("../../sheets/files/samengevoegd.xlsx", import.meta.url))));
  it("a year may stand above its columns, and a name beside several rows", () => {
    expect(kept["GM0762 2023"]).toEqual({ budget: { is: 700_000_000 }, uitgaven: { is: 710_000_000 } });
    expect(kept["GM0762 2024"]).toEqual({ budget: { is: 720_000_000 }, uitgaven: { is: 730_000_000 } });
    expect(kept["GM1659 2021"]).toEqual({ dossiers: { is: 200 } });
    expect(kept["GM1659 2022"]).toEqual({ dossiers: { is: 210 } });
  });
  it("an amount in merged cells is nobody's, and a share is no amount", () => {
    for (const line of [
      "rij 4, kolom D: dit is een samengevoegde cel",
      "rij 5, kolom D: dit is een samengevoegde cel",
      "rij 6, kolom C: dit is een percentage",
    ])
      expect(text).toContain(line);
    expect(Object.keys(kept)).toEqual(expect.arrayContaining(["GM0743 2023", "GM0847 2023", "GM0794 2024"]));
    for (const withheld of ["GM0743 2024", "GM0847 2024", "GM0794 2023"]) expect(Object.keys(kept)).not.toContain(withheld);
  });
  it("what is hidden is skipped, and so is the line of the region; that is said", () => {
    for (const line of [
      "Verborgen kolommen zijn overgeslagen: Budget en Uitgaven",
      "Verborgen bladen zijn overgeslagen: Oud",
      "Eén totaalregel is overgeslagen",
    ])
      expect(text).toContain(line);
  });
});

describe("what amounts are multiplied by", () => {
  test.each<[name: string, lines: string[], cents: number]>([
    ["a heading in thousands", ["Gemeente;Jaar;Budget (x € 1.000)", "Deurne;2024;7.100"], 710_000_000],
    ["a title in thousands", ["Bedragen in duizenden euro’s;;", "Gemeente;Jaar;Budget", "Deurne;2024;7.100"], 710_000_000],
    ["a row below the headings in thousands", ["Gemeente;Jaar;Budget", ";;(× € 1.000)", "Deurne;2024;7.100"], 710_000_000],
    ["a heading in millions", ["Gemeente;Jaar;Budget (x € 1.000.000)", "Deurne;2024;7,1"], 710_000_000],
    ["a title in millions", ["Bedragen in miljoenen euro;;", "Gemeente;Jaar;Budget", "Deurne;2024;7,1"], 710_000_000],
    ["a title in euros: nothing is asked", ["Bedragen in euro’s;;", "Gemeente;Jaar;Budget", "Deurne;2024;271.000"], 27_100_000],
    [
      "a heading in euros under a title in thousands",
      ["Bedragen x € 1.000;;", "Gemeente;Jaar;Budget (in €)", "Deurne;2024;7.100.000"],
      710_000_000,
    ],
    ["a unit of its own in a cell", ["Gemeente;Jaar;Budget (x € 1.000)", "Deurne;2024;7,1 mln"], 710_000_000],
  ])("%s", async (_name, lines, cents) => {
    const { kept } = await keptOf(csv(...lines));
    expect(kept["GM0762 2024"]).toMatchObject({ budget: { is: cents } });
  });
  it("is asked where there are only results", async () =>
    expect((await keptOf(csv("Gemeente;Jaar;Saldo", "Deurne;2024;-700", "Asten;2024;38"))).text).toContain("In euro’s of × € 1.000?"));
  it("leaves the precision of a sum in thousands as it is shown, not as a computer adds", async () => {
    const { kept } = await keptOf(
      await bookOf({
        Blad: [
          ["Gemeente", "Jaar", "Budget (x € 1.000)"],
          ["Deurne", 2024, 7_100.1 + 0.2 - 0.2],
          ["Asten", 2024, 3_800.1],
        ],
      }),
    );
    expect(kept["GM0762 2024"]).toEqual({ budget: { is: 710_010_000, marge: 5_000 } });
  });
  it("rounded amounts need not add up beyond their rounding", async () => {
    const lines = (saldo: string) =>
      csv("Gemeente;Jaar;Budget (x € 1.000);Uitgaven (x € 1.000);Saldo (x € 1.000)", `Deurne;2024;7.100,2;7.000,1;${saldo}`);
    expect((await keptOf(lines("100,0"))).kept).toHaveProperty("GM0762 2024");
    expect((await keptOf(lines("99,8"))).text).toContain("Uit budget en uitgaven volgt een overschot");
  });
  it("lasten, baten and what is left of them fit, or are refused", async () => {
    const { kept, text } = await keptOf(
      csv("Gemeente;Jaar;Lasten;Baten;Netto lasten", "Deurne;2024;8000000;100000;7900000", "Asten;2024;4000000;100000;3950000"),
    );
    expect(Object.keys(kept)).toEqual(["GM0762 2024"]);
    expect(text).toContain("rij 3: Uit lasten en baten volgen uitgaven van € 3.900.000, niet van € 3.950.000");
  });
});

describe("headings and lines", () => {
  it("a year and a status before or behind the name", async () => {
    const { kept, text } = await keptOf(
      csv(
        "Gemeente;Budget 2024;2025 budget;Voorlopig budget 2026;Prognose uitgaven 2025;Realisatie 2024;Voorlopige realisatie uitgaven 2023;Wat is dit",
        "Deurne;7100000;7200000;7300000;7400000;7500000;7600000;3",
      ),
    );
    expect(kept).toEqual({
      "GM0762 2024": { budget: { is: 710_000_000 }, uitgaven: { is: 750_000_000, status: "realisatie" } },
      "GM0762 2025": { budget: { is: 720_000_000 }, uitgaven: { is: 740_000_000, status: "prognose" } },
      "GM0762 2026": { budget: { is: 730_000_000, status: "voorlopig" } },
      "GM0762 2023": { uitgaven: { is: 760_000_000, status: "voorlopige realisatie" } },
    });
    expect(text).toContain("Kolommen die ik niet ken: Wat is dit");
  });
  it("of very many headings that are not known the first are named", async () => {
    const many = Array.from({ length: 190 }, (_, at) => `Kolom ${at}`).join(";");
    const { text } = await keptOf(csv(`Gemeente;Jaar;Budget;${many}`, "Deurne;2024;7100000"));
    expect(text).toContain("Kolom 6, Kolom 7 en 182 andere.");
  });
  it("totals are skipped and remarks are no rows", async () => {
    const totals = ["Senzer totaal", "Totaal Senzer", "TOTAAL", "Subtotaal", "Eindtotaal", "Nederland", "Senzer"];
    const { text } = await keptOf(
      csv("Gemeente;Jaar;Budget", "Deurne;2024;7100000", ...totals.map((name) => `${name};2024;99000000`), ";;", "* voorlopig cijfer;;"),
    );
    expect(text).toContain("7 totaalregels zijn overgeslagen");
    expect(text).not.toContain("Niet overgenomen");
  });
  test.each(["GM0762", "0762", "762", "Deurne", "DEURNE", "gemeente Deurne", "Deurne (gemeente)"])(
    "a municipality goes by %s",
    async (name) => expect(Object.keys((await keptOf(csv("Gemeente;Jaar;Budget", `${name};2024;7100000`))).kept)).toEqual(["GM0762 2024"]),
  );
  test.each(["n.n.b.", "p.m.", "-", "--", "onbekend", ""])("“%s” is nothing", async (text) =>
    expect((await keptOf(csv("Gemeente;Jaar;Budget;Dossiers", `Deurne;2024;${text};300`))).kept["GM0762 2024"]).toEqual({
      dossiers: { is: 300 },
    }),
  );
});
