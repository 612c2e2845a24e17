import type { IsoDay } from "../../domain/dates.ts";
import type { Lexicon } from "../lexicon.ts";
import { namesIn } from "../names/names-in.ts";
import type { Mark } from "../words/word-index.ts";
import { byPlace, type Line, weightsOf } from "./line.ts";
import { normalise } from "./normalise.ts";
import { withRelativeYears } from "./relative-years.ts";
import { type Token, tokenise } from "./tokens.ts";

/** A text with everything in it that is known. */
export function toLine(text: string, { names, words, today }: Pick<Lexicon, "names" | "words"> & { today: IsoDay }): Line {
  const tokens = withRelativeYears(
    tokenise(text, (key) => names.find(key) !== undefined),
    today,
  );
  return { ...lineOf(tokens, { names, words }), text: normalise(text), typed: text };
}

/** The same of tokens: a part of a line is a line too. */
export function lineOf(tokens: readonly Token[], { names, words }: Pick<Lexicon, "names" | "words">): Line {
  const found = words.marksIn(tokens);
  const named = namesIn(tokens, found, names);
  const marks = found.filter((mark) => isMeant(mark, tokens) && !isName(mark, named));
  const marksAt = byPlace(marks);
  return {
    text: tokens.map(({ text }) => text.toLowerCase()).join(" "),
    tokens,
    marks,
    names: named,
    marksAt,
    weights: weightsOf({ tokens, marks, marksAt, names: named }),
  };
}

/** A single letter is a figure only in front of its amount: "E 131 mln", but not "voorwaarde e". */
function isMeant({ soort, at }: Mark, tokens: readonly Token[]): boolean {
  const [place = 0] = at;
  const token = tokens[place];
  if (soort !== "cijfer" || token?.kind !== "word" || token.key.length > 1) return true;
  const next = tokens[place + 1];
  return next?.kind === "amount" && next.year === undefined;
}

/** A word that stands in a name is no other word. */
const isName = ({ at }: Mark, names: Line["names"]): boolean =>
  names.some(({ from, to }) => at.every((place) => place >= from && place < to));
