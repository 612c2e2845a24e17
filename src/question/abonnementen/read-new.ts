import { toKey } from "../line/normalise.ts";
import { lineOf } from "../line/read-line.ts";
import { toSaid } from "../line/said.ts";
import { type Token, tokenise, yearsIn } from "../line/tokens.ts";
import type { Question } from "../question.ts";
import type { ReadingContext } from "../reader.ts";
import type { Reading, ReadingNote } from "../reading.ts";
import { choose, type LabelledChoice, notesOf, question, unusedIn } from "../reading.ts";
import { unknownName, whoIn } from "../slots.ts";
import type { Days, Schedule } from "../when/schedule.ts";
import { KINDS } from "./kinds.ts";
import { type AbonneerQuestion, SUBJECTS, type Subject } from "./shapes.ts";
import { aboutSubscriptions, isChange, isKind, isWish } from "./words.ts";

/** Words that stand around a subscription and name no municipality. */
const AROUND = new Set(
  "kanaal chat team groep groepschat teams bericht berichten stuur sturen ontvang ontvangen hier onze ons mijn kan kun kunt u je jij voortaan dagelijkse wekelijkse maandelijkse cijfers regio gemeenten vanaf start nr nummer s".split(
    " ",
  ),
);

/** Without a time. */
export const USUAL_TIME = "09:00";

/** A new subscription to what was said, or what is still to be asked. */
export function readNew(kinds: readonly Subject[], schedule: Schedule, around: ReadingContext): Reading {
  const [wat] = kinds;
  if (!wat || kinds.length > 1) return whichKind(kinds, schedule);
  const tail = channelAtEnd(schedule, around);
  const here = tail ? { ...schedule, rest: tail.rest } : schedule;
  const reading = KINDS[wat].isRegular ? readOnDays(wat, here, around) : readOccasion(wat, here, around);
  if (!tail) return reading;
  const said = saidIn(reading);
  return choose("other-channel", said ? [{ label: { is: "said", what: "subscribe-here" }, question: said }] : [], tail.channel);
}

/** The subscription that was read; without its days when these are asked back, none when the name is. */
function saidIn(reading: Reading): Question | undefined {
  if (reading.kind === "question") return reading.question;
  const first = reading.trouble.kind === "choose" ? reading.trouble.choices[0]?.question : undefined;
  if (first?.kind !== "abonneer") return undefined;
  const { rooster, ...said } = first;
  return said;
}

/** What the dates or the figures decide: all else that is said is not used. */
function readOccasion(wat: Subject, schedule: Schedule, { words }: ReadingContext): Reading {
  const unused = tokenise(schedule.rest).filter(
    (token) => token.kind !== "word" || !(isAround(token.key, wat) || words.isLight(token.key)),
  );
  return question({ v: 1, kind: "abonneer", wat }, notUsed([...schedule.typed, ...unused.map(({ text }) => text)]));
}

