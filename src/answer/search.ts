import type { Card } from "../cards/card.ts";
import { dateShort, list } from "../cards/format.ts";
import { foundCard } from "../cards/found-card.ts";
import { messageCard } from "../cards/message-card.ts";
import { verdictLine } from "../cards/vangnet-card.ts";
import { footer } from "../cards/view.ts";
import { yearOf } from "../domain/dates.ts";
import { assessVangnet } from "../domain/vangnet/assess.ts";
import type { YearFigures } from "../domain/vangnet/facts.ts";
import { coveredYears, rulesOfYear } from "../domain/vangnet/rules.ts";
import { findName } from "../question/find-name.ts";
import { vangnetQuestion } from "../question/question.ts";
import { withRelativeYears } from "../question/relative-years.ts";
import { type Token, tokenise, yearsIn } from "../question/tokens.ts";
import { fieldOf, isNoise } from "../question/words.ts";
import type { AnswerContext } from "./context.ts";
import { storedFigures, toVangnetFacts, yearsWithFigures } from "./facts.ts";
import { may } from "./permissions.ts";
import { ruleNotes, sourceRemarks } from "./remarks.ts";
import { viewOf } from "./view.ts";

/** One line of the list that is shown while somebody writes a message, and the card that goes into the message. */
export interface Found {
  title: string;
  text: string;
  card: Card;
  /** A verdict on what is stored, and no word that something is unknown. */
  isVerdict?: true;
}

/** What stands there when nothing is found. */
export const NOTHING_FOUND = "Geen gemeente gevonden. Typ een gemeente en een jaar, bijvoorbeeld: Gemert-Bakel 2020.";

const MOST_FOUND = 8;
/** Nobody searches for more. */
const LONGEST_TEXT = 200;

/** A municipality with what is stored of it. */
interface Gemeente {
  code: string;
  figures: Map<number, YearFigures>;
  /** The years that there are figures of: newest first, and those of which something is missing last. */
  known: number[];
}

/** Who is looked for: one municipality, or a region with those it consists of. */
interface Subject {
  name: string;
  gemeenten: Gemeente[];
}

/** What the search box shows for what is typed so far: a municipality, a year, both, or nothing yet. */
export function answerSearch(text: string, context: AnswerContext): Found[] {
  if (!may(context.asker.role, "ask")) return [];
  const tokens = withRelativeYears(tokenise(text.slice(0, LONGEST_TEXT)), context.today);
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
    ? resultsOfSingle(single, covered, context)
    : withFiguresFirst(subjects, covered).flatMap((subject) => resultsOf(subject, covered, context));
  const shown = [...refused, ...(onlyRefused ? [] : found)].slice(0, MOST_FOUND);
  return tokens.some(isOwnFigure) ? shown.map(withStoredSaid) : shown;
}

/** An amount of the asker; what may become a year is none. */
const isOwnFigure = (token: Token): boolean =>
  token.kind === "amount" && token.year === undefined && (!token.bare || token.cents > LAST_YEAR_CENTS);
const LAST_YEAR_CENTS = 9_999_00;

/** The search box does not compute with what is typed in it. */
const withStoredSaid = (found: Found): Found => (found.isVerdict ? { ...found, text: `Met de opgeslagen cijfers: ${found.text}` } : found);

const hasRules = (year: number, { published }: AnswerContext): boolean => rulesOfYear(published.regels, year).length > 0;

/** Ids of who is meant, by the beginning of a name, a whole name or a near one; undefined when nobody is named yet. */
function idsIn(tokens: readonly Token[], { names }: AnswerContext): readonly string[] | undefined {
  const words = tokens.filter((token) => token.kind === "word");
  const meant = words.filter(({ key }) => !isNoise(key) && fieldOf(key) === undefined && !"vangnet".startsWith(key));
  // All words first: "de b" is De Bilt, though "de" means nothing elsewhere.
  for (const run of [words, meant]) {
    const begun = names.startingWith(run.map(({ key }) => key).join(""));
    if (begun.length > 0) return begun;
  }
  if (meant.length === 0) return undefined;
  const { ids, suggestions } = findName(meant, names);
  return ids.length > 0 ? ids : suggestions;
}

