import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answer/respond.ts";
import { cardToText } from "../../src/cards/to-text.ts";
import type { QuestionOf } from "../../src/question/question.ts";
import { storeOf } from "../post-cards.ts";
import { ask, someContext, textOf } from "../support.ts";

const overzicht = (sorteer: QuestionOf<"overzicht">["sorteer"], more: Partial<QuestionOf<"overzicht">> = {}): string =>
  textOf(answerQuestion({ v: 1, kind: "overzicht", wie: "senzer", jaar: 2020, sorteer, ...more }, someContext()));

/** The lines of the table, before the totals. */
const lines = (text: string): string[] => (text.split("eerst)\n")[1] ?? "").split("\nSamen")[0]?.split("\n") ?? [];

describe("overzicht shows the figure it is sorted by", () => {
  it.each([
    ["budget", false, "Budget (grootste budget eerst)", "Helmond  € 38.207.300", "Someren  € 2.975.000"],
    ["budget", true, "Budget (kleinste budget eerst)", "Someren  € 2.975.000", "Helmond  € 38.207.300"],
    ["uitgaven", false, "Uitgaven (hoogste uitgaven eerst)", "Helmond  € 38.051.900", "Asten  € 2.942.600"],
    ["uitgaven", true, "Uitgaven (laagste uitgaven eerst)", "Asten  € 2.942.600", "Helmond  € 38.051.900"],
    ["saldo", false, "grootste overschot eerst", "Deurne · 7,89%  € 497.800", "Gemert-Bakel · −11,39%  −€ 621.500"],
    ["saldo", true, "laagste saldo eerst", "Gemert-Bakel · −11,39%  −€ 621.500", "Deurne · 7,89%  € 497.800"],
    ["tekort", false, "grootste tekort eerst", "Gemert-Bakel · −11,39%  −€ 621.500", "Deurne · 7,89%  € 497.800"],
    ["tekort", true, "kleinste tekort eerst", "Geldrop-Mierlo · −2,62%  −€ 265.600", "Someren · 0,73%  € 21.600"],
  ] as const)("%s, oplopend %s", (sorteer, oplopend, title, first, last) => {
    const text = overzicht(sorteer, { oplopend });
    expect(text).toContain(title);
    expect(lines(text)).toHaveLength(7);
    expect(lines(text)[0]).toBe(first);
    expect(lines(text).at(-1)).toBe(last);
  });

  it("also when the budget of the region is asked", () =>
    expect(textOf(ask("budget Senzer 2020"))).toContain("Budget (grootste budget eerst)"));
  it("with the total of that figure", () => expect(overzicht("budget")).toContain("Samen, uit de delen berekend  € 69.703.700"));
});

describe("figures that staff entered", () => {
  const entered = storeOf(
    ...(["GM1652", "GM0762"] as const).map((gemeente) => ({
      kind: "figure" as const,
      at: "2026-11-20T08:00:00Z",
      actor: "anna",
      data: {
        gemeente,
        jaar: 2020,
        veld: "uitgaven" as const,
        cents: 600_000_000,
        status: "realisatie" as const,
        bron: "jaarrekening 2020",
        dag: "2026-11-20",
      },
    })),
  );
  it.each(["overzicht 2020", "samenvatting 2020", "vangnet gemert-bakel 2020"])(
    "are named in the footer and the sources: %s",
    (question) => {
      const text = textOf(ask(question, { entered }));
      expect(text).toContain("ingevoerd op 20 november 2026: jaarrekening 2020");
      expect(text).toContain("ealisatie, ingevoerd – jaarrekening 2020");
      expect(text).not.toContain("niet bijgewerkt");
      expect(textOf(ask(question))).not.toContain("ingevoerd");
    },
  );

  it("the printed figures that they replaced are no source any more", () => {
    const replaced = "Gedrukt: 5.807,7 × € 1.000";
    expect(textOf(ask("samenvatting Deurne 2020"))).toContain(replaced);
    const text = textOf(ask("samenvatting Deurne 2020", { entered }));
    expect(text).not.toContain(replaced);
    expect(text).toContain("Uitgaven Deurne 2020: € 6.000.000");
    expect(text).not.toContain("497,9");
  });
});

describe("the summary stands alone", () => {
  it.each([
    ["samenvatting 2020", "1 van de 7 gemeenten boven de drempel van 7,5%"],
    ["samenvatting Deurne 2020", "Niet boven de drempel van 7,5%"],
    ["samenvatting Gemert-Bakel 2020", "Boven de drempel van 7,5%"],
    ["samenvatting 2020", "Saldo in % van het budget (prognose); de streep is de drempel van −7,5%"],
    ["samenvatting 2020", "Het gaat door zolang 2018 en 2019 samen minder dan"],
    [
      "samenvatting 2020",
      "Nog open: verzoek (kon tot en met 15 augustus 2021), verklaring over maatregelen en eerder vangnet (2018 of 2019)",
    ],
    ["samenvatting 2020", "Notitie 2020, cijfers van november 2020, niet bijgewerkt"],
    ["samenvatting 2020", "Alle termijnen van 2020 zijn voorbij"],
    ["samenvatting", "Laatste jaar met cijfers: 2020"],
  ])("%s: %s", (question, piece) => expect(textOf(ask(question))).toContain(piece));

  it("of one municipality says nothing on the region", () =>
    expect(textOf(ask("samenvatting Deurne 2020"))).not.toContain("niet voor de regio"));

  it("the contradiction in the note stands with the sources, not in the picture", () =>
    expect(textOf(ask("samenvatting 2020"))).toMatch(/\nBronnen\n[\s\S]*\nDeurne: In de Notitie 2020 staat een saldo van 497,9/));

  it("the dates have their sources", () => expect(textOf(ask("samenvatting 2020"))).toContain("Verzoek uiterlijk op 15 augustus"));

  it("names every route over its threshold", () => {
    const of = (veld: "budget" | "uitgaven", cents: number) => ({
      kind: "figure" as const,
      at: "2026-11-20T08:00:00Z",
      actor: "anna",
      data: { gemeente: "GM1652", jaar: 2025, veld, cents, status: "realisatie" as const, bron: "jaarrekening", dag: "2026-11-20" },
    });
    const text = textOf(
      ask("samenvatting Gemert-Bakel 2025", { entered: storeOf(of("budget", 500_000_000), of("uitgaven", 560_000_000)) }),
    );
    expect(text).toContain("Boven de drempel van 7,5% (regulier) of 5% (uitgebreid)");
  });
});

