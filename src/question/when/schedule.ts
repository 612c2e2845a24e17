import { MONTHS, WEEKDAYS } from "../../time/day.ts";
import { slips } from "../line/slips.ts";
import { readTimes } from "./clock-times.ts";

/** Days of the week (1 is Monday), or a day of every month. */
export type Days = { dagen: number[] } | { dagVanMaand: number };

/** What a line says of when. */
export interface Schedule {
  days?: Days;
  /** More than one when it can be read in more ways, or when more are said. */
  times: string[];
  isHalfDay: boolean;
  /** What is said of when, and no schedule can be: "om de week", "25.00". */
  impossible?: { what: "days" | "time"; typed: string };
  /** The words that say when. */
  typed: string[];
  /** The line without them. */
  rest: string;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WORKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];
const ABBREVIATED = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const ORDINALS: Record<string, number> = { eerste: 1, tweede: 2, derde: 3, vierde: 4, vijfde: 5, begin: 1 };
/** In some months there is none. */
const LAST_SURE_DAY = 28;

const EACH = ["elke", "elk", "iedere", "ieder", "alle", "op"];
/** Words of a schedule that say nothing by themselves. */
const FRAME = new Set("elke elk iedere ieder alle per wekelijks wekelijkse week weken om uur tijdstip tijd dag dagen".split(" "));

/** Words of something that comes back. */
export const isEach = (key: string): boolean => /^(?:elke?|iedere?|dagelijkse?|wekelijkse?|maandelijkse?)$/.test(key);

/** Every other week, by the hour, a weekday of the month; once, or from some day on. */
const UNSUPPORTED = new RegExp(
  [
    `om de (?:andere )?(?:dag|week|maand|${WEEKDAYS.join("|")})`,
    String.raw`(?:elke|iedere|per|om de) (?:\d+|twee|drie|vier|vijf|zes|acht|tien) (?:uur|dagen|weken|maanden)`,
    String.raw`in de (?:\d+|twee|drie|vier|vijf|zes) (?:dagen|weken|maanden)`,
    `(?:elk|ieder|per|elke|iedere) (?:kwartaal|half ?jaar|jaar|half ?uur|uur|minuut)`,
    `(?:twee|drie|half)-?(?:wekelijkse?|maandelijkse?|jaarlijkse?)`,
    `jaarlijkse?|eenmalige?|behalve|(?:on)?even (?:week|weken)`,
    `(?:eerste|tweede|derde|vierde|laatste|[1-4](?:e|de|ste)) (?:${WEEKDAYS.join("|")}|werkdag|weekend|week)`,
    `laatste(?: dag)?(?: van de maand)?`,
    "(?<!(?:elke|iedere|de|s|dag) )morgen|overmorgen|vandaag|vanochtend|vanmiddag|vanavond",
    `(?:komende|volgende|aanstaande) (?:${WEEKDAYS.join("|")}|week|maand)`,
    String.raw`(?:(?:vanaf|tot(?: en met)?|op|in) )?(?:\d{1,2}e? )?(?:${MONTHS.join("|")})(?: \d{4})?|(?:vanaf |tot )?\d{1,2}[-/]\d{1,2}[-/]\d{4}`,
    String.raw`(?:twee|drie|\d) ?(?:keer|maal|x)(?: per (?:dag|week|maand))?`,
  ]
    .map((shape) => String.raw`\b(?:${shape})\b`)
    .join("|"),
  "g",
);

/** Reads a line as `normalise` leaves it. */
export function readSchedule(given: string): Schedule {
  const line = given.normalize("NFD").replace(/\p{M}/gu, "");
  const unsupported = line.match(UNSUPPORTED)?.[0];
  const { times, isHalfDay, impossible: noTime, typed, rest } = readTimes(line.replace(UNSUPPORTED, " "));
  const { typed: dayWords, noDays, ...left } = readDays(rest);
  const days = unsupported ?? noDays;
  return {
    ...left,
    times,
    isHalfDay,
    ...(days ? { impossible: { what: "days", typed: days } } : noTime && { impossible: { what: "time", typed: noTime } }),
    typed: [...dayWords, ...typed],
  };
}

