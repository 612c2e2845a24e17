import { describe, expect, it, test } from "vitest";
import { ask, textOf } from "../support.ts";

const said = (question: string): string => textOf(ask(question)).replaceAll("\u00a0", " ");

describe("an amount of another policy field is never a BUIG figure", () => {
  test.each([
    "budget jeugdzorg van someren",
    "hoe hoog is het budget jeugdzorg van someren",
    "budget van Helmond voor de Wmo in 2020",
    "budget schuldhulp Deurne 2020",
    "tekort jeugdzorg Helmond 2020",
    "budget minimabeleid van Helmond",
    "budget bijzondere bijstand Asten",
    "hoeveel geld krijgt Deurne voor de jeugdzorg",
    "uitgaven leerlingenvervoer Laarbeek 2020",
    "wat is het tekort op de Wmo in Gemert-Bakel",
  ])("%s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("refusal");
    expect(textOf(answer)).toContain("Daar heb ik geen cijfers over");
  });

  it("says of an unknown thing beside a figure that it is not understood", () => {
    expect(ask("budget zwembad Someren 2020").outcome).toBe("question-back");
    expect(ask("uitgaven van Helmond aan het theater in 2020").outcome).not.toBe("answer");
  });
  it("says of whom a topic is when that is somebody else", () =>
    expect(said("wat is het wsw budget van Helmond in 2020")).toContain("Dit gaat over Werkplein Ability, niet over Helmond"));
  it("a filler beside a figure is no other field", () => expect(ask("budget van Helmond graag in 2020").outcome).toBe("answer"));
});

describe("what something cost is not answered with other costs", () => {
  test.each(["Wat heeft de evaluatie gekost?", "wat kostte het rapport van Berenschot"])("%s", (question) =>
    expect(said(question)).toMatch(/kostte, staat niet in de documenten/),
  );
});

describe("a word is said to stand where the whole of it stands", () => {
  it("re-integratiebudget is in the annex alone", () => {
    const text = said("wie betaalt het zwembad uit het re-integratiebudget");
    expect(text).not.toMatch(/re-integratiebudget” komt voor in (Notitie|Evaluatie)/);
  });
  it("words that only frame a question are not listed", () =>
    expect(said("hoeveel asielzoekers worden in Deurne opgevangen")).not.toContain("opgevangen"));
});

describe("a question on the documents gets no advice on municipalities and years", () => {
  test.each(["wat is de bijstandsnorm voor een alleenstaande", "Hoe hoog was het ziekteverzuim bij Senzer in 2019?"])("%s", (question) => {
    const text = said(question);
    expect(text).not.toContain("Noem een gemeente en een jaar");
    expect(text).not.toContain("noem een gemeente en een jaar");
  });
});
