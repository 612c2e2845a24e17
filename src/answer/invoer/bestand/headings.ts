import type { Invoerveld, Invoervelden, StatusList } from "../../../data/shapes/invoer.ts";
import type { Periode } from "../../../data/shapes/perioden.ts";
import { periodReader } from "../../../question/invoer/periods.ts";
import { factorIn, withoutUnit } from "./units.ts";

/** What a column holds. */
export type Column =
  | { is: keyof Invoervelden["kolommen"] }
  | { is: "veld"; veld: Invoerveld; min?: true; status?: string; jaar?: number; factor?: number; periode?: Periode };

/** A heading in lower case, without accents, units, signs and what stands between brackets. */
export const headingKey = (text: string): string =>
  withoutUnit(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/\beuro'?s?\b/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Reads headings: what a column of it holds, or undefined. A year and a status in it are of every amount below. */
export function headingReader(invoer: Invoervelden): (heading: string) => Column | undefined {
  const others = new Map(
    Object.entries(invoer.kolommen).flatMap(([is, words]) => words.map((word) => [word, is as keyof typeof invoer.kolommen])),
  );
  const fields = fieldsByHeading(invoer);
  const periodIn = periodInText(invoer);
  return (heading) => {
    const whole = headingKey(heading);
    const other = others.get(whole);
    if (other) return { is: other };
    const named = periodIn(whole);
    const key = named?.rest ?? whole;
    const year = YEAR.exec(key)?.[0];
    const withoutYear = key.replace(new RegExp(YEAR, "g"), " ").replace(/\s+/g, " ").trim();
    const field = fields.get(withoutYear);
    // "voorlopige realisatie" is a status of spending, "voorlopig" one of a budget: which it is, the field says.
    const statuses = statusesIn(withoutYear, invoer).filter(({ rest, lijst }) =>
      hasStatuses((field ?? fields.get(rest))?.veld, lijst, named?.periode),
    );
    const found = field ?? fields.get(statuses[0]?.rest ?? "");
    if (!found || (named && found.veld.perMaand === undefined)) return undefined;
    const status = statuses[0]?.status;
    const factor = factorIn(heading);
    return {
      is: "veld",
      ...found,
      ...(status !== undefined && { status }),
      ...(year !== undefined && { jaar: Number(year) }),
      ...(factor !== undefined && { factor }),
      ...(named && { periode: named.periode }),
    };
  };
}

/** Which list of statuses the amounts of a field have: by month another than by year. */
const hasStatuses = (veld: Invoerveld | undefined, lijst: StatusList, periode: Periode | undefined): boolean =>
  veld !== undefined && (periode ? lijst === "maanden" && veld.perMaand === "bedrag" : veld.status === lijst);

/** The months that a heading or cell names, and what else it says: "lasten t/m maart". */
export function periodInText(invoer: Invoervelden): (key: string) => { periode: Periode; rest: string } | undefined {
  const periodAt = periodReader(invoer.perioden);
  return (key) => {
    const words = key.replace(/\bt m\b/g, "tm").split(" ");
    const tokens = words.map((text) => ({ kind: "word", text, key: text, capital: false }) as const);
    for (const place of words.keys()) {
      const found = periodAt(tokens, place);
      if (found) return { periode: found.periode, rest: [...words.slice(0, place), ...words.slice(place + found.length)].join(" ") };
    }
    return undefined;
  };
}
const YEAR = /\b20\d\d\b/;

/** Fields by their headings; the first that has one has it. */
function fieldsByHeading({ velden }: Invoervelden): Map<string, { veld: Invoerveld; min?: true }> {
  const found = new Map<string, { veld: Invoerveld; min?: true }>();
  const add = (heading: string, field: { veld: Invoerveld; min?: true }) => {
    const key = headingKey(heading);
    if (!found.has(key)) found.set(key, field);
  };
  for (const veld of velden.values()) {
    for (const heading of [veld.label, ...veld.koppen]) add(heading, { veld });
    for (const heading of veld.koppenMin) add(heading, { veld, min: true });
  }
  return found;
}

/** "prognose uitgaven": the status of each kind that it can be, and the heading without it. */
const statusesIn = (key: string, { statussen }: Invoervelden) =>
  (["budget", "bestedingen", "maanden"] as const).flatMap((lijst) => {
    const words = statussen[lijst].flatMap(({ id, woorden }) => woorden.map((word) => ({ id, word: headingKey(word) })));
    const found = words.find(({ word }) => ` ${key} `.includes(` ${word} `));
    return found ? [{ lijst, status: found.id, rest: ` ${key} `.replace(` ${found.word} `, " ").trim() }] : [];
  });

/** A status as it stands in a cell. */
export function statusIn(text: string, lijst: StatusList, { statussen }: Invoervelden): string | undefined {
  const key = headingKey(text);
  return statussen[lijst].find(({ id, woorden }) => headingKey(id) === key || woorden.some((word) => headingKey(word) === key))?.id;
}
