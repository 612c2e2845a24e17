import type { Hit } from "../../search/search.ts";
import { toKey } from "../line/normalise.ts";
import { numberOf } from "../line/number-words.ts";
import { type Said, yearAt } from "../line/said.ts";
import type { PlainQuestion } from "../question.ts";
import type { Reader, ReadingContext } from "../reader.ts";
import { question, type Reading } from "../reading.ts";
import type { Mark } from "../words/word-index.ts";

/** Below this share of what was asked a find is about something else; it must be more where no question is put, and all where the line is an order too. */
const COVERS_ENOUGH = 0.5;
/** In a long sentence in such a form more is said than anything speaks of. */
const COVERS_LONG = 0.42;
const LONG_WORDS = 5;
const ENOUGH_WORDS = 3;
const COVERS_MOST = 0.7;
const COVERS_ALL = 0.95;
/** Forms of question that figures and commands answer too: they only order what is found. */
const WEAK_FORMS: ReadonlySet<string> = new Set(["rol", "getal", "duur"]);
/** Words of these kinds say nothing of what is sought. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(["klein", "beleefd", "werkwoord"]);
/** Nobody asks what a document says in more. */
const MOST_WORDS = 60;
/** An amount this large is money, not "100 plaatsingen". */
const MONEY_CENTS = 1_000_00;

/** The forms that a table of figures does not answer; "wie betaalt wat" is answered by one. */
export const proseForms = (said: Said): Mark[] =>
  formsIn(said).filter(({ id }) => !WEAK_FORMS.has(id) && !(id === "betaler" && said.has("opdracht", "verdeel", "aandeel")));

/** Forms that may have a table for an answer after all: what a topic costs, or is expected to. */
const TABLE_FORMS: ReadonlySet<string> = new Set(["kosten", "keuze", "verwachting", "maatregel", "betaler"]);

/** Whether the line is put in a form that no table answers, beside the words of a topic. */
export const isProse = (said: Said, topic: readonly number[]): boolean =>
  proseForms(said).some(({ id, at }) => !TABLE_FORMS.has(id) && !at.every((place) => topic.includes(place)));

/** A slip of a word of form is rather another word, unless it is a question word: "hoveel". */
const formsIn = (said: Said): Mark[] => {
  const asked = new Set(said.marks("vraagwoord").flatMap(({ at }) => at));
  return said.marks("vorm").filter(({ slip, at }) => slip === undefined || at.every((place) => asked.has(place)));
};

/** "waarom ging het mis hier", "voor en tegen een eigen reserve": what is asked in such a form is in the findings, not in a table. */
export const readProse: Reader = {
  rank: "prose",
  read: (said, around) => {
    const forms = said.tokens.length > MOST_WORDS ? [] : proseForms(said);
    return forms.length > 0 && !isComputed(said) ? asFound(said, forms, around) : undefined;
  },
};

/** What no other reading explains, where something is found by its words. */
export const readFound: Reader = {
  rank: "found",
  read: (said, around) => {
    if (said.tokens.length > MOST_WORDS || isComputed(said) || said.has("eigen") || isOfFigures(said, around)) return undefined;
    const forms = formsIn(said);
    return asFound(said, forms, around, isOrder(said) ? COVERS_ALL : forms.length > 0 ? COVERS_ENOUGH : COVERS_MOST);
  },
};

/** About somebody's vangnet or the asker's own figures, or with amounts: then it is computed, not found. */
const isComputed = (said: Said): boolean =>
  (said.has("vangnet") && (said.has("eigen") || said.line.names.length > 0)) ||
  (said.has("cijfer") && said.has("eigen") && !said.has("document")) ||
  (hasMoney(said) && !isWhoPays(said));

const hasMoney = ({ tokens }: Said): boolean =>
  tokens.some((token) => token.kind === "percent" || (token.kind === "amount" && token.year === undefined && token.cents >= MONEY_CENTS));

/** "wie betaalt het tekort van 2,2 miljoen" asks who, unless a key is named to divide it by. */
const isWhoPays = (said: Said): boolean => said.has("vorm", "betaler") && !said.has("sleutel");

/** Words of data/woorden that are of an order only together with others. */
const PARTS_OF_ORDERS: ReadonlySet<string> = new Set(["wordt", "voor", "tegen"]);

/** A word that asks for a command. */
const isOrder = ({ line }: Said): boolean =>
  line.marks.some(
    ({ soort, id, at }) =>
      soort === "opdracht" &&
      !PARTS_OF_ORDERS.has(id) &&
      // "vergeleken met het gemiddelde" compares no two of them.
      (id !== "vergelijk" || line.names.length > 1) &&
      at.some((place) => (line.weights[place] ?? 0) >= 1),
  );

/** "het verschil tussen budget en uitgaven van Helmond": of somebody's figures. */
const isOfFigures = (said: Said, { names }: Pick<ReadingContext, "names">): boolean =>
  said.has("cijfer") && said.line.names.some(({ ids }) => ids.some((id) => !names.membersOf(id)));

