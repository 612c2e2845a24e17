import { findName } from "./find-name.ts";
import type { NameIndex } from "./names.ts";
import { normalise, toKey } from "./normalise.ts";
import type { Question, QuestionOf } from "./question.ts";
import type { Reading, ReadingNote, Trouble } from "./reading.ts";
import { type Days, readSchedule, type Schedule } from "./schedule.ts";
import { slips } from "./slips.ts";
import { type Token, tokenise } from "./tokens.ts";

type Abonneer = QuestionOf<"abonneer">;
type Choose = Extract<Trouble, { kind: "choose" }>;

const VERBS = ["abonneer", "abonneren", "abonneert"];
const NOUNS = ["abonnement", "abonnementen"];
const STOP =
  "stop stoppen stopt stopzetten beeindig beeindigen verwijder verwijderen wis annuleer annuleren opzeggen uitzetten afmelden".split(" ");
/** "zeg abonnement 2 op" */
const STOP_PAIRS = [
  ["zeg", "op"],
  ["zet", "uit"],
  ["zet", "stop"],
  ["meld", "af"],
];

const KINDS: Record<Abonneer["wat"], readonly string[]> = {
  samenvatting: ["samenvatting", "samenvattingen"],
  termijnen: ["termijn", "termijnen", "deadline", "deadlines", "herinnering", "herinneringen", "planning"],
  wijzigingen: ["wijziging", "wijzigingen", "gewijzigd", "gewijzigde", "verandering", "veranderingen"],
};

/** Words that stand around a subscription and name no municipality. */
const AROUND = new Set(
  "kanaal chat team groep groepschat teams bericht berichten stuur sturen ontvang ontvangen hier wil onze ons mijn dagelijkse wekelijkse maandelijkse cijfers regio gemeenten vanaf start nr nummer s".split(
    " ",
  ),
);

/** Without a time. */
export const USUAL_TIME = "09:00";

/** "abonneer samenvatting elke maandag 9:00", "abonnementen", "stop abonnement 2"; undefined when the line is about something else. */
export function readSubscriptions(text: string, names: NameIndex): Reading | undefined {
  const line = normalise(text);
  const keys = line.split(/[^\p{L}\p{N}]+/u).map(toKey);
  const isAbout = keys.filter((key) => nearest(key, [...VERBS, ...NOUNS]));
  if (isAbout.length === 0) return undefined;
  if (keys.some((key) => STOP.includes(key)) || STOP_PAIRS.some((pair) => pair.every((word) => keys.includes(word))))
    return question(stopQuestion(line));
  const kinds = (Object.keys(KINDS) as Abonneer["wat"][]).filter((wat) => keys.some((key) => nearest(key, KINDS[wat])));
  const [wat] = kinds;
  const isNoun = isAbout.every((key) => NOUNS.includes(nearest(key, [...VERBS, ...NOUNS]) ?? ""));
  if (isNoun && !wat) return question({ v: 1, kind: "abonnementen" });
  const schedule = readSchedule(line);
  if (!wat || kinds.length > 1) return whichKind(kinds, schedule);
  if (wat !== "samenvatting") return question({ v: 1, kind: "abonneer", wat }, notUsed(schedule.typed));
  return readSummary(schedule, names);
}

/** The word that is meant, with at most two slips, one in a short word; its beginning is right. */
function nearest(key: string, words: readonly string[]): string | undefined {
  const near = words
    .map((word) => ({ word, far: slips(key, word) }))
    .filter(({ word, far }) => far === 0 || (key.length >= 7 && key[0] === word[0] && far <= (word.length >= 8 ? 2 : 1)));
  return near.sort((a, b) => a.far - b.far)[0]?.word;
}

const question = (asked: Question, notes: ReadingNote[] = []): Reading => ({ kind: "question", question: asked, notes });
const notUsed = (words: string[]): ReadingNote[] => (words.length > 0 ? [{ kind: "not-used", words }] : []);
const choose = (what: Choose["what"], choices: Choose["choices"], typed = ""): Reading => ({
  kind: "trouble",
  trouble: { kind: "choose", what, typed, choices },
});

