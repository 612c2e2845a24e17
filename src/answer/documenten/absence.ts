import { ABSENCE } from "../../cards/texts/documenten/vondsten.ts";
import { isOut } from "../../facts/known.ts";
import type { AnswerContext } from "../context.ts";

/** Of so many words and chapters it is told where they stand. */
const MOST_WORDS = 2;
const MOST_PLACES = 4;

/** What is true of words that no answer was found for: in which chapters they stand, or that they stand in no document that is known. */
export function absenceOf(words: readonly string[], context: AnswerContext): { isSomewhere: boolean; paragraphs: string[] } {
  const known = words.map((word) => ({ word, places: context.search.placesOf(word)?.filter((place) => isOut(context, place)) }));
  const standing = known.flatMap(({ word, places = [] }) => (places.length > 0 ? [{ word, places }] : []));
  const absent = known.flatMap(({ word, places }) => (places?.length === 0 ? [word] : []));
  const told = standing
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, MOST_WORDS)
    .map(({ word, places }) => ABSENCE.standsIn(word, byDocument(places, context), places.length > MOST_PLACES));
  return { isSomewhere: standing.length > 0, paragraphs: [...told, ...(absent.length > 0 ? [ABSENCE.absent(absent)] : [])] };
}

const byDocument = (places: readonly { document: string; plaats: string }[], { published }: AnswerContext) =>
  [...Map.groupBy(places.slice(0, MOST_PLACES), ({ document }) => document)].map(([document, found]) => ({
    kort: published.bronnen.get(document)?.kort ?? document,
    plaatsen: found.map(({ plaats }) => plaats).filter(Boolean),
  }));
