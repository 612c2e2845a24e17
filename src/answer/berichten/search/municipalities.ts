import { SEARCH } from "../../../cards/texts/vangnet/answer.ts";
import { rulesOfYear } from "../../../domain/vangnet/rules.ts";
import { figuresOf } from "../../../facts/figures.ts";
import { yearsWithFigures } from "../../../facts/year.ts";
import { lineOf } from "../../../question/line/read-line.ts";
import { withRelativeYears } from "../../../question/line/relative-years.ts";
import { type Token, tokenise, yearsIn } from "../../../question/line/tokens.ts";
import type { AnswerContext } from "../../context.ts";
import { type Found, type Gemeente, resultsOf, type Subject, uncoveredYear } from "./results.ts";

/** The municipalities, with their verdict, that are meant by a name, a year, both, or nothing yet. */
export function municipalitiesFound(text: string, context: AnswerContext): Found[] {
  const tokens = withRelativeYears(tokenise(text), context.today);
  const years = yearsIn(tokens);
  const covered = years.filter((year) => hasRules(year, context));
  const uncovered = years.filter((year) => !hasRules(year, context));
  const named = idsIn(tokens, context);
  const subjects = named?.map((id) => subjectOf(id, context)) ?? usualSubjects(context);
  if (subjects.length === 0) return [];
  const single = named?.length === 1 && subjects[0]?.gemeenten.length === 1 ? subjects[0] : undefined;
  const refused = uncovered.map((year) => uncoveredYear(year, single, context));
  const onlyRefused = refused.length > 0 && covered.length === 0 && !single;
  const found = single
    ? resultsOf(single, yearsOfSingle(single, covered), context)
    : withFiguresFirst(subjects, covered).flatMap((subject) => resultsOf(subject, covered, context));
  const shown = [...refused, ...(onlyRefused ? [] : found)];
  return tokens.some(isOwnFigure) ? shown.map(withStoredSaid) : shown;
}

/** An amount of the asker; what may become a year is none. */
const isOwnFigure = (token: Token): boolean =>
  token.kind === "amount" && token.year === undefined && (!token.bare || token.cents > LAST_YEAR_CENTS);
const LAST_YEAR_CENTS = 9_999_00;

/** The search box does not compute with what is typed in it. */
const withStoredSaid = (found: Found): Found => (found.isVerdict ? { ...found, text: SEARCH.asStored(found.text) } : found);

const hasRules = (year: number, { published }: AnswerContext): boolean => rulesOfYear(published.regels, year).length > 0;

/** Ids of who is meant, by the beginning of a name, a whole name or a near one; undefined when nobody is named yet. */
function idsIn(tokens: readonly Token[], { names, words: index }: AnswerContext): readonly string[] | undefined {
  const words = tokens.filter((token) => token.kind === "word");
  const isOther = (key: string) => index.isLight(key) || index.isA(key, "cijfer", "vangnet") || "vangnet".startsWith(key);
  const meant = words.filter(({ key }) => !isOther(key));
  // All words first: "de b" is De Bilt, though "de" means nothing elsewhere.
  for (const run of [words, meant]) {
    const begun = names.startingWith(run.map(({ key }) => key).join(""));
    if (begun.length > 0) return begun;
  }
  if (meant.length === 0) return undefined;
  const found = lineOf(meant, { names, words: index }).names.flatMap(({ ids }) => ids);
  return found.length > 0 ? [...new Set(found)] : names.suggest(meant.map(({ key }) => key).join("")).candidates;
}

const subjectOf = (id: string, context: AnswerContext): Subject => ({
  name: context.names.nameOf(id),
  gemeenten: (context.names.membersOf(id) ?? [id]).map((code) => gemeenteOf(code, context)),
});

function gemeenteOf(code: string, context: AnswerContext): Gemeente {
  const figures = figuresOf(context, code);
  const some = [...figures.keys()].sort((a, b) => b - a);
  const known = [...new Set([...yearsWithFigures(figures), ...some])].filter((year) => hasRules(year, context));
  return { code, known };
}

/** Before anybody is named: the asker's own municipality, and then the regions that there are figures of. */
function usualSubjects(context: AnswerContext): Subject[] {
  const { ownGemeente: own, names, published } = context;
  const regions = published.regios.map(({ id }) => subjectOf(id, context));
  if (!own || !names.exists(own)) return regions;
  const others = regions.map((region) => ({ ...region, gemeenten: region.gemeenten.filter(({ code }) => code !== own) }));
  return [subjectOf(own, context), ...others];
}

const withFiguresFirst = (subjects: readonly Subject[], asked: readonly number[]): Subject[] => {
  const hasFigures = ({ gemeenten }: Subject) =>
    gemeenten.some(({ known }) => known.some((year) => asked.length === 0 || asked.includes(year)));
  return subjects.toSorted((a, b) => Number(hasFigures(b)) - Number(hasFigures(a)));
};

/** The years that were asked; where nothing was asked or found, all years that are known. */
function yearsOfSingle(subject: Subject, asked: readonly number[]): readonly number[] {
  const known = subject.gemeenten[0]?.known ?? [];
  return asked.some((year) => known.includes(year)) ? asked : [...asked, ...known];
}
