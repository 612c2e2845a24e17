import { slips } from "../line/slips.ts";
import { KINDS } from "./kinds.ts";
import { SUBJECTS, type Subject } from "./shapes.ts";

/** The words of subscriptions. */

const VERBS = ["abonneer", "abonneren", "abonneert", "herinner", "herinneren", "waarschuw", "waarschuwen"];
const NOUNS = ["abonnement", "abonnementen", "geabonneerd"];
const CHANGE = new Set(
  "wijzig wijzigen verander veranderen verplaats verplaatsen verzet verzetten verschuif verschuiven aanpassen".split(" "),
);
const WISH = new Set(
  "wil wilt willen graag zou neem nemen maak maken geef nieuw nieuwe regel mag aub svp alsjeblieft alstublieft please".split(" "),
);
const ASKING = new Set("wat hoe wie welk welke waarom wanneer hoeveel".split(" "));
/** Words that ask at the start of a line only. */
const ASKING_FIRST = new Set("is zijn heb hebt hebben heeft loopt lopen bestaat bestaan ben werkt waar waarop weet".split(" "));
const BEFORE = new Set("hoi hallo vangnetwijzer en maar ja oke ok".split(" "));
const NO = new Set(["geen", "niet", "nooit"]);

/** "verb" makes one ("abonneer"), "noun" names one. */
export const aboutSubscriptions = (key: string): "verb" | "noun" | undefined => {
  const word = nearest(key, [...VERBS, ...NOUNS]);
  return word === undefined ? undefined : VERBS.includes(word) ? "verb" : "noun";
};
export const kindsIn = (keys: readonly string[]): Subject[] => SUBJECTS.filter((wat) => keys.some((key) => isKind(key, wat)));
export const isKind = (key: string, wat: Subject): boolean => !isChange(key) && nearest(key, KINDS[wat].words) !== undefined;
export const isChange = (key: string): boolean => CHANGE.has(key);
export const isWish = (key: string): boolean => WISH.has(key);
export const isNo = (key: string): boolean => NO.has(key);

/** "alleen bij wijzigingen", "alleen als er iets verandert", "niet als er niets nieuws is": not what one subscribes to, but when. */
export const ONLY_CHANGED = new RegExp(
  [
    String.raw`\b(?:maar |en )?(?:alleen|enkel|slechts) (?:bij|als|wanneer|indien)\b[^,.]*?\b(?:wijzig|verander|gewijzigd|nieuw|anders)\p{L}*(?: (?:cijfers?|is|zijn|wordt|worden|gewijzigd|veranderd))*`,
    String.raw`\bniet als (?:er )?niets\b[^,.]*?\b(?:nieuw|verander|gewijzigd)\p{L}*(?: is)?`,
    String.raw`\bals (?:er )?(?:iets|wat) (?:is )?(?:verander|gewijzigd)\p{L}*(?: is)?`,
  ].join("|"),
  "iu",
);

/** The first words of a line without what only comes before. */
export const firstWords = (keys: readonly string[]): readonly string[] =>
  keys.slice(keys.findIndex((key) => key !== "" && !BEFORE.has(key)));

/** "heb ik een abonnement op termijnen", "hoe kan ik mij abonneren": a question makes nothing. */
export function isAsking(keys: readonly string[]): boolean {
  const [first = "", second = ""] = firstWords(keys);
  return keys.some((key) => ASKING.has(key)) || ASKING_FIRST.has(first) || (first === "kan" && ["ik", "er", "iemand"].includes(second));
}

/** The word that is meant, with at most two slips, one in a short word; its beginning is right. */
function nearest(key: string, words: readonly string[]): string | undefined {
  const near = words
    .map((word) => ({ word, far: slips(key, word) }))
    .filter(({ word, far }) => far === 0 || (key.length >= 7 && key[0] === word[0] && far <= (word.length >= 8 ? 2 : 1)));
  return near.sort((a, b) => a.far - b.far)[0]?.word;
}
