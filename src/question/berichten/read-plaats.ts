import { isAsking, isNo } from "../abonnementen/words.ts";
import { slips } from "../line/slips.ts";
import type { Token } from "../line/tokens.ts";
import type { Question, QuestionOf } from "../question.ts";
import type { Around, Reader } from "../reader.ts";
import { choose, type Reading, type Trouble, unusedOf } from "../reading.ts";
import { takeAllBut } from "../slots.ts";
import { takeMoment } from "../when/post-moment.ts";
import type { WordIndex } from "../words/word-index.ts";

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
const ARTICLES = ["het", "de", "een", "ons", "onze", "mijn"];
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

/** "plaats samenvatting 2020 in Directie", "deel dit": what is to be posted is a question of itself. */
export const readPlaats: Reader = {
  rank: "order",
  read: (said, around) => {
    const reading = readPost(said.tokens, around);
    if (reading) takeAllBut(said, unusedOf(reading));
    return reading;
  },
};

function readPost(tokens: readonly Token[], around: Around): Reading | undefined {
  const command = readCommand(tokens);
  if (!command) return undefined;
  if (command.shared) return around.lower([command.shared, ...command.rest]);
  const { words, isRegular, rest } = takeMoment(command.rest);
  const reading = readSaid({ ...command, rest }, around);
  if (reading?.kind !== "question" || words.length === 0) return reading;
  return isRegular ? nowOrOften(reading.question) : { ...reading, notes: [...reading.notes, { kind: "not-used", words }] };
}

function readSaid({ rest, sureness, to }: Command, { lastQuestion, names, words, lower }: Around): Reading | undefined {
  const { naar, said } = splitChannel(rest, to);
  const isSure = sureness === "sure";
  if (naar === undefined && sureness === "with-channel") return undefined;
  if (isThis(said, words)) {
    if (!isSure && said.length === 0) return undefined;
    const last = lastQuestion && waiting(lastQuestion, naar);
    return last ?? NOTHING_TO_SHARE;
  }
  const inner = lower(said);
  const whole = naar === undefined ? inner : lower(rest);
  // "plaats kerncijfers in Deurne": the name was no channel.
  const isNamed = naar !== undefined && names.find(naar.replaceAll(" ", "")) !== undefined && lacksName(inner);
  const isNoChannel = isNamed || (inner.kind === "trouble" && whole.kind === "question");
  if (!isSure && (isNoChannel || inner.kind === "trouble")) return undefined;
  return isNoChannel ? asPost(whole, undefined) : asPost(inner, naar);
}

interface Command {
  rest: readonly Token[];
  /** Whether the line can be nothing else, only with a question that is understood, or only with a channel besides. */
  sureness: "sure" | "with-question" | "with-channel";
  to: readonly string[];
  /** "deel 2,2 mln over dossiers", "deel van Deurne": an amount is shared, under this word. */
  shared?: Token;
}

/** The command at the start of the line, after polite words only: "het deel van Deurne" is none. */
function readCommand(tokens: readonly Token[]): Command | undefined {
  const start = tokens.findIndex((token) => token.kind !== "word" || !POLITE.has(token.key));
  const first = tokens[start];
  if (first?.kind !== "word") return undefined;
  const rest = tokens.slice(start + 1);
  const isOf = rest[0]?.kind === "word" && rest[0].key === "van";
  if (first.key === "deel") {
    const shared = isOf ? "aandeel" : sharesAmount(rest) ? "verdeel" : undefined;
    return {
      rest,
      sureness: "sure",
      to: [...TO, "met"],
      ...(shared && { shared: { kind: "word", text: shared, key: shared, capital: false } }),
    };
  }
  // "plaats van Helmond in de ranglijst" is where it stands.
  if (POST.some((word) => first.key === word || (first.key.length >= 5 && slips(first.key, word) === 1)))
    return isOf ? undefined : { rest, sureness: "sure", to: TO };
  if (SEND.includes(first.key)) return { rest, sureness: "with-channel", to: ["in", "naar", ...(hasChannelWord(rest) ? ["op"] : [])] };
  const infinitive = tokens.findIndex((token) => token.kind === "word" && INFINITIVES.includes(token.key));
  const keys = tokens.flatMap((token) => (token.kind === "word" ? [token.key] : []));
  if (infinitive < 0 || isAsking(keys) || keys.some(isNo)) return undefined;
  const isAsked = start > 0 && withoutEnd(tokens, POLITE).length === infinitive + 1;
  return {
    rest: [...tokens.slice(start, infinitive), ...tokens.slice(infinitive + 1)],
    sureness: isAsked ? "with-question" : "with-channel",
    to: [...TO, "met"],
  };
}

