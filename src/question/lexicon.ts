import type { Published } from "../data/load.ts";
import { buildNameIndex, type NameIndex } from "./names.ts";
import type { Vocabulary } from "./read-commands.ts";
import { buildTopicIndex, type TopicIndex } from "./topics.ts";

/** Every word that comes from data/: names, topics, keys and groups. Built once at start. */
export interface Lexicon {
  names: NameIndex;
  topics: TopicIndex;
  vocabulary: Vocabulary;
}

export const buildLexicon = (published: Published): Lexicon => ({
  names: buildNameIndex(published),
  topics: buildTopicIndex(published),
  vocabulary: { keys: published.sleutels, groups: [...new Set(published.maatregelen.map(({ groep }) => groep))] },
});
