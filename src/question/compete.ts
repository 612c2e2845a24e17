import type { Line } from "./line/line.ts";
import { numberOf } from "./line/number-words.ts";
import { type Said, toSaid, yearAt } from "./line/said.ts";
import { type Around, RANKS, type Rank } from "./reader.ts";
import { question, type Reading, trouble, unusedOf } from "./reading.ts";

/** What one reader made of a line, with what that leaves unexplained. */
export interface Candidate {
  rank: Rank;
  reading: Reading;
  said: Said;
  lost: number;
}

/** Readings of these ranks hold other questions and say themselves what they leave: they are not weighed against others. */
const DECISIVE: readonly Rank[] = ["order", "source"];

/** Every reading of a line, the best one first: that leaves the least unexplained, and then stands at the earlier rank. */
export function candidatesOf(line: Line, ranks: readonly Rank[], aroundOf: (rank: Rank) => Around): Candidate[] {
  const found: Candidate[] = [];
  for (const rank of ranks) {
    // A search is a guess: where a reading explains everything nothing is sought.
    if (rank === "found" && found.some(({ lost, reading }) => lost < 1 && reading.kind === "question")) break;
    const around = aroundOf(rank);
    for (const { read } of around.grammar.readers.get(rank) ?? []) {
      const said = toSaid(line);
      const reading = read(said, around);
      if (reading) found.push({ rank, reading, said, lost: lostIn(line, said) + unknownIn(reading) });
    }
    if (DECISIVE.includes(rank) && found.length > 0) break;
  }
  return found.sort((a, b) => a.lost - b.lost || RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));
}

const lostIn = ({ weights }: Line, said: Said): number =>
  weights.reduce((sum, weight, place) => sum + (said.isTaken(place) ? 0 : weight), 0);

/** Taking words for a name that nobody knows does not explain them. */
const unknownIn = (reading: Reading): number =>
  reading.kind === "trouble" && reading.trouble.kind === "unknown-name" && reading.trouble.choices.length === 0
    ? reading.trouble.typed.split(" ").length
    : 0;

/** A reading that leaves more than it explains is no reading of the line. */
const explainsEnough = (line: Line, { said, lost }: Candidate): boolean => {
  const all = line.weights.reduce((sum, weight) => sum + weight, 0);
  return said.taken.size > 0 && lost <= all - lost + 1;
};

/** The best reading, unless another one is as good, or it leaves words that could change the answer: then it is asked. */
export function decide(line: Line, candidates: readonly Candidate[]): Reading | undefined {
  const fitting = candidates.filter((candidate) => DECISIVE.includes(candidate.rank) || !leavesForeign(candidate));
  // A table that leaves most of the line aside gives way to another reading.
  const [best, second] = [...fitting].sort((a, b) => Number(isOfOther(line, a)) - Number(isOfOther(line, b)));
  if (!best) return undefined;
  if (DECISIVE.includes(best.rank)) return best.reading;
  if (!explainsEnough(line, best)) return undefined;
  if (second && isClose(best, second) && best.reading.kind === "question" && second.reading.kind === "question")
    return trouble({ kind: "which-question", questions: [best.reading.question, second.reading.question] });
  return withLeft(line, best);
}

/** "budget jeugdzorg van Someren": without the other field it is no answer but to another question. */
const leavesForeign = ({ said }: Candidate): boolean => said.marks("vreemd").some(({ at }) => !at.every(said.isTaken));

/** Both leave as much unexplained, none goes before the other, and they ask different things. */
const isClose = (one: Candidate, two: Candidate): boolean =>
  one.lost > 0 &&
  one.lost === two.lost &&
  one.rank === two.rank &&
  one.reading.kind === "question" &&
  two.reading.kind === "question" &&
  one.reading.question.kind !== two.reading.question.kind &&
  // What is only sought is no choice beside what is understood.
  one.reading.question.kind !== "zoek" &&
  two.reading.question.kind !== "zoek";

/** A table beside so many words that it says nothing of is about something else. */
const MANY_LEFT = 3;

