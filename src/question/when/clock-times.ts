/** The times of day in a line, and the line without them. */
export interface ClockTimes {
  /** "09:00". More than one when it can be read in more ways, or when more are said. */
  times: string[];
  /** The hour may be of the morning or of the afternoon. */
  isHalfDay: boolean;
  /** What looks like a time and is none: "25.00". */
  impossible?: string;
  typed: string[];
  rest: string;
}

const HOURS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];
const MINUTES: Record<string, number> = { vijf: 5, tien: 10, kwart: 15, twintig: 20, "5": 5, "10": 10, "20": 20 };

const HOUR = String.raw`\d{1,2}|${HOURS.join("|")}`;
const UUR = "(?: ?(?:uur|u|h))";
const PART_OF_DAY = /(ochtend|morgen|middag|avond|nacht)s?\b/;
const PART_WORDS = /(?:'?s |\bin de )(?:ochtend|morgen|middag|avond|nacht)s?\b/;
const NOON = 12 * 60;
const MORNING = ["ochtend", "morgen"];

type Part = string | undefined;
/** Minutes since midnight; none when there is no such time, two when it can be of either half of the day. */
type Reading = number[];

/** What a time looks like, and how it is read. An earlier one goes first: "half negen uur" is no "negen uur". */
const SHAPES: [RegExp, (groups: readonly string[], part: Part) => Reading][] = [
  // "9:00", "9.00 uur", "8u30"
  [
    new RegExp(String.raw`(?:\bom )?(?<![\w.,:-])(\d{1,2})(?:[:.]|[uh](?=\d))(\d{2})${UUR}?(?![\w.,:]\w|\w)`),
    ([hour, minute], part) => onTheClock(Number(hour), Number(minute), part),
  ],
  // "half negen", "tien over half negen"
  [
    new RegExp(String.raw`(?:\bom )?(?:\b(vijf|tien|5|10) (voor|over) )?\bhalf (${HOUR})\b${UUR}?`),
    ([minutes = "", side, hour = ""], part) => spoken(hour, offset(minutes, side) - 30, part),
  ],
  // "kwart voor tien"
  [
    new RegExp(String.raw`(?:\bom )?\b(kwart|vijf|tien|twintig|5|10|20) (voor|over) (${HOUR})\b${UUR}?`),
    ([minutes = "", side, hour = ""], part) => spoken(hour, offset(minutes, side), part),
  ],
  // "9 uur", "negen uur", "om 9"
  [
    new RegExp(String.raw`(?<![\w.,:-])(${HOUR})${UUR}\b|\bom (\d{1,2}|${HOURS.slice(1).join("|")})\b(?![.,:]\d)`),
    ([hour, at = ""], part) => spoken(hour ?? at, 0, part),
  ],
];

/** Reads a line without accents, as `normalise` leaves it. */
export function readTimes(line: string): ClockTimes {
  const part = PART_OF_DAY.exec(line)?.[1];
  const typed: string[] = [];
  const readings: Reading[] = [];
  let rest = line.replace(PART_WORDS, " ");
  let impossible: string | undefined;
  for (const [shape, read] of SHAPES)
    for (let match = shape.exec(rest); match; match = shape.exec(rest)) {
      const words = match[0].replace(/^om /, "").replace(":", ".");
      const reading = read(match.slice(1), part);
      if (reading.length === 0) impossible ??= words;
      readings.push(reading);
      typed.push(words);
      rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    }
  // "maandagavond" says when, but not at what time; without either it is in the morning.
  if (readings.length === 0 && part && !MORNING.includes(part)) impossible = part;
  const times = [...new Set(readings.flat().map(toText))];
  return { times, isHalfDay: readings.length === 1 && times.length > 1, ...(impossible && { impossible }), typed, rest };
}

const toText = (time: number): string => [Math.floor(time / 60), time % 60].map((number) => String(number).padStart(2, "0")).join(":");

const offset = (minutes: string, side: string | undefined): number => (side === "voor" ? -1 : 1) * (MINUTES[minutes] ?? 0);

/** Digits as a clock shows them: meant as they stand, unless a part of the day says otherwise. */
const onTheClock = (hour: number, minute: number, part: Part): Reading =>
  hour > 23 || minute > 59 ? [] : [inPart(hour * 60 + minute, part)];

/** An hour as people say it: before seven it can be either half of the day. */
function spoken(typed: string, minutes: number, part: Part): Reading {
  const hour = HOURS.indexOf(typed) + 1 || Number(typed);
  if (hour > 23) return [];
  const at = (hour * 60 + minutes + 2 * NOON) % (2 * NOON);
  // "half een" and "kwart voor een" are about noon.
  const time = hour === 1 && at < 60 ? at + NOON : at;
  if (part) return [inPart(time, part)];
  return time >= 7 * 60 || typed.startsWith("0") ? [time] : [time, time + NOON];
}

function inPart(time: number, part: Part): number {
  if (part === "avond" && time < NOON) return time + NOON;
  if (part === "middag" && time < 7 * 60) return time + NOON;
  return part === "nacht" && time >= NOON && time < NOON + 60 ? time - NOON : time;
}
