import { type Candidate, candidatesOf, decide } from "./compete.ts";
import { readOtherField, readUnknownTopic, restOf } from "./documenten/read-topic.ts";
import { inherited } from "./inherited.ts";
import type { Line } from "./line/line.ts";
import { lineOf, toLine } from "./line/read-line.ts";
import { toSaid } from "./line/said.ts";
import { type Around, RANKS, type Rank, type ReadingContext } from "./reader.ts";
import { question, type Reading, trouble } from "./reading.ts";

/** Nobody asks in more; a longer text costs time and is no question. */
const LONGEST_TEXT = 2_000;

/** How a line was read, with what it could have been read as. */
export interface ReadLine {
  reading: Reading;
  line?: Line;
  candidates: readonly Candidate[];
}

/** What a person typed → a question, or what stands in its way. Order is free and filler words do not hurt. */
export const parseText = (text: string, context: ReadingContext): Reading => readLine(text, context).reading;

/** The same, with the readings that lost. */
export function readLine(text: string, context: ReadingContext): ReadLine {
  if (text.length > LONGEST_TEXT) return { reading: trouble({ kind: "too-long" }), candidates: [] };
  const line = toLine(text, context);
  if (line.tokens.length === 0) return { reading: question({ v: 1, kind: "help" }), line, candidates: [] };
  const candidates = candidatesIn(line, context, RANKS);
  return { reading: asButton(resultOf(line, candidates, context), context), line, candidates };
}

function candidatesIn(line: Line, context: ReadingContext, ranks: readonly Rank[]): Candidate[] {
  return candidatesOf(line, ranks, (rank) => {
    const left = ranks.slice(ranks.indexOf(rank) + 1).filter((later) => later !== "follow-up");
    const lower: Around["lower"] = (tokens) => {
      const part = lineOf(tokens, context);
      return resultOf(part, candidatesIn(part, context, left), context);
    };
    return { ...context, lower };
  });
}

function resultOf(line: Line, candidates: readonly Candidate[], context: ReadingContext): Reading {
  const said = toSaid(line);
  const decided = decide(line, candidates);
  if (decided) return inherited(decided, line, context);
  const asks = said.has("vraagwoord") || said.has("vorm");
  return (
    readOtherField(said) ??
    readUnknownTopic(said, context) ??
    trouble({ kind: "not-understood", words: restOf(toSaid(line)), ...(asks && { asks }) })
  );
}

/** What is read must be a question that a button can carry: an amount past all bounds is not. */
const asButton = (reading: Reading, { grammar }: ReadingContext): Reading =>
  reading.kind === "trouble" || grammar.readQuestion(reading.question) ? reading : trouble({ kind: "out-of-range" });