/** By its number; with none, or more than one, it is asked back. */
function stopQuestion(line: string): Question {
  const numbers = [...line.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const [nummer] = numbers;
  const isOne = numbers.length === 1 && nummer !== undefined && nummer > 0 && nummer <= 100_000;
  return { v: 1, kind: "stop-abonnement", ...(isOne && { nummer }) };
}

const TITLES: Record<Abonneer["wat"], string> = { samenvatting: "Samenvatting", termijnen: "Termijnen", wijzigingen: "Wijzigingen" };

function whichKind(kinds: readonly Abonneer["wat"][], { days, times }: Schedule): Reading {
  const offered = kinds.length > 0 ? kinds : (Object.keys(TITLES) as Abonneer["wat"][]);
  const rooster = days && { rooster: { ...days, tijd: times[0] ?? USUAL_TIME } };
  return choose(
    "subscription",
    offered.map((wat) => ({ title: TITLES[wat], question: { v: 1, kind: "abonneer", wat, ...(wat === "samenvatting" && rooster) } })),
  );
}

/** Whose summary, of which year, and when. */
function readSummary(schedule: Schedule, names: NameIndex): Reading {
  const tokens = tokenise(schedule.rest).filter((token) => token.kind !== "word" || !isAround(token.key));
  const name = findName(tokens, names);
  const [jaar, ...otherYears] = yearsIn(tokens);
  const make = (wie: string | undefined): Abonneer => ({
    v: 1,
    kind: "abonneer",
    wat: "samenvatting",
    ...(wie && { wie }),
    ...(jaar !== undefined && { jaar }),
  });
  const [wie] = name.ids;
  if (name.ids.length > 1 || (!wie && name.suggestions.length > 0)) {
    const ids = name.ids.length > 1 ? name.ids : name.suggestions;
    const choices = ids.map((id) => ({ value: id, question: { ...make(id), ...roosterOf(schedule) } }));
    return { kind: "trouble", trouble: { kind: name.ids.length > 1 ? "which-name" : "unknown-name", typed: name.typed, choices } };
  }
  const strange = tokens.find((token) => token.kind === "unreadable" || (token.kind === "amount" && token.year === undefined));
  const trouble = scheduleTrouble(schedule, strange?.text, make(wie));
  if (trouble) return trouble;
  return question({ ...make(wie), ...roosterOf(schedule) }, [
    ...(name.guessed && wie ? [{ kind: "understood-as" as const, typed: name.typed, wie }] : []),
    ...notUsed([...(wie ? [] : [name.typed].filter(Boolean)), ...name.unused, ...otherYears.map(String)]),
    ...(schedule.times.length === 0 ? [{ kind: "usual-time" as const }] : []),
  ]);
}

const isAround = (key: string): boolean => AROUND.has(key) || nearest(key, [...VERBS, ...NOUNS, ...KINDS.samenvatting]) !== undefined;

const yearsIn = (tokens: readonly Token[]): number[] => [
  ...new Set(tokens.flatMap((token) => (token.kind === "amount" && token.year !== undefined ? [token.year] : []))),
];

const roosterOf = ({ days, times }: Schedule): Pick<Abonneer, "rooster"> =>
  days ? { rooster: { ...days, tijd: times[0] ?? USUAL_TIME } } : {};

/** What is wrong or missing in when, with whole questions to choose from. */
function scheduleTrouble(schedule: Schedule, strange: string | undefined, asked: Abonneer): Reading | undefined {
  const { days, times, isHalfDay, impossible } = schedule;
  const [tijd = USUAL_TIME] = times;
  if (impossible?.what === "days") return choose("days", usualDays(asked, tijd), impossible.typed);
  const noTime = impossible?.typed ?? strange;
  if (noTime !== undefined) return choose("time", days ? atTimes(asked, days, USUAL_TIMES) : usualDays(asked, USUAL_TIME), noTime);
  if (!days) return choose("schedule", usualDays(asked, tijd));
  if (times.length > 1) return choose(isHalfDay ? "part-of-day" : "one-time", atTimes(asked, days, times));
  return undefined;
}

const USUAL_TIMES = ["09:00", "12:00", "16:00"];

const atTimes = (asked: Abonneer, days: Days, times: readonly string[]): Choose["choices"] =>
  times.map((tijd) => ({ title: `${clock(tijd)} uur`, question: { ...asked, rooster: { ...days, tijd } } }));

/** The schedules that one would choose from, at a time. */
export const usualDays = (asked: Abonneer, tijd: string): Choose["choices"] =>
  Object.entries(USUAL_DAYS).map(([title, days]) => ({
    title: `${title} ${clock(tijd)} uur`,
    question: { ...asked, rooster: { ...days, tijd } },
  }));

const USUAL_DAYS: Record<string, Days> = {
  "Elke maandag": { dagen: [1] },
  "Elke werkdag": { dagen: [1, 2, 3, 4, 5] },
  "Elke 1e van de maand": { dagVanMaand: 1 },
};

/** "09:00" as people write it: "9.00". */
const clock = (tijd: string): string => tijd.replace(/^0(?=\d)/, "").replace(":", ".");
