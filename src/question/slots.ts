import { range } from "./line/line.ts";
import { toKey } from "./line/normalise.ts";
import type { Said } from "./line/said.ts";
import type { NameIndex } from "./names/names.ts";
import type { PlainQuestion } from "./question.ts";
import type { ReadingContext } from "./reader.ts";
import { type Found, notesOf, question, type Reading, trouble } from "./reading.ts";

/** Who is asked about, as a line says it. */
export interface Who extends Found {
  suggestions: readonly string[];
  /** "wij", "ons" */
  isOwn: boolean;
}

type Known = Pick<ReadingContext, "names" | "home">;

/** Takes the names of a line. Without one a word may be a misspelt name, where only a name can stand. */
export function whoIn(said: Said, { names, home }: Known, { ownIsSaid = true, onlySure = false } = {}): Who {
  // A name that is explained already is not who is asked about.
  const found = said.line.names.filter(({ from }) => !said.isTaken(from));
  said.names();
  const isOwn = said.take("eigen").length > 0 && ownIsSaid;
  if (found.length > 0) {
    const ids = atHome([...new Set(found.flatMap((name) => name.ids))], names, home);
    const typed = found.map((name) => name.typed).join(" ");
    const kern = ids.length === 1 ? names.kernOf(toKey(typed)) : undefined;
    return { ids, typed: kern ?? typed, guessed: false, suggestions: [], isOwn, isKern: kern !== undefined };
  }
  return isOwn ? { ids: [], typed: "", guessed: false, suggestions: [], isOwn } : guessed(said, names, onlySure);
}

/** Every municipality of a line, of regions their members, misspelt ones too where it is sure which is meant. */
export function allIn(said: Said, known: Known): { ids: string[]; notes: Found[] } {
  const exact = whoIn(said, known, { onlySure: true });
  const ids = exact.ids.flatMap((id) => known.names.membersOf(id) ?? [id]);
  const notes: Found[] = exact.guessed ? [exact] : [];
  for (const run of unknownRuns(said)) {
    const { candidates, sure } = known.names.suggest(keyOf(said, run));
    const [id] = candidates;
    if (!sure || id === undefined || run.some(said.isTaken)) continue;
    said.takeAt(run);
    ids.push(id);
    notes.push({ ids: [id], typed: textOf(said, run), guessed: true });
  }
  return { ids: [...new Set(ids)], notes };
}

/** Words that every region goes by are of the asker's own. */
function atHome(ids: readonly string[], names: NameIndex, home: readonly string[]): string[] {
  if (ids.length < 2 || !ids.every((id) => names.membersOf(id))) return [...ids];
  const own = ids.filter((id) => home.includes(id));
  return own.length > 0 ? own : [...ids];
}

/** Unknown words that stand together. */
function unknownRuns(said: Said): number[][] {
  const { tokens, line } = said;
  const runs: number[][] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.kind !== "word" || line.weights[place] !== 1 || said.isTaken(place)) continue;
    const last = runs.at(-1);
    if (last && last.at(-1) === place - 1) last.push(place);
    else runs.push([place]);
  }
  return runs;
}

const keyOf = ({ tokens }: Said, run: readonly number[]): string =>
  run
    .map((place) => tokens[place])
    .flatMap((token) => (token?.kind === "word" ? [token.key] : []))
    .join("");
const textOf = ({ tokens }: Said, run: readonly number[]): string => run.map((place) => tokens[place]?.text ?? "").join(" ");

const NOBODY: Who = { ids: [], typed: "", guessed: false, suggestions: [], isOwn: false };
const PREPOSITIONS = new Set(["van", "voor", "in", "bij", "gemeente", "over", "naar"]);
const ARTICLES = new Set(["de", "het", "gemeente"]);

/** No name stands there exactly: the run of unknown words that comes nearest to one, or that stands where only a name can. */
function guessed(said: Said, names: NameIndex, onlySure: boolean): Who {
  const runs = unknownRuns(said).map((run) => ({ run, ...names.suggest(keyOf(said, run)), isPlace: isPlaceOfName(said, run) }));
  const best =
    runs.find(({ sure }) => sure) ??
    runs.find(({ isPlace, candidates }) => isPlace && candidates.length > 0) ??
    runs.find(({ isPlace }) => isPlace);
  if (!best || (onlySure && !best.sure)) return NOBODY;
  said.takeAt(best.run);
  const typed = textOf(said, best.run);
  if (best.sure) return { ...NOBODY, ids: best.candidates.slice(0, 1), typed, guessed: true };
  return { ...NOBODY, typed, suggestions: best.candidates };
}

