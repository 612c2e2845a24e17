import type { IsoDay } from "../domain/dates.ts";
import { readFigures } from "./figures.ts";
import { findName } from "./find-name.ts";
import { readFollowUp } from "./follow-up.ts";
import type { Lexicon } from "./lexicon.ts";
import { type AskableQuestion, type Question, readQuestion } from "./question.ts";
import { readAboutSubscriptions, readRegular } from "./read-about-subscriptions.ts";
import { READERS, readAboutMe, readBuig } from "./read-commands.ts";
import { readPlaats } from "./read-posts.ts";
import { readTopic, readWholeTopic, unknownTopic } from "./read-topic.ts";
import { readVangnet } from "./read-vangnet.ts";
import type { Reading } from "./reading.ts";
import { withRelativeYears } from "./relative-years.ts";
import { type Sentence, toSentence } from "./sentence.ts";
import { type Token, tokenise } from "./tokens.ts";
import { asksWhatCanBe, fieldOf, isFiller, isHelp, isThanks, isVangnet } from "./words.ts";

export interface ParseContext extends Lexicon {
  today: IsoDay;
  lastQuestion?: Question;
}

/** What a person typed → a question, or what stands in its way. Order is free and filler words do not hurt. */
export function parseText(text: string, context: ParseContext): Reading {
  if (text.length > LONGEST_TEXT) return { kind: "trouble", trouble: { kind: "too-long" } };
  const tokens = withRelativeYears(tokenise(text), context.today);
  if (tokens.length === 0) return HELP;
  return asButton(
    readAboutSubscriptions(text, context.names) ??
      readPlaats(tokens, context, (said) => readLine(said, context)) ??
      readRegular(text, context.names) ??
      readLine(tokens, context),
  );
}

/** Nobody asks in more; a longer text costs time and is no question. */
const LONGEST_TEXT = 2_000;

/** What is read must be a question that a button can carry: an amount past all bounds is not. */
const asButton = (reading: Reading): Reading =>
  reading.kind === "trouble" || readQuestion(reading.question) ? reading : { kind: "trouble", trouble: { kind: "out-of-range" } };

function readLine(tokens: readonly Token[], context: ParseContext): Reading {
  const at = tokens.findIndex((token) => token.kind !== "word" || !isFiller(token.key));
  const first = tokens[at];
  return first?.kind === "word" && first.key === "bron" ? readBron(tokens.slice(at + 1), context) : readTokens(tokens, context);
}

const HELP: Reading = { kind: "question", question: { v: 1, kind: "help" }, notes: [] };

function readTokens(tokens: readonly Token[], context: ParseContext): Reading {
  const sentence = toSentence(tokens, context.names);
  const aboutMe = readAboutMe(sentence, context.vocabulary);
  if (aboutMe) return aboutMe;
  const followUp = context.lastQuestion && readFollowUp(tokens, context.lastQuestion, context);
  if (followUp) return followUp;

  const wantsVangnet = sentence.keys.some(isVangnet);
  const figures = readFigures(tokens);
  const hasFigures = Object.keys(figures.own).length > 0;
  const vangnet = () => readVangnet(figures, findName(figures.rest, context.names), context.today);
  if (wantsVangnet && (hasFigures || Object.keys(figures.formal).length > 0)) return vangnet();

  const whole = sentence.amounts.length === 0 ? readWholeTopic(sentence, context.topics) : undefined;
  if (whole) return whole;
  for (const read of READERS) {
    const reading = read(sentence, context.vocabulary);
    if (reading) return reading;
  }
  if (wantsVangnet || hasFigures) return vangnet();
  return (
    readBuig(sentence, context.vocabulary) ??
    readTopic(sentence, context.topics) ??
    readBareName(sentence, vangnet) ??
    notUnderstood(sentence, context)
  );
}

/** A municipality and nothing else that means something is asked for its vangnet. */
function readBareName(sentence: Sentence, vangnet: () => Reading): Reading | undefined {
  const { ids, unused } = sentence.name();
  const asksFigure = sentence.keys.some((key) => fieldOf(key) !== undefined);
  return ids.length > 0 && unused.length === 0 && !asksFigure ? vangnet() : undefined;
}

function notUnderstood(sentence: Sentence, { topics }: ParseContext): Reading {
  if (sentence.keys.some(isHelp) || asksWhatCanBe(sentence.keys)) return HELP;
  if (sentence.tokens.length === sentence.keys.length && isThanks(sentence.keys)) return { kind: "trouble", trouble: { kind: "thanks" } };
  const rest = sentence.rest();
  const { ids } = sentence.name();
  // Only when it is about one of ours, or every word is about something here: small talk that shares a word with a topic is no question about it.
  if (rest.length > 0 && (ids.length > 0 || rest.every((word) => topics.nearest([word]).length > 0)))
    return unknownTopic(sentence, rest, topics);
  return { kind: "trouble", trouble: { kind: "not-understood", words: sentence.keys } };
}

/** "bron saldo Deurne 2020": the source of that answer; "bron" alone: of the last answer, or all documents. */
function readBron(tokens: readonly Token[], context: ParseContext): Reading {
  if (tokens.length === 0)
    return context.lastQuestion ? sourceOf(context.lastQuestion) : { kind: "question", question: { v: 1, kind: "bronnen" }, notes: [] };
  const inner = readTokens(tokens, context);
  return inner.kind === "question" ? { ...sourceOf(inner.question), notes: inner.notes } : inner;
}

function sourceOf(asked: Question): Reading & { kind: "question" } {
  if (asked.kind === "plaats") return sourceOf(asked.vraag);
  const question: Question =
    asked.kind === "bron" || asked.kind === "eigen-gemeente" ? asked : { v: 1, kind: "bron", vraag: asked satisfies AskableQuestion };
  return { kind: "question", question, notes: [] };
}
