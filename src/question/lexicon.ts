import type { Published } from "../data/published.ts";
import type { ScenarioData, Sleutel } from "../data/shapes/verdeling.ts";
import { buildTopicIndex, type TopicIndex } from "./documenten/topics.ts";
import { buildNameIndex, type NameIndex } from "./names/names.ts";

/** Every word that comes from data/: names, topics, keys, scenarios and groups. Built once at start. */
export interface Lexicon {
  names: NameIndex;
  topics: TopicIndex;
  vocabulary: Vocabulary;
}

export interface Vocabulary {
  /** Keys of division with the words they go by. */
  keys: readonly Pick<Sleutel, "id" | "regio" | "kort" | "aliassen">[];
  scenarios: readonly Pick<ScenarioData, "id" | "soort" | "knop" | "woorden">[];
  /** Groups of measures. */
  groups: readonly string[];
}

export const buildLexicon = (published: Published): Lexicon => ({
  names: buildNameIndex(published),
  topics: buildTopicIndex(published),
  vocabulary: {
    keys: published.sleutels,
    scenarios: published.scenarios,
    groups: [...new Set(published.maatregelen.flatMap(({ maatregelen }) => maatregelen.map(({ groep }) => groep)))],
  },
});