const isArticleOfName = (articles: Said["tokens"]): boolean => articles.every((token) => token.kind === "word" && token.key === "gemeente");

/** Behind the command or a preposition, with a capital, or right before the year. */
function isPlaceOfName({ tokens, isTaken, line }: Said, [first = 0, ...others]: readonly number[]): boolean {
  const last = others.at(-1) ?? first;
  const token = tokens[first];
  let at = first - 1;
  for (let before = tokens[at]; before?.kind === "word" && ARTICLES.has(before.key) && before.key !== "gemeente"; before = tokens[at])
    at -= 1;
  const before = tokens[at];
  const next = tokens[last + 1];
  // "bij de toets": no municipality is called with an article.
  if (at < first - 1 && !isArticleOfName(tokens.slice(at + 1, first))) return token?.kind === "word" && token.capital && first > 0;
  const isBehind = before?.kind === "word" && ((isTaken(at) && (line.weights[at] ?? 0) >= 1) || PREPOSITIONS.has(before.key));
  const isCapital = token?.kind === "word" && token.capital && first > 0;
  return isBehind || isCapital || (next?.kind === "amount" && next.year !== undefined);
}

export interface Slots {
  wie: string | null;
  jaar: number | null;
}

/** Fills a question with who and, where wanted, the year of a line; nobody named: null. More than one, or one that is not known, is asked back. */
export function filled(said: Said, known: Known, make: (slots: Slots) => PlainQuestion, { jaar: wantsYear = true } = {}): Reading {
  const years = wantsYear ? yearsSaid(said) : { years: [] };
  const who = whoIn(said, known);
  const [year = null, ...otherYears] = years.years;
  if (who.ids.length > 1) return whichName(who.ids, who.typed, (wie) => make({ wie, jaar: year }));
  if (who.ids.length === 0 && who.typed) return unknownName(who, (wie) => make({ wie, jaar: year }));
  const wie = who.ids[0] ?? null;
  if (otherYears.length > 0 || years.isShort)
    return trouble({ kind: "which-year", choices: years.years.map((value) => ({ value, question: make({ wie, jaar: value }) })) });
  return question(make({ wie, jaar: year }), notesOf(who));
}

export const whichName = (ids: readonly string[], typed: string, make: (wie: string) => PlainQuestion): Reading =>
  trouble({ kind: "which-name", typed, choices: ids.map((value) => ({ value, question: make(value) })) });
export const unknownName = ({ typed, suggestions }: Pick<Who, "typed" | "suggestions">, make: (wie: string) => PlainQuestion): Reading =>
  trouble({ kind: "unknown-name", typed, choices: suggestions.map((value) => ({ value, question: make(value) })) });

/** The years of a line; "planning 26" may be 2026, and is asked. */
export function yearsSaid(said: Said): { years: number[]; isShort?: true } {
  const years = said.years();
  if (years.length > 0) return { years };
  const at = said.tokens.findIndex(
    (token, place) => token.kind === "amount" && token.bare && /^\d{2}$/.test(token.text) && !said.isTaken(place) && !isInName(said, place),
  );
  const token = said.tokens[at];
  const short = token?.kind === "amount" ? token.cents / 100 : 0;
  if (short < 15 || short > 40) return { years };
  said.takeAt([at]);
  return { years: [2000 + short], isShort: true };
}

const isInName = ({ line }: Said, place: number): boolean => line.names.some(({ from, to }) => range(from, to).includes(place));

/** The region of who asks, where there is one only; else it is asked. */
export const onlyHome = ({ home: [only, ...others] }: Pick<ReadingContext, "home">): string | null =>
  only !== undefined && others.length === 0 ? only : null;

/** The region that is named, taken, when it is one. */
export function regionIn(said: Said, { names, home }: Known): { wie?: string } {
  const found = said.line.names.filter(({ ids }) => ids.some((id) => names.membersOf(id)));
  const ids = atHome([...new Set(found.flatMap((name) => name.ids.filter((id) => names.membersOf(id))))], names, home);
  const [wie, ...others] = ids;
  if (wie === undefined || others.length > 0) return {};
  said.takeAt(found.flatMap(({ from, to }) => range(from, to)));
  return { wie };
}

/** Explains every word of the line but these. */
export function takeAllBut(said: Said, unused: readonly string[] = []): void {
  said.takeAt(said.tokens.flatMap((token, place) => (unused.includes(token.text) ? [] : [place])));
}
