import { describe, expect, it, test } from "vitest";
import { asIfThere } from "../../../src/answer/context.ts";
import { answerQuestion } from "../../../src/answer/respond.ts";
import { vangnetQuestion } from "../../../src/question/vangnet/shapes.ts";
import { forgotten } from "../../../src/store/records.ts";
import { DIRECTIE } from "../../post-cards.ts";
import { textOf } from "../../support.ts";
import { ANNA, BOB, EDITORS, OUTSIDER, openDesk, READER } from "./desk.ts";

const DEURNE_2025 =
  "invoer Deurne 2025 budget 7,1 mln voorlopig uitgaven 7,9 mln prognose september door Senzer bron Rijksbegroting 17 september 2024";

describe("a figure is entered by a sentence", () => {
  it("is shown first, with what it changes and what that does to the verdict", () => {
    const desk = openDesk();
    const shown = textOf(desk.ask(DEURNE_2025));
    expect(shown).toContain("Er is nog niets opgeslagen");
    expect(shown).toContain("Budget: niet bekend → € 7.100.000 (voorlopig, ± € 50.000)");
    expect(shown).toContain("Uitgaven: niet bekend → € 7.900.000 (prognose van eind september door Senzer, ± € 50.000)");
    expect(shown).toContain("Vangnet 2025: van “niet te bepalen” naar “nog niet zeker”");
    expect(shown).toContain("“Rijksbegroting 17 september 2024” (17 september 2024)");
    expect(desk.records).toEqual([]);
  });
  it("counts for everybody once it is settled, with who entered it and when", () => {
    const desk = openDesk();
    expect(textOf(desk.enter(DEURNE_2025))).toContain("Nummer 1, vastgesteld");
    const answer = desk.read("vangnet Deurne 2025");
    expect(answer).toContain("Budget: € 7.100.000 · voorlopig, ingevoerd");
    expect(answer).toContain("ingevoerd door Anna de Vries op 22 november 2026, nr. 1 – Rijksbegroting 17 september 2024");
    expect(answer).toContain("elk cijfer kan € 50.000 hoger of lager zijn");
  });
  it("lies over what is published, which stays visible below it", () => {
    const desk = openDesk();
    expect(textOf(desk.ask("invoer Deurne 2020 uitgaven 9.000.000 SiSa bron SiSa 2020"))).toContain(
      "Uitgaven: gepubliceerd € 5.807.700 (prognose, ± € 50) → € 9.000.000 (SiSa)",
    );
    desk.enter("invoer Deurne 2020 uitgaven 9.000.000 SiSa bron SiSa 2020");
    expect(desk.read("vangnet Deurne 2020")).toContain("Niet gebruikt: uitgaven 2020 € 5.807.700");
    expect(desk.read("uitgaven Deurne 2020")).toContain("€ 9.000.000");
  });
  it("a press twice is kept once, and two previews are two entries", () => {
    const desk = openDesk();
    const preview = desk.ask(DEURNE_2025);
    desk.press(preview, "Vaststellen");
    expect(textOf(desk.press(preview, "Vaststellen"))).toContain("Nummer 1");
    expect(desk.records).toHaveLength(1);
  });
  it("what somebody else entered since the preview is shown before anything is kept", () => {
    const desk = openDesk();
    const preview = desk.ask("invoer Deurne 2025 budget 7.200.000 definitief bron besluit");
    desk.enter("invoer Deurne 2025 budget 7.300.000 definitief bron brief", BOB);
    const again = desk.press(preview, "Vaststellen");
    expect(textOf(again)).toContain("Intussen is er iets anders ingevoerd");
    expect(textOf(again)).toContain("Budget: € 7.300.000 (definitief) → € 7.200.000 (definitief)");
    expect(desk.records).toHaveLength(1);
    desk.press(again, "Vaststellen");
    expect(desk.read("budget Deurne 2025")).toContain("€ 7.200.000");
  });
  test.each([
    ["lasten 8 mln baten 200.000", "Lasten: niet bekend → € 8.000.000"],
    ["lasten bijstand 7.000.000 lasten ioaw 300.000 baten bijstand 100.000 SiSa", "Lasten IOAW: niet bekend → € 300.000"],
    ["tekort 621.500", "Resultaat: niet bekend → −€ 621.500"],
    ["overschot € 12.345,67", "Resultaat: niet bekend → € 12.345,67"],
    ["definitief budget 7.212.345", "Budget: niet bekend → € 7.212.345 (definitief)"],
    ["budget 7.212 uitgaven 7.500 (x 1.000)", "Uitgaven: niet bekend → € 7.500.000 (± € 500)"],
    ["dossiers 395 inwoners 33.000", "Inwoners: niet bekend → 33.000"],
    ["verzoek 10 juli 2026 raad ingestemd", "Verzoek ingediend op: niet bekend → 10 juli 2026"],
    ["verzoek toegekend 106.191 op 15-11-2026", "Toegekend bedrag: niet bekend → € 106.191"],
    ["verzoek afgewezen", "Stand van het verzoek: niet bekend → afgewezen"],
    ["geen verzoek ingediend", "Stand van het verzoek: niet bekend → geen verzoek"],
    ["verzoek niet ingediend", "Stand van het verzoek: niet bekend → geen verzoek"],
    ["raad heeft niet ingestemd", "met de verklaring: niet bekend → nee"],
    ["raad ging akkoord op 3 juli 2026", "Raad stemde in op: niet bekend → 3 juli 2026"],
    ["budgt 7,1 mln", "Budget: niet bekend → € 7.100.000"],
    ["uitgaven bijstand 7.000.000 uitgaven ioaw 300.000 baten 100.000", "Lasten IOAW: niet bekend → € 300.000"],
    ["geen aanwijzing", "Aanwijzing van de minister: niet bekend → nee"],
    ["beeld van de uitvoering uitgaven 7,5 mln", "Uitgaven: niet bekend → € 7.500.000 (Beeld van de Uitvoering, ± € 50.000)"],
  ])("%s", (said, shown) => expect(textOf(openDesk().ask(`invoer Deurne 2025 ${said} bron brief`))).toContain(shown));
});

