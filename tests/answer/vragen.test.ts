import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ask, textOf } from "../support.ts";

/** Questions on what the documents say, with what stands in the answer; or with nothing, where only the subject is told. */
const QUESTIONS: readonly [string, ...string[]][] = JSON.parse(readFileSync(new URL("./vragen.json", import.meta.url), "utf8"));

const said = (question: string): string => textOf(ask(question)).replaceAll("\u00a0", " ").toLowerCase();

describe("questions on the documents are answered at once", () => {
  it.each(QUESTIONS)("%s", (question, ...expected) => {
    const text = said(question);
    for (const part of expected) expect(text).toContain(part.toLowerCase());
  });
});

describe("what the documents say is told with whose view it is", () => {
  it.each([
    ["wat vinden raadsleden", "Mening van raadsleden · Evaluatie 2020, par. 5.3.2"],
    ["waarom ging het mis bij Senzer", "Conclusie van Berenschot · Evaluatie 2020, Samenvatting, onderdeel 3"],
    ["waarom keurde de provincie de begroting af", "Volgens provincie Noord-Brabant"],
    ["wat zijn de knoppen waaraan we kunnen draaien", "Voorstel van Senzer"],
  ])("%s", (question, whose) => expect(said(question)).toContain(whose.toLowerCase()));

  it("both sides stand together", () => expect(said("voor en tegen een reserve")).toMatch(/voor\n[\s\S]*\ntegen\n/));
  it("a clear winner stands alone", () =>
    expect(said("wat zijn de aanbevelingen van de evaluatie").match(/evaluatie 2020, /g)).toHaveLength(1));
  it("of one document where it is named", () => {
    expect(said("wat zegt de kaderbrief over beschut werk")).not.toContain("evaluatie 2020");
    expect(said("wat zegt de evaluatie over beschut werk")).not.toContain("kaderbrief 2020");
  });
  it("nothing of a document that was not out yet", () =>
    expect(textOf(ask("wat is de invloed van corona", { now: "2020-06-01T12:00:00Z" }))).not.toContain("Notitie 2020"));
});

describe("a question of that form ends at no table about something else", () => {
  it.each([
    "wat zegt de evaluatie over zonnepanelen",
    "waarom is de lucht blauw",
    "wat vindt de evaluatie van zonnepanelen",
    "welke conclusies trekt de notitie over zonnepanelen",
  ])("%s", (question) => expect(ask(question).outcome).toBe("refusal"));
});

describe("absence is only said where it is true", () => {
  it.each([
    ["wat zegt de evaluatie over zonnepanelen", "“zonnepanelen” staat niet in de documenten die ik ken"],
    ["cijfers windmolens", "“windmolens” staat niet in de documenten die ik ken"],
  ])("%s", (question, absent) => expect(said(question)).toContain(absent));

  it("a word that stands there is told with its chapters", () => {
    const text = said("wat zegt de notitie over uitplaatsing");
    expect(text).toContain("“uitplaatsing” komt voor in notitie 2020 (hfst. 4)");
    expect(text).not.toContain("staat niet in de documenten");
  });
  it("and not before its document was out", () =>
    expect(textOf(ask("cijfers uitplaatsing", { now: "2019-06-01T12:00:00Z" }))).not.toContain("komt voor in"));
});
