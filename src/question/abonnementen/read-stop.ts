import type { Question } from "../question.ts";
import { aboutSubscriptions, isNo, kindsIn } from "./words.ts";

const STOP = "stop stoppen stopt stopzetten beeindig beeindigen annuleer annuleren opzeggen uitzetten afmelden uitschrijven".split(" ");
/** These need the word subscription with them: other things can be erased. */
const ERASE = ["verwijder", "verwijderen", "wis"];
/** "zeg abonnement 2 op" */
const STOP_PAIRS = [
  ["zeg", "op"],
  ["zet", "uit"],
  ["zet", "stop"],
  ["meld", "af"],
  ["schrijf", "uit"],
];
const POSTING = ["plaatsen", "plaats", "sturen", "stuur", "berichten"];
/** Words that say nothing more than the command. */
const LOOSE = new Set(
  (
    "de het een ik wil wilt u je me mij nu maar graag svp aub alsjeblieft alstublieft please dit dat deze die met mijn onze ons hier er wel ook even eens dan al alle toch van op " +
    "om te voor ermee daarmee alles kan kun kunt zou willen in kanaal chat hoi hallo vangnetwijzer nr nummer hoeft hoef hoeven meer"
  ).split(" "),
);
const NUMBERS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
const LARGEST_NUMBER = 100_000;

/**
 * "stop abonnement 2", "stop de termijnen", "geen samenvatting meer"; undefined when nothing is to stop.
 * Only a line that is understood to its last word can stop one by itself: else it is asked back which.
 */
export function readStop(keys: readonly string[]): Question | undefined {
  const isAbout = keys.some(aboutSubscriptions);
  const isNoMore = keys.includes("meer") && keys.some(isNo);
  const isStop = keys.some((key) => STOP.includes(key) || (isAbout && ERASE.includes(key))) || STOP_PAIRS.some((pair) => isIn(pair, keys));
  if (!isStop && !isNoMore) return undefined;
  const kinds = kindsIn(keys);
  const numbers = keys.flatMap((key, at) => numberOf(key, keys[at - 1] ?? ""));
  const isSaidAll = keys.every(isUnderstood);
  const isOurs = isAbout || (isSaidAll && (isStop || kinds.length > 0 || keys.some((key) => POSTING.includes(key))));
  if (!isOurs) return undefined;
  const [nummer] = numbers;
  const [wat] = kinds;
  const isOne = numbers.length <= 1 && kinds.length <= 1 && (nummer === undefined || (nummer > 0 && nummer <= LARGEST_NUMBER));
  const isClear = isOne && isSaidAll && !keys.some(isNo) && (isAbout || numbers.length + kinds.length > 0);
  if (!isClear) return { v: 1, kind: "stop-abonnement", kies: true };
  return { v: 1, kind: "stop-abonnement", ...(nummer !== undefined && { nummer }), ...(wat && { wat }) };
}

const isIn = (pair: readonly string[], keys: readonly string[]): boolean => pair.every((word) => keys.includes(word));

/** "een" is a number only right behind "abonnement" or "nummer". */
function numberOf(key: string, before: string): number[] {
  if (/^\d+$/.test(key)) return [Number(key)];
  const isNumber = key !== "een" || before === "nr" || before === "nummer" || aboutSubscriptions(before) === "noun";
  return NUMBERS.includes(key) && isNumber ? [NUMBERS.indexOf(key) + 1] : [];
}

const KNOWN = new Set([...STOP, ...ERASE, ...STOP_PAIRS.flat(), ...POSTING, ...LOOSE, ...NUMBERS, ""]);
const isUnderstood = (key: string): boolean =>
  KNOWN.has(key) || /^\d+$/.test(key) || isNo(key) || aboutSubscriptions(key) !== undefined || kindsIn([key]).length > 0;
