import type { IsoDay } from "../domain/dates.ts";
import type { Question } from "./question.ts";
import type { Field } from "./words.ts";

/** Something about the reading that the answer tells the asker. */
export type ReadingNote =
  | { kind: "understood-as"; typed: string; wie: string }
  | { kind: "not-used"; words: string[] }
  /** No time was named: the usual one was taken. */
  | { kind: "usual-time" };

/** A choice that a button offers: the whole question it stands for. */
export interface Choice<T> {
  value: T;
  question: Question;
}

/** Why a text is answered with a question back or a refusal; each carries what its card needs. */
export type Trouble =
  | { kind: "not-understood"; words: string[] }
  /** "bedankt": nothing is asked. */
  | { kind: "thanks" }
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
  | { kind: "small-budget"; cents: number; times1000: Question; asTyped: Question }
  | { kind: "future-request"; day: IsoDay }
  /** Given figures that do not fit together: what was given against what follows from the rest. */
  | { kind: "contradiction"; year: number; cents: number; followsCents: number; choices: Choice<"given" | "follows">[] }
  /** Something is missing or can be read in more ways; every choice is a whole question. */
  | {
      kind: "choose";
      what:
        | "topic"
        | "scenario"
        | "amount"
        | "which-amount"
        | "key"
        | "counts"
        | "whole-number"
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
      typed: string;
      choices: { title: string; question: Question }[];
    }
  /** No topic is called that; the nearest ones. */
  | { kind: "unknown-topic"; typed: string; nearest: string[]; about: { wie?: string; jaar?: number } };

/** What is told of how a name was found. */
export const notesOf = ({
  ids,
  typed,
  guessed,
  unused,
}: {
  ids: readonly string[];
  typed: string;
  guessed: boolean;
  unused: string[];
}): ReadingNote[] => [
  ...(guessed && ids[0] ? [{ kind: "understood-as" as const, typed, wie: ids[0] }] : []),
  ...(unused.length > 0 ? [{ kind: "not-used" as const, words: unused }] : []),
];

export type Reading = { kind: "question"; question: Question; notes: ReadingNote[] } | { kind: "trouble"; trouble: Trouble };
