import type { Token } from "../line/tokens.ts";
import { isEach } from "./schedule.ts";

const DAY = "(?:(?:maan|dins|woens|donder|vrij|zater|zon|werk)dag(?:en)?|weekend)(?:ochtend|morgen|middag|avond)?s?";
const PART = "(?:ochtend|morgen|middag|avond)";
const HOUR = String.raw`(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)`;
const SHAPES = [
  `(?:(?:elke?|iedere?|komende|volgende|aanstaande|op) )*${DAY}`,
  `(?:elke?|iedere?) (?:dag|week|maand|${PART})`,
  "dagelijks|wekelijks|maandelijks|(?:over)?morgen|vandaag|straks",
  `vanochtend|vanmiddag|vanavond|'s ${PART}s`,
  String.raw`(?:om )?(?:half |(?:kwart|tien|vijf) (?:voor|over) (?:half )?)?${HOUR}(?:[:.]\d\d)? ?(?:uur|u)|om (?:half )?${HOUR}(?:[:.]\d\d)?|\d{1,2}:\d\d`,
];
const WHEN = new RegExp(`(?<= )(?:${SHAPES.join("|")})(?= )`, "g");

/** The words that say when: a post goes out when it is agreed on. */
export interface Moment {
  words: string[];
  /** It is to come back: "elke maandag". */
  isRegular: boolean;
  /** The tokens without them. */
  rest: readonly Token[];
}

/** Takes the words of when out of a line; a word of when that is part of another word stays. */
export function takeMoment(tokens: readonly Token[]): Moment {
  const starts: number[] = [];
  let line = " ";
  for (const { text } of tokens) {
    starts.push(line.length);
    line += `${text} `;
  }
  const found = [...line.matchAll(WHEN)].map(({ 0: words, index }) => ({ words, from: index, to: index + words.length }));
  if (found.length === 0) return { words: [], isRegular: false, rest: tokens };
  return {
    words: found.map(({ words }) => words.replace(":", ".")),
    isRegular: found.some(({ words }) => words.split(" ").some(isEach)),
    rest: tokens.filter((_, at) => !found.some(({ from, to }) => (starts[at] ?? 0) >= from && (starts[at] ?? 0) < to)),
  };
}
