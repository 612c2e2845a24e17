import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/answer/commands.ts";
import type { AnswerContext } from "../../src/answer/context.ts";
import { sampleOf } from "../../src/answer/examples.ts";
import { answerPress, answerText } from "../../src/answer/respond.ts";
import { greeting } from "../../src/answer/vrager/greeting.ts";
import { regionById } from "../../src/facts/region.ts";
import { DIRECTIE, IN_CHANNEL, IN_CHAT } from "../post-cards.ts";
import { someContext, textOf } from "../support.ts";
import { twoRegions } from "../two-regions.ts";

const [GRONINGEN, EEMSDELTA, AMELAND] = ["GM0014", "GM1979", "GM0060"];
const say = (text: string, more: Partial<AnswerContext> = {}) => answerText(text, someContext({ ...twoRegions, ...more }));
const saidIn = (own: string | undefined, text: string, more: Partial<AnswerContext> = {}) =>
  textOf(say(text, { ...(own && { ownGemeente: own }), ...more }));

const noord = regionById(twoRegions.published, "noord");
const sample = noord && sampleOf(noord, twoRegions);
const examples = sample ? twoRegions.commands.help.flatMap(({ examples: of }) => of(sample)) : [];

describe("a region is rows of data: every command answers for it", () => {
  it.each(examples.map(({ text }) => text))("“%s”, as help says to who is of Noord", (text) => {
    expect(say(text, { ...IN_CHAT, ownGemeente: EEMSDELTA }).outcome, text).toBe("answer");
  });
  it.each(examples.map(({ text, question }) => [text, question] as const))("“%s” is read as help says", (text, question) => {
    const asked = answerPress({ vraag: question }, someContext({ ...twoRegions, ...IN_CHAT, ownGemeente: EEMSDELTA }));
    expect(textOf(say(text, { ...IN_CHAT, ownGemeente: EEMSDELTA }))).toBe(textOf(asked));
  });
  it("help names no municipality of another region", () => {
    const names = regionById(twoRegions.published, "senzer")?.gemeenten.map(twoRegions.names.nameOf) ?? [];
    for (const name of [...names, "Senzer"]) expect(saidIn(EEMSDELTA, "help")).not.toContain(name);
  });

  it.each([
    ["personal", IN_CHAT],
    ["channel", IN_CHANNEL],
  ])("the greeting in a %s names his own municipality, and none of another region", (_scope, place) => {
    const said = textOf(greeting(someContext({ ...twoRegions, ...place, ownGemeente: EEMSDELTA })));
    expect(said).toMatch(/Eemsdelta|samenvatting 2024/);
    expect(said).not.toMatch(/Senzer|Helmond|Gemert/);
  });

  it.each([
    ["vangnet Noord 2024", ["Groningen  −€ 18.500.000  −8,81%", "Het Hogeland  −€ 300.000  −2,00%"]],
    ["halen wij het vangnet?", ["Vangnet Eemsdelta 2024", "Overschot van € 600.000"]],
    ["saldo Eemsdelta", ["€ 600.000", "berekend, niet gedrukt"]],
    ["overzicht", ["Overzicht Noord 2024", "Samen, uit de delen berekend  −€ 17.900.000", "Samen, gedrukt: budget 287.000,0 × € 1.000"]],
    ["wie heeft het grootste tekort", ["Overzicht Noord 2024", "Groningen · −8,81%"]],
    ["samenvatting", ["Samenvatting Noord 2024", "1 van de 5 gemeenten boven de drempel van 7,5%"]],
    ["kerncijfers Eemsdelta", ["45.000 inwoners", "Budget  € 20.000.000"]],
    ["vergelijk Eemsdelta Groningen 2024", ["Cijfer  Eemsdelta  Groningen", "Budget 2024  € 20.000.000  € 210.000.000"]],
    ["aandeel Eemsdelta 1 mln", ["€ 98.468,27", "volgens de sleutel inwoners van Noord"]],
    ["verdeel 1 mln", ["Eemsdelta · 9,8468%  € 98.468,27", "Samen  € 1.000.000,00"]],
    ["verdeel 1 mln over de regio", ["Eemsdelta · 9,8468%"]],
    ["stemmen Groningen Eemsdelta", ["6 van de 9 stemmen voor", "Begroting  ✔ genoeg", "Groningen  voor (5)"]],
    ["stemmen Groningen", ["5 van de 9 stemmen voor", "Begroting  ✘ niet genoeg"]],
    ["planning 2025", ["Begroting van Noord", "31 maart 2024"]],
    ["bron overzicht", ["Jaarverslag Noord 2024, hfst. 1", "Budget · Eemsdelta"]],
  ])("%s", (text, said) => {
    const answer = saidIn(EEMSDELTA, text === "stemmen Groningen" ? "stemmen Groningen in regio noord" : text);
    for (const part of said) expect(answer).toContain(part);
    expect(answer).not.toMatch(/Senzer|Helmond|Gemert/);
  });

  it.each([
    ["trap op trap af 400 390", "Voor Noord ken ik geen trap op, trap af"],
    ["maatregelen", "Een lijst met maatregelen van Noord kan ik niet geven"],
    ["vergelijk sleutels 1 mln", "Voor Noord ken ik één sleutel: er is niets te vergelijken"],
    ["verdeel 1 mln over dossiers", "Voor Noord ken ik geen sleutel “dossiers”. Wel:"],
    ["scenario vso", "Dit is een scenario van Senzer"],
  ])("what there is not, is said: %s", (text, said) => expect(saidIn(EEMSDELTA, text)).toContain(said));

  it("posts and subscriptions are of the asker's region, in a channel where nobody has one", () => {
    const { effects } = say("abonneer samenvatting elke maandag 9:00", { ...IN_CHANNEL, ownGemeente: EEMSDELTA });
    expect(effects).toMatchObject([{ record: { data: { vraag: { kind: "samenvatting", wie: "noord" } } } }]);
    const dates = say("abonneer termijnen", { ...IN_CHANNEL, ownGemeente: EEMSDELTA });
    expect(dates.effects).toMatchObject([{ record: { data: { wat: "termijnen", regio: "noord" } } }]);
    const preview = say("plaats planning 2025", { ...IN_CHAT, channels: [DIRECTIE], ownGemeente: EEMSDELTA });
    expect(textOf(preview)).toContain("Begroting van Noord");
    expect(JSON.stringify(preview.cards)).toContain('"kind":"planning","jaar":2025,"wie":"noord"');
  });
});

