import type { Published } from "../../data/published.ts";
import { toKey } from "../line/normalise.ts";
import { slips } from "../line/slips.ts";

/** Finds municipalities and regions in words; built once from data/. */
export interface NameIndex {
  /** Exact match of the words joined together: codes or region ids (more than one: ambiguous). */
  find: (key: string) => readonly string[] | undefined;
  /** Nearest names to a misspelt one, nearest first. `sure`: one name is so near that no other can be meant. */
  suggest: (key: string) => { candidates: string[]; sure: boolean };
  /** Municipalities whose name begins so, and a region that is called so: for a search box. Who is called exactly that comes first. */
  startingWith: (key: string) => string[];
  nameOf: (id: string) => string;
  /** A region's municipalities, or undefined for a municipality. */
  membersOf: (id: string) => readonly string[] | undefined;
  /** The regions that a municipality is in. */
  regionsOf: (code: string) => string[];
  exists: (id: string) => boolean;
  /** How a village or quarter is called, where no municipality is called so. */
  kernOf: (key: string) => string | undefined;
}

/** "Bergen (L.)" is also found as "bergen", "bergen l" and "bergen limburg". */
const ADDITION = /^(.*?) \((.*)\)$/;

export function buildNameIndex({ gemeenten, regios, herindelingen }: Pick<Published, "gemeenten" | "regios" | "herindelingen">): NameIndex {
  const byKey = new Map<string, Set<string>>();
  const add = (name: string, id: string) => byKey.set(toKey(name), (byKey.get(toKey(name)) ?? new Set()).add(id));
  const names = new Map<string, string>();
  for (const { code, naam, provincie, aliassen } of gemeenten.values()) {
    names.set(code, naam);
    const base = ADDITION.exec(naam)?.[1];
    for (const spelling of [naam, ...aliassen, ...(base ? [base, `${base} ${provincie}`] : [])]) add(spelling, code);
  }
  for (const { id, naam, aliassen } of regios) {
    names.set(id, naam);
    for (const spelling of [naam, ...aliassen]) add(spelling, id);
  }
  const kernen = new Map<string, string>();
  for (const { code, kernen: named } of gemeenten.values())
    for (const kern of named) {
      if (!byKey.has(toKey(kern))) kernen.set(toKey(kern), kern);
      add(kern, code);
    }
  // Who is called the same today is meant.
  const current = new Set(byKey.keys());
  for (const { code, naam } of herindelingen.values()) {
    names.set(code, naam);
    if (!current.has(toKey(naam))) add(naam, code);
  }
  // A CBS code names a municipality too.
  for (const id of names.keys()) if (/^GM\d{4}$/.test(id)) add(id, id);
  const members = new Map(regios.map(({ id, gemeenten }) => [id, gemeenten]));
  const found = new Map([...byKey].map(([key, ids]) => [key, [...ids]]));
  // A code is typed right, or is none.
  const spoken = new Map([...found].filter(([key]) => !/^gm\d{4}$/.test(key)));
  return {
    find: (key) => found.get(key),
    suggest: (key) => suggest(spoken, key),
    // A region counts by its full name only: "a" is Asten, not "alle gemeenten".
    startingWith: (typed) => {
      const begun = [...spoken].flatMap(([key, ids]) =>
        key.startsWith(typed) ? ids.filter((id) => !members.has(id) && !herindelingen.has(id)) : [],
      );
      const byName = begun.sort((a, b) => (names.get(a) ?? a).localeCompare(names.get(b) ?? b, "nl"));
      return typed === "" ? [] : [...new Set([...(found.get(typed) ?? []), ...byName])];
    },
    nameOf: (id) => names.get(id) ?? id,
    membersOf: (id) => members.get(id),
    regionsOf: (code) => regios.flatMap(({ id, gemeenten: codes }) => (codes.includes(code) ? [id] : [])),
    exists: (id) => names.has(id),
    kernOf: (key) => kernen.get(key),
  };
}

function suggest(found: ReadonlyMap<string, readonly string[]>, typed: string): { candidates: string[]; sure: boolean } {
  if (typed.length < 3) return { candidates: [], sure: false };
  const reach = Math.max(1, Math.floor(typed.length / 3));
  const near = [...found]
    .map(([key, ids]) => ({
      key,
      ids,
      far: key.startsWith(typed) && typed.length >= 4 ? Math.min(reach, key.length - typed.length) : slips(typed, key),
    }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far);
  const [first] = near;
  if (!first) return { candidates: [], sure: false };
  const nearest = new Set(near.filter(({ far }) => far === first.far).flatMap(({ ids }) => ids));
  // One slip, or two in a long word: as people type. With another first letter it is rather another name ("Haren", which
  // merged, is not Laren); a short word or the beginning of a name is rather a word ("goed" is not Goes).
  const small = slips(typed, first.key) <= (typed.length >= 8 ? 2 : 1) && typed.length >= 5 && first.key[0] === typed[0];
  return { candidates: [...new Set(near.flatMap(({ ids }) => ids))].slice(0, 4), sure: small && nearest.size === 1 };
}
