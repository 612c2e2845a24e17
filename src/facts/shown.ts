import type { FiguurId } from "../data/shapes/figuren.ts";
import type { Known } from "./known.ts";
import { type KnownRow, keyOfRow } from "./known-row.ts";
import { publishedRows } from "./published-rows.ts";
import { knownFigureRows } from "./rows.ts";

/**
 * What was shown in a channel is remembered by key, so that a change of it can be told. A figure that staff can enter has the key
 * "GM1652|2020|budget"; any other that of its row: "topic|item|subject|period", for a newer document may bring the same figure.
 */
const ENTERABLE = ["budget", "uitgaven", "saldo"] as const satisfies FiguurId[];
type Enterable = (typeof ENTERABLE)[number];

/** Whose figure a key is of, where staff can enter it. */
export interface EnterableKey {
  gemeente: string;
  year: number;
  figuur: Enterable;
}

/** The key under which a figure is remembered; undefined for what is computed: what it follows from is remembered already. */
export function shownKey(known: Known, row: KnownRow): string | undefined {
  const { figuren, codes } = known.published;
  const figuur = ENTERABLE.find((id) => figuren[id].topic === row.topic && figuren[id].item === row.item);
  const code = codes.get(row.subject);
  // A printed saldo is what the document says; only an entered one counts.
  if (figuur && code && (figuur !== "saldo" || row.layer === "ingevoerd")) return `${code}|${row.period}|${figuur}`;
  return row.layer === "berekend" ? undefined : keyOfRow(row);
}

export function enterableKey(key: string): EnterableKey | undefined {
  const [gemeente = "", year = "", name, ...more] = key.split("|");
  const figuur = ENTERABLE.find((id) => id === name);
  return figuur && more.length === 0 ? { gemeente, year: Number(year), figuur } : undefined;
}

/** The figure behind a key as it counts now; undefined when it is no longer known. */
export function rowBehind(known: Known, key: string): KnownRow | undefined {
  const own = enterableKey(key);
  if (own) return knownFigureRows(known, own.gemeente, own.figuur).find(({ period }) => period === String(own.year));
  const [topic, item, subject, period] = key.split("|");
  return publishedRows(known, { topic, item, subject, period }).at(-1);
}
