import { describe, expect, it, test } from "vitest";
import { lifelike } from "../forecast/lifelike.ts";
import { anEntry, inCents } from "../invoer-cards.ts";
import { IN_CHAT, storeOf } from "../post-cards.ts";
import { MONTHS_STORE, monthsEntered } from "../prognose-cards.ts";
import { ask, textOf } from "../support.ts";
import { ANNA, openDesk, READER } from "./invoer/desk.ts";

const IN = { ...IN_CHAT, entered: MONTHS_STORE };
const told = (question: string, more = {}) => textOf(ask(question, { ...IN, ...more }));

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"];
/** Eight months of Deurne 2026 at 600.000 and a bit, with 400 files, and a budget. */
const openWithMonths = (budget: string) => {
  const desk = openDesk();
  desk.enter(`invoer Deurne 2026 budget ${budget} bron Rijk`);
  const months = MONTHS.map((month, at) => `${month} lasten ${600_000 + at * 10} baten 0 dossiers 400`).join(" ");
  desk.enter(`invoer Deurne 2026 ${months} bron grootboek`);
  return desk;
};

describe("where the year ends", () => {
  it("begins with the amount, the bounds and what they rest on", () => {
    const answer = told("prognose Gemert-Bakel 2026");
    expect(answer).toContain("Gemert-Bakel komt over 2026 uit op ongeveer € 19,70 mln");
    expect(answer).toMatch(/Tussen € 19,\d\d mln en € 19,\d\d mln: misschien vangnet/);
    expect(answer).toMatch(/In \d van de 5 eerdere jaren viel de uitkomst hierbinnen/);
  });
  it("shows every method with its arithmetic, and what Senzer expects beside them, scored", () => {
    const answer = told("prognose Gemert-Bakel 2026");
    for (const part of ["Dossiers × uitkering (leidt)", "Deel van het jaar", "Zelfde tempo", "Prognose van Senzer (eind augustus)"])
      expect(answer).toContain(part);
    expect(answer).toMatch(/4 maanden × 1\.008 dossiers × € 1\.\d{3} \(vanaf juli 2,9% meer, een aanname\)/);
  });
  it("without earlier years it says so, and takes a fixed band whose width it tells", () => {
    const answer = openWithMonths("7.000.000 definitief").read("prognose Deurne 2026");
    expect(answer).toContain("Er zijn nog geen eerdere jaren om het aan te meten: ik neem 4,0% naar beide kanten");
    expect(answer).not.toMatch(/In \d+ van de/);
  });
  it("decides at both ends and in the middle, and tells where it turns and how many files that is", () => {
    const desk = openWithMonths("6.600.000 definitief");
    const open = desk.read("prognose Deurne 2026");
    // 6.600.000 and 5% of it: the uitgebreide route asks least, as long as earlier years are not known.
    expect(open).toContain("Boven de drempel vanaf  € 6.930.000");
    expect(open).toMatch(/zoveel als \d+ dossiers een heel jaar/);
    expect(open).toContain("gaat Deurne in december over de grens voor het vangnet");
    for (const jaar of [2023, 2024, 2025]) desk.enter(`invoer Deurne ${jaar} budget 6.600.000 definitief resultaat 0 SiSa bron SiSa`);
    // Without earlier deficits only the reguliere route is left: 7,5%.
    expect(desk.read("prognose Deurne 2026")).toContain("Vangnet vanaf  € 7.095.000");
  });
  it("a budget that is not definitive moves as budgets moved before", () => {
    const [open, closed] = ["voorlopig", "definitief"].map((status) => openWithMonths(`7.000.000 ${status}`).read("prognose Deurne 2026"));
    expect(open).toContain("Het budget is voorlopig: het kan nog tussen € 6,57 mln en € 7,75 mln uitkomen");
    expect(open).toContain("Landelijk budget 2023  +10,8%");
    expect(closed).not.toContain("Het budget is");
  });
  it("months that are missing are named, and are not nought", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2026 januari lasten 600.000 baten 0 maart lasten 620.000 baten 0 bron x");
    const answer = desk.read("prognose Deurne 2026");
    expect(answer).toContain("Niet bekend en niet als nul gerekend: februari");
    expect(answer).toContain("€ 1,22 mln in 2 maanden, en 10 × € 610.000 = € 7,32 mln");
  });
  it("knows on a day what was known on that day", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2026 januari lasten 600.000 baten 0 bron x");
    const asked = desk.contextOf(READER);
    desk.enter("corrigeer Deurne 2026 januari lasten 660.000 baten 0 bron x");
    expect(desk.read("prognose Deurne 2026")).toContain("ongeveer € 7,92 mln");
    expect(textOf(ask("prognose Deurne 2026", { ...asked, entered: desk.contextOf(READER).entered, asOf: asked.asOf }))).toContain(
      "ongeveer € 7,20 mln",
    );
  });
  it("drafts are for editors alone", () => {
    const desk = openDesk();
    desk.press(desk.ask("invoer Deurne 2026 januari lasten 600.000 baten 0 bron x"), "Opslaan als concept");
    const seen = textOf(desk.ask("prognose Deurne 2026", ANNA));
    expect(seen).toContain("ongeveer € 7,20 mln");
    expect(seen).toContain("Concept: alleen redacteuren zien het");
    expect(desk.read("prognose Deurne 2026")).toContain("nog geen maanden bekend");
  });
  it("of a year that has not begun it says so, and offers the one under way", () => {
    for (const [who, button] of [
      ["Deurne", "Prognose · Deurne · 2026"],
      ["Senzer", "Prognose · Senzer · 2026"],
    ] as const) {
      const answer = told(`prognose ${who} 2027`);
      expect(answer).toContain("2027 is nog niet begonnen");
      expect(answer).toContain(button);
      expect(answer).not.toContain("Voer ze in");
    }
    expect(told("prognose Deurne 2026", { entered: storeOf() })).toContain("nog geen maanden bekend");
  });
  it("advances are no spending", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2026 januari lasten 600.000 voorschot baten 0 bron x");
    expect(desk.read("prognose Deurne 2026")).toContain("Er zijn wel voorschotten ingevoerd");
  });
  it("of a year that SiSa knows it tells that", () =>
    expect(told("prognose Gemert-Bakel 2025")).toMatch(/Gemert-Bakel kwam over 2025 uit op € [\d.]+\nDat is de uitkomst volgens SiSa/));
  it("what came after December counts in the outcome of its year", () => {
    const made = lifelike(3, 1, [2024, 2025])[0] ?? [];
    const entered = storeOf(
      ...made.flatMap((data) => [anEntry(monthsEntered(data), { jaar: data.year, id: `invoer|${data.year}` })]),
      anEntry({ "m13.lasten": { is: inCents(-30_000) }, "m13.baten": { is: 0 } }, { jaar: 2024, id: "invoer|na" }),
    );
    const before = textOf(ask("hoe goed was de prognose Deurne 2024", { ...IN, entered }));
    expect(before).toMatch(/Het jaar kwam uit op € [\d,]+ mln; correcties kunnen nog volgen/);
  });
});

