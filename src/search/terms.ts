import { stemmer } from "@orama/stemmers/dutch";

/** Words as a search compares them: without accents, capitals or endings. */

/** The pieces of a text: "VSO/Pro’s" → "vso", "pros". */
export const piecesOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .split(/[^a-z0-9]+/)
    .filter((piece) => piece.length > 1 || /\d/.test(piece));

/** A piece without its ending: "gemeenten" and "gemeente" are one. */
export const stemOf = (piece: string): string => (/\d/.test(piece) ? piece : stemmer(piece).replace(DOUBLE, "$1$2"));
/** "sociaal" is "sociale" without its ending: the stemmer only makes one vowel of two where it took an ending off. */
const DOUBLE = /([aeou])\1([^aeiou])$/;

/** The shortest part that a compound is taken apart into: shorter ones stand in words by chance. */
const SHORTEST_PART = 4;

/** The two known words that a word is made of: "bezwaarprocedure" → bezwaar, procedure; nothing where there are none. */
export function partsOf(stem: string, isKnown: (stem: string) => boolean): string[] {
  for (let at = stem.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const [head, tail] = [stem.slice(0, at), stem.slice(at)];
    const first = [head, head.replace(/s$/, ""), stemOf(head)].find((part) => part.length >= SHORTEST_PART && isKnown(part));
    if (first !== undefined && isKnown(tail)) return [first, tail];
  }
  return [];
}

/** What a verb may carry before it, or leave behind: "invulden" is "vulden … in". */
const BEFORE = ["aan", "af", "bij", "in", "mee", "na", "om", "op", "over", "toe", "uit", "voor"];
const PARTICIPLE = new RegExp(`^(${BEFORE.join("|")})?ge(.{3,}?)(?:t|d|en)$`);

/** The stems that a word may have in another form: "toegepast" → toepas, "gescreend" → screen, "vulden" → invuld. */
export function otherFormsOf(piece: string): string[] {
  const [, before = "", verb] = PARTICIPLE.exec(piece) ?? [];
  if (verb === undefined) return BEFORE.map((part) => stemOf(`${part}${piece}`));
  return [`${before}${verb}`, `${before}${verb}t`];
}
