import type { NameIndex } from "./names.ts";
import type { PlaatsQuestion, Question } from "./question.ts";
import type { Reading } from "./reading.ts";
import type { Sentence } from "./sentence.ts";
import { slips } from "./slips.ts";
import type { Token } from "./tokens.ts";
import { isFiller } from "./words.ts";

interface PostContext {
  names: NameIndex;
  lastQuestion?: Question;
}

/** What may stand before the command, and at its end. */
const POLITE = new Set(
  "hoi hallo vangnetwijzer kun kunt kan je jij u wil wilt svp graag alsjeblieft alstublieft aub please even nu eens maar ja oke ok ook voor me mij dank bedankt".split(
    " ",
  ),
);
const POST = ["plaats", "publiceer"];
/** Words that mean posting only where a channel is named. */
const SEND = ["zet", "stuur", "post"];
const INFINITIVES = ["plaatsen", "delen", "publiceren"];

const TO = ["in", "naar", "op"];
const CHANNEL = ["kanaal", "teamskanaal", "channel"];
const ARTICLES = ["het", "de", "ons", "onze", "mijn"];
/** Between a channel and a year behind it: "in Directie over 2020". */
const BEFORE_YEAR = ["over", "van", "uit", "voor", "jaar"];
/** What stands for the last answer. */
const THIS = [
  "dit",
  "deze",
  "dat",
  "die",
  "hem",
  "het",
  "antwoord",
  "kaart",
  "kaartje",
  "laatste",
  "vorige",
  "bericht",
  "resultaat",
  "overzichtje",
];

/**
 * "plaats samenvatting 2020 in Directie", "deel dit"; undefined when the line is about something else.
 * @param readQuestion reads what is to be posted, a question of itself
 */
export function readPlaats(
  tokens: readonly Token[],
  context: PostContext,
  readQuestion: (tokens: readonly Token[]) => Reading,
): Reading | undefined {
  const command = readCommand(tokens);
  if (!command) return undefined;
  const { rest, isSure, to } = command;
  const { naar, said } = splitChannel(rest, to);
  if (!isSure && naar === undefined) return undefined;
  if (isThis(said)) {
    const last = context.lastQuestion && waiting(context.lastQuestion, naar);
    return last ?? { kind: "trouble", trouble: { kind: "choose", what: "share", typed: "", choices: SHARED } };
  }
  const inner = readQuestion(said);
  const whole = naar === undefined ? inner : readQuestion(rest);
  // "plaats kerncijfers in Deurne": the name was no channel.
  const isNamed = naar !== undefined && context.names.find(naar.replaceAll(" ", "")) !== undefined && lacksName(inner);
  const isNoChannel = isNamed || (inner.kind === "trouble" && whole.kind === "question");
  if (!isSure && (isNoChannel || inner.kind === "trouble")) return undefined;
  if (isNoChannel) return asPost(whole, undefined);
  return asPost(inner, naar);
}

interface Command {
  rest: readonly Token[];
  /** The line can be nothing else. */
  isSure: boolean;
  to: readonly string[];
}

/** The command at the start of the line, after polite words only: "het deel van Deurne" is none. */
function readCommand(tokens: readonly Token[]): Command | undefined {
  const start = tokens.findIndex((token) => token.kind !== "word" || !POLITE.has(token.key));
  const first = tokens[start];
  if (first?.kind !== "word") return undefined;
  const rest = tokens.slice(start + 1);
  if (first.key === "deel") return { rest, isSure: true, to: [...TO, "met"] };
  if (POST.some((word) => first.key === word || (first.key.length >= 5 && slips(first.key, word) === 1)))
    return { rest, isSure: true, to: TO };
  if (SEND.includes(first.key)) return { rest, isSure: false, to: TO };
  const infinitive = tokens.findIndex((token) => token.kind === "word" && INFINITIVES.includes(token.key));
  if (start === 0 || infinitive < 0) return undefined;
  return { rest: [...tokens.slice(start, infinitive), ...tokens.slice(infinitive + 1)], isSure: false, to: [...TO, "met"] };
}

/** The channel behind the last "in", "naar" or "op", where that is words only; a year behind it belongs to the question. */
function splitChannel(tokens: readonly Token[], to: readonly string[]): { naar?: string; said: readonly Token[] } {
  const at = tokens.findLastIndex((token) => token.kind === "word" && to.includes(token.key));
  if (at < 0) return { said: withoutEnd(tokens, POLITE) };
  let tail = withoutEnd(tokens.slice(at + 1), POLITE);
  const years = tail.filter(isYear);
  if (years.length > 0 && tail.slice(-years.length).every(isYear)) tail = withoutEnd(tail.slice(0, -years.length), new Set(BEFORE_YEAR));
  while (tail[0]?.kind === "word" && [...ARTICLES, ...CHANNEL].includes(tail[0].key)) tail = tail.slice(1);
  if (tail.length === 0 || tail.some(({ kind }) => kind !== "word")) return { said: withoutEnd(tokens, POLITE) };
  const naar = tail
    .map(({ text }) => text)
    .join(" ")
    .slice(0, LONGEST_NAME);
  return { naar, said: [...tokens.slice(0, at), ...years] };
}

const LONGEST_NAME = 200;

const isYear = (token: Token): boolean => token.kind === "amount" && token.year !== undefined;

function withoutEnd(tokens: readonly Token[], words: ReadonlySet<string>): readonly Token[] {
  const last = tokens.findLastIndex((token) => token.kind !== "word" || !words.has(token.key));
  return tokens.slice(0, last + 1);
}

const isThis = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => token.kind === "word" && (THIS.includes(token.key) || POLITE.has(token.key) || isFiller(token.key)));

const lacksName = (reading: Reading): boolean => reading.kind === "question" && "wie" in reading.question && reading.question.wie === null;

/** What was read, to be posted. A question that cannot be posted is answered as it is. */
function asPost(reading: Reading, naar: string | undefined): Reading {
  if (reading.kind === "trouble") return reading;
  const post = waiting(reading.question, naar);
  return post ? { ...post, notes: reading.notes } : reading;
}

function waiting(vraag: Question, naar: string | undefined): (Reading & { kind: "question" }) | undefined {
  if (vraag.kind === "plaats" || vraag.kind === "eigen-gemeente") return undefined;
  const question: PlaatsQuestion = { v: 1, kind: "plaats", vraag, ...(naar && { naar }) };
  return { kind: "question", question, notes: [] };
}

/** What is often shared, for who said nothing. */
const SHARED: { title: string; question: PlaatsQuestion }[] = [
  { title: "Samenvatting", question: { v: 1, kind: "plaats", vraag: { v: 1, kind: "samenvatting", wie: "senzer", jaar: null } } },
  {
    title: "Overzicht",
    question: { v: 1, kind: "plaats", vraag: { v: 1, kind: "overzicht", wie: "senzer", jaar: null, sorteer: "naam" } },
  },
  { title: "Planning", question: { v: 1, kind: "plaats", vraag: { v: 1, kind: "planning", jaar: null } } },
];

const SENT = ["berichten", "bericht", "geplaatst", "geplaatste", "verzonden", "verstuurd", "verstuurde"];

/** "berichten", "wat is er geplaatst": the posts that were sent. */
export const readBerichten = (sentence: Sentence): Reading | undefined =>
  sentence.has(...SENT) && sentence.rest(...SENT).length === 0
    ? { kind: "question", question: { v: 1, kind: "berichten" }, notes: [] }
    : undefined;
