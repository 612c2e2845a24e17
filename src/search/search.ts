import MiniSearch from "minisearch";
import type { Published } from "../data/published.ts";
import type { Plaats, Vorm } from "../data/shapes/bevindingen.ts";
import { type Entry, entriesOf, type Found } from "./entries.ts";
import { otherFormsOf, partsOf, piecesOf, stemOf } from "./terms.ts";

/** Something found, with how well it fits: `covers` is the share of what was asked that it speaks of (1: all). */
export interface Hit {
  found: Found;
  score: number;
  covers: number;
}

/** What is asked for. */
export interface Sought {
  woorden: string;
  /** Words that need not be there, but put what has them first. */
  ook?: string | undefined;
  /** A form of question: the kinds of finding that answer it go first. */
  vorm?: string | undefined;
  /** Of this document alone. */
  document?: string | undefined;
}

/** Finds what the documents say; built once at start. */
export interface Search {
  /** The best first; empty where nothing is about it. */
  find: (sought: Sought) => Hit[];
  /** The chapters that a word stands in; none where it stands in no document, undefined where that is not sure. */
  placesOf: (word: string) => readonly Plaats[] | undefined;
  /** Whether all figures of a topic are from a document. */
  isIn: (topic: string, document: string) => boolean;
  /** Whether any figure of a topic is an amount of money. */
  hasMoney: (topic: string) => boolean;
  /** Whether a word is the whole name of a figure of a topic. */
  hasItem: (topic: string, word: string) => boolean;
  /** Whether a figure of this topic goes by a word. */
  isOfTopic: (topic: string, word: string) => boolean;
  /** Whether anything is found by this word. */
  knows: (word: string) => boolean;
}

const FIELDS = ["naam", "over", "tekst", "opmerking"] as const;
/** A word in the name of a thing says more of it than one in its text. */
const BOOST = { naam: 3, over: 1.5, tekst: 1, opmerking: 0.8 };
/** A word that only a remark has is less of an answer. */
const IN_REMARK = 0.65;
/** What answers the form of the question goes before what only has its words. */
const OF_FORM = 1.8;
/** Prose where a figure is asked, and the other way round. */
const OF_OTHER_FORM = 0.4;
/** A word that nothing has says as much as one that so many have. */
const FEW = 5;
/** So many words carry a line, and so much counts each that comes after. */
const CARRYING = 4;
const OF_OTHERS = 0.3;
/** A figure goes by a word when its name has that, or one that is hardly longer. */
const LIKE_ENOUGH = 0.7;

export function buildSearch(published: Published): Search {
  const entries = entriesOf(published);
  const known = stemsOf(entries);
  const isKnown = (stem: string) => known.has(stem);
  const termsByPiece = new Map<string, string[]>();
  const remember = (piece: string): string[] => {
    const stem = stemOf(piece);
    const terms = [stem, ...partsOf(stem, isKnown)];
    termsByPiece.set(piece, terms);
    return terms;
  };
  const index = new MiniSearch<{ id: number } & Omit<Entry, "found">>({
    fields: [...FIELDS],
    tokenize: piecesOf,
    processTerm: (piece) => termsByPiece.get(piece) ?? remember(piece),
    searchOptions: { boost: BOOST, tokenize: (text) => text.split(" "), processTerm: (term) => term },
  });
  index.addAll(entries.map(({ found: _, ...texts }, id) => ({ id, ...texts })));
  const weightOf = weightsIn(index, entries.length);
  const weightOfUnknown = Math.log(1 + entries.length / FEW);
  const queryOf = (woorden: string) => [...new Set(piecesOf(woorden).flatMap((piece) => termsOf(piece, isKnown, index)))];
  return {
    placesOf: (word) => placesOf(word, published.woordvormen),
    isIn: (topic, document) => (published.byTopic.get(topic) ?? []).every((row) => row.document === document),
    hasMoney: (topic) => (published.byTopic.get(topic) ?? []).some(({ unit }) => unit.includes("euro")),
    hasItem: (topic, word) => (published.byTopic.get(topic) ?? []).some(({ item }) => item.toLowerCase() === word),
    isOfTopic: (topic, word) => {
      const terms = queryOf(word);
      return (
        terms.length > 0 &&
        index.search(terms.join(" "), { prefix: (term) => term.length >= 4, fields: ["naam"] }).some(({ id, match, terms: met }) => {
          const found = entries[id]?.found;
          return (
            found?.soort === "cijfers" &&
            found.topic === topic &&
            met.length > 0 &&
            terms.every((term) => likeness(term, match) >= LIKE_ENOUGH)
          );
        })
      );
    },
    knows: (word) => piecesOf(word).some((piece) => termsOf(piece, isKnown, index).length > 0),
    find: ({ woorden, ook = "", vorm, document }) => {
      const needed = queryOf(woorden);
      const form = vorm === undefined ? undefined : published.vormen.get(vorm);
      const helping = queryOf(`${ook} ${form?.ook ?? ""}`);
      // "wat concludeert Berenschot": with nothing beside it the form is what is sought.
      const query = [...new Set([...needed, ...(needed.length + helping.length > 0 ? helping : queryOf(form?.naam ?? ""))])];
      const unknown = piecesOf(woorden).filter((piece) => termsOf(piece, isKnown, index).length === 0).length;
      const asked = needed.length > 0 ? needed : query;
      const weightIn = inLongLine(asked, weightOf);
      const all = asked.reduce((sum, term) => sum + weightIn(term), 0) + unknown * weightOfUnknown;
      if (query.length === 0) return [];
      return index
        .search(query.join(" "), { prefix: (term) => term.length >= 4 })
        .flatMap(({ id, score, queryTerms, match }) => {
          const found = entries[id]?.found;
          if (!found || (document !== undefined && documentOf(found) !== document)) return [];
          if (form?.proza && found.soort === "cijfers") return [];
          const met = needed.length > 0 ? queryTerms.filter((term) => needed.includes(term)) : queryTerms;
          const covers = met.reduce((sum, term) => sum + weightIn(term) * likeness(term, match), 0) / all;
          return [{ found, covers, score: score * covers * fitOf(found, form) }];
        })
        .sort((a, b) => b.score - a.score);
    },
  };
}

