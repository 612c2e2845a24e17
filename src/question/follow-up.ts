import { range } from "./line/line.ts";
import { type Said, toSaid, yearAt } from "./line/said.ts";
import type { Question } from "./question.ts";
import type { Around, Change, Reader } from "./reader.ts";
import { notesOf, question, type Reading, trouble } from "./reading.ts";
import { type Who, whoIn } from "./slots.ts";
import { type ReadFigures, readFigures } from "./vangnet/figures/figures.ts";

/**
 * "en Deurne?", "2021?", "en in 2,5 mln?", "uitgaven 330 mln", "nee, over budget": the last question with only that changed. It explains
 * what changes the last question, and nothing else: where more is said, another reading explains more.
 */
export const readFollowUp: Reader = {
  rank: "follow-up",
  read: (said, around) => {
    const { lastQuestion: last, grammar, vocabulary } = around;
    if (!last || said.has("vangnet", "vangnet")) return undefined;
    const isWhatIf = startsWith(said, "wat", "als");
    const parts = partsOf(said, around);
    if (!parts || (isWhatIf && isNotWhatIf(parts))) return undefined;
    said.take("vraagwoord", "wat", "hoe", "hoeveel");
    const { who } = parts;
    const follow = (wie: string | null | undefined, without?: Part): Question | undefined =>
      grammar.follow(last, { figures: NO_FIGURES, numbers: [], ...changeOf(parts, wie, without), isWhatIf, vocabulary });
    const isChange = (changed: Question | undefined): changed is Question =>
      changed !== undefined && JSON.stringify(changed) !== JSON.stringify(last);
    const wie = who.ids[0] ?? ownIn(parts);
    takeUsed(said, parts, (without) => follow(wie, without));
    if (who.ids.length > 1 || (who.ids.length === 0 && who.typed))
      return whichName(who, (id) => (isChange(follow(id)) ? follow(id) : undefined));
    const changed = follow(wie);
    if (!isChange(changed)) return changed && who.ids.length > 0 && startsWith(said, "en") ? unchanged(last, parts) : undefined;
    const wrong = grammar.check(changed);
    return wrong ? trouble(wrong) : question(changed, notesOf(who));
  },
};

/** "en wij?" is the asker's own; in "als we 200.000 meer uitgeven" it is who was asked about. */
const ownIn = ({ who, figures }: Parts): null | undefined =>
  who.isOwn && Object.keys(figures.own).length === 0 && figures.loose.length === 0 ? null : undefined;

/** "en voor Deurne?" after dates that are the same for all: the same answer, and the name is told. */
function unchanged(last: Question, { who, figures }: Parts): Reading | undefined {
  const isOnly = Object.keys(figures.own).length === 0 && figures.loose.length === 0 && figures.years.length === 0;
  return isOnly && who.ids.length === 1 ? question(last, [{ kind: "not-used", words: [who.typed] }]) : undefined;
}

const NO_FIGURES: ReadFigures = { own: {}, formal: {}, years: [], loose: [] };

const startsWith = ({ tokens }: Said, ...keys: string[]): boolean =>
  keys.every((key, at) => {
    const token = tokens[at];
    return token?.kind === "word" && token.key === key;
  });

/** Of a municipality that is named "wat als" is a question of its own; without figures it is none. */
const isNotWhatIf = ({ who, figures }: Parts): boolean => who.ids.length > 0 || who.typed !== "" || Object.keys(figures.own).length === 0;

/** What a line says that can change the last question, and where each part stands. */
interface Parts {
  figures: ReadFigures;
  numbers: readonly number[];
  who: Who;
  sleutel?: string;
  scenario?: string;
  cijfer?: string;
  zonder?: readonly string[];
  places: Record<Part, readonly number[]>;
}
type Part = "figures" | "years" | "who" | "sleutel" | "scenario" | "cijfer" | "zonder";

