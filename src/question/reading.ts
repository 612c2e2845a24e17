import type { IsoDay } from "../domain/dates.ts";
import type { Rooster } from "../time/rooster.ts";
import type { Subject } from "./abonnementen/shapes.ts";
import type { Said } from "./line/said.ts";
import type { Question } from "./question.ts";
import type { Field } from "./vangnet/words.ts";

/** What a line was read as: a question, or what stands in its way. */
export type Reading = { kind: "question"; question: Question; notes: ReadingNote[] } | { kind: "trouble"; trouble: Trouble };

/** Something about the reading that the answer tells the asker. */
export type ReadingNote =
  | { kind: "understood-as"; typed: string; wie: string }
  /** A village or quarter: it lies in that municipality. */
  | { kind: "kern"; typed: string; wie: string }
  | { kind: "not-used"; words: string[] }
  /** Sought, but standing in no document: what is found does not speak of them. */
  | { kind: "absent"; words: string[] }
  /** No time was named: the usual one was taken. */
  | { kind: "usual-time" };

/** A choice that a button offers: the whole question it stands for. */
export interface Choice<T> {
  value: T;
  question: Question;
}

/** What a button says: a name as data has it, or what it stands for, to be put in words. */
export type ChoiceLabel =
  | { is: "name"; name: string }
  | { is: "amount"; cents: number }
  | { is: "subject"; wat: Subject }
  | { is: "schedule"; rooster: Rooster }
  | { is: "time"; tijd: string }
  | { is: "figures"; cents: { field: Field; cents: number }[] }
  | { is: "day"; day: IsoDay }
  | {
      is: "said";
      what: "tekort" | "overschot" | "no-baten" | "new-subscription" | "subscriptions" | "post-now" | "subscribe-here" | "other-moment";
    }
  | { is: "share"; what: "samenvatting" | "overzicht" | "planning" };

export interface LabelledChoice {
  label: ChoiceLabel;
  question: Question;
}

/** What can be missing, or read in more ways. */
export type Unclear =
  | "topic"
  | "scenario"
  | "amount"
  | "which-amount"
  | "key"
  | "counts"
  | "whole-number"
  /** Two figures and two amounts, and not which goes with which. */
  | "figures"
  /** The day that a request was filed. */
  | "request-day"
  | "second-name"
  | "sign"
  | "baten"
  /** Something to share, in a channel. */
  | "share"
  /** A post that is to come back: now, or by a subscription. */
  | "regular-post"
  /** Of a subscription: to what, on which days, and at what time. */
  | "subscription"
  /** A subscription in another channel, or another schedule for one that there is. */
  | "other-channel"
  | "change"
  | "schedule"
  | "days"
  | "time"
  | "part-of-day"
  | "one-time";

/** What people say beside questions: the words stand in data/woorden/mensen.json. */
export type Talk = "snapt-niet" | "boos" | "duim" | "duim-omlaag" | "dag" | "wie-ben-je";

/** Why a text is answered with a question back or a refusal; each carries what its card needs. */
export type Trouble =
  /** `asks`: it is put as a question. */
  | { kind: "not-understood"; words: string[]; asks?: boolean }
  /** Figures of another policy field than the bijstand, or what a document itself cost. */
  | { kind: "other-field"; of: "field" | "document"; words: string[] }
  /** Words that are not understood stand where they could change the answer: what it is without them. */
  | { kind: "unsure"; words: string[]; questions: Question[] }
  /** Two readings are as good. */
  | { kind: "which-question"; questions: Question[] }
  /** "bedankt": nothing is asked. */
  | { kind: "thanks" }
  /** Something said to the assistant that asks nothing. */
  | { kind: "talk"; what: Talk }
  | { kind: "unknown-name"; typed: string; choices: Choice<string>[] }
  | { kind: "which-name"; typed: string; choices: Choice<string>[] }
  | { kind: "which-year"; choices: Choice<number>[] }
  | { kind: "given-twice"; field: Field; choices: Choice<number>[] }
  | { kind: "loose-amount"; cents: number; choices: Choice<"uitgaven" | "budget" | "tekort">[] }
  | { kind: "too-long" }
  /** A number that no question can carry. */
  | { kind: "out-of-range" }
  | { kind: "unreadable"; text: string }
  | { kind: "impossible"; field: Field; cents: number }
  /** An amount that is no such municipality's: it may stand in thousands or millions. */
  | { kind: "unlikely"; cents: number; why: "small" | "large"; scaled?: { factor: number; question: Question }; asTyped: Question }
  | { kind: "future-request"; day: IsoDay }
  /** A difference with a figure that is not known, is of the other sign, or would leave less than nothing. */
  | { kind: "no-change"; why: "no-base" | "other-sign" | "below-zero"; field: Field; year: number; question: Question }
  /** Given figures that do not fit together: what was given against what follows from the rest. */
  | { kind: "contradiction"; year: number; cents: number; followsCents: number; choices: Choice<"given" | "follows">[] }
  /** Every choice is a whole question. */
  | { kind: "choose"; what: Unclear; typed: string; choices: LabelledChoice[] }
  /** No topic is called that; the nearest ones. */
  | { kind: "unknown-topic"; words: string[]; nearest: string[]; about: { wie?: string; jaar?: number } };

/** How a name was found in a line, as far as the asker is told of it. */
export interface Found {
  ids: readonly string[];
  typed: string;
  guessed: boolean;
  /** It is a village or quarter of that municipality. */
  isKern?: boolean;
}

/** What is told of how a name was found. */
export function notesOf({ ids: [wie], typed, guessed, isKern }: Found): ReadingNote[] {
  if (wie === undefined) return [];
  if (guessed) return [{ kind: "understood-as", typed, wie }];
  return isKern ? [{ kind: "kern", typed, wie }] : [];
}

/** The words that a reading says it leaves aside. */
export const unusedOf = (reading: Reading): string[] =>
  reading.kind === "question"
    ? reading.notes.flatMap((note) => (note.kind === "not-used" || note.kind === "absent" ? note.words : []))
    : [];

/** Words of a line that nothing explains. */
export const unusedIn = ({ tokens, line, isTaken }: Pick<Said, "tokens" | "line" | "isTaken">): string[] =>
  tokens.flatMap(({ kind, text }, place) => (kind === "word" && !isTaken(place) && (line.weights[place] ?? 0) >= 1 ? [text] : []));

export const question = (asked: Question, notes: ReadingNote[] = []): Reading => ({ kind: "question", question: asked, notes });
export const trouble = (given: Trouble): Reading => ({ kind: "trouble", trouble: given });
export const choose = (what: Unclear, choices: LabelledChoice[] = [], typed = ""): Reading =>
  trouble({ kind: "choose", what, typed, choices });
export const byName = (name: string, asked: Question): LabelledChoice => ({ label: { is: "name", name }, question: asked });
