import { toKey } from "../line/normalise.ts";
import type { Said } from "../line/said.ts";
import type { PlainQuestion } from "../question.ts";
import type { Reader, ReadingContext } from "../reader.ts";
import { byName, choose, question, type Reading, trouble, unusedIn } from "../reading.ts";
import { whoIn } from "../slots.ts";
import { LIGHT } from "../words/word-index.ts";
import { isEmpty, isProse, LONGEST_SOUGHT, proseForms } from "./read-found.ts";

/** The topics that a line names with its longest name; with who and which year it is about. */
function asTopic(
  said: Said,
  ids: readonly string[],
  { topics, names, home, search }: Pick<ReadingContext, "topics" | "names" | "home" | "search">,
): Reading {
  const woorden = askedOf(said, ids, search);
  const years = said.years();
  // "tussen 2018 en 2019" is of both: no year narrows it.
  const jaar = years.length === 1 ? years[0] : undefined;
  const { ids: who } = whoIn(said, { names, home }, { onlySure: true });
  const [wie] = who;
  const make = (id: string): PlainQuestion => ({
    v: 1,
    kind: "onderwerp",
    onderwerp: id,
    vanaf: 0,
    ...(woorden !== "" && { woorden }),
    ...(wie && { wie }),
    ...(jaar !== undefined && { jaar }),
  });
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return question(make(only));
  return choose(
    "topic",
    ids.map((id) => byName(topics.labelOf(id), make(id))),
    typedOf(said),
  );
}

/** What is asked of a topic: the words, beside its own name, that its items go by. They explain no more of the line. */
function askedOf(said: Said, ids: readonly string[], search: ReadingContext["search"]): string {
  // A name of the topic that is the name of one of its items besides: "weerstandscapaciteit".
  const isItem = (place: number) => ids.some((id) => search.hasItem(id, textAt(said, [place])));
  const named = new Set(said.marks("onderwerp").flatMap(({ id, at }) => (ids.includes(id) ? at.filter((place) => !isItem(place)) : [])));
  const places = said.tokens.flatMap((token, place) => {
    const isName = said.line.names.some(({ from, to }) => place >= from && place < to);
    if (token.kind !== "word" || named.has(place) || isName || isEmpty(said, place)) return [];
    return ids.some((id) => search.isOfTopic(id, token.text)) ? [place] : [];
  });
  return textAt(said, places).slice(0, LONGEST_SOUGHT);
}

const textAt = ({ tokens }: Said, places: readonly number[]): string =>
  places.map((place) => tokens[place]?.text.toLowerCase() ?? "").join(" ");

const typedOf = (said: Said): string => {
  const [mark] = said.marks("onderwerp");
  return (mark?.at ?? []).map((place) => said.tokens[place]?.text ?? "").join(" ");
};

/** "wat heeft de evaluatie gekost", "budget bijzondere bijstand": a topic without amounts is no answer to that. */
const isWithoutMoney = (said: Said, ids: readonly string[], { search }: Pick<ReadingContext, "search">): boolean =>
  (said.has("vorm", "kosten") || isAmountAsked(said)) && !ids.some(search.hasMoney);
const isAmountAsked = (said: Said): boolean =>
  said.has("cijfer", "budget", "uitgaven", "lasten", "tekort", "overschot") && !said.has("vraagwoord", "wanneer", "wie", "waarom");

/** The topics of the longest name that stands there, taken. */
function longestTopics(said: Said, { search }: Pick<ReadingContext, "search">): string[] {
  // A word that the documents have is itself: "dienstverlening" is no slip of "dienstverleningen".
  const marks = said.marks("onderwerp").filter(({ slip }) => slip === undefined || (search.placesOf(slip) ?? []).length === 0);
  const length = Math.max(0, ...marks.map(({ at }) => at.length));
  const [first] = marks.filter(({ at }) => at.length === length);
  const same = marks.filter(({ at }) => at.join() === first?.at.join());
  said.takeAt(same.flatMap(({ at }) => at));
  return [...new Set(same.map(({ id }) => id))];
}

