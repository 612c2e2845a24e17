import { describe, expect, it, test } from "vitest";
import { monthsOf } from "../../../src/facts/maanden/months.ts";
import { textOf } from "../../support.ts";
import { ANNA, openDesk, READER } from "./desk.ts";
import { sendFile } from "./file.ts";

const DEURNE = "GM0762";
const MARCH = "invoer Deurne 2026 maart lasten 610.000 baten 20.000 dossiers 398 bron managementrapportage";
const csv = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));

/** What is known of the months of Deurne 2026, in whole euros. */
const known = (desk: ReturnType<typeof openDesk>, jaar = 2026) => {
  const months = monthsOf(desk.contextOf(ANNA), DEURNE, jaar);
  return {
    netto: months.netto.stretches().map(({ from, to, value }) => [from, to, Number(value / 10_000_000_000n)]),
    dossiers: Object.fromEntries(months.dossiers),
  };
};

describe("a month is entered by a sentence", () => {
  it("is shown, kept, and known as lasten minus baten; files are those of the first of the month", () => {
    const desk = openDesk();
    const shown = textOf(desk.ask(MARCH));
    expect(shown).toContain("Lasten maart: niet bekend → € 610.000");
    expect(shown).toContain("Dossiers maart: niet bekend → 398");
    desk.enter(MARCH);
    expect(known(desk)).toEqual({ netto: [[2, 3, 590_000]], dossiers: { 3: 398 } });
  });
  test.each<[string, string[]]>([
    [
      "lasten t/m maart 1.830.000 baten 60.000",
      ["Lasten kwartaal 1: niet bekend → € 1.830.000", "Baten kwartaal 1: niet bekend → € 60.000"],
    ],
    ["2e kwartaal lasten 1,8 mln baten 50.000", ["Lasten kwartaal 2: niet bekend → € 1.800.000 (± € 50.000)"]],
    ["lasten januari 600.000 februari 605.000", ["Lasten januari: niet bekend → € 600.000", "Lasten februari: niet bekend → € 605.000"]],
    ["april t/m mei lasten 1.220.000", ["Lasten april t/m mei: niet bekend → € 1.220.000"]],
    ["lasten 610.000 baten 20.000 in maart", ["Lasten maart: niet bekend → € 610.000", "Baten maart: niet bekend → € 20.000"]],
    ["maart lasten 610.000 baten 20.000 zoals geboekt", ["Lasten maart: niet bekend → € 610.000 (geboekt)", "€ 20.000 (geboekt)"]],
    ["uitgaven maart 590.000", ["Uitgaven maart: niet bekend → € 590.000"]],
  ])("%s", (sentence, told) => {
    const shown = textOf(openDesk().ask(`invoer Deurne 2026 ${sentence} bron x`));
    for (const line of told) expect(shown).toContain(line);
  });
  it("the month behind a prognosis stays the month of that prognosis", () => {
    const shown = textOf(openDesk().ask("invoer Deurne 2026 uitgaven 7,9 mln prognose eind september bron x"));
    expect(shown).toContain("Uitgaven: niet bekend → € 7.900.000 (prognose van eind september");
  });
  test.each([
    ["december lasten 600.000", "Lasten december: deze periode moet nog komen"],
    ["na december lasten 30.000", "Lasten na december: deze periode moet nog komen"],
    ["maart budget 7 mln", "Wat bedoelt u met “maart”?"],
  ])("%s is not kept", (sentence, told) => expect(textOf(openDesk().ask(`invoer Deurne 2026 ${sentence} bron x`))).toContain(told));
  it("a month that is not over is pointed at", () =>
    expect(textOf(openDesk().ask("invoer Deurne 2026 november lasten 600.000 baten 0 bron x"))).toContain("november is nog niet voorbij"));
  it("only an editor, and only alone", () => {
    expect(textOf(openDesk().ask(MARCH, READER))).toContain("U kunt van Deurne niets invoeren");
    expect(textOf(openDesk().ask(MARCH, { ...ANNA, conversation: "channel" }))).toContain("Invoeren kan alleen in uw eigen chat");
  });
});