const subjectOf = (id: string, context: AnswerContext): Subject => ({
  name: context.names.nameOf(id),
  gemeenten: (context.names.membersOf(id) ?? [id]).map((code) => gemeenteOf(code, context)),
});

function gemeenteOf(code: string, context: AnswerContext): Gemeente {
  const figures = storedFigures(context, code);
  const some = [...figures.keys()].sort((a, b) => b - a);
  const known = [...new Set([...yearsWithFigures(figures), ...some])].filter((year) => hasRules(year, context));
  return { code, figures, known };
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
function resultsOfSingle(subject: Subject, asked: readonly number[], context: AnswerContext): Found[] {
  const known = subject.gemeenten[0]?.known ?? [];
  const years = asked.some((year) => known.includes(year)) ? asked : [...asked, ...known];
  return resultsOf(subject, years, context);
}

/** In these years, or without a year each municipality in its own latest; one line where nothing is known of any. */
function resultsOf(subject: Subject, years: readonly number[], context: AnswerContext): Found[] {
  const asked = years.length > 0 ? years : [undefined];
  return asked.flatMap((year) => {
    const found = subject.gemeenten.flatMap((gemeente) => {
      const shown = year ?? gemeente.known[0];
      return shown !== undefined && gemeente.known.includes(shown) ? [decided(gemeente, shown, context)] : [];
    });
    return found.length > 0 ? found : [withoutFigures(subject, year, context)];
  });
}

function decided({ code, figures }: Gemeente, year: number, context: AnswerContext): Found {
  const rules = rulesOfYear(context.published.regels, year);
  const facts = toVangnetFacts(vangnetQuestion(), year, figures, context.today);
  const assessment = assessVangnet(facts, rules);
  const gemeente = context.names.nameOf(code);
  const remarks = sourceRemarks(context, code, year, figures);
  return {
    title: `${gemeente} ${year}`,
    text: verdictLine(assessment),
    isVerdict: true,
    card: foundCard({ gemeente, facts, assessment, remarks }, viewOf(context, ruleNotes(rules))),
  };
}

/** Says so, and how one gets an answer all the same. */
function withoutFigures(subject: Subject, year: number | undefined, context: AnswerContext): Found {
  const { first, last } = coveredYears(context.published.regels);
  const known = list([...new Set(subject.gemeenten.flatMap((gemeente) => gemeente.known))].sort((a, b) => a - b));
  const title = [subject.name, year].filter((part) => part !== undefined).join(" ");
  const example = context.names.nameOf(subject.gemeenten[0]?.code ?? "");
  const exampleYear = year ?? Math.min(yearOf(context.today) - 1, last);
  return {
    title,
    text: known ? `Geen cijfers. Wel ${known}` : "Geen cijfers bekend",
    card: messageCard(
      {
        title: `${title}: geen cijfers bekend`,
        paragraphs: [
          "Zonder budget en uitgaven is er geen oordeel over het vangnet.",
          ...(known ? [`Er zijn wel cijfers over ${known}.`] : []),
          `Met eigen cijfers rekent Vangnetwijzer het uit, voor ${first} tot en met ${last}. Typ daar: vangnet ${example} ${exampleYear} budget … uitgaven …`,
        ],
      },
      { footnotes: [searchedOn(context)] },
    ),
  };
}

/** A year without rules is never answered with another. */
function uncoveredYear(year: number, subject: Subject | undefined, context: AnswerContext): Found {
  const { first, last } = coveredYears(context.published.regels);
  const title = `${subject?.name ?? "Vangnet"} ${year}`;
  return {
    title,
    text: `Geen regels. Wel ${first}–${last}`,
    card: messageCard(
      {
        title: `${title}: geen regels bekend`,
        paragraphs: [`Vangnetwijzer kent de vangnetregels van ${first} tot en met ${last}. Over ${year} is er dus geen oordeel.`],
      },
      { footnotes: [searchedOn(context)] },
    ),
  };
}

const searchedOn = (context: AnswerContext): string =>
  `Opgezocht op ${dateShort(context.today)}\u00a0· ${footer(viewOf(context, []), [], false)}`;
