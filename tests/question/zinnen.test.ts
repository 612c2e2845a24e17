import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseText } from "../../src/question/read.ts";
import { toRead } from "../support.ts";
import { short } from "./short.ts";

/** Sentences as aldermen, controllers and secretaries type them, with how each is read: looked at one by one. */
const SENTENCES: readonly [string, string][] = JSON.parse(readFileSync(new URL("./zinnen.json", import.meta.url), "utf8"));
const context = toRead({ now: "2026-11-25T12:00:00Z" });

test.each(SENTENCES)("%s", (text, expected) => expect(short(parseText(text, context))).toBe(expected));

/** What is not answered as it was meant, and why. */
const EXCEPTIONS: Record<string, string> = {
  "wat verandert er in 2026 aan het vangnet":
    "The rules by themselves cannot be asked yet: it asks whose vangnet, and says that the word is not used",
  "wat is voorwaarde e": "Terms are not explained yet",
  "wat betekent f op het formulier": "Terms are not explained yet",
  "hoe zit het met e bij gemert-bakel 2020": "Terms are not explained yet",
  "wie is senzer": "No row of the documents says it in short",
  "hoe staan onze buren ervoor": "Which municipalities are neighbours is not known",
  "abonneer vangnet gemert-bakel elke 1e van de maand 9:00": "A subscription is to a summary, dates or changes: it asks which",
  "abonneer samenvatting iedere eerste maandag van de maand 9 uur": "A weekday of the month is no schedule: it asks which",
};

test("of the sentences at least 95% is answered or asked back as it was meant", () => {
  const known = new Set(SENTENCES.map(([text]) => text));
  expect(Object.keys(EXCEPTIONS).filter((text) => !known.has(text))).toEqual([]);
  expect(Object.keys(EXCEPTIONS).length / SENTENCES.length).toBeLessThan(0.05);
});

describe("nothing is left out in silence", () => {
  test.each([
    ["vangnet Deurne 2020 paarden", "vangnet {wie:GM0762,jaar:2020} · not-used: paarden"],
    ["vangnet Deurne 2020 uitgaven 5,9 mln paarden", "? unsure · vangnet {wie:GM0762,jaar:2020,eigen:{2020:{uitgaven:590000000}}}"],
    ["kerncijfers Asten 12 mln", "? unsure · kerncijfers {wie:GM0743}"],
    ["saldo Asten niet 2020", "? unsure · buig {wie:GM0743,jaar:2020,nadruk:saldo}"],
    ["planning Deurne 2026", "planning {jaar:2026} · not-used: deurne"],
  ])("%s", (text, expected) => expect(short(parseText(text, context))).toBe(expected));
});
