import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answer/respond.ts";
import { cijferText, printedText } from "../../src/cards/cijfer.ts";
import type { Question } from "../../src/question/question.ts";
import { ask, published, someContext, textOf } from "../support.ts";

/** Everything that the pages of an answer show, one after the other. */
function allPages(question: Question & { vanaf: number }, ask: (question: Question & { vanaf: number }) => Question): string {
  const pages: string[] = [];
  for (let vanaf = 0; ; ) {
    const answer = answerQuestion(ask({ ...question, vanaf }), someContext());
    pages.push(textOf(answer));
    const more =
      JSON.stringify(answer.cards[0].content)
        .match(/"vanaf":(\d+)/g)
        ?.map((found) => Number(found.slice(8))) ?? [];
    const next = more.find((at) => at > vanaf);
    if (next === undefined) return pages.join("\n");
    vanaf = next;
  }
}

describe.each([...published.onderwerpen.values()])("$label", ({ id }) => {
  const rows = published.cijfers.filter(({ topic }) => topic === id);
  const question = { v: 1, kind: "onderwerp", onderwerp: id, vanaf: 0 } as const;

  it("can be read back cell by cell", () => {
    const text = allPages(question, (asked) => asked);
    for (const row of rows) expect(text).toContain(cijferText(row).replaceAll("\u00a0", " "));
  });

  it("has its source: document, place and the literal figure", () => {
    const text = allPages(question, (vraag) => ({ v: 1, kind: "bron", vraag: vraag as typeof question }));
    for (const row of rows) {
      expect(text).toContain(printedText(row));
      expect(text).toContain(`${published.bronnen.get(row.document)?.titel}, ${row.place}`);
    }
  });
});

describe("a topic begins with what one would quote", () => {
  it.each([
    ["buig budget", "€ 69.703.700\nBudget · Alle gemeenten (2020, definitief)"],
    ["macrobudget", "€ 7.245,1 mln\nLandelijk macrobudget · Nederland (2022, aanname)"],
    ["uitstroom bijstand", "42%\nUitstroom door werk (2018, realisatie)"],
    ["weerstandsvermogen", "€ 11,6 mln\nWeerstandscapaciteit (31 december 2019, prognose)"],
    ["verdeelsleutel", "56,36%\nPercentage (2020, begroting): Helmond, het hoogst van 7\nHet laagst: Asten, 3,95%"],
    ["stemverhouding", "2 leden\nLeden in het algemeen bestuur (norm): bij alle 7 gelijk"],
    ["klachten Deurne", "klachten\nAantal klachten · Deurne (2018, realisatie)"],
  ])("%s", (question, first) => expect(textOf(ask(question))).toContain(first));

  it("words are no headline", () => expect(textOf(ask("bezwaarschriften"))).toMatch(/^Bezwaarschriften\nWelke commissie/));

  it("says so where the sources contradict what it quotes", () => {
    const said = "De bronnen spreken elkaar hier tegen: zie “Wat niet klopt”";
    expect(textOf(ask("lks ranglijst"))).toContain(said);
    expect(textOf(ask("klachten"))).not.toContain(said);
  });

  it("a figure that it says in full is not said again", () => {
    const text = textOf(ask("gemiddelde jaaruitkering"));
    expect(text.split("\nBron")[0]?.match(/€ 14\.850/g)).toHaveLength(1);
  });

  it("what several remarks say alike is said once, below all", () => {
    const text = textOf(ask("macrobudget"));
    expect(text.match(/Inclusief IOAW, IOAZ en Bbz 2004/g)).toHaveLength(1);
    expect(text).toContain("Bij deze cijfers");
  });
});