describe("a correction is an entry like any other", () => {
  it("has a history, and can be undone", () => {
    const desk = openDesk();
    desk.enter(MARCH);
    desk.enter("corrigeer Deurne 2026 maart lasten 640.000 bron nacontrole");
    expect(known(desk).netto).toEqual([[2, 3, 620_000]]);
    expect(desk.read("geschiedenis Deurne 2026")).toContain("Lasten maart: € 610.000 → € 640.000");
    desk.press(desk.ask("herstel 2"), "Ja, herstel");
    expect(known(desk).netto).toEqual([[2, 3, 590_000]]);
  });
  it("what comes after December stands by itself, and may be below zero", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2025 lasten t/m december 7,2 mln baten 0 bron jaar");
    desk.enter("invoer Deurne 2025 na december lasten -30.000 baten 0 bron SiSa");
    expect(known(desk, 2025).netto).toEqual([
      [0, 12, 7_200_000],
      [12, 13, -30_000],
    ]);
  });
  it("a month that contradicts its quarter takes that back, and says so before it is kept", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2026 lasten januari 600.000 februari 605.000 bron x");
    desk.enter("invoer Deurne 2026 kwartaal 1 lasten 1.815.000 bron x");
    const shown = desk.ask("invoer Deurne 2026 maart lasten 640.000 bron x");
    expect(textOf(shown)).toContain("Lasten kwartaal 1: € 1.815.000 → ingevoerde waarde vervalt");
    expect(textOf(shown)).not.toContain("Lasten januari");
  });
  it("spending in one amount takes lasten and baten of those months back", () => {
    const desk = openDesk();
    desk.enter(MARCH);
    const shown = textOf(desk.ask("invoer Deurne 2026 uitgaven maart 600.000 bron x"));
    expect(shown).toContain("Lasten maart: € 610.000 → ingevoerde waarde vervalt");
    expect(shown).toContain("Baten maart: € 20.000 → ingevoerde waarde vervalt");
  });
  it("on an earlier day only what was known then", () => {
    const desk = openDesk();
    desk.enter(MARCH);
    const before = { ...desk.contextOf(ANNA), asOf: "2026-11-22T11:59:00Z" };
    expect(monthsOf(before, DEURNE, 2026).netto.stretches()).toEqual([]);
  });
  it("a draft is seen by editors alone", () => {
    const desk = openDesk();
    desk.press(desk.ask(MARCH), "Opslaan als concept");
    expect(monthsOf(desk.contextOf(ANNA), DEURNE, 2026).dossiers.size).toBe(1);
    expect(monthsOf(desk.contextOf(READER), DEURNE, 2026).dossiers.size).toBe(0);
  });
});

describe("months that may be advances are asked about", () => {
  const SAME = "invoer Deurne 2026 lasten januari 500.000 februari 500.000 maart 500.000 bron begroting";
  it("where they are all the same: as advances they are kept and are no spending", () => {
    const desk = openDesk();
    const asked = desk.ask(SAME);
    expect(textOf(asked)).toContain("Zijn dit voorschotten?");
    desk.press(desk.press(asked, "Ja, voorschotten"), "Vaststellen");
    const months = monthsOf(desk.contextOf(ANNA), DEURNE, 2026);
    expect(months.hasAdvances).toBe(true);
    expect(months.lasten.stretches()).toEqual([]);
  });
  it("where they are a twelfth of the budget, to a euro", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2026 budget 7.100.000 voorlopig bron x");
    expect(textOf(desk.ask("invoer Deurne 2026 lasten januari 591.667 bron x"))).toContain("Zijn dit voorschotten?");
    expect(textOf(desk.ask("invoer Deurne 2026 lasten januari 591.669 bron x"))).toContain("Controleer");
    expect(textOf(desk.ask("invoer Deurne 2026 lasten t/m februari 1.183.333 bron x"))).toContain("Zijn dit voorschotten?");
  });
  it("who says that it is what was spent is not asked again", () => {
    const desk = openDesk();
    desk.press(desk.press(desk.ask(SAME), "Nee, echte kosten"), "Vaststellen");
    expect(monthsOf(desk.contextOf(ANNA), DEURNE, 2026).lasten.between(0, 3)?.value).toBe(150_000_000_00000000n);
    expect(textOf(desk.ask("invoer Deurne 2026 april lasten 500.000 bron x"))).toContain("Controleer");
  });
});

