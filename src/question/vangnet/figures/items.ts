import type { Said } from "../../line/said.ts";
import type { AmountToken } from "../../line/tokens.ts";
import type { Field } from "../words.ts";

/** What the grammar of figures sees of a token. */
export type Item = { at: number } & (
  | { is: "field"; field: Field; places: readonly number[] }
  | { is: "amount"; token: AmountToken }
  | { is: "percent"; honderdsten: number; sign?: 1 | -1 }
  | { is: "year"; year: number }
  /** "meer", "lager": a difference, up or down. */
  | { is: "change"; way: 1 | -1 }
  /** "negatief", "plus" */
  | { is: "sign"; sign: 1 | -1 }
  | { is: "join"; join: Join }
  /** A word that says nothing of its own. */
  | { is: "link"; key: string }
  /** Any other word, name or number. */
  | { is: "other" }
);
export type Join = "en" | "of" | "tot" | "tussen";

const JOINS: Record<string, Join> = { en: "en", of: "of", tot: "tot", tm: "tot", a: "tot", tussen: "tussen" };

/** The tokens of a line as the grammar of figures sees them, in order. */
export function itemsOf(said: Said): Item[] {
  const { tokens, line } = said;
  const fields = new Map(said.marks("cijfer").map((mark) => [mark.at[0], mark]));
  const places = (soort: string, id: string) => new Set(said.marks(soort, id).flatMap(({ at }) => at));
  const formal = new Set([...said.marks("formeel"), ...said.marks("opdracht", "stoppen")].flatMap(({ at }) => (at.length > 1 ? at : [])));
  const [up, down, plus, minus] = [
    places("verschil", "meer"),
    places("verschil", "minder"),
    places("teken", "plus"),
    places("teken", "min"),
  ];
  const named = new Set(line.names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  return tokens.map((token, at): Item => {
    const field = fields.get(at);
    if (field && !formal.has(at)) return { at, is: "field", field: field.id as Field, places: field.at };
    // A short year that is asked about is no amount.
    const isAmount = token.kind === "amount" && token.year === undefined;
    if (named.has(at) || (isAmount && said.isTaken(at))) return { at, is: "other" };
    if (token.kind === "amount") return token.year === undefined ? { at, is: "amount", token } : { at, is: "year", year: token.year };
    if (token.kind === "percent") return { at, is: "percent", honderdsten: token.honderdsten, ...(token.sign && { sign: token.sign }) };
    if (token.kind !== "word" || formal.has(at)) return { at, is: "other" };
    if (plus.has(at) || minus.has(at)) return { at, is: "sign", sign: plus.has(at) ? 1 : -1 };
    if (up.has(at) || down.has(at)) return { at, is: "change", way: up.has(at) ? 1 : -1 };
    const join = JOINS[token.key];
    if (join) return { at, is: "join", join };
    return (line.weights[at] ?? 0) < 1 ? { at, is: "link", key: token.key } : { at, is: "other" };
  });
}

/** The nearest item in a direction that says something; words between are passed over only where they are fillers. */
export function beside(items: readonly Item[], at: number, step: 1 | -1): Item | undefined {
  let place = at + step;
  while (items[place]?.is === "link") place += step;
  return items[place];
}