/** In a long line the rarest words say what it is about; what else is said counts for a part. */
function inLongLine(terms: readonly string[], weightOf: (term: string) => number): (term: string) => number {
  const carrying = new Set([...terms].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, CARRYING));
  return (term) => weightOf(term) * (carrying.has(term) ? 1 : OF_OTHERS);
}

export const documentOf = (found: Found): string | undefined =>
  found.soort === "bevinding" ? found.bevinding.document : found.soort === "begrip" ? found.begrip.bron?.document : found.document;

/** How much of a term is met: of one that only begins a longer word, the part of that word that it is. */
const likeness = (term: string, match: Readonly<Record<string, readonly string[]>>): number =>
  Object.entries(match).reduce((most, [word, fields]) => {
    if (!word.startsWith(term)) return most;
    const isRemark = fields.every((field) => field === "opmerking");
    return Math.max(most, (term.length / word.length) * (isRemark ? IN_REMARK : 1));
  }, 0);

/** How well a find answers the form of a question. */
function fitOf(found: Found, form: Vorm | undefined): number {
  // A mark that people gave is what they think, too.
  if (form?.soorten.includes("mening") && isMark(found)) return OF_FORM;
  if (form && (found.soort === "cijfers") !== (form.cijfers ?? false)) return OF_OTHER_FORM;
  if (form?.cijfers) return OF_FORM;
  const kind = found.soort === "bevinding" ? found.bevinding.soort : found.soort === "maatregel" ? "maatregel" : undefined;
  return kind !== undefined && form?.soorten.includes(kind) ? OF_FORM : 1;
}

const isMark = (found: Found): boolean => found.soort === "cijfers" && (found.isMark ?? false);

/** A word that only begins like one that is there may be another form of it. */
function placesOf(word: string, woordvormen: Published["woordvormen"]): readonly Plaats[] | undefined {
  const stems = piecesOf(word).map(stemOf);
  const [first = [], ...others] = stems.map((stem) => woordvormen.get(stem) ?? []);
  const isSame = (one: Plaats) => (two: Plaats) => one.document === two.document && one.plaats === two.plaats;
  // "re-integratiebudget" stands where all its pieces stand, not where there is a "re".
  const places = first.filter((place) => others.every((other) => other.some(isSame(place))));
  if (places.length > 0) return places;
  if (first.length > 0 || others.some((other) => other.length > 0)) return undefined;
  const isLike = stems.some((stem) => [...woordvormen.keys()].some((known) => known.startsWith(stem)));
  return isLike || stems.length === 0 ? undefined : [];
}

/** Every stem that stands somewhere. */
const stemsOf = (entries: readonly Entry[]): Set<string> =>
  new Set(entries.flatMap((entry) => FIELDS.flatMap((field) => piecesOf(entry[field] ?? "").map(stemOf))));

type Index = Pick<MiniSearch, "search">;

/** What a typed piece is looked up as: its stem, else another form of it or the words that it is made of; empty when unknown. */
function termsOf(piece: string, isKnown: (stem: string) => boolean, index: Index): string[] {
  const stem = stemOf(piece);
  if (isKnown(stem)) return [stem];
  if (stem.length < 4 || /\d/.test(stem)) return [];
  const parts = partsOf(stem, isKnown);
  if (parts.length > 0) return parts;
  const form = [stem, ...otherFormsOf(piece)].find((one) => one.length >= 4 && index.search(one, { prefix: true }).length > 0);
  return form === undefined ? [] : [form];
}

/** How much a term says: what stands everywhere says little. */
function weightsIn(index: Index, all: number): (term: string) => number {
  const weights = new Map<string, number>();
  return (term) => {
    const known = weights.get(term);
    if (known !== undefined) return known;
    const weight = Math.log(1 + all / Math.max(1, index.search(term).length));
    weights.set(term, weight);
    return weight;
  };
}
