import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { proposalOf, refusedLines } from "../../../src/answer/invoer/bestand/importeer.ts";
import { answerQuestion } from "../../../src/answer/respond.ts";
import { readTables } from "../../../src/sheets/read.ts";
import { published, textOf } from "../../support.ts";
import { ANNA, EDITORS, openDesk, READER } from "./desk.ts";
import { bookOf, type Given, sendFile } from "./file.ts";

const LIBRE = (name: string) => new Uint8Array(readFileSync(new URL(`../../sheets/files/${name}.xlsx`, import.meta.url)));
const csv = (text: string) => new TextEncoder().encode(text);
const HEAD = ["CBS-code", "Gemeente", "Jaar", "Definitief budget", "Uitgaven", "Status uitgaven"];

describe("a spreadsheet is shown before it is kept, and kept in one go", () => {
  it("made by LibreOffice: a title in merged cells, formulas by their outcome, dates, a total", async () => {
    const desk = openDesk();
    const shown = await sendFile(desk, LIBRE("gewoon"));
    expect(textOf(shown)).toContain("Nieuw: 2");
    expect(textOf(shown)).toContain("Eén totaalregel is overgeslagen");
    expect(desk.records).toEqual([]);
    expect(textOf(desk.press(shown, "Vaststellen"))).toContain("Nummer 1 tot en met 2, vastgesteld");
    const history = desk.read("geschiedenis Deurne 2024");
    for (const line of [
      "€ 7.100.000,12 (definitief)",
      "€ 7.800.000 (SiSa)",
      "Verzoek ingediend op: niet bekend → 10 juli 2025",
      "met de verklaring: niet bekend → ja",
      "Dossiers: niet bekend → 395",
      "Bron: SiSa 2024, 15-7-2025, uit een bestand",
      "met LKS",
    ])
      expect(history).toContain(line);
    // A formula gives what it last gave; a day counted from 1900 is a day.
    expect(desk.read("geschiedenis Asten 2024")).toMatch(/€ 3\.724\.000 \(SiSa\)[\s\S]*1 juli 2025/);
  });
  it("two sheets, thousands in the name of a sheet, a column of tekorten, hidden rows, columns and sheets, an error", async () => {
    const desk = openDesk();
    const shown = await sendFile(desk, LIBRE("vreemd"));
    for (const line of [
      "Nieuw: 2",
      "rij 3, kolom B: hier staat een fout",
      "Eén verborgen rij is overgeslagen",
      "Verborgen bladen zijn overgeslagen",
      "Bladen zonder gemeenten: Uitleg",
    ])
      expect(textOf(shown)).toContain(line);
    expect(textOf(shown)).not.toContain("Interne code");
    desk.press(shown, "Vaststellen");
    const deurne = desk.read("geschiedenis Deurne 2024");
    expect(deurne).toContain("Budget: niet bekend → € 7.100.100 (± € 50)");
    expect(deurne).toContain("Resultaat: niet bekend → −€ 700.050 (± € 5)");
    expect(desk.records.map(({ data }) => (data as { gemeente: string }).gemeente)).not.toContain("GM0794");
  });
  it("made by another library; a refused cell withholds its municipality and year and nothing else", async () => {
    const desk = openDesk();
    const shown = await sendFile(
      desk,
      await bookOf({
        Blad1: [
          HEAD,
          ["GM0762", "Deurne", 2024, 7_100_000, 7_800_000, "SiSa"],
          ["GM0743", "Asten", 2024, 3_800_000, "veel", "SiSa"],
          [null, "Asten", 2023, 3_700_000, null, null],
        ],
      }),
    );
    expect(textOf(shown)).toContain("Blad1, rij 3, kolom E: dit is geen bedrag");
    desk.press(shown, "Vaststellen");
    expect(desk.records.map(({ data }) => [(data as { gemeente: string }).gemeente, (data as { jaar: number }).jaar])).toEqual([
      ["GM0762", 2024],
      ["GM0743", 2023],
    ]);
  });
  it("the same file again changes nothing; one figure more is told as changed", async () => {
    const desk = openDesk();
    const rows = [HEAD, ["GM0762", "Deurne", 2024, 7_100_000, 7_800_000, "SiSa"]];
    desk.press(await sendFile(desk, await bookOf({ Blad1: rows })), "Vaststellen");
    expect(textOf(await sendFile(desk, await bookOf({ Blad1: rows })))).toContain("Ongewijzigd: 1");
    const other = await bookOf({ Blad1: [HEAD, ["GM0762", "Deurne", 2024, 7_200_000, 7_800_000, "SiSa"]] });
    expect(textOf(await sendFile(desk, other))).toContain("Gewijzigd: 1");
  });
  it("as a draft, settled together", async () => {
    const desk = openDesk();
    desk.press(await sendFile(desk, LIBRE("gewoon")), "Opslaan als concept");
    expect(desk.read("budget Deurne 2024")).not.toContain("7.100.000");
    desk.ask("stel 1 vast");
    expect(desk.read("budget Deurne 2024")).toContain("7.100.000,12");
    expect(desk.read("budget Asten 2024")).toContain("3.800.000");
  });
  it("in thousands or not is asked where amounts are small and nothing says so", async () => {
    const desk = openDesk();
    const file = await bookOf({ Blad1: [HEAD, ["GM0762", "Deurne", 2024, 7_100, 7_800, "SiSa"]] });
    const asked = await sendFile(desk, file);
    expect(textOf(asked)).toContain("In euro’s of × € 1.000?");
    expect(textOf(asked)).toContain("zoals € 7.800");
    desk.press(desk.press(asked, "× € 1.000"), "Vaststellen");
    expect(desk.read("geschiedenis Deurne 2024")).toContain("€ 7.100.000 (definitief, ± € 500)");
  });
  it("a press twice keeps it once", async () => {
    const desk = openDesk();
    const shown = await sendFile(desk, LIBRE("gewoon"));
    desk.press(shown, "Vaststellen");
    desk.press(shown, "Vaststellen");
    expect(desk.records).toHaveLength(2);
  });
});

