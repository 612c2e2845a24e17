import { distance } from "fastest-levenshtein";
import type { Published } from "../../data/published.ts";
import { toKey } from "../line/normalise.ts";

/** Finds topics of the documents in words; built once from data/. */
export interface TopicIndex {
  /** Exact match of the words joined together: topic ids (more than one: ambiguous). */
  find: (key: string) => readonly string[] | undefined;
  /** Topics whose words come nearest, nearest first. */
  nearest: (keys: readonly string[]) => string[];
  labelOf: (id: string) => string;
}

export function buildTopicIndex({ onderwerpen }: Pick<Published, "onderwerpen">): TopicIndex {
  const byKey = new Map<string, string[]>();
  const words = new Map<string, string[]>();
  for (const { id, label, aliases } of onderwerpen.values()) {
    const spellings = [id, label, ...aliases];
    for (const key of new Set(spellings.map(toKey))) byKey.set(key, [...(byKey.get(key) ?? []), id]);
    words.set(
      id,
      [...new Set(spellings.flatMap((spelling) => spelling.split(/[\s/-]+/).map(toKey)))].filter((word) => word.length > 2),
    );
  }
  return {
    find: (key) => byKey.get(key),
    nearest: (keys) => nearest(words, keys),
    labelOf: (id) => {
      const { label = id, knop = label } = onderwerpen.get(id) ?? {};
      return knop;
    },
  };
}

/** How alike two words are: 1 is the same, 0 nothing. A shared beginning counts, as Dutch joins words. */
function likeness(typed: string, known: string): number {
  if (typed === known) return 1;
  const shorter = Math.min(typed.length, known.length);
  if (shorter >= 4 && (known.startsWith(typed) || typed.startsWith(known))) return 0.8;
  const near = 1 - distance(typed, known) / Math.max(typed.length, known.length);
  return near >= 0.75 ? near : 0;
}

const MANY_TOPICS = 6;

function nearest(words: ReadonlyMap<string, readonly string[]>, keys: readonly string[]): string[] {
  const likest = (key: string, known: readonly string[]) => Math.max(0, ...known.map((word) => likeness(key, word)));
  // A word that many topics go by brings none of them near.
  const typed = keys.filter((key) => {
    const many = [...words.values()].filter((known) => likest(key, known) > 0).length;
    return key.length > 2 && many <= MANY_TOPICS;
  });
  return [...words]
    .map(([id, known]) => ({ id, score: typed.reduce((sum, key) => sum + likest(key, known), 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({ id }) => id);
}
