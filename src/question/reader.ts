import type { IsoDay } from "../domain/dates.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Said } from "./line/said.ts";
import type { Token } from "./line/tokens.ts";
import type { Question } from "./question.ts";
import type { Reading, Trouble } from "./reading.ts";
import type { ReadFigures } from "./vangnet/figures/figures.ts";

/**
 * Of readings that explain a line equally well, the one of the earlier rank is meant. An order to post or to subscribe, and a question for
 * a source, hold other questions: what they make of a line goes before the rest. What is only found by its words comes last.
 */
export const RANKS = [
  "order",
  "source",
  "follow-up",
  "prose",
  "whole-topic",
  "command",
  "figure",
  "topic",
  "name",
  "small-talk",
  "found",
] as const;
export type Rank = (typeof RANKS)[number];

/** One way to understand a line. */
export interface Reader {
  rank: Rank;
  /** Undefined when the line is about something else. Which words the reading explains is what it took of `said`. */
  read: (said: Said, around: Around) => Reading | undefined;
}

/** What a reader may know beside the line. */
export interface ReadingContext extends Lexicon {
  today: IsoDay;
  /** Ids of the regions that the asker is of; where he is of none the standard one. */
  home: readonly string[];
  grammar: Grammar;
  lastQuestion?: Question;
}

export interface Around extends ReadingContext {
  /** What the readers of later ranks make of other tokens: a question within this one. */
  lower: (tokens: readonly Token[]) => Reading;
}

/** What a follow-up changes: "en Deurne?", "en 2021?", "wat als de uitgaven 5,9 mln worden". */
export interface Change {
  figures: ReadFigures;
  /** Numbers as they stand. */
  numbers: readonly number[];
  /** null: the asker's own municipality. */
  wie?: string | null | undefined;
  /** A key, scenario or figure by its name. */
  sleutel?: string | undefined;
  scenario?: string | undefined;
  cijfer?: string | undefined;
  /** "en zonder Helmond" */
  zonder?: readonly string[] | undefined;
  isWhatIf: boolean;
  vocabulary: Lexicon["vocabulary"];
}

/** Everything that the reading of lines needs of the commands. */
export interface Grammar {
  /** Within a rank in the order of the commands. */
  readers: ReadonlyMap<Rank, readonly Reader[]>;
  /** The question with the change; undefined when it is not gone on from so. */
  follow: (last: Question, change: Change) => Question | undefined;
  /** What cannot be of it. */
  check: (question: Question) => Trouble | undefined;
  /** Reads a question that came from outside (a button, a form, the store); undefined when it is none, or of a version not known here. */
  readQuestion: (value: unknown) => Question | undefined;
}