const isOfOther = (line: Line, candidate: Pick<Candidate, "reading" | "said">): boolean =>
  candidate.reading.kind === "question" && candidate.reading.question.kind === "onderwerp" && leftIn(line, candidate).length >= MANY_LEFT;

/** The places of the words that a reading neither explains nor says to leave aside. */
function leftIn(line: Line, { reading, said }: Pick<Candidate, "reading" | "said">): number[] {
  const used = reading.kind === "question" && reading.question.kind === "onderwerp" ? (reading.question.woorden ?? "").split(" ") : [];
  const left = line.tokens.flatMap((_, place) => (!said.isTaken(place) && (line.weights[place] ?? 0) >= 1 ? [place] : []));
  return left.filter((place) => ![...used, ...unusedOf(reading)].includes(textAt(line, place)));
}

/** Tells of the words that are not used; asks where one of them could change the answer. */
function withLeft(line: Line, { reading, said }: Candidate): Reading {
  if (reading.kind === "trouble") return reading;
  const told = leftIn(line, { reading, said });
  if (told.length === 0) return reading;
  const words = told.map((place) => textAt(line, place));
  // "tussen zeven en een half en twaalf": a number in words changes what is computed.
  const isNumber = (place: number) => line.weights[place] === 1 && numberOf(keyAt(line, place)) !== undefined;
  const isComputed = reading.question.kind !== "onderwerp";
  if (isOfOther(line, { reading, said }) || told.some((place) => couldChange(line, said, place) || (isComputed && isNumber(place))))
    return trouble({ kind: "unsure", words, questions: [reading.question] });
  return question(reading.question, [...reading.notes, { kind: "not-used", words }]);
}

const keyAt = ({ tokens }: Line, place: number): string => {
  const token = tokens[place];
  return token?.kind === "word" ? token.key : "";
};
const textAt = ({ tokens }: Line, place: number): string => tokens[place]?.text.toLowerCase() ?? "";

/** A number, a negation or a comparison; an unknown word right beside an amount or a percentage that is used. */
function couldChange(line: Line, said: Said, place: number): boolean {
  const token = line.tokens[place];
  if (token?.kind !== "word") return token?.kind !== "amount" || token.year === undefined;
  const isMarked = (line.marksAt.get(place) ?? []).some(({ soort }) => ["ontkenning", "verschil", "teken", "buren"].includes(soort));
  const isTopic = (line.marksAt.get(place) ?? []).some(({ soort, slip }) => soort === "onderwerp" && slip === undefined);
  if (isMarked || (isTopic && isOfFigure(line, said, place))) return true;
  if (line.weights[place] !== 1) return false;
  return [place - 1, place + 1].some((beside) => isUsedNumber(line, said, beside)) || isOfFigure(line, said, place);
}

const ARTICLES: ReadonlySet<string> = new Set(["de", "het", "een"]);
const OF_WHAT: ReadonlySet<string> = new Set(["van", "voor", "aan", "op"]);

/** A word that says of what a figure is: "budget zwembad", "budget voor het zwembad", "welk budget heeft Laarbeek voor cultuur". */
function isOfFigure(line: Line, said: Said, place: number): boolean {
  const isFigure = (at: number) => said.isTaken(at) && (line.marksAt.get(at) ?? []).some(({ soort }) => soort === "cijfer");
  const isName = (at: number) => line.names.some(({ from, to }) => at >= from && at < to);
  const isYear = (at: number) => yearAt(line.tokens[at]) !== undefined;
  if (isFigure(place + 1)) return true;
  let before = place - 1;
  while (ARTICLES.has(keyAt(line, before))) before -= 1;
  if (OF_WHAT.has(keyAt(line, before)))
    while (before >= 0 && !isFigure(before) && (isName(before) || isYear(before) || (line.weights[before] ?? 0) < 1)) before -= 1;
  return isFigure(before);
}

function isUsedNumber(line: Line, said: Said, place: number): boolean {
  const token = line.tokens[place];
  return said.isTaken(place) && (token?.kind === "percent" || (token?.kind === "amount" && token.year === undefined));
}