describe("a region without a key says so", () => {
  it.each(["verdeel 1 mln over Wad", "vergelijk sleutels 1 mln Wad"])("%s", (text) =>
    expect(saidIn(AMELAND, text)).toContain("Wad heeft hier geen verdeelsleutel"),
  );
  it.each([
    ["aandeel Ameland 1 mln", "Een aandeel van Ameland kan ik niet geven"],
    ["stemmen Ameland", "De stemverhouding kan ik niet geven"],
    ["vangnet Wad", "Ameland  niet bekend"],
    ["overzicht Wad", "Geen cijfers over 2024 van Ameland"],
  ])("%s", (text, said) => expect(saidIn(AMELAND, text)).toContain(said));
});

describe("whose region it is follows from the own municipality", () => {
  it("of none: the standard region", () => {
    expect(saidIn(undefined, "overzicht")).toContain("Overzicht Senzer 2020");
    expect(saidIn("GM0344", "overzicht")).toContain("Overzicht Senzer 2020");
  });
  it.each(["overzicht", "samenvatting"])("%s: of more than one it is asked, and the button answers for that one", (text) => {
    const answer = say(text, { ownGemeente: GRONINGEN });
    expect(answer.outcome).toBe("question-back");
    expect(textOf(answer)).toContain("Welke regio bedoelt u?");
    expect(textOf(answer)).toContain("[Noord] [Wad]");
  });
  it.each([
    ["verdeel 1 mln", "Eemsdelta · 9,8468%"],
    ["vergelijk sleutels 1 mln", "Voor Noord ken ik één sleutel"],
    ["trap op trap af 400 390", "Voor Noord ken ik geen trap op, trap af"],
    ["maatregelen", "maatregelen van Noord kan ik niet geven"],
    ["stemmen Groningen tegen", "4 van de 9 stemmen voor"],
  ])("%s: a region that cannot answer is no choice", (text, said) => expect(saidIn(GRONINGEN, text)).toContain(said));
  it("“de regio” is the own one", () => expect(saidIn(EEMSDELTA, "overzicht regio")).toContain("Overzicht Noord 2024"));
  it("a municipality of another region is answered for that one", () => {
    expect(saidIn(EEMSDELTA, "aandeel Deurne 1 mln")).toContain("bijdrage algemene middelen");
    expect(saidIn(EEMSDELTA, "stemmen Helmond Asten")).toContain("van de 14 stemmen");
  });
});

describe("nothing in src knows one region", () => {
  const files = readdirSync(new URL("../../src", import.meta.url), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const codes = regionById(twoRegions.published, "senzer")?.gemeenten ?? [];
  const code = (name: string) =>
    readFileSync(new URL(`../../src/${name}`, import.meta.url), "utf8").replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
  it.each(files)("%s", (name) => {
    expect(code(name)).not.toMatch(/senzer/i);
    expect(codes.filter((known) => code(name).includes(known))).toEqual([]);
    // The reader knows number words, all of them.
    expect(code(name)).not.toMatch(/\bzeven\b(?!.{1,4}acht)/);
  });
  it("the list of commands has all kinds that were asked here", () => expect(COMMANDS.length).toBeGreaterThan(30));
});