describe("a whole file", () => {
  it("is undone in one go, and that too", async () => {
    const desk = openDesk();
    desk.press(await sendFile(desk, LIBRE("gewoon")), "Vaststellen");
    const whole = desk.press(desk.ask("herstel 1"), "Alle 2 uit dat bestand");
    expect(textOf(whole)).toContain("Een heel bestand herstellen: 2 gemeenten en jaren");
    desk.press(whole, "Ja, herstel");
    for (const text of ["budget Deurne 2024", "budget Asten 2024"]) expect(desk.read(text)).not.toMatch(/7\.100\.000|3\.800\.000/);
    desk.press(desk.press(desk.ask("herstel 3"), "Alle 2 uit dat bestand"), "Ja, herstel");
    expect(desk.read("budget Asten 2024")).toContain("3.800.000");
    expect(desk.records).toHaveLength(6);
  });
});

describe("the template", () => {
  it("has what is known in it: sent back as it is, nothing changes; with one figure more that one does", async () => {
    const desk = openDesk();
    desk.enter(
      "invoer Deurne 2020 uitgaven 9,1 mln prognose september door Senzer dossiers 395 verzoek 10-8-2021 raad ingestemd bron kwartaalcijfers",
    );
    const { file } = desk.ask("sjabloon Senzer 2020");
    expect(file?.name).toBe("Invoer Senzer 2020.xlsx");
    const bytes = (await file?.make()) ?? new Uint8Array();
    const same = textOf(await sendFile(desk, bytes, { name: file?.name ?? "" }));
    expect(same).toContain("Ongewijzigd: 7");
    expect(same).not.toMatch(/Geweigerd|niet ken/);
    const read = await readTables(bytes);
    if (!("tables" in read)) throw new Error("Not read");
    const rows = (read.tables[0]?.rows ?? []).map((row) => row.map((cell) => (typeof cell === "object" ? null : cell)));
    const asten = rows.find((row) => row[1] === "Asten");
    if (asten) asten[rows[0]?.indexOf("Dossiers") ?? 0] = 170;
    const other = await sendFile(desk, await bookOf({ Invoer: rows }));
    expect(textOf(other)).toMatch(/Nieuw: 1[\s\S]*Ongewijzigd: 6/);
  });
});

