import type { IsoDay } from "../domain/dates.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Sentence } from "./line/sentence.ts";
import type { Token } from "./line/tokens.ts";
import type { PlainQuestion, Question } from "./question.ts";
import { type Found, NOTHING_FOUND, notesOf, question, type Reading, type Trouble, trouble } from "./reading.ts";
import type { ReadFigures } from "./vangnet/figures.ts";

/**
 * How sure a line is about what a reader knows, surest first: an order can be nothing else, a name by itself could be many things. What
 * stands at an earlier rank is asked first.
 */
export const RANKS = [
  "subscription",
  "post",
  "regular",
  "source",
  "self",
  "follow-up",
  "figures",
  "whole-topic",
  "word",
  "vangnet",
  "figure-name",
  "topic",
  "name",
  "small-talk",
  "leftover",
] as const;
export type Rank = (typeof RANKS)[number];

/** What a reader makes of a sentence, and which of its words that explains: the asker is told of the others. */
export interface Proposal {
  reading: Reading;
  explains: readonly Token[];
}

/** One way to understand a line. */
export interface Reader {
  rank: Rank;
  /** Undefined when the line is about something else. */
  read: (sentence: Sentence, around: Around) => Proposal | undefined;
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
  wie?: string | undefined;
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

/** A question that was understood, without the words that were found to mean nothing. */
export const proposed = (sentence: Sentence, asked: Question, found: Found = NOTHING_FOUND): Proposal => ({
  reading: question(asked, notesOf(found)),
  explains: sentence.except(found.unused),
});

/** A reading that leaves these words unexplained. */
export const explained = (sentence: Sentence, reading: Reading, unused: readonly string[] = []): Proposal => ({
  reading,
  explains: sentence.except(unused),
});

/** A line with one municipality, or none: then the asker's own. Two, or one that is not known, is asked back. */
export function withOne(sentence: Sentence, ignored: readonly string[], make: (wie: string | null) => PlainQuestion): Proposal {
  const name = sentence.name(...ignored);
  const choices = (ids: readonly string[]) => ids.map((id) => ({ value: id, question: make(id) }));
  if (name.ids.length > 1)
    return explained(sentence, trouble({ kind: "which-name", typed: name.typed, choices: choices(name.ids) }), name.unused);
  if (name.ids.length === 0 && name.typed)
    return explained(sentence, trouble({ kind: "unknown-name", typed: name.typed, choices: choices(name.suggestions) }), name.unused);
  return proposed(sentence, make(name.ids[0] ?? null), name);
}

/** The region of who asks, where there is one only; else it is asked. */
export const onlyHome = ({ home: [only, ...others] }: Pick<ReadingContext, "home">): string | null =>
  only !== undefined && others.length === 0 ? only : null;

/** The region that is named, when it is one. */
export function regionIn(sentence: Sentence): { wie?: string } {
  const wie = sentence.region();
  return wie === undefined ? {} : { wie };
}