function partsOf(said: Said, around: Around): Parts | undefined {
  const scratch = toSaid(said.line);
  const newly = (read: () => void): number[] => {
    const before = new Set(scratch.taken);
    read();
    return [...scratch.taken].filter((place) => !before.has(place));
  };
  let figures = NO_FIGURES;
  const withYears = newly(() => {
    figures = readFigures(scratch);
  });
  const yearPlaces = withYears.filter((place) => figures.years.includes(yearAt(said.tokens[place]) ?? 0));
  const figurePlaces = withYears.filter((place) => !yearPlaces.includes(place));
  const { zonder, places: zonderPlaces } = withoutNames(scratch);
  let who: Who = { ids: [], typed: "", guessed: false, suggestions: [], isOwn: false };
  const whoPlaces = newly(() => {
    if (zonder.length === 0) who = whoIn(scratch, around);
  });
  if (figures.unreadable || figures.twice || figures.oddSign || figures.mixed || figures.years.length > 1 || figures.asksDay)
    return undefined;
  const hasFigures = Object.keys(figures.own).length > 0;
  const [sleutel] = said.marks("sleutel").sort((a, b) => b.at.length - a.at.length);
  const [scenario] = said.marks("scenario");
  const [cijfer] = hasFigures ? [] : said.marks("cijfer");
  return {
    figures: ofOtherYear(figures, around.lastQuestion),
    numbers: numbersIn(said),
    who,
    ...(sleutel && { sleutel: sleutel.id }),
    ...(scenario && { scenario: scenario.id }),
    ...(cijfer && { cijfer: cijfer.id }),
    ...(zonder.length > 0 && { zonder }),
    places: {
      figures: figurePlaces,
      years: yearPlaces,
      who: whoPlaces,
      sleutel: sleutel?.at ?? [],
      scenario: scenario?.at ?? [],
      cijfer: cijfer?.at ?? [],
      zonder: zonderPlaces,
    },
  };
}

/** The change without one part, to see whether that part changes anything. */
function changeOf(parts: Parts, wie: string | null | undefined, without?: Part): Partial<Change> {
  const { figures, numbers, sleutel, scenario, cijfer, zonder } = parts;
  const left = {
    ...figures,
    ...(without === "years" && { years: [] }),
    ...(without === "figures" && { own: {}, formal: {}, loose: [] }),
  };
  return {
    figures: left,
    numbers: without === "figures" ? [] : numbers,
    ...(without !== "who" && wie !== undefined && { wie }),
    ...(without !== "sleutel" && sleutel !== undefined && { sleutel }),
    ...(without !== "scenario" && scenario !== undefined && { scenario }),
    ...(without !== "cijfer" && cijfer !== undefined && { cijfer }),
    ...(without !== "zonder" && zonder !== undefined && { zonder }),
  };
}

/** Takes the words of every part without which the question would be another. */
function takeUsed(said: Said, { places }: Parts, follow: (without?: Part) => Question | undefined): void {
  const whole = JSON.stringify(follow());
  for (const [part, at] of Object.entries(places) as [Part, readonly number[]][])
    if (at.length > 0 && (part === "who" || JSON.stringify(follow(part)) !== whole)) said.takeAt(at);
}

/** "en 2018 50.000 overschot", after a question on 2020: the year is that of the result. */
function ofOtherYear(figures: ReadFigures, last: Question | undefined): ReadFigures {
  const asked = last && "jaar" in last && typeof last.jaar === "number" ? last.jaar : undefined;
  const [year] = figures.years;
  if (asked === undefined || year === undefined || year === asked) return figures;
  const own = figures.own[String(year)];
  const isResultOnly = own?.resultaat !== undefined && Object.keys(figures.own).length === 1 && Object.keys(own).length === 1;
  return isResultOnly ? { ...figures, years: [] } : figures;
}

/** "en zonder Helmond": the names behind it. */
function withoutNames(said: Said): { zonder: string[]; places: number[] } {
  const [mark] = said.marks("ontkenning", "behalve");
  const at = mark?.at.at(-1);
  const names = at === undefined ? [] : said.line.names.filter(({ from }) => from > at);
  if (names.length === 0) return { zonder: [], places: [] };
  return { zonder: names.flatMap(({ ids }) => ids), places: [...(mark?.at ?? []), ...names.flatMap(({ from, to }) => range(from, to))] };
}

const numbersIn = ({ tokens }: Said): number[] =>
  tokens.flatMap((token) => (token.kind === "amount" && token.year === undefined ? (token.parts ?? [token.cents / 100]) : []));

/** More than one name, or a word that may be a misspelt one. */
function whichName({ ids, typed, suggestions }: Who, make: (wie: string) => Question | undefined): Reading | undefined {
  const choices = (ids.length > 1 ? ids : suggestions).flatMap((wie) => {
    const changed = make(wie);
    return changed ? [{ value: wie, question: changed }] : [];
  });
  if (choices.length === 0) return undefined;
  return trouble({ kind: ids.length > 1 ? "which-name" : "unknown-name", typed, choices });
}