describe("what cannot be kept is not kept, and the answer says what to do", () => {
  test.each([
    ["budget 7,1 mln paarden bron x", "Wat bedoelt u met “paarden”?"],
    ["budget 7,1 of 7,2 mln bron x", "Wat bedoelt u met"],
    ["budget 7,1-7,2 mln bron x", "Wat bedoelt u met"],
    ["budget 7,1 mln budget 7,2 mln bron x", "Wat bedoelt u met"],
    ["verzoek toegekend afgewezen bron x", "Wat bedoelt u met"],
    ["budget 0 bron x", "een budget is meer dan nul"],
    ["verzoek 1 juli 2027 bron x", "deze dag moet nog komen"],
    ["lasten 8.000.000 lasten bijstand 7.000.000 baten 100.000 bron x", "de delen zijn samen € 7.000.000. Dat scheelt € 1.000.000"],
    ["lasten 8.000.000 bron x", "Bij lasten horen baten"],
    ["lasten 8.000.000 baten 9.000.000 bron x", "zijn meer dan de lasten"],
    ["uitgaven 100.000 onrechtmatig 60.000 onzeker 50.000 bron x", "zijn meer dan de uitgaven"],
    ["analyse gemaakt bron x", "dit geldt alleen voor 2015 tot en met 2016"],
    ["budget 7.100 bron x", "erg weinig voor deze gemeente"],
    ["budget 7.100.000", "Noem de bron"],
  ])("%s", (said, reason) => {
    const desk = openDesk();
    expect(textOf(desk.ask(`invoer Deurne 2025 ${said}`))).toContain(reason);
    expect(desk.records).toEqual([]);
  });
  it("× € 1.000 is offered where an amount is too small", () => {
    const desk = openDesk();
    const shown = desk.press(desk.ask("invoer Deurne 2025 budget 7.100 voorlopig bron x"), "Het was × € 1.000");
    expect(textOf(shown)).toContain("Budget: niet bekend → € 7.100.000 (voorlopig, ± € 500)");
  });
  it("a result that is not budget minus spending is asked", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2024 budget 7.000.000 definitief uitgaven 7.500.000 SiSa bron SiSa 2024");
    const asked = desk.ask("invoer Deurne 2024 tekort 600.000 bron jaarrekening");
    expect(textOf(asked)).toContain("Uit budget en uitgaven volgt een tekort van € 500.000. U geeft een tekort van € 600.000. Wat geldt?");
    const taken = desk.press(asked, "Resultaat −€ 600.000 geldt");
    expect(textOf(taken)).toContain("Uitgaven: € 7.500.000 (SiSa) → ingevoerde waarde vervalt");
    desk.press(taken, "Vaststellen");
    expect(desk.read("vangnet Deurne 2024")).toContain("Tekort: € 600.000 · 8,57%");
  });
  it("or the other way around", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2024 tekort 600.000 bron jaarrekening");
    const asked = desk.ask("invoer Deurne 2024 budget 7.000.000 definitief uitgaven 7.500.000 SiSa bron SiSa 2024");
    desk.press(desk.press(asked, "Budget en uitgaven gelden"), "Vaststellen");
    expect(desk.read("vangnet Deurne 2024")).toContain("Tekort: € 500.000 · 7,14%");
  });
  it("a total beside new parts is taken back", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2024 lasten 8.000.000 baten 100.000 bron jaarrekening");
    const shown = textOf(desk.ask("invoer Deurne 2024 lasten bijstand 7.000.000 lasten ioaw 900.000 bron SiSa"));
    expect(shown).toContain("Lasten: € 8.000.000 → ingevoerde waarde vervalt");
  });
});

