import { readFollowUp } from "./follow-up.ts";
import { normalise } from "./line/normalise.ts";
import { withRelativeYears } from "./line/relative-years.ts";
import { toSentence } from "./line/sentence.ts";
import { type Token, tokenise } from "./line/tokens.ts";
import { type Proposal, RANKS, type Rank, type ReadingContext } from "./reader.ts";
import { question, type Reading, trouble, withUnused } from "./reading.ts";

/** Nobody asks in more; a longer text costs time and is no question. */
const LONGEST_TEXT = 2_000;

/** What a person typed → a question, or what stands in its way. Order is free and filler words do not hurt. */
export function parseText(text: string, context: ReadingContext): Reading {
  if (text.length > LONGEST_TEXT) return trouble({ kind: "too-long" });
  const tokens = withRelativeYears(tokenise(text), context.today);
  if (tokens.length === 0) return question({ v: 1, kind: "help" });
  return asButton(readTokens(tokens, normalise(text), context, RANKS), context);
}

/** What is read must be a question that a button can carry: an amount past all bounds is not. */
const asButton = (reading: Reading, { grammar }: ReadingContext): Reading =>
  reading.kind === "trouble" || grammar.readQuestion(reading.question) ? reading : trouble({ kind: "out-of-range" });

/** The first proposal of the readers of these ranks, surest first. */
function readTokens(tokens: readonly Token[], line: string, context: ReadingContext, ranks: readonly Rank[]): Reading {
  const sentence = toSentence(tokens, line, context);
  let left = ranks;
  // What stands within a question is read by the ranks that are left.
  const around = { ...context, lower: (part: readonly Token[]) => readTokens(part, textOf(part), context, left) };
  for (const [at, rank] of ranks.entries()) {
    left = ranks.slice(at + 1);
    const followUp = rank === "follow-up" ? readFollowUp(tokens, context) : undefined;
    if (followUp) return followUp;
    for (const { read } of context.grammar.readers.get(rank) ?? []) {
      const proposal = read(sentence, around);
      if (proposal) return withUnused(proposal.reading, wordsBeside(tokens, proposal));
    }
  }
  return trouble({ kind: "not-understood", words: sentence.keys });
}

/** The words that a proposal does not explain. */
const wordsBeside = (tokens: readonly Token[], { explains }: Proposal): string[] =>
  tokens.flatMap((token) => (token.kind === "word" && !explains.includes(token) ? [token.text] : []));

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(" ");