describe("who may", () => {
  it("a reader is told whom to ask", async () =>
    expect(textOf(await sendFile(openDesk(), LIBRE("gewoon"), { person: READER }))).toContain("Vraag het Anna de Vries"));
  it("rows of municipalities that are somebody else's are refused", async () => {
    const desk = openDesk({ ...EDITORS, mayEdit: (_who, gemeente) => gemeente === "GM0743" });
    expect(textOf(await sendFile(desk, LIBRE("gewoon")))).toMatch(/Nieuw: 1[\s\S]*rij 4: u mag van deze gemeente niets invoeren/);
  });
  it("a file that is not there any more is asked for again", () => {
    const gone = answerQuestion({ v: 1, kind: "importeer", bestand: "weg" }, openDesk().contextOf(ANNA));
    expect(textOf(gone)).toContain("Stuur het nog eens");
  });
});

describe("text files", () => {
  const text = "Gemeente;Jaar;Budget;Uitgaven\r\nDeurne;2024;7.100.000,50;€ 7,8 mln\r\nGemert-Bakel;2024;(1);-\r\n";
  const latin = (given: string) => Uint8Array.from(given, (letter) => (letter === "€" ? 0x80 : letter.charCodeAt(0)));
  const wide = (given: string, isBig: boolean) =>
    Uint8Array.from([
      ...(isBig ? [0xfe, 0xff] : [0xff, 0xfe]),
      ...[...given].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
      }),
    ]);
  test.each([
    ["UTF-8", csv(text)],
    ["UTF-8 with its mark", csv(`\ufeff${text}`)],
    ["Windows-1252", latin(text)],
    ["UTF-16, low byte first", wide(text, false)],
    ["UTF-16, high byte first", wide(text, true)],
    ["tabs", csv(text.replaceAll(";", "\t"))],
    ["commas and quotes", csv('Gemeente,Jaar,Budget,Uitgaven\n"Deurne",2024,"7.100.000,50","€ 7,8 mln"\n"Gemert-Bakel",2024,(1),-\n')],
  ])("%s", async (_name, bytes) => {
    const desk = openDesk();
    const shown = await sendFile(desk, bytes, { name: "cijfers.csv" });
    expect(textOf(shown)).toContain("rij 3, kolom C: dit bedrag kan niet onder nul zijn");
    desk.press(shown, "Vaststellen");
    expect(desk.read("geschiedenis Deurne 2024")).toMatch(/€ 7\.100\.000,50[\s\S]*€ 7\.800\.000 \(± € 50\.000\)/);
  });
  it("what looks like a formula is text", async () => {
    const desk = openDesk();
    const shown = await sendFile(
      desk,
      csv('Gemeente;Jaar;Budget;Opmerking\nDeurne;2024;7100000;"=HYPERLINK(""http://x"")"\nAsten;2024;=1+1;x\n'),
      { name: "x.csv" },
    );
    expect(textOf(shown)).toContain("rij 3, kolom C: dit is geen bedrag");
  });
});