/** A name of a topic in more than one word goes before a command that shares a word with it. */
export const readWholeTopic: Reader = {
  rank: "whole-topic",
  read: (said, around) => {
    const isLong = said.marks("onderwerp").some(({ at }) => at.length > 1);
    if (!isLong || isOwnVangnet(said)) return undefined;
    const ids = longestTopics(said, around);
    if (isProse(said, [...said.taken]) || isWithoutMoney(said, ids, around)) return undefined;
    said.take("opdracht", "cijfers");
    said.take("vraagwoord");
    return asTopic(said, ids, around);
  },
};

/** "hebben wij recht op vangnet": of the asker or a municipality it is computed. */
const isOwnVangnet = (said: Said): boolean => said.has("vangnet", "vangnet") && (said.has("eigen") || said.line.names.length > 0);

/** A topic somewhere in the line. What figure of it is meant is in its rows. */
export const readTopic: Reader = {
  rank: "topic",
  read: (said, around) => {
    const ids = longestTopics(said, around);
    if (ids.length === 0 || isWithoutMoney(said, ids, around)) return undefined;
    said.take("opdracht", "cijfers", "aandeel", "betalen");
    for (const soort of ["vraagwoord", "aantal", "cijfer", "rangschik"]) said.take(soort);
    // "hoger of lager dan elders" asks which; "300 hoger" is another number.
    if (said.has("verschil", "meer") && said.has("verschil", "minder")) said.take("verschil");
    if (isProse(said, [...said.taken])) return undefined;
    const topic = asTopic(said, ids, around);
    // "volgens de evaluatie", where its figures are from there.
    for (const { id } of said.marks("document")) if (ids.every((topicId) => around.search.isIn(topicId, id))) said.take("document", id);
    // "wat zegt de evaluatie over zonnepanelen" does not end at the time line of the evaluation.
    return proseForms(said).length > 0 && unusedIn(said).length > 0 ? undefined : topic;
  },
};

/** "budget jeugdzorg van Someren", "wat kostte de evaluatie": amounts of something that is known by name only. */
export function readOtherField(said: Said): Reading | undefined {
  const foreign = said.marks("vreemd");
  const costs = foreign.length === 0 && said.has("vorm", "kosten") ? said.marks("document") : [];
  const fields = costs.length > 0 ? costs : foreign;
  const isAsked = said.has("cijfer") || said.has("vorm", "getal", "kosten") || said.has("vraagwoord", "hoeveel");
  if (fields.length === 0 || !isAsked) return undefined;
  return trouble({
    kind: "other-field",
    of: costs.length > 0 ? "document" : "field",
    words: fields.map(({ at }) => at.map((place) => said.tokens[place]?.text ?? "").join(" ")),
  });
}

/** What no reader understands may be about a topic that is not known: only when it is about one of ours, or every word is about something here. */
export function readUnknownTopic(said: Said, { topics, names, home }: ReadingContext): Reading | undefined {
  const isAsked = said.take("opdracht", "cijfers").length > 0 || proseForms(said).length > 0;
  const [jaar] = said.years();
  const wie = said.line.names.length > 0 ? whoIn(said, { names, home }, { onlySure: true }).ids[0] : undefined;
  const rest = restOf(said);
  const isAbout = isAsked || wie !== undefined || rest.every((word) => topics.nearest([toKey(word)]).length > 0);
  if (rest.length === 0 || !isAbout) return undefined;
  return trouble({
    kind: "unknown-topic",
    words: rest,
    nearest: topics.nearest(rest.map(toKey)),
    about: { ...(wie && { wie }), ...(jaar !== undefined && { jaar }) },
  });
}

/** The words that carry meaning and are not taken: not how something is asked, or of which document. */
export const restOf = (said: Said): string[] =>
  said.tokens.flatMap((token, place) => {
    const isLight = (said.line.marksAt.get(place) ?? []).some(
      ({ soort, slip }) => LIGHT.has(soort) || soort === "document" || (soort === "vorm" && slip === undefined),
    );
    return token.kind === "word" && !said.isTaken(place) && !isLight && token.key !== "" ? [token.text.toLowerCase()] : [];
  });
