import { describe, expect, test } from "vitest";
import { toKey } from "../../src/question/line/normalise.ts";
import { parseText } from "../../src/question/read.ts";
import { names, published, toRead, world } from "../support.ts";

/** Which municipality or region is read in "vangnet <typed> 2024", or what is asked about it. */
const read = (typed: string) => {
  const reading = parseText(`vangnet ${typed} 2024`, toRead());
  if (reading.kind === "question")
    return reading.question.kind === "vangnet" && reading.question.wie !== null
      ? names.nameOf(reading.question.wie)
      : reading.question.kind;
  const { trouble } = reading;
  return "choices" in trouble
    ? `${trouble.kind}: ${trouble.choices.map((choice) => names.nameOf("value" in choice ? String(choice.value) : "")).join(", ")}`
    : trouble.kind;
};
const notesOf = (typed: string) => {
  const reading = parseText(typed, toRead());
  return reading.kind === "question" ? reading.notes : [];
};

describe("the 342 municipalities", () => {
  const all = [...published.gemeenten.values()].map(({ naam }) => naam);
  test("are there", () => expect(all).toHaveLength(342));

  test("each is found by its own name, also in capitals and without accents and hyphens", () => {
    const plain = (naam: string) => naam.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("-", " ").toUpperCase();
    expect(all.filter((naam) => read(naam) !== naam || read(plain(naam)) !== naam)).toEqual([]);
  });

  test("none is taken for the word vangnet", () => expect(all.filter((naam) => world.words.isA(toKey(naam), "vangnet"))).toEqual([]));
});

describe("names as people type them (domain §7)", () => {
  test.each([
    ["Den Bosch", "'s-Hertogenbosch"],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ["’s-Hertogenbosch", "'s-Hertogenbosch"],
    ["s hertogenbosch", "'s-Hertogenbosch"],
    ["Den Haag", "'s-Gravenhage"],
    ["DEN HAAG", "'s-Gravenhage"],
    ["Nuenen", "Nuenen, Gerwen en Nederwetten"],
    ["Gemert", "Gemert-Bakel"],
    ["gemert bakel", "Gemert-Bakel"],
    ["gemertbakel", "Gemert-Bakel"],
    ["Gemert–Bakel", "Gemert-Bakel"],
    ["Geldrop", "Geldrop-Mierlo"],
    ["Sudwest Fryslan", "Súdwest-Fryslân"],
    ["SÚDWEST-FRYSLÂN", "Súdwest-Fryslân"],
    ["Bergen op Zoom", "Bergen op Zoom"],
    ["Bergen Limburg", "Bergen (L.)"],
    ["Bergen (NH)", "Bergen (NH.)"],
    ["bergen noord-holland", "Bergen (NH.)"],
    ["gemeente Best", "Best"],
    ["het Hogeland", "Het Hogeland"],
    ["de gemeente De Bilt", "De Bilt"],
    ["Land van Cuijk", "Land van Cuijk"],
    ["Over-Betuwe", "Overbetuwe"],
    ["Senzer", "Senzer"],
    ["Helmond-De Peel", "Senzer"],
    ["Helmond", "Helmond"],
  ])("%s", (typed, name) => expect(read(typed)).toBe(name));

  test.each([
    ["gemert-bakkel", "Gemert-Bakel"],
    ["Eindhovn", "Eindhoven"],
    ["Utrect", "Utrecht"],
    ["Geldrop-Mierloo", "Geldrop-Mierlo"],
  ])("%s is a slip for %s, and that is said", (typed, name) => {
    expect(read(typed)).toBe(name);
    expect(notesOf(`vangnet ${typed} 2024`)).toMatchObject([{ kind: "understood-as", typed: typed.toLowerCase() }]);
  });
});

describe("when it is not clear who is meant", () => {
  test.each([
    ["Bergen", "which-name: Bergen (L.), Bergen (NH.)"],
    ["Deurne en Asten", "which-name: Deurne, Asten"],
    ["Deurne Deurne", "Deurne"],
    // Another name with one letter changed is not simply taken for it.
    ["Karen", "unknown-name: Laren (NH.), Haren"],
    ["Zomeren", "unknown-name: Someren"],
    ["Atlantis", "unknown-name: "],
    ["x", "unknown-name: "],
  ])("%s", (typed, answer) => expect(read(typed)).toBe(answer));

  test("“wij” and no name at all are the asker's own municipality: no name is filled in", () => {
    for (const typed of ["halen wij het vangnet in 2024?", "vangnet 2024", "vangnet voor ons", "krijgt onze gemeente vangnet?"])
      expect(parseText(typed, toRead())).toMatchObject({ kind: "question", question: { wie: null } });
  });

  test("words beside a name are told, not guessed at", () =>
    expect(notesOf("vangnet Deurne 2020 paarden")).toEqual([{ kind: "not-used", words: ["paarden"] }]));
});