interface ReadDays {
  days?: Days;
  noDays?: string;
  typed: string[];
  rest: string;
}

function readDays(line: string): ReadDays {
  const words = line
    .replace(/\b(?:t\/m|tot en met)\b/g, "tm")
    .replace(/\b(ma|di|wo|do|vr|za|zo|\w+dag) ?- ?(ma|di|wo|do|vr|za|zo|\w+dag)\b/g, "$1 tm $2")
    .split(/[\s,]+/)
    .filter(Boolean);
  const week = new Set<number>();
  const ofMonth: number[] = [];
  const typed: string[] = [];
  const rest: string[] = [];
  let isMonthly = false;
  for (const [at, word] of words.entries()) {
    const [before = "", next = ""] = [words[at - 1], words[at + 1]];
    const found = daysOf(word, before, next);
    const ordinal = ordinalOf(word, before, next);
    if (found) for (const day of before === "tm" ? upTo(words[at - 2] ?? "", found[0] ?? 1) : found) week.add(day);
    else if (ordinal !== undefined) ofMonth.push(ordinal);
    else if (/^maand(?:en|elijkse?)?$/.test(word)) isMonthly = true;
    else if (word !== "tm") {
      if (!FRAME.has(word)) rest.push(word);
      continue;
    }
    typed.push(word === "tm" ? "t/m" : word);
  }
  const said = { typed, rest: rest.join(" ") };
  const [day = 1] = ofMonth;
  const ofTheMonth = isMonthly || ofMonth.length > 0;
  if (ofMonth.length > 1 || day > LAST_SURE_DAY || (week.size > 0 && ofTheMonth)) return { ...said, noDays: typed.join(" ") };
  if (week.size > 0) return { ...said, days: { dagen: [...week].sort() } };
  return ofTheMonth ? { ...said, days: { dagVanMaand: day } } : said;
}

/** The days of the week that a word stands for: a day (one slip allowed), workdays, every day. */
function daysOf(word: string, before: string, next: string): number[] | undefined {
  if (/^dagelijkse?$/.test(word)) return EVERY_DAY;
  if (/^(?:dag|dagen|ochtend|morgen|middag|avond)$/.test(word) && EACH.includes(before) && next !== "van") return EVERY_DAY;
  if (/^(?:werkdag(?:en)?|doordeweekse?|weekdagen)$/.test(word)) return WORKDAYS;
  if (/^weekend(?:en)?$/.test(word)) return WEEKEND;
  const abbreviated = ABBREVIATED.indexOf(word) + 1;
  // "zo snel mogelijk" is no day.
  const isDay = word !== "zo" || [...EACH, "en", "tm", ...ABBREVIATED].includes(before) || next === "tm";
  if (abbreviated) return isDay ? [abbreviated] : undefined;
  const name = word.replace(/(?<=dag)(?:en|ochtend|morgen|middag|avond)?s?$/, "");
  const day = WEEKDAYS.findIndex((known) => name === known || (name.length >= 6 && slips(name, known) <= 1)) + 1;
  return day ? [day] : undefined;
}

/** From one day up to and including another: "maandag t/m vrijdag", "vrijdag t/m maandag". */
function upTo(first: string, last: number): number[] {
  const from = daysOf(first, "op", "")?.[0] ?? last;
  return EVERY_DAY.filter((day) => (from <= last ? day >= from && day <= last : day >= from || day <= last));
}

/** A day of the month: "15e", "de 1ste", "eerste dag van de maand", "dag 15". */
function ordinalOf(word: string, before: string, next: string): number | undefined {
  const digits = /^(\d{1,2})(?:e|de|ste)$/.exec(word)?.[1] ?? (before === "dag" && /^\d{1,2}$/.test(word) ? word : undefined);
  if (digits) return Number(digits);
  return next === "dag" || next === "van" ? ORDINALS[word] : undefined;
}