describe("files more or fewer", () => {
  it("go on from the expectation, with the range as wide", () => {
    const desk = openWithMonths("7.000.000 definitief");
    const [before, after] = [desk.read("prognose Deurne 2026"), desk.read("prognose Deurne 2026 met 20 dossiers minder vanaf oktober")];
    // 20 files, three months, 1.500 euros, raised in July by the average of three years.
    expect(after).toMatch(/Gerekend met 20 dossiers minder vanaf oktober: € 9\d\.\d{3} minder uitgaven/);
    expect(before).not.toContain("Gerekend met");
  });
  it("are read as going on from the last question", () => {
    const last = { v: 1, kind: "prognose", wie: "GM1652", jaar: 2026 } as const;
    expect(told("wat als 20 dossiers minder vanaf september", { lastQuestion: last })).toContain("20 dossiers minder vanaf september");
  });
  it("of a month that is known is counted from the first that is not", () =>
    expect(told("prognose Gemert-Bakel 2026 met 20 dossiers meer vanaf maart")).toContain("Maart staat al vast: gerekend vanaf september"));
  it("cannot be counted where files are not known", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2026 januari lasten 600.000 baten 0 bron x");
    expect(desk.read("prognose Deurne 2026 met 20 dossiers minder")).toContain("Wat een dossier kost weet ik hier niet");
  });
});

describe("a region", () => {
  it("has every member, the sum with a range of its own, and who is near", () => {
    const answer = told("prognose Senzer 2026");
    expect(answer).toContain("Het bereik van de som is gemeten aan de som");
    // Over the range of each: vangnet at one end and none at the other.
    expect(answer).toMatch(/^Deurne.*Gemert-Bakel.*zitten dicht bij de grens voor vangnet$/m);
    for (const name of ["Asten", "Deurne", "Geldrop-Mierlo", "Gemert-Bakel", "Helmond", "Laarbeek", "Someren"])
      expect(answer).toContain(name);
  });
  it("tells whose months are missing, and adds the ends up where nothing can be measured", () => {
    const answer = openWithMonths("7.000.000 definitief").read("prognose Senzer 2026");
    expect(answer).toContain("(één van de zeven gemeenten)");
    expect(answer).toContain("Zonder maanden, dus niet meegeteld: Asten, Geldrop-Mierlo");
    expect(answer).toContain("de uitersten bij elkaar opgeteld");
  });
});

describe("looking back", () => {
  it("has for each month what was expected, the bounds, how far off it was and what others said", () => {
    const answer = told("hoe goed was de prognose Gemert-Bakel 2025");
    expect(answer).toMatch(/In \d+ van de 12 maanden viel de uitkomst binnen het bereik/);
    expect(answer.match(/T\/m \p{Ll}+ /gu)).toHaveLength(12);
    expect(answer).toMatch(/T\/m augustus.*\n.*Senzer: € 19,\d\d mln/);
  });
});

test.each([
  ["prognose Gemert-Bakel 2026", "komt over 2026 uit"],
  ["waar komt Gemert-Bakel uit in 2026?", "komt over 2026 uit"],
  ["hoe goed was de prognose voor Gemert-Bakel in 2025", "Hoe goed was de prognose"],
  ["klopte de prognose van Deurne 2025?", "Hoe goed was de prognose"],
  ["prognose uitgaven Deurne 2020", "5.807"],
  ["vangnet Deurne 2020 volgens de prognose", "Deurne"],
])("%s", (question, answer) => expect(told(question)).toContain(answer));