it("what stands beside a figure is told without markup and links", () => {
  const shown = textOf(
    openDesk().ask("invoer Deurne 2025 budget 7,1 mln bron [klik](http://boos.nl) **nu** opmerking let op: bron onzeker"),
  );
  expect(shown).toContain("“klik (boos.nl) nu”");
  expect(shown).toContain("Opmerking: “let op: bron onzeker”");
});
it("a change is an entry where a figure and an amount are named", () =>
  expect(textOf(openDesk().ask("wijzig budget Deurne 2025 naar 7,2 mln bron besluit"))).toContain("Budget: niet bekend → € 7.200.000"));

describe("the form", () => {
  it("is filled in with what is known, keeps what was typed, and says what is wrong beside its field", () => {
    const desk = openDesk();
    const form = desk.ask("invoer Deurne 2020");
    expect(textOf(form)).toContain("Budget: 6.305.500");
    const again = desk.send(form, { budget: "6.305.500", uitgaven: "heel veel", bron: "SiSa", "status-budget": "definitief" });
    expect(textOf(again)).toContain("Uitgaven: heel veel");
    expect(textOf(again)).toContain("dit is geen bedrag");
  });
  it("asks for the source", () => {
    const desk = openDesk();
    expect(textOf(desk.send(desk.ask("invoer Deurne 2025"), { budget: "7,1 mln" }))).toContain("Noem de bron");
  });
  it("gives the same preview as a sentence; what was left as it stood is no entry", () => {
    const desk = openDesk();
    const form = desk.ask("invoer Deurne 2020");
    const shown = textOf(
      desk.send(form, {
        budget: "6.305.500",
        "status-budget": "definitief",
        uitgaven: "5.900.000",
        "status-bestedingen": "SiSa",
        bron: "SiSa 2020",
        dag: "1-9-2021",
      }),
    );
    expect(shown).toContain("Uitgaven: gepubliceerd € 5.807.700 (prognose, ± € 50) → € 5.900.000 (SiSa)");
    expect(shown).not.toContain("Budget:");
    expect(shown).toContain("“SiSa 2020” (1 september 2021)");
  });
  it("takes an entered value back with a dash", () => {
    const desk = openDesk();
    desk.enter("invoer Deurne 2020 uitgaven 9.000.000 SiSa bron SiSa 2020");
    const shown = textOf(desk.send(desk.ask("invoer Deurne 2020"), { uitgaven: "-", bron: "vergissing" }));
    expect(shown).toContain("Uitgaven: € 9.000.000 (SiSa) → weer gepubliceerd € 5.807.700 (prognose, ± € 50)");
  });
});

