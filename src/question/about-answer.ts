import type { Question } from "./question.ts";
import type { Around, Reader } from "./reader.ts";
import { question } from "./reading.ts";
import { takeAllBut } from "./slots.ts";

/** What a word asks about the answer to another question: where it comes from, how it is computed. */
interface AboutAnswer {
  wrap: (asked: Question) => Question;
  /** The word alone, while nothing was asked yet: what it means then, if anything. */
  alone?: Question;
}

/** "bron saldo Deurne 2020", "berekening Deurne 2020": asks something about that answer; the word alone about the last answer. */
export const readBefore = (word: string, { wrap, alone }: AboutAnswer): Reader => ({
  rank: "source",
  read: (said, { lastQuestion, lower }) => {
    const { tokens, line } = said;
    const at = tokens.findIndex((token, place) => token.kind !== "word" || (line.weights[place] ?? 0) > 0);
    if (!said.marks("opdracht", word).some((mark) => mark.at[0] === at)) return undefined;
    const about = tokens.slice(at + 1);
    if (about.length === 0) {
      const asked = ofLast(wrap, alone, lastQuestion);
      if (asked) takeAllBut(said);
      return asked && question(asked);
    }
    takeAllBut(said);
    const inner = lower(about);
    return inner.kind === "question" ? { ...inner, question: wrap(inner.question) } : inner;
  },
});

/** "waar komt dat vandaan?", "hoe is het tekort van Deurne berekend?": the same in a sentence, of the last answer or of what is named. */
export const readAsked = (words: string, { wrap, alone }: AboutAnswer): Reader => ({
  rank: "command",
  read: (said, { lastQuestion, lower }) => {
    const asks = said.take("opdracht", words);
    if (asks.length === 0) return undefined;
    const rest = said.tokens.filter((_, place) => !said.isTaken(place));
    const isAbout = rest.some((_, at) => (said.line.weights[said.tokens.indexOf(rest[at] as (typeof rest)[number])] ?? 0) >= 1);
    if (!isAbout) {
      const asked = ofLast(wrap, alone, lastQuestion);
      return asked && question(asked);
    }
    const inner = lower(rest);
    if (inner.kind === "trouble") return undefined;
    takeAllBut(said);
    return { ...inner, question: wrap(inner.question) };
  },
});

const ofLast = (wrap: AboutAnswer["wrap"], alone: Question | undefined, last: Around["lastQuestion"]): Question | undefined =>
  last ? wrap(last) : alone;
