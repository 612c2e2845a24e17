import { toKey } from "../line/normalise.ts";
import type { Question } from "../question.ts";
import type { Reader, ReadingContext } from "../reader.ts";
import type { Reading, Trouble } from "../reading.ts";
import { choose, unusedOf } from "../reading.ts";
import { takeAllBut } from "../slots.ts";
import { isEach, readSchedule, type Schedule } from "../when/schedule.ts";
import { KINDS } from "./kinds.ts";
import { readNew } from "./read-new.ts";
import { readSignal, warns } from "./read-signal.ts";
import { readStop } from "./read-stop.ts";
import type { Subject } from "./shapes.ts";
import { aboutSubscriptions, firstWords, isAsking, isChange, isKind, isNo, isWish, kindsIn, ONLY_CHANGED } from "./words.ts";

const LIST: Reading & { kind: "question" } = { kind: "question", question: { v: 1, kind: "abonnementen" }, notes: [] };

/** "abonneer samenvatting elke maandag 9:00", "abonnementen", "stop abonnement 2"; undefined when the line is about something else. */
export const readAboutSubscriptions: Reader = {
  rank: "order",
  read: (said, around) => {
    const line = said.line.text.replace(/\b(?:de|ont)-?(?=abonn)/g, "stop ");
    const reading = onlyChanged(line, (rest) => readAbout(rest, around));
    if (reading) takeAllBut(said, unusedOf(reading));
    return reading;
  },
};

/** What is posted on days can be asked for only when it changed: that is said of it, whatever is still asked back. */
function onlyChanged(line: string, read: (line: string) => Reading | undefined): Reading | undefined {
  const rest = line.replace(ONLY_CHANGED, " ");
  if (rest === line || !kindsIn(keysOf(rest)).some((wat) => KINDS[wat].isRegular)) return read(line);
  const reading = read(rest);
  return reading && withQuestions(reading, whenChanged);
}

function whenChanged(question: Question): Question {
  if (question.kind === "vast-moment") return { ...question, vraag: { ...question.vraag, alleen: "wijziging" } };
  return question.kind === "abonneer" && KINDS[question.wat].isRegular ? { ...question, alleen: "wijziging" } : question;
}

function withQuestions(reading: Reading, change: (question: Question) => Question): Reading {
  if (reading.kind === "question") return { ...reading, question: change(reading.question) };
  const { trouble } = reading;
  if (!("choices" in trouble)) return reading;
  const choices = trouble.choices.map((choice) => ({ ...choice, question: change(choice.question) }));
  return { ...reading, trouble: { ...trouble, choices } as Trouble };
}

function readAbout(line: string, around: ReadingContext): Reading | undefined {
  const keys = keysOf(line);
  const about = keys.map(aboutSubscriptions).filter((what) => what !== undefined);
  const saysNo = keys.some(isNo) && !keys.includes("meer");
  if (about.length > 0 && saysNo) return LIST;
  const stop = saysNo ? undefined : readStop(keys);
  if (stop) return { kind: "question", question: stop, notes: [] };
  if (isSignal(keys, about.length > 0)) return readSignal(line, around);
  if (about.length === 0) return undefined;
  const schedule = readSchedule(line);
  const kinds = kindsIn(keys);
  const isNoun = !about.includes("verb");
  const hasWhen = schedule.days !== undefined || schedule.times.length > 0;
  if (isNoun && (keys.some(isChange) || (hasWhen && keys.includes("naar")))) return noChange(kinds, schedule, around);
  if (isAsking(keys) || (isNoun && (kinds.length === 0 || !isOrder(keys, hasWhen)))) return LIST;
  return readNew(kinds, schedule, around);
}

/** A signal needs no word of subscriptions: "signaal voor Deurne". A question about one makes none. */
function isSignal(keys: readonly string[], isAbout: boolean): boolean {
  const [first = ""] = firstWords(keys);
  if (isAsking(keys)) return false;
  return warns(keys) || (kindsIn(keys).includes("signaal") && (isAbout || isKind(first, "signaal") || keys.some(isWish)));
}

/** "stuur mij elke maandag de samenvatting": without the word subscription, what comes on regular days is one. */
export const readRegular: Reader = {
  rank: "order",
  read: (said, around) => {
    const reading = onlyChanged(said.line.text, (rest) => readRegularly(rest, around));
    if (reading) takeAllBut(said, unusedOf(reading));
    return reading;
  },
};

function readRegularly(line: string, around: ReadingContext): Reading | undefined {
  const keys = keysOf(line);
  const kinds = kindsIn(keys);
  const [only] = kinds;
  if (!only || kinds.length > 1 || !KINDS[only].isRegular || !keys.some(isEach) || keys.some(isNo) || isAsking(keys)) return undefined;
  const schedule = readSchedule(line);
  return schedule.days || schedule.impossible?.what === "days" ? readNew(kinds, schedule, around) : undefined;
}

const keysOf = (line: string): string[] => line.split(/[^\p{L}\p{N}]+/u).map(toKey);

/** An order or a wish, not a remark on a subscription that there is: "abonnement op termijnen", but not "abonnement 2". */
function isOrder(keys: readonly string[], hasWhen: boolean): boolean {
  const [first = "", second = ""] = firstWords(keys);
  return hasWhen || keys.some(isWish) || (aboutSubscriptions(first) !== undefined && !/^\d+$/.test(second));
}

/** A subscription cannot be changed: the new one that was said is offered, and the list to stop the old one. */
function noChange(kinds: readonly Subject[], schedule: Schedule, around: ReadingContext): Reading {
  const said = kinds.length === 1 && schedule.days ? readNew(kinds, schedule, around) : undefined;
  const made = said?.kind === "question" && said.question.kind === "abonneer" && said.question.rooster ? said.question : undefined;
  const labelled = (what: "new-subscription" | "subscriptions", asked: Question) => ({
    label: { is: "said", what } as const,
    question: asked,
  });
  return choose("change", [...(made ? [labelled("new-subscription", made)] : []), labelled("subscriptions", LIST.question)]);
}