describe("a draft is for editors, where nobody else reads along", () => {
  const desk = openDesk();
  desk.press(desk.ask(DEURNE_2025), "Opslaan als concept");
  it("an editor sees it, marked", () => {
    const answer = desk.read("vangnet Deurne 2025", BOB);
    expect(answer).toContain("Concept: alleen redacteuren zien het");
    expect(answer).toContain("voorlopig, ingevoerd (concept)");
  });
  it.each([
    ["a reader does not", READER],
    ["nor the editor in a channel", { ...ANNA, conversation: "channel" as const }],
  ])("%s", (_name, person) => expect(desk.read("vangnet Deurne 2025", person)).not.toContain("7.100.000"));
  it("nor does a post, whoever makes it", () => {
    const there = asIfThere({ ...DIRECTIE.place, tenant: "senzer" }, desk.contextOf(ANNA));
    expect(textOf(answerQuestion(vangnetQuestion({ wie: "GM0762", jaar: 2025 }), there))).not.toContain("7.100.000");
  });
  it("counts for all once it is settled, and is settled once", () => {
    expect(textOf(desk.ask("stel 1 vast", BOB))).toContain("vastgesteld");
    expect(desk.read("vangnet Deurne 2025")).toContain("€ 7.100.000 · voorlopig, ingevoerd");
    expect(textOf(desk.ask("stel 1 vast", BOB))).toContain("al vastgesteld");
  });
  it("by a second editor, where that is asked for", () => {
    const strict = openDesk({ ...EDITORS, needsSecond: () => true });
    const preview = strict.ask(DEURNE_2025);
    expect(() => strict.press(preview, "Vaststellen")).toThrow("No button");
    strict.press(preview, "Opslaan als concept");
    expect(textOf(strict.ask("stel 1 vast"))).toContain("stelt een ander vast");
    strict.ask("stel 1 vast", BOB);
    expect(strict.read("vangnet Deurne 2025")).toContain("7.100.000");
  });
});

describe("who may", () => {
  it("others are told whom to ask, and it is counted", () => {
    const answer = openDesk().ask(DEURNE_2025, READER);
    expect(textOf(answer)).toContain("Vraag het Anna de Vries");
    expect([answer.outcome, answer.miss]).toEqual(["refusal", "invoer-geweigerd"]);
  });
  it("a press that was made up keeps nothing", () => {
    const desk = openDesk();
    const preview = desk.ask(DEURNE_2025);
    expect(desk.press(preview, "Vaststellen", READER).outcome).toBe("refusal");
    expect(desk.records).toEqual([]);
  });
  it("nothing is entered where others read along", () =>
    expect(textOf(openDesk().ask(DEURNE_2025, { ...ANNA, conversation: "channel" }))).toContain("eigen chat"));
  it("outsiders see nothing of it, anywhere", () => {
    const desk = openDesk();
    desk.enter(DEURNE_2025);
    for (const text of ["vangnet Deurne 2025", "geschiedenis Deurne", "kerncijfers Deurne", "budget Deurne 2025", "vangnet Senzer 2025"])
      expect(desk.read(text, OUTSIDER), text).not.toMatch(/7\.100\.000|Anna/);
  });
  it("who shares figures sees them, with the organisation", () => {
    const desk = openDesk();
    desk.enter(DEURNE_2025);
    const colleague = { id: "hans", tenant: "helmond" };
    expect(desk.read("vangnet Deurne 2025", colleague)).toContain("€ 7.100.000");
    expect(desk.read("geschiedenis Deurne 2025", colleague)).toContain("Anna de Vries (Senzer)");
  });
});