describe("a month is entered by a form", () => {
  it("asks lasten, baten and files, and goes on to the next month", () => {
    const desk = openDesk();
    const form = desk.ask("invoer Deurne 2026 maart");
    expect(textOf(form)).toContain("Invoer Deurne maart 2026");
    expect(textOf(form)).toContain("[April 2026]");
    const shown = desk.send(form, { "m03.lasten": "610.000", "m03.baten": "20.000", "m03.dossiers": "398", bron: "grootboek" });
    desk.press(shown, "Vaststellen");
    expect(known(desk)).toEqual({ netto: [[2, 3, 590_000]], dossiers: { 3: 398 } });
  });
  it("the form of the year leads to the first month that is not known", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2026 januari lasten 600.000 baten 0 bron x");
    expect(textOf(desk.ask("invoer Deurne 2026"))).toContain("[Februari 2026]");
  });
});

describe("months are imported", () => {
  test.each<[string, string[], unknown]>([
    [
      "a row a month",
      ["Gemeente;Jaar;Maand;Lasten;Baten;Dossiers", "Deurne;2026;januari;610.000;20.000;398", "Deurne;2026;2;612.000;21.000;397"],
      {
        netto: [
          [0, 1, 590_000],
          [1, 2, 591_000],
        ],
        dossiers: { 1: 398, 2: 397 },
      },
    ],
    [
      "months above the columns",
      ["Uitkeringskosten 2026", "Gemeente;Lasten jan;Lasten feb;Baten jan;Baten feb", "Deurne;610.000;612.000;20.000;21.000"],
      {
        netto: [
          [0, 1, 590_000],
          [1, 2, 591_000],
        ],
        dossiers: {},
      },
    ],
    [
      "quarters, with a total that is skipped",
      ["Gemeente;Jaar;Kwartaal;Lasten;Baten", "Deurne;2026;1;1.830.000;60.000", "Deurne;2026;2;1.850.000;50.000"],
      {
        netto: [
          [0, 3, 1_770_000],
          [3, 6, 1_800_000],
        ],
        dossiers: {},
      },
    ],
    [
      "months alone above the columns, under a title that says of what",
      ["Netto lasten 2026", "Gemeente;jan;feb", "Deurne;590.000;591.000"],
      {
        netto: [
          [0, 1, 590_000],
          [1, 2, 591_000],
        ],
        dossiers: {},
      },
    ],
    [
      "up to and including, day of the month as the month",
      ["Gemeente;Periode;Lasten t/m maart 2026;Baten t/m maart 2026", "Deurne;;1.830.000;60.000"],
      { netto: [[0, 3, 1_770_000]], dossiers: {} },
    ],
  ])("%s", async (_, lines, expected) => {
    const desk = openDesk();
    const shown = await sendFile(desk, csv(...lines));
    desk.press(shown, "Vaststellen");
    expect(known(desk)).toEqual(expected);
  });
  test.each<[string, string[], string]>([
    ["no month", ["Gemeente;Jaar;Maand;Lasten", "Deurne;2026;zomer;610.000"], "rij 2, kolom C: dit is geen maand of kwartaal"],
    ["a budget by month", ["Gemeente;Jaar;Maand;Budget", "Deurne;2026;maart;610.000"], "rij 2, kolom D: dit cijfer is er alleen per jaar"],
    [
      "the same month twice",
      ["Gemeente;Jaar;Maand;Lasten", "Deurne;2026;maart;610.000", "Deurne;2026;3;640.000"],
      "deze gemeente en dit jaar staan er twee keer in",
    ],
    ["a month above and beside", ["Gemeente;Jaar;Maand;Lasten maart", "Deurne;2026;maart;610.000"], "boven de kolom staat een maand"],
  ])("refused: %s", async (_, lines, told) => {
    const desk = openDesk();
    expect(textOf(await sendFile(desk, csv(...lines)))).toContain(told);
  });
  it("twelfths of a budget are asked about, once for the file", async () => {
    const desk = openDesk();
    const asked = await sendFile(
      desk,
      csv("Gemeente;Jaar;Maand;Lasten", ...[1, 2, 3].flatMap((month) => [`Deurne;2026;${month};500.000`, `Asten;2026;${month};250.000`])),
    );
    expect(textOf(asked)).toContain("De maanden van Deurne en Asten zijn steeds hetzelfde bedrag");
    expect(textOf(desk.press(asked, "Ja, voorschotten"))).toContain("Nieuw: 2");
  });
});