function asFound(
  said: Said,
  forms: readonly Mark[],
  { search, names, home }: Pick<ReadingContext, "search" | "names" | "home">,
  enough = COVERS_ENOUGH,
): Reading | undefined {
  const vorm = forms[0]?.id;
  const document = said.take("document")[0]?.id;
  const { woorden, ook, at, isBare, isUnknown } = soughtIn(said, forms, search);
  // Nothing but names, years and fillers: that is no question on what the documents say.
  const isFormSaid = forms.some((form) => !WEAK_FORMS.has(form.id) && form.at.some((place) => (said.line.weights[place] ?? 0) >= 1));
  if (isUnknown || (isBare && (!isFormSaid || vorm === "kosten"))) return undefined;
  const hits = search.find({ woorden, ook, vorm, document });
  const [best] = hits;
  // "hoeveel wethouders zijn afgetreden": of a word that stands nowhere nothing near is told as a figure.
  const absent = woorden.split(" ").filter((word) => /\p{L}{4}/u.test(word) && !search.knows(word) && search.placesOf(word)?.length === 0);
  if (vorm === "getal" && absent.length > 0 && best !== undefined && best.covers < COVERS_MOST) return undefined;
  const isLong = enough === COVERS_ENOUGH && woorden.split(" ").length >= LONG_WORDS;
  if (!best || best.covers < (isLong ? COVERS_LONG : enough)) return undefined;
  // "hoeveel" is not answered by prose alone.
  const isFigure = (hit: Hit) => hit.found.soort !== "bevinding" && hit.found.soort !== "begrip" && hit.covers >= enough;
  if (vorm === "getal" && !hits.some(isFigure)) return undefined;
  said.takeAt([...at, ...forms.flatMap((form) => form.at)]);
  said.take("vraagwoord");
  const [jaar] = said.years();
  const ids = said.line.names.length > 0 ? said.names().flatMap((name) => name.ids) : [];
  const [wie] = ids.filter((id) => !names.membersOf(id) || home.includes(id));
  const asked: PlainQuestion = {
    v: 1,
    kind: "zoek",
    woorden,
    vanaf: 0,
    ...(ook !== "" && { ook }),
    ...(vorm !== undefined && { vorm }),
    ...(document !== undefined && { document }),
    ...(wie !== undefined && { wie }),
    ...(jaar !== undefined && { jaar }),
  };
  return question(asked, absent.length > 0 ? [{ kind: "absent", words: absent }] : []);
}

/** The words that are sought: those that carry meaning, and those that only help to order what is found. */
function soughtIn(
  said: Said,
  forms: readonly Mark[],
  search: ReadingContext["search"],
): { woorden: string; ook: string; at: number[]; isBare: boolean; isUnknown: boolean } {
  const { line, tokens } = said;
  // Words of another form are sought like any other: "wat kost het sociale model".
  const inForm = new Set(forms.filter(({ id }) => id === forms[0]?.id).flatMap(({ at }) => at));
  const isOf = (place: number, kind: string) => (line.marksAt.get(place) ?? []).some(({ soort }) => soort === kind);
  const all = tokens.flatMap(({ text }, place) =>
    !said.isTaken(place) && !isEmpty(said, place) ? [{ text: asDigits(text.toLowerCase(), search), place }] : [],
  );
  const known = all.filter(({ text }) => search.knows(text));
  // An unknown word is sought too: what is found does not speak of it, and fits less.
  const isPart = (place: number) =>
    (line.marksAt.get(place) ?? []).some(({ soort, id }) => soort === "opdracht" && PARTS_OF_ORDERS.has(id));
  const isYear = (place: number) => yearAt(tokens[place]) !== undefined;
  // Beside enough words a year says of when, not what.
  const others = all.filter(({ place }) => !isYear(place) && (line.weights[place] ?? 0) >= 1).length;
  // "de zeven gemeenten" names the region in words that say nothing more.
  const isInPhrase = (place: number) => line.names.some(({ from, to }) => to - from > 2 && place >= from && place < to);
  const heavy = all.filter(
    ({ place }) =>
      !inForm.has(place) &&
      !isInPhrase(place) &&
      (others < ENOUGH_WORDS || !isYear(place)) &&
      !isPart(place) &&
      !isOf(place, "ontkenning") &&
      (line.weights[place] ?? 0) >= 1,
  );
  // "het eindoordeel over …": with nothing but a name beside it the form itself is what is sought.
  const isWeak = forms.every(({ id }) => WEAK_FORMS.has(id));
  const isName = (place: number) => line.names.some(({ from, to }) => place >= from && place < to);
  const matters = heavy.filter(({ place }) => tokens[place]?.kind === "word" && !isName(place) && !(isWeak && isOf(place, "opdracht")));
  const isBare = matters.length === 0;
  const isUnknown = !isBare && !matters.some(({ text }) => search.knows(text));
  const main = isBare ? known : heavy;
  const joined = (words: typeof known) =>
    words
      .map(({ text }) => text)
      .join(" ")
      .slice(0, LONGEST_SOUGHT);
  return {
    woorden: joined(main),
    ook: joined(known.filter((word) => !main.includes(word))),
    at: known.map(({ place }) => place),
    isBare,
    isUnknown,
  };
}

/** "honderd extra plaatsingen": the documents have 100. */
const asDigits = (text: string, search: ReadingContext["search"]): string =>
  search.knows(text) ? text : String(numberOf(toKey(text)) ?? text);

/** What a question carries of what is sought. */
export const LONGEST_SOUGHT = 200;

/** Whether a word only says how something is asked. */
export const isEmpty = ({ line }: Said, place: number): boolean =>
  (line.marksAt.get(place) ?? []).some(
    ({ soort, id }) => soort === "vraagwoord" || soort === "eigen" || (soort === "vulwoord" && EMPTY_WORDS.has(id)),
  );