describe("looking back", () => {
  const desk = openDesk();
  desk.enter("invoer Deurne 2025 budget 7.000.000 voorlopig bron Rijksbegroting 17 september 2024");
  desk.enter("invoer Deurne 2025 budget 7.200.000 definitief bron besluit 1 oktober 2025", BOB);

  it("tells who, when, what it was and from which source, the last one first", () => {
    const history = desk.read("geschiedenis Deurne 2025");
    expect(history.indexOf("Nr. 2 · zondag 22 november 2026")).toBeLessThan(history.indexOf("Nr. 1"));
    expect(history).toContain("Bob Jansen");
    expect(history).toContain("Budget: € 7.000.000 (voorlopig) → € 7.200.000 (definitief)");
    expect(history).toContain("Bron: besluit 1 oktober 2025, 1-10-2025");
  });
  it("an entry is undone by a new one, and that one too", () => {
    const undo = openDesk();
    undo.enter("invoer Deurne 2025 budget 7.000.000 voorlopig bron a");
    undo.enter("invoer Deurne 2025 budget 7.200.000 definitief bron b");
    const preview = undo.ask("herstel 2");
    expect(textOf(preview)).toContain("Budget: € 7.200.000 (definitief) → € 7.000.000 (voorlopig)");
    undo.press(preview, "Ja, herstel");
    expect(undo.read("budget Deurne 2025")).toContain("€ 7.000.000");
    undo.press(undo.ask("herstel 3"), "Ja, herstel");
    expect(undo.read("budget Deurne 2025")).toContain("€ 7.200.000");
    expect(undo.records).toHaveLength(4);
  });
  it("what was changed later is told before it is undone", () => {
    expect(textOf(desk.ask("herstel 1"))).toContain("daarna zijn dezelfde velden nog veranderd (nr. 2)");
  });
  it("stand: as it was known on a day; bekend: with what was out by then", () => {
    const earlier = openDesk(EDITORS, "2026-11-20T12:00:00Z");
    earlier.enter("invoer Deurne 2025 budget 7.200.000 definitief bron besluit 1 oktober 2025");
    expect(earlier.read("stand 19 november 2026 vangnet Deurne 2025")).not.toContain("7.200.000");
    const then = earlier.read("stand 20 november 2026 vangnet Deurne 2025");
    expect(then).toContain("7.200.000");
    expect(then).toContain("Zoals ik het op 20 november 2026 wist. De regels zijn die van nu.");
    expect(earlier.read("bekend op 30 september 2025 vangnet Deurne 2025")).not.toContain("7.200.000");
    expect(earlier.read("bekend op 1 oktober 2025 vangnet Deurne 2025")).toContain("7.200.000");
    expect(earlier.read("stand 1 december 2027 vangnet Deurne 2025")).toContain("moet nog komen");
  });
  it("the figures stay when somebody's data are wiped, without the name", () => {
    const wiped = desk.records.map((record) => forgotten(record));
    expect(wiped.map((record) => record?.actor)).toEqual(["gewist", "gewist"]);
    expect(JSON.stringify(wiped)).not.toMatch(/Anna|Bob/);
    expect(JSON.stringify(wiped)).toContain("720000000");
  });
});

describe("facts that the steps need", () => {
  it("a request, consent and grants of earlier years decide c, d and e", () => {
    const desk = openDesk();
    desk.enter("invoer Gemert-Bakel 2020 verzoek 15-8-2021 raad ingestemd bron dossier");
    desk.enter("invoer Gemert-Bakel 2019 geen verzoek bron dossier");
    desk.enter("invoer Gemert-Bakel 2018 tekort 400.000 SiSa geen verzoek bron dossier");
    desk.enter("invoer Gemert-Bakel 2019 tekort 500.000 SiSa bron dossier");
    const answer = desk.read("vangnet Gemert-Bakel 2020");
    expect(answer).toContain("✔ Voldoet");
    expect(answer).toContain("€ 106.191");
  });
  it("a day late is not in time", () => {
    const desk = openDesk();
    desk.enter("invoer Gemert-Bakel 2020 verzoek 16-8-2021 bron dossier");
    expect(desk.read("vangnet Gemert-Bakel 2020")).toContain("✘ Voldoet niet");
  });
  it("what the asker tells goes before it, for one question", () => {
    const desk = openDesk();
    desk.enter("invoer Gemert-Bakel 2020 verzoek 16-8-2021 bron dossier");
    expect(desk.read("vangnet Gemert-Bakel 2020 verzoek 15-8-2021")).not.toContain("✘ Voldoet niet");
  });
});
