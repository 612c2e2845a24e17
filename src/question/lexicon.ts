import type { Published } from "../data/published.ts";
import type { ScenarioData, Sleutel } from "../data/shapes/verdeling.ts";
import type { Woorden } from "../data/shapes/woorden.ts";
import { buildSearch, type Search } from "../search/search.ts";
import { buildTopicIndex, type TopicIndex } from "./documenten/topics.ts";
import { buildInvoerWords, type InvoerWords } from "./invoer/words.ts";
import { buildNameIndex, type NameIndex } from "./names/names.ts";
import { buildWordIndex, type WordIndex } from "./words/word-index.ts";

/** Every word that comes from data/: words, names, topics, findings, terms, keys, scenarios and groups. Built once at start. */
export interface Lexicon {
  words: WordIndex;
  names: NameIndex;
  topics: TopicIndex;
  search: Search;
  vocabulary: Vocabulary;
  /** What staff enter figures with. */
  invoer: InvoerWords;
}

export interface Vocabulary {
  /** Keys of division with the words they go by. */
  keys: readonly Pick<Sleutel, "id" | "regio" | "kort" | "aliassen">[];
  scenarios: readonly Pick<ScenarioData, "id" | "soort" | "knop" | "woorden">[];
  /** Documents that print the budgets: "volgens de notitie" names where they come from. */
  printBudgets: readonly string[];
  /** Groups of measures. */
  groups: readonly string[];
}

export function buildLexicon(published: Published): Lexicon {
  const groups = [...new Set(published.maatregelen.flatMap(({ maatregelen }) => maatregelen.map(({ groep }) => groep)))];
  return {
    words: buildWordIndex(wordsOf(published, groups)),
    names: buildNameIndex(published),
    topics: buildTopicIndex(published),
    search: buildSearch(published),
    invoer: buildInvoerWords(published.invoer),
    vocabulary: {
      keys: published.sleutels,
      scenarios: published.scenarios,
      printBudgets: [...published.bronnen.values()].flatMap(({ id, bijBudget }) => (bijBudget === undefined ? [] : [id])),
      groups,
    },
  };
}

/** The words of data/woorden, and those that forms of question, documents, terms, topics, keys, scenarios and groups are called by. */
function wordsOf(
  { woorden, onderwerpen, sleutels, scenarios, vormen, bronnen, begrippen, maatregelen }: Published,
  groups: readonly string[],
): Woorden {
  const topics = new Map([...onderwerpen.values()].map(({ id, label, aliases }) => [id, [id.replaceAll("-", " "), label, ...aliases]]));
  return new Map([
    ...woorden,
    ["onderwerp", topics],
    ["vorm", new Map([...vormen.values()].map((vorm) => [vorm.id, vorm.woorden]))],
    ["document", new Map([...bronnen.values()].map(({ id, namen = [] }) => [id, namen]))],
    ["begrip", new Map([...begrippen.values()].map(({ id, aliases }) => [id, aliases]))],
    ["maatregelnaam", new Map(maatregelen.flatMap(({ maatregelen: all }) => all.map(({ id, naam }) => [id, [naam]])))],
    ["sleutel", new Map(sleutels.map(({ id, aliassen }) => [id, aliassen]))],
    ["scenario", new Map(scenarios.map(({ id, woorden: words }) => [id, words]))],
    ["groep", new Map(groups.map((group) => [group, [group, ...(woorden.get("groep-ook")?.get(group) ?? [])]]))],
  ]);
}