/** The channel at the end, "in Directie": words that name no municipality. A subscription is made where it is typed. */
function channelAtEnd(schedule: Schedule, around: ReadingContext): { channel: string; rest: string } | undefined {
  const tokens = tokenise(schedule.rest);
  const at = tokens.findLastIndex((token) => token.kind === "word" && ["in", "naar"].includes(token.key));
  const tail = tokens.slice(at + 1);
  const named = tail.filter((token) => token.kind === "word" && !around.words.isLight(token.key) && !isAround(token.key, "samenvatting"));
  if (at < 0 || named.length === 0 || lineOf(named, around).names.length > 0) return undefined;
  const rest = [...tokens.slice(0, at), ...tail.filter(({ kind }) => kind !== "word")];
  return { channel: textOf(named), rest: textOf(rest) };
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(" ");

const notUsed = (words: string[]): ReadingNote[] => (words.length > 0 ? [{ kind: "not-used", words }] : []);

function whichKind(kinds: readonly Subject[], { days, times }: Schedule): Reading {
  const offered = kinds.length > 0 ? kinds : SUBJECTS;
  const rooster = days && { rooster: { ...days, tijd: times[0] ?? USUAL_TIME } };
  return choose(
    "subscription",
    offered.map((wat) => ({
      label: { is: "subject", wat },
      question: { v: 1, kind: "abonneer", wat, ...(KINDS[wat].isRegular && rooster) },
    })),
  );
}

/** Whose, of which year, and when. */
function readOnDays(wat: Subject, schedule: Schedule, around: ReadingContext): Reading {
  const tokens = tokenise(schedule.rest).filter((token) => token.kind !== "word" || !isAround(token.key, wat));
  const said = toSaid(lineOf(tokens, around));
  const name = whoIn(said, around);
  const [jaar, ...otherYears] = yearsIn(tokens);
  const make = (wie: string | undefined): AbonneerQuestion => ({
    v: 1,
    kind: "abonneer",
    wat,
    ...(wie && { wie }),
    ...(jaar !== undefined && { jaar }),
  });
  const [wie] = name.ids;
  // Only a name can stand there.
  const strangers = unusedIn(said);
  if (!wie && !name.typed && strangers.length > 0)
    return unknownName({ typed: strangers.join(" "), suggestions: around.names.suggest(toKey(strangers.join(""))).candidates }, (id) => ({
      ...make(id),
      ...roosterOf(schedule),
    }));
  // What comes back every week is not of somebody else than was meant.
  if (name.ids.length > 1 || (!wie && name.typed)) {
    const ids = name.ids.length > 1 ? name.ids : name.suggestions;
    const choices = ids.map((id) => ({ value: id, question: { ...make(id), ...roosterOf(schedule) } }));
    return { kind: "trouble", trouble: { kind: name.ids.length > 1 ? "which-name" : "unknown-name", typed: name.typed, choices } };
  }
  const strange = tokens.find((token) => token.kind === "unreadable" || (token.kind === "amount" && token.year === undefined));
  const trouble = scheduleTrouble(schedule, strange?.text, make(wie));
  if (trouble) return trouble;
  return question({ ...make(wie), ...roosterOf(schedule) }, [
    ...notesOf(name),
    ...notUsed([...unusedIn(said), ...otherYears.map(String)]),
    ...(schedule.times.length === 0 ? [{ kind: "usual-time" as const }] : []),
  ]);
}

const isAround = (key: string, wat: Subject): boolean =>
  AROUND.has(key) || isWish(key) || isChange(key) || aboutSubscriptions(key) !== undefined || isKind(key, wat);

const roosterOf = ({ days, times }: Schedule): Pick<AbonneerQuestion, "rooster"> =>
  days ? { rooster: { ...days, tijd: times[0] ?? USUAL_TIME } } : {};

/** What is wrong or missing in when, with whole questions to choose from. */
function scheduleTrouble(schedule: Schedule, strange: string | undefined, asked: AbonneerQuestion): Reading | undefined {
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

const atTimes = (asked: AbonneerQuestion, days: Days, times: readonly string[]): LabelledChoice[] =>
  times.map((tijd) => ({ label: { is: "time", tijd }, question: { ...asked, rooster: { ...days, tijd } } }));

/** The schedules that one would choose from, at a time. */
export const usualDays = (asked: AbonneerQuestion, tijd: string): LabelledChoice[] => [
  ...USUAL_DAYS.map((days): LabelledChoice => {
    const rooster = { ...days, tijd };
    return { label: { is: "schedule", rooster }, question: { ...asked, rooster } };
  }),
  { label: { is: "said", what: "other-moment" }, question: { v: 1, kind: "vast-moment", vraag: asked, tijd } },
];

const USUAL_DAYS: readonly Days[] = [{ dagen: [1] }, { dagen: [1, 2, 3, 4, 5] }, { dagVanMaand: 1 }];