/** Each fault, with the column that it stands in and how it is told; the first ten columns are those of HEAD and what follows. */
const FAULTS: [name: string, place: number, value: Given, column: string, told: string][] = [
  ["text for an amount", 3, "heel veel", "D", "dit is geen bedrag"],
  ["a budget below zero", 3, -5, "D", "dit bedrag kan niet onder nul zijn"],
  ["a budget of nothing", 3, 0, "D", "een budget is meer dan nul"],
  ["more than the whole country", 3, 999_999_999_999_999, "D", "dit is te veel voor een gemeente"],
  ["an error in a text", 4, "#N/A", "E", "hier staat een fout"],
  ["spending below zero", 4, "(1.000.000)", "E", "dit bedrag kan niet onder nul zijn"],
  ["an unknown status", 5, "ongeveer", "F", "deze status ken ik niet"],
  ["a day that is none", 6, "31-2-2025", "G", "dit is geen datum"],
  ["a day to come", 6, new Date("2030-01-01T00:00:00Z"), "G", "deze dag moet nog komen"],
  ["no yes or no", 7, "misschien", "H", "dit is geen ja of nee"],
  ["half a file", 8, 12.5, "I", "dit is geen aantal"],
  ["words for a number", 8, "veel", "I", "dit is geen getal"],
  ["a choice that there is not", 9, "onderweg", "J", "deze keuze ken ik niet"],
  ["a year in words", 2, "vorig jaar", "C", "dit is geen jaar"],
  ["a name that nobody has", 1, "Atlantis", "B", "ik ken geen gemeente"],
  ["a name of another than the code", 1, "Helmond", "B", "de code is van"],
  ["a percentage", 3, { value: 0.0917, format: "0.00%" }, "D", "dit is een percentage"],
  ["thousands among euros", 3, 7_100, "D", "dit is te weinig voor een gemeente"],
  ["English thousands, or Dutch decimals", 4, "7,100", "E", "dit kunnen duizendtallen zijn"],
];

describe("342 municipalities × 12 years with forty faults", async () => {
  const codes = [...published.gemeenten.keys()];
  const years = Array.from({ length: 12 }, (_, at) => 2014 + at);
  const all = codes.flatMap((code) => years.map((year) => ({ code, year })));
  const rows = all.map(
    ({ code, year }, at) =>
      [
        null,
        published.gemeenten.get(code)?.naam ?? "",
        year,
        5_000_000 + at,
        5_100_000 + at,
        "SiSa",
        new Date(`${year + 1}-07-01T00:00:00Z`),
        "ja",
        100 + at,
        "ingediend",
      ] as Given[],
  );
  // The names of a few are of two municipalities: those go by their code.
  for (const [at, row] of rows.entries()) row[0] = all[at]?.code ?? null;
  const expected: string[] = [];
  for (let fault = 0; fault < 40; fault += 1) {
    const [, place, value, column, told] = FAULTS[fault % FAULTS.length] ?? (FAULTS[0] as (typeof FAULTS)[number]);
    const at = 17 + fault * 101;
    const row = rows[at] as Given[];
    row[place] = value;
    if (value === "Atlantis") row[0] = null;
    expected.push(`Blad1, rij ${at + 2}, kolom ${column}: ${told}`);
  }
  const head = [...HEAD, "Verzoek ingediend", "Raad ingestemd", "Dossiers", "Stand verzoek"];
  const bytes = await bookOf({ Blad1: [head, ...rows] });
  const desk = openDesk(EDITORS, "2026-11-22T12:00:00Z");

  it("refuses exactly those cells, and keeps all others in one go", { timeout: 60_000 }, async () => {
    const read = await readTables(bytes);
    const file = { name: "groot.xlsx", read };
    const proposal = proposalOf(file, {}, desk.contextOf(ANNA));
    const lines = refusedLines(proposal, desk.contextOf(ANNA)).map((line) => line.replaceAll("\u00a0", " "));
    expect(lines).toHaveLength(40);
    const byRow = (line: string) => Number(/rij (\d+)/.exec(line)?.[1]);
    for (const [at, line] of lines.sort((a, b) => byRow(a) - byRow(b)).entries()) expect(line).toContain(expected[at]);
    expect(proposal.entries).toHaveLength(all.length - 40);
    desk.press(await sendFile(desk, bytes), "Vaststellen");
    expect(desk.records).toHaveLength(all.length - 40);
  });
});