describe("overzicht of a municipality", () => {
  it("is that of its region, and says so", () => {
    const answer = ask("overzicht Helmond 2020");
    expect(answer.outcome).toBe("answer");
    expect(textOf(answer)).toContain("Dit is de hele regio waar Helmond bij hoort");
    expect(textOf(answer)).toContain("Gemert-Bakel");
  });
  it("outside every region is refused by name", () =>
    expect(textOf(ask("overzicht Utrecht 2020"))).toContain("Een overzicht van Utrecht 2020"));
});

describe("a summary with figures of some only", () => {
  const of = (gemeente: string, jaar: number, veld: "budget" | "uitgaven", cents: number) => ({
    kind: "figure" as const,
    at: "2026-11-20T08:00:00Z",
    actor: "anna",
    data: { gemeente, jaar, veld, cents, status: "realisatie" as const, bron: "jaarrekening", dag: "2026-11-20" },
  });

  it("takes the latest year of any of them, and names those without", () => {
    const helmond = storeOf(of("GM0794", 2021, "budget", 4_000_000_000), of("GM0794", 2021, "uitgaven", 4_400_000_000));
    const text = textOf(ask("samenvatting", { entered: helmond }));
    expect(text).toContain("Samenvatting Senzer 2021");
    expect(text).toContain("Geen cijfers over 2021 van Asten, Deurne, Geldrop-Mierlo, Gemert-Bakel, Laarbeek en Someren.");
  });

  it("does not call over or under the threshold what cannot be said", () => {
    // 3,75% of the budget: in 2016 € 30 per inwoner decides, and inwoners are not known.
    const asten = storeOf(of("GM0743", 2016, "budget", 400_000_000), of("GM0743", 2016, "uitgaven", 415_000_000));
    const text = textOf(ask("samenvatting Asten 2016", { entered: asten }));
    expect(text).toContain("Niet te bepalen of het tekort boven de drempel");
    expect(text).not.toContain("Niet boven de drempel");
  });
});

it("a summary names the sources of the rules as well: the threshold and the payment rest on them", () => {
  const text = textOf(ask("samenvatting 2020"));
  expect(text).toMatch(/^Regels 2020: drempel \(.+\)/m);
  expect(text).toMatch(/^Regels 2020: vergoeding \(.+\)/m);
});

describe("the key figures of a municipality", () => {
  it("begin with what one would quote, the rest is folded by subject", () => {
    const shown = cardToText(ask("kerncijfers Helmond").cards[0].content, { folded: false }).replaceAll("\u00a0", " ");
    for (const figure of ["€ 38.207.300", "€ 38.051.900", "€ 155.400", "0,4%", "2.527 dossiers"]) expect(shown).toContain(figure);
    expect(shown).not.toContain("Ranglijst");
    expect(textOf(ask("kerncijfers Helmond"))).toContain("Ranglijst loonkostensubsidie");
  });
});

describe("a region begins with how many qualify, and for how much", () => {
  const of = (gemeente: string, budget: number, uitgaven: number) =>
    (["budget", "uitgaven"] as const).map((veld) => ({
      kind: "figure" as const,
      at: "2026-11-20T08:00:00Z",
      actor: "anna",
      data: {
        gemeente,
        jaar: 2025,
        veld,
        cents: (veld === "budget" ? budget : uitgaven) * 100,
        status: "realisatie" as const,
        bron: "jaarrekening",
        dag: "2026-11-20",
      },
    }));
  const head = (question: string, ...entries: ReturnType<typeof of>) =>
    textOf(ask(question, { entered: storeOf(...entries) })).split("Het vangnet geldt")[0];

  it("with the amount and what it is", () =>
    expect(head("vangnet Senzer 2020")).toBe(
      "Vangnet Senzer 2020\nMisschien vangnet voor 1 van de 7 gemeenten\nGemert-Bakel: € 106.191 mogelijke uitkering\n",
    ));
  it("says that it cannot be said when nothing is known", () =>
    expect(head("vangnet Senzer 2025")).toBe("Vangnet Senzer 2025\nNog niet te zeggen\n"));
  it("names those of whom it cannot be said, when of others it can", () => {
    const text = head("vangnet Senzer 2025", ...of("GM0743", 4_000_000, 3_900_000));
    expect(text).toContain("Nog niet te zeggen\nNiet te bepalen: Deurne, Geldrop-Mierlo");
    expect(text).not.toContain("Asten");
  });
  it("says that there is none only when that holds for all", () => {
    const all = ["GM0743", "GM0762", "GM1771", "GM1652", "GM0794", "GM1659", "GM0847"];
    expect(head("vangnet Senzer 2025", ...all.flatMap((code) => of(code, 4_000_000, 3_900_000)))).toBe(
      "Vangnet Senzer 2025\nGeen vangnet voor een van de 7 gemeenten\n",
    );
  });
});
