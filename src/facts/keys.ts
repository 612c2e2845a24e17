import type { Regio } from "../data/shapes/gemeenten.ts";
import type { Sleutel } from "../data/shapes/verdeling.ts";
import type { Weight } from "../domain/verdeling/verdeel.ts";
import { type Known, nameIn } from "./known.ts";
import type { KnownRow } from "./known-row.ts";
import { publishedRows } from "./published-rows.ts";
import { regionsOf } from "./region.ts";
import { knownRows } from "./rows.ts";

/** A key of a region with what each member weighs in it, and the rows it comes from. */
export interface Key {
  sleutel: Sleutel;
  /** In one unit for all. */
  weights: Weight[];
  rows: KnownRow[];
  total: bigint;
}

/** Every key of a region whose figures are known, the usual one first. A figure that staff entered weighs in place of the printed one. */
export function keysOf(known: Known, { id, gemeenten, sleutel: usual }: Regio): Key[] {
  const ofRegion = known.published.sleutels.filter(({ regio }) => regio === id);
  const usualFirst = ofRegion.sort((a, b) => Number(b.id === usual) - Number(a.id === usual));
  return usualFirst.flatMap((sleutel) => toKey(known, sleutel, gemeenten) ?? []);
}

/** Undefined when the weight of one of them is not known. */
function toKey(known: Known, sleutel: Sleutel, gemeenten: readonly string[]): Key | undefined {
  const { topic, item, period } = sleutel;
  const rows = knownRows(known, { topic, item, period, subjects: gemeenten.map((gemeente) => nameIn(known, gemeente)) });
  const found = gemeenten.flatMap((gemeente) => {
    const row = rows.find(({ subject }) => subject === nameIn(known, gemeente));
    // Nothing can be divided by a weight below zero, which a computed figure may have.
    return row?.number && row.number.digits > 0n ? [{ gemeente, row, scaled: inSmallUnit(row) }] : [];
  });
  if (found.length !== gemeenten.length) return undefined;
  // Printed with more decimals is not more: all weights in the smallest digit that one of them has.
  const decimals = Math.max(...found.map(({ scaled }) => scaled.decimals));
  const weights = found.map(({ gemeente, scaled }) => ({ gemeente, weight: scaled.digits * 10n ** BigInt(decimals - scaled.decimals) }));
  return { sleutel, weights, rows: found.map(({ row }) => row), total: weights.reduce((sum, { weight }) => sum + weight, 0n) };
}

/** Of money in euros: a printed and an entered amount may differ in unit. */
function inSmallUnit({ number, unit }: KnownRow): { digits: bigint; decimals: number } {
  const { digits, decimals } = number ?? { digits: 0n, decimals: 0 };
  const thousands = unit === "x 1.000 euro" ? 1_000n : unit === "mln euro" ? 1_000_000n : 1n;
  return { digits: digits * thousands, decimals };
}

/** The weights of a key that are not as the documents print them: entered, or computed from what was entered. */
export const otherWeights = ({ rows }: Key): KnownRow[] => rows.filter(({ layer }) => layer !== undefined);

/** The percentage as printed for a municipality, where the document prints one. */
export const printedShare = (known: Known, { sleutel }: Key, gemeente: string) =>
  sleutel.gedrukt && publishedRows(known, { ...sleutel.gedrukt, subject: nameIn(known, gemeente) })[0];

/** The keys that give a municipality a share: those of its regions. */
export const keysFor = (known: Known, gemeente: string): Key[] =>
  regionsOf(known.published, gemeente).flatMap((regio) => keysOf(known, regio));

export const hasShare = (known: Known, gemeente: string): boolean => keysFor(known, gemeente).length > 0;

/** The key that is meant: by its id, or in another region by a word that it goes by; none asked: the usual one. */
export function findKey(keys: readonly Key[], asked: string | undefined, known: Known): Key | undefined {
  if (asked === undefined) return keys[0];
  const words = known.published.sleutels.find(({ id }) => id === asked)?.aliassen ?? [];
  return (
    keys.find(({ sleutel }) => sleutel.id === asked) ?? keys.find(({ sleutel }) => sleutel.aliassen.some((alias) => words.includes(alias)))
  );
}