const sharesAmount = (tokens: readonly Token[]): boolean =>
  tokens[0]?.kind === "amount" && tokens[0].year === undefined && tokens.some((token) => token.kind === "word" && token.key === "over");
const hasChannelWord = (tokens: readonly Token[]): boolean => tokens.some((token) => token.kind === "word" && CHANNEL.includes(token.key));

/** The channel behind the last "in", "naar" or "op", where that is words only; a year behind it belongs to the question. */
function splitChannel(tokens: readonly Token[], to: readonly string[]): { naar?: string; said: readonly Token[] } {
  const at = tokens.findLastIndex((token) => token.kind === "word" && to.includes(token.key));
  if (at < 0) return { said: withoutEnd(tokens, POLITE) };
  let tail = withoutEnd(tokens.slice(at + 1), POLITE);
  const years = tail.filter(isYear);
  if (years.length > 0 && tail.slice(-years.length).every(isYear)) tail = withoutEnd(tail.slice(0, -years.length), new Set(BEFORE_YEAR));
  const isSomeChannel = hasChannelWord(tail);
  while (tail[0]?.kind === "word" && [...ARTICLES, ...CHANNEL].includes(tail[0].key)) tail = tail.slice(1);
  if (tail.length === 0 && isSomeChannel) return { said: [...tokens.slice(0, at), ...years] };
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

const isThis = (tokens: readonly Token[], { isLight }: WordIndex): boolean =>
  tokens.every((token) => token.kind === "word" && (THIS.includes(token.key) || POLITE.has(token.key) || isLight(token.key)));

const lacksName = (reading: Reading): boolean => reading.kind === "question" && "wie" in reading.question && reading.question.wie === null;

/** What was read, to be posted; what is asked back stays a post. What cannot be posted is not done either. */
function asPost(reading: Reading, naar: string | undefined): Reading {
  if (reading.kind === "trouble") return { kind: "trouble", trouble: withinPost(reading.trouble, naar) };
  const post = waiting(reading.question, naar);
  return post ? { ...post, notes: reading.notes } : NOTHING_TO_SHARE;
}

function withinPost(trouble: Trouble, naar: string | undefined): Trouble {
  const within = (question: Question): Question => waiting(question, naar)?.question ?? question;
  if (trouble.kind === "unlikely") {
    const { scaled, asTyped } = trouble;
    return { ...trouble, asTyped: within(asTyped), ...(scaled && { scaled: { ...scaled, question: within(scaled.question) } }) };
  }
  if ("questions" in trouble) return { ...trouble, questions: trouble.questions.map(within) };
  if (!("choices" in trouble)) return trouble;
  const choices = trouble.choices.map((choice) => ({ ...choice, question: within(choice.question) }));
  return { ...trouble, choices } as Trouble;
}

/** "plaats samenvatting elke maandag": by itself it only comes back where it is subscribed to. */
const nowOrOften = (asked: Question): Reading => choose("regular-post", [{ label: { is: "said", what: "post-now" }, question: asked }]);

function waiting(vraag: Question, naar: string | undefined): (Reading & { kind: "question" }) | undefined {
  if (vraag.kind === "plaats" || vraag.kind === "eigen-gemeente" || vraag.kind === "stand" || vraag.kind === "export") return undefined;
  return { kind: "question", question: { v: 1, kind: "plaats", vraag, ...(naar && { naar }) }, notes: [] };
}

/** What is often shared, for who said nothing. */
const OFTEN_SHARED: readonly QuestionOf<"samenvatting" | "overzicht" | "planning">[] = [
  { v: 1, kind: "samenvatting", wie: null, jaar: null },
  { v: 1, kind: "overzicht", wie: null, jaar: null, sorteer: "naam" },
  { v: 1, kind: "planning", jaar: null },
];

const NOTHING_TO_SHARE: Reading = choose(
  "share",
  OFTEN_SHARED.map((vraag) => ({ label: { is: "share", what: vraag.kind }, question: { v: 1, kind: "plaats", vraag } })),
);
